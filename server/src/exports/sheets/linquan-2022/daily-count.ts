import type { SheetTemplate } from '../sheet-template.ts'
import { CENTRAL, HOME, LINQUAN } from './source.ts'

/** 6: a line a day for the town's leaders, and the sums since the beginning. */
export const dailyCount: SheetTemplate = {
  ...LINQUAN,
  id: 'linquan-2022.6',
  number: 6,
  title: '返乡人员每日统计',
  serves: '乡镇主要领导',
  above: ['{township}　　截至{cutoff}'],
  across: false,
  body: {
    kind: 'DAYS',
    days: 14,
    split: { today: ['persons-screened'], ever: ['persons-screened-ever'] },
    columns: [
      { title: '居家', width: 10, today: HOME.map((kind) => `started.${kind}`), ever: HOME.map((kind) => `follow-ups-ever.${kind}`) },
      { title: '集中', width: 10, today: [`started.${CENTRAL}`], ever: [`follow-ups-ever.${CENTRAL}`] },
    ],
  },
}
