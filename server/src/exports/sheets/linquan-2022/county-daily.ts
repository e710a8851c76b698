import type { CountColumn, SheetTemplate } from '../sheet-template.ts'
import { CENTRAL, HOME, LINQUAN, MONITORED } from './source.ts'

function column(title: string, today: readonly string[], ever: readonly string[]): CountColumn {
  return { title, width: 13, today, ever }
}

/** 3: the day and the sum since the beginning, by origin. */
export const countyDaily: SheetTemplate = {
  ...LINQUAN,
  id: 'linquan-2022.3',
  number: 3,
  title: '县卫健委每日报表',
  serves: '县卫健委',
  above: ['{township}　　截至{cutoff}'],
  body: {
    kind: 'GROUPS',
    columns: [
      column('排查人数', ['persons-screened'], ['persons-screened-ever']),
      column('核酸检测人数', ['persons-tested'], ['persons-tested-ever']),
      column('集中隔离', [`started.${CENTRAL}`], [`follow-ups-ever.${CENTRAL}`]),
      column(
        '居家隔离',
        HOME.map((kind) => `started.${kind}`),
        HOME.map((kind) => `follow-ups-ever.${kind}`),
      ),
      column(
        '健康监测',
        MONITORED.map((kind) => `started.${kind}`),
        MONITORED.map((kind) => `follow-ups-ever.${kind}`),
      ),
      column(
        '解除隔离（居家）',
        HOME.map((kind) => `released.${kind}`),
        HOME.map((kind) => `released-ever.${kind}`),
      ),
      column('失联', ['lost'], ['lost-ever']),
    ],
  },
}
