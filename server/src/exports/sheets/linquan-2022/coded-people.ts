import type { SheetTemplate } from '../sheet-template.ts'
import { LINQUAN, MASTER_COLUMNS } from './source.ts'

/** 4: people with a red or yellow code, in the columns of the master list. */
export const codedPeople: SheetTemplate = {
  ...LINQUAN,
  id: 'linquan-2022.4',
  number: 4,
  title: '红码黄码人员名单',
  serves: '县纪委监委（监督检查）',
  counts: { red: ['codes-red'], yellow: ['codes-yellow'] },
  above: ['截至{cutoff}红码{red}人，黄码{yellow}人'],
  body: { kind: 'LIST', figures: ['codes-red', 'codes-yellow'], among: null, columns: MASTER_COLUMNS },
}
