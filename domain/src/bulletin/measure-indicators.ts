import { MEASURES, type Measure } from '../protocols/pack.ts'
import type { BothLanguages, Counted, Indicator } from './indicator.ts'
import { begun, carriedOver, changed, ended, everBegun, foundAgain, inTransit, releasedEarly, standing, type Exit } from './movement.ts'
import type { Reading } from './reading.ts'
import { measureAt, type FollowUpFacts } from './standing-at.ts'

/** The kinds of measure in the field's words (domain.md §2.4, §6). */
export const MEASURE_NAMES: Readonly<Record<Measure, BothLanguages>> = {
  CENTRALIZED_QUARANTINE: { zh: '集中隔离', en: 'Centralized quarantine' },
  HOME_QUARANTINE: { zh: '居家隔离', en: 'Home quarantine' },
  HOME_MONITORING: { zh: '居家健康监测', en: 'Home health monitoring' },
  HOME_OBSERVATION: { zh: '居家医学观察', en: 'Home medical observation' },
  SELF_MONITORING: { zh: '自我健康监测', en: 'Self-monitoring' },
}

/** People under measure: stock, flow and the sum that must agree (domain.md §7, indicators 11 to 14; §0.5). */
export const MEASURE_INDICATORS: readonly Indicator[] = [
  figure(
    'follow-ups-ever',
    null,
    'ever',
    '累计管控人数',
    'Persons ever under measure',
    '至截止时间累计采取管控措施的人数；变更措施不重复计',
    'Persons who came under measure by the cut-off; a change of measure does not count again',
    everBegun,
  ),
  ...byMeasure('follow-ups-ever', null, 'ever', '累计管控', 'Ever under measure', everBegun),
  figure('released-ever', null, 'ever', '累计解除人数', 'Released so far', '至截止时间累计解除的人数', 'Persons released by the cut-off', (reading) =>
    standing(reading, 'RELEASED'),
  ),
  ...byMeasure('released-ever', null, 'ever', '累计解除', 'Released so far', (reading) => standing(reading, 'RELEASED')),
  figure('lost-ever', null, 'ever', '累计失联', 'Lost to follow-up so far', '至截止时间失联的人数', 'Persons lost to follow-up by the cut-off', (reading) =>
    standing(reading, 'LOST'),
  ),
  figure(
    'under-measure',
    11,
    'stock',
    '在管人数',
    'Under measure',
    '截止时间管控措施仍在期内的人数',
    'Persons with a phase in force at the cut-off',
    (reading) => standing(reading, 'IN_FORCE'),
  ),
  ...byMeasure('under-measure', 11, 'stock', '在管', 'Under measure', (reading) => standing(reading, 'IN_FORCE')),
  figure(
    'carried-over',
    12,
    'flow',
    '期初在管（含期满未决定）',
    'Opening',
    '上一截止时间已在管而未结束的人数',
    'Persons under measure and not ended at the cut-off before',
    carriedOver,
  ),
  figure(
    'started',
    13,
    'flow',
    '当日新增管控',
    'New under measure',
    '本期新采取管控措施的人数（不含转入）',
    'Persons who came under measure in the window, transfers apart',
    (reading) => begun(reading).filter((row) => !row.transferredIn),
  ),
  ...byMeasure('started', 13, 'flow', '当日新增', 'New', (reading) => begun(reading).filter((row) => !row.transferredIn)),
  figure(
    'transferred-in',
    12,
    'flow',
    '当日转入',
    'Transferred in',
    '本期由外地转入继续管控的人数',
    'Persons taken over from elsewhere in the window',
    (reading) => begun(reading).filter((row) => row.transferredIn),
  ),
  figure(
    'found-again',
    12,
    'flow',
    '当日找回',
    'Found again',
    '本期找到的原失联人员，措施按原期限继续，不计入新增',
    'Persons found in the window who had been lost; the measure goes on to its own end and is not new',
    foundAgain,
  ),
  figure(
    'in-transit',
    12,
    'stock',
    '转出途中',
    'In transit',
    '截止时间已发转管函、对方尚未接管的人数，仍计入本乡镇在管',
    'Persons handed over by letter at the cut-off whom the other township has not taken over: still counted here',
    inTransit,
  ),
  figure(
    'measures-changed',
    12,
    'flow',
    '当日变更措施',
    'Measures changed',
    '本期由一种措施转为另一种的人数，不计入新增和解除',
    'Persons who moved from one measure to another in the window; neither new nor released',
    changed,
  ),
  figure('released', 13, 'flow', '当日解除', 'Released', '本期作出解除决定的人数', 'Persons released by decision in the window', (reading) =>
    ended(reading, 'RELEASED'),
  ),
  ...byMeasure('released', 13, 'flow', '当日解除', 'Released', (reading) => ended(reading, 'RELEASED')),
  exit('LAPSED', 'lapsed', '当日到期失效', 'Lapsed', '管控措施到期自动失效、已确认', 'whose measure lapsed by itself, confirmed'),
  exit('LIFTED', 'lifted', '当日撤销', 'Lifted', '管控决定被撤销', 'whose order was lifted'),
  exit('TRANSFERRED_OUT', 'transferred-out', '当日转出', 'Transferred out', '转往外地继续管控', 'handed over elsewhere'),
  exit('BECAME_CASE', 'became-case', '当日转为病例', 'Became a case', '转为病例', 'who became a case'),
  exit('DIED', 'died', '当日死亡', 'Died', '死亡', 'who died'),
  exit('LEFT', 'left', '当日离开', 'Left', '离开本辖区', 'who left the township'),
  exit('LOST', 'lost', '当日失联', 'Lost to follow-up', '失联', 'lost to follow-up'),
  figure(
    'end-overdue',
    14,
    'stock',
    '期满未决定',
    'Ended without a decision',
    '截止时间计划期满已过（或接替的措施已撤销）而未解除、未作其他决定的人数',
    'Persons whose planned end has passed at the cut-off (or whose next measure was canceled) without release or any other decision',
    (reading) => standing(reading, 'UNDECIDED'),
  ),
  figure(
    'released-early',
    14,
    'flow',
    '提前解除',
    'Released early',
    '本期在规则期满日之前解除的人数',
    'Persons released in the window before the last day of their rule',
    releasedEarly,
  ),
]

type Select = (reading: Reading) => readonly FollowUpFacts[]

function figure(
  id: string,
  catalogue: number | null,
  when: Indicator['when'],
  zh: string,
  en: string,
  formulaZh: string,
  formulaEn: string,
  rows: (reading: Reading) => readonly Counted[],
): Indicator {
  return { id, catalogue, when, name: { zh, en }, formula: { zh: formulaZh, en: formulaEn }, table: 'follow_ups', rows, of: null }
}

function exit(status: Exit, id: string, zh: string, en: string, whatZh: string, whatEn: string): Indicator {
  return figure(id, 12, 'flow', zh, en, `本期${whatZh}的人数`, `Persons ${whatEn} in the window`, (reading) => ended(reading, status))
}

/** The same figure for each kind of measure: the one at the cut-off, or at the person's end when that came before. */
function byMeasure(id: string, catalogue: number | null, when: Indicator['when'], zh: string, en: string, select: Select): readonly Indicator[] {
  return MEASURES.map((measure) => {
    const name = MEASURE_NAMES[measure]
    const rows: Select = (reading) => select(reading).filter((row) => measureAt(row, lastMoment(row, reading), reading.offset) === measure)
    return figure(`${id}.${measure}`, catalogue, when, `${zh}：${name.zh}`, `${en}: ${name.en}`, `其中${name.zh}`, `of these, ${name.en.toLowerCase()}`, rows)
  })
}

function lastMoment(row: FollowUpFacts, reading: Reading): string {
  const { cutoffAt } = reading.window
  return row.endedAt !== null && row.endedAt < cutoffAt ? row.endedAt : cutoffAt
}
