import { addDays, type Day } from '../kernel/instant.ts'
import type { DutyKind, Measure, PackPhase, Rule } from './pack.ts'

/** One phase with its dates: `from` is the first day, `to` the last; the phase ends at 24:00 of `to`. */
export interface DatedPhase {
  readonly measure: Measure
  readonly from: Day
  readonly to: Day
  readonly testDays: readonly Day[]
  readonly temperaturesPerDay: 0 | 1 | 2
  readonly alsoDue?: readonly DatedDuty[]
}

/** What the township owes, with its days. */
export interface DatedDuty {
  readonly what: DutyKind
  readonly days: readonly Day[]
}

/**
 * A rule laid on the calendar. `plannedEnd` is the last day of the last phase, `lapsesOn` the last day the ceiling allows: the measure
 * is not in force after 24:00 of it, decided or not.
 */
export interface DatedPlan {
  readonly phases: readonly DatedPhase[]
  readonly plannedEnd: Day
  readonly lapsesOn: Day
}

/**
 * Dates a rule's phases. `countedFrom` is day 0, so day 1 is the day after it (domain.md §2.2). `creditDays` days were spent
 * under measure elsewhere and count (填平补齐): the plan then begins at the day after them in the rule, and their tests are
 * not asked again. Nothing lies beyond the rule's `maxDays` (九不准 5, 2022-06-05). Null when no day is left to serve.
 */
export function datePhases(rule: Pick<Rule, 'phases' | 'maxDays'>, countedFrom: Day, creditDays = 0): DatedPlan | null {
  const dayZero = addDays(countedFrom, -creditDays)
  const phases: DatedPhase[] = []
  let served = 0
  for (const phase of rule.phases) {
    const first = Math.max(served, creditDays) + 1
    const last = Math.min(served + phase.days, rule.maxDays)
    if (first <= last) phases.push(datePhase(phase, dayZero, served, first, last))
    served += phase.days
  }
  const end = phases[phases.length - 1]?.to
  return end === undefined ? null : { phases, plannedEnd: end, lapsesOn: addDays(dayZero, rule.maxDays) }
}

function datePhase(phase: PackPhase, dayZero: Day, served: number, first: number, last: number): DatedPhase {
  const within = (days: readonly number[]): readonly Day[] =>
    days
      .map((n) => served + n)
      .filter((n) => n >= first && n <= last)
      .map((n) => addDays(dayZero, n))
  return {
    measure: phase.measure,
    from: addDays(dayZero, first),
    to: addDays(dayZero, last),
    testDays: within(phase.testDays),
    temperaturesPerDay: phase.temperaturesPerDay,
    ...(phase.alsoDue ? { alsoDue: phase.alsoDue.map(({ what, on }) => ({ what, days: on === 'LAST_DAY' ? [addDays(dayZero, last)] : within(on) })) } : {}),
  }
}
