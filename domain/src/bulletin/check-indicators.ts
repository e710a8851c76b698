import type { ObservationFacts } from '../followup/slots-of.ts'
import type { Counted, Indicator } from './indicator.ts'
import type { AlertFacts, Reading } from './reading.ts'
import type { DueSlot } from './slots-due.ts'
import { isWithin } from './window-of.ts'

/** Temperatures, alerts and tests of people under measure (domain.md §7, indicators 15 to 17). */
export const CHECK_INDICATORS: readonly Indicator[] = [
  {
    id: 'checks-done',
    catalogue: 15,
    when: 'flow',
    name: { zh: '体温监测完成率', en: 'Temperature checks done' },
    formula: {
      zh: '本期到时的体温监测中已有结果的次数 ÷ 本期到时应测次数（每人每日两次，免测除外）',
      en: 'Temperature checks with a result ÷ checks that fell due in the window (two a person a day, excused ones apart)',
    },
    table: 'slots',
    rows: (reading) => temperatures(reading).filter((slot) => slot.done),
    of: temperatures,
  },
  {
    id: 'alerts-ever',
    catalogue: null,
    when: 'ever',
    name: { zh: '累计异常情况', en: 'Alerts so far' },
    formula: { zh: '至截止时间因发热、症状或阳性结果发出的预警数', en: 'Alerts raised by fever, a symptom or a positive result by the cut-off' },
    table: 'alerts',
    rows: raised,
    of: null,
  },
  {
    id: 'alerts-raised',
    catalogue: 16,
    when: 'flow',
    name: { zh: '当日异常情况', en: 'Alerts today' },
    formula: { zh: '本期发出的预警数', en: 'Alerts raised in the window' },
    table: 'alerts',
    rows: (reading) => reading.rows.alerts.filter((alert) => isWithin(reading.window, alert.raisedAt)),
    of: null,
  },
  {
    id: 'alerts-open',
    catalogue: 16,
    when: 'stock',
    name: { zh: '未处置预警', en: 'Alerts open' },
    formula: { zh: '截止时间尚未转诊或排除的预警数', en: 'Alerts neither referred nor cleared at the cut-off' },
    table: 'alerts',
    rows: (reading) => raised(reading).filter((alert) => !(alert.closedAt !== null && alert.closedAt <= reading.window.cutoffAt)),
    of: null,
  },
  {
    id: 'alerts-closed-2h',
    catalogue: 16,
    when: 'flow',
    name: { zh: '预警2小时处置率', en: 'Alerts settled within 2 hours' },
    formula: {
      zh: '两小时内转诊或排除的预警数 ÷ 本期满两小时的预警数',
      en: 'Alerts referred or cleared within two hours ÷ alerts whose two hours ended in the window',
    },
    table: 'alerts',
    rows: (reading) => judged(reading).filter((alert) => alert.closedAt !== null && alert.closedAt <= alert.dueAt),
    of: judged,
  },
  {
    id: 'tests-on-day',
    catalogue: 17,
    when: 'flow',
    name: { zh: '核酸按计划采样率', en: 'Tests taken on the planned day' },
    formula: {
      zh: '计划当日已采样的次数 ÷ 本期到时应采样次数；结果未出另列，不算阴性',
      en: 'Planned samples taken on their day ÷ planned samples that fell due in the window; pending results are listed apart and never counted negative',
    },
    table: 'slots',
    rows: (reading) => tests(reading).filter((slot) => slot.sampled),
    of: tests,
  },
  {
    id: 'results-pending',
    catalogue: 17,
    when: 'stock',
    name: { zh: '核酸结果待出', en: 'Test results pending' },
    formula: { zh: '截止时间已采样而未出结果的次数', en: 'Samples taken without a result at the cut-off' },
    table: 'observations',
    rows: pending,
    of: null,
  },
  {
    id: 'results-positive',
    catalogue: 17,
    when: 'flow',
    name: { zh: '当日核酸阳性', en: 'Positive results' },
    formula: { zh: '本期报出的阳性结果数', en: 'Positive results reported in the window' },
    table: 'observations',
    rows: (reading) => valid(reading, 'RESULT').filter((row) => row.result === 'POSITIVE' && isWithin(reading.window, row.at)),
    of: null,
  },
]

function temperatures(reading: Reading): readonly DueSlot[] {
  return reading.slots.filter((slot) => slot.kind === 'TEMPERATURE')
}

function tests(reading: Reading): readonly DueSlot[] {
  return reading.slots.filter((slot) => slot.kind === 'TEST')
}

function raised(reading: Reading): readonly AlertFacts[] {
  return reading.rows.alerts.filter((alert) => alert.raisedAt <= reading.window.cutoffAt)
}

function judged(reading: Reading): readonly AlertFacts[] {
  return reading.rows.alerts.filter((alert) => isWithin(reading.window, alert.dueAt))
}

function valid(reading: Reading, kind: ObservationFacts['kind']): readonly ObservationFacts[] {
  return reading.rows.observations.filter((row) => row.kind === kind && !row.superseded && row.at <= reading.window.cutoffAt)
}

/** Samples of people who were under measure in the window; an INVALID result asks for a new sample, it leaves none pending. */
function pending(reading: Reading): readonly Counted[] {
  const answered = new Set(valid(reading, 'RESULT').flatMap((row) => row.sample ?? []))
  return valid(reading, 'SAMPLE').filter((row) => !answered.has(row.id))
}
