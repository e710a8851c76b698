import { accepted, refused, type Command, type Context, type Outcome, type Sentence } from '../kernel/command.ts'
import { put } from '../kernel/change.ts'
import { dayOf, isDay, type Day } from '../kernel/instant.ts'
import { needBy, needOne, type State } from '../kernel/state.ts'
import { units } from '../grids/tables.ts'
import { reportTheDay } from './policy.ts'
import { dailyReports, type DailyReport } from './tables.ts'

/** `seen`: what the reporter saw on the phone when sending, indicator → number; kept for the record, never published. */
export interface SubmitDailyReport {
  readonly day: Day
  readonly zero: boolean
  readonly seen: Readonly<Record<string, number>>
  readonly note: string
}

/**
 * 日报告零报告 (domain.md §1.3): the command's unit says for a day what happened, or with an explicit zero that nothing did. A second
 * report corrects the first, which stays. Refuses a day that has not come (`report-future`), a unit that had closed by then (`unit-not-open`), a zero beside something seen
 * (`report-zero-contradicted`) and a report that says neither (`report-empty`): absence is never zero.
 */
export const submitDailyReport: Sentence<SubmitDailyReport> = {
  kind: 'bulletin/submit-daily-report',
  policy: reportTheDay,
  needs: (command) => [needOne(units, command.unit), needBy(dailyReports, 'unit', command.unit)],
  decide,
}

function decide(state: State, command: Command<SubmitDailyReport>, { settings }: Context): Outcome {
  const { day, zero, seen, note } = command.input
  if (!isDay(day) || day > dayOf(command.at, settings.offset)) return refused({ code: 'report-future', day })
  const unit = state.one(units, command.unit)
  if (!unit || (unit.validTo !== null && unit.validTo < day)) return refused({ code: 'unit-not-open', unit: command.unit })
  const somethingSeen = Object.values(seen).some((n) => n > 0)
  if (zero && somethingSeen) return refused({ code: 'report-zero-contradicted', day })
  if (!zero && !somethingSeen && note.trim() === '') return refused({ code: 'report-empty', day })
  const before = state.by(dailyReports, 'unit', command.unit).find((report) => report.day === day && !report.superseded)
  const report: DailyReport = {
    id: command.id,
    unit: command.unit,
    day,
    submittedAt: command.at,
    by: command.actor,
    zero,
    seen,
    corrects: before?.id ?? null,
    superseded: false,
    personal: { note: note.trim() },
  }
  return accepted(...(before ? [put(dailyReports, { ...before, superseded: true }, before)] : []), put(dailyReports, report))
}
