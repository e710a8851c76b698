import type { Counted, Indicator } from './indicator.ts'
import type { Reading } from './reading.ts'

/** 日报告零报告: who has spoken (domain.md §7, indicators 1 and 2). */
export const REPORT_INDICATORS: readonly Indicator[] = [
  {
    id: 'reports-in',
    catalogue: 1,
    when: 'flow',
    name: { zh: '报告完整率', en: 'Reporting completeness' },
    formula: {
      zh: '已报当日日报告（含零报告）的单位数 ÷ 应报单位数；下属网格全部已报的村视为已报',
      en: 'Units that sent the day’s report (an explicit zero included) ÷ units that owe one; a village whose cells have all reported has reported',
    },
    table: 'units',
    rows: (reading) => covered(reading, () => true),
    of: owing,
  },
  {
    id: 'reports-on-time',
    catalogue: 2,
    when: 'flow',
    name: { zh: '报告及时率', en: 'Reporting timeliness' },
    formula: { zh: '截止时间前已报的单位数 ÷ 应报单位数', en: 'Units that sent the day’s report by the cut-off ÷ units that owe one' },
    table: 'units',
    rows: (reading) => covered(reading, (submittedAt) => submittedAt <= reading.window.cutoffAt),
    of: owing,
  },
]

/** Units that owe a report and are not covered by the cut-off, in order of id. */
export function silentUnits(reading: Reading): readonly string[] {
  const onTime = new Set(covered(reading, (submittedAt) => submittedAt <= reading.window.cutoffAt).map((unit) => unit.id))
  return reading.owing.units.filter((unit) => !onTime.has(unit))
}

/** A report that was corrected later was sent all the same: superseded ones count for who spoke and when. */
function covered(reading: Reading, when: (submittedAt: string) => boolean): readonly Counted[] {
  const reporting = new Set(reading.reports.filter((report) => when(report.submittedAt)).map((report) => report.unit))
  return asCounted(reading.owing.coveredBy(reporting))
}

function owing(reading: Reading): readonly Counted[] {
  return asCounted(reading.owing.units)
}

function asCounted(units: readonly string[]): readonly Counted[] {
  return units.map((unit) => ({ id: unit, unit }))
}
