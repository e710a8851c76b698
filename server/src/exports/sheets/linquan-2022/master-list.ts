import type { SheetTemplate } from '../sheet-template.ts'
import { LINQUAN, MASTER_COLUMNS } from './source.ts'

/** 2: the list from which the township made all others. */
export const masterList: SheetTemplate = {
  ...LINQUAN,
  id: 'linquan-2022.2',
  number: 2,
  title: '返乡人员信息总表',
  serves: '本级存档',
  counts: { screened: ['persons-screened-ever'] },
  above: ['截至{cutoff}共{screened}人，其中{screened.groups}'],
  body: { kind: 'LIST', figures: ['persons-screened-ever'], among: null, columns: MASTER_COLUMNS },
}
