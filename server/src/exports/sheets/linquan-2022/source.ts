import type { Measure } from '@lianfang/domain/protocols/pack.ts'
import type { ListColumn, SheetTemplate } from '../sheet-template.ts'

/** What the forms of 临泉镇 have in common. */
export const LINQUAN = {
  source: '临县临泉镇 2022 年 4 月报表（公开资料）',
  perGroup: false,
  counts: {},
  above: [],
  below: [],
  across: true,
} as const satisfies Partial<SheetTemplate>

/** What the forms call 居家隔离, and 集中隔离. */
export const HOME: readonly Measure[] = ['HOME_QUARANTINE', 'HOME_OBSERVATION']
export const CENTRAL: Measure = 'CENTRALIZED_QUARANTINE'
export const MONITORED: readonly Measure[] = ['HOME_MONITORING', 'SELF_MONITORING']

/** The columns of the master list: sheet 2, and sheet 4. */
export const MASTER_COLUMNS: readonly ListColumn[] = [
  { title: '姓名', width: 8, field: 'name' },
  { title: '证件号', width: 18, field: 'idNumber' },
  { title: '电话', width: 11.5, field: 'phones' },
  { title: '现住址', width: 18, field: 'address' },
  { title: '户籍地', width: 12, field: 'notHeld' },
  { title: '从何地返回（具体到村、小区）', width: 18, field: 'origin' },
  { title: '返回时间', width: 13, field: 'returnedOn' },
  { title: '行程码', width: 6.5, field: 'notHeld' },
  { title: '健康码', width: 6.5, field: 'healthCode' },
  { title: '核酸结果', width: 9, field: 'lastResult' },
  { title: '接种', width: 6, field: 'notHeld' },
  { title: '体温', width: 5.5, field: 'celsius' },
  { title: '报送单位（村）', width: 9, field: 'reportedVillage' },
  { title: '网格员', width: 8, field: 'gridWorker' },
  { title: '报送时间', width: 13, field: 'knownOn' },
  { title: '返乡类型', width: 8, field: 'originGroup' },
  { title: '防控措施', width: 13, field: 'measure' },
]
