import { addDays, type Day } from '../../kernel/instant.ts'
import type { ExposureFacts } from '../../people/exposure.ts'
import type { DatedPhase } from '../../protocols/date-phases.ts'
import type { RuleBook } from '../../protocols/rule-book.ts'
import { screenerOf, type Proposal } from '../../protocols/screen.ts'
import type { FollowUp } from '../tables.ts'
import type { PlanFields, Planned } from './plan-after-switch.ts'

/** Somebody as rules see them: what is known, and the measure in force. */
export interface Screened {
  readonly person: string
  readonly facts: readonly ExposureFacts[]
  readonly measure: (Planned & Pick<FollowUp, 'id' | 'startedDay'>) | null
}

/** Somebody who would come under a measure, or under a longer one: it needs an order. `known`: the rules of now say so too. */
export interface Proposed {
  readonly person: string
  readonly followUp: string | null
  readonly proposal: Proposal
  readonly known: boolean
}

/** Somebody whose measure is shortened, milder or ended in the act of switching. */
export interface Shortened {
  readonly person: string
  readonly followUp: string
  readonly before: Day
  readonly plan: PlanFields
}

/** What one day asks for: now, and after the switch once everything proposed has been ordered. */
export interface DayLoad {
  readonly day: Day
  readonly tests: number
  readonly visits: number
  readonly testsAfter: number
  readonly visitsAfter: number
}

export interface Preview {
  readonly starts: readonly Proposed[]
  readonly changes: readonly Proposed[]
  readonly shortened: readonly Shortened[]
  readonly days: readonly DayLoad[]
}

export const PREVIEW_DAYS = 7

/** What an act leaves of somebody's measure: a shorter or milder plan, or null where it stays. */
export type PlanOf = (measure: Planned, facts: readonly ExposureFacts[]) => PlanFields | null

/**
 * What would follow from going over from one book of rules to another, before anybody does: who starts, whose measure is shortened at
 * once, who would come under another one, and what each of the next seven days costs. With the same book twice: what is still to be
 * ordered today. `planOf` says what the act leaves of a measure (null: all of it). A visit is a temperature taken at the door.
 */
export function previewSwitch(people: Iterable<Screened>, now: RuleBook, after: RuleBook, from: Day, planOf: PlanOf): Preview {
  const [screenNow, screenAfter] = [screenerOf(now), screenerOf(after)]
  const [starts, changes, shortened]: [Proposed[], Proposed[], Shortened[]] = [[], [], []]
  const days = Array.from({ length: PREVIEW_DAYS }, (_, n) => ({ day: addDays(from, n), tests: 0, visits: 0, testsAfter: 0, visitsAfter: 0 }))
  for (const { person, facts, measure } of people) {
    const plan = measure && planOf(measure, facts)
    if (measure && plan) shortened.push({ person, followUp: measure.id, before: measure.plannedEnd, plan })
    const proposal = facts.length === 0 ? null : screenAfter(facts).proposal
    const standing = plan ?? measure
    const beyond = proposal !== null && proposal.plan.plannedEnd > (standing?.plannedEnd ?? '')
    if (beyond) {
      const proposed = { person, followUp: measure?.id ?? null, proposal, known: now === after || screenNow(facts).proposal?.rule === proposal.rule }
      if (measure === null) starts.push(proposed)
      else changes.push(proposed)
    }
    if (measure) load(days, measure.phases, 'tests', 'visits')
    const coming = beyond ? proposal.plan.phases : standing?.phases
    if (coming) load(days, coming, 'testsAfter', 'visitsAfter')
  }
  return { starts, changes, shortened, days }
}

type Load = { readonly day: Day } & Record<'tests' | 'visits' | 'testsAfter' | 'visitsAfter', number>

function load(days: readonly Load[], phases: readonly DatedPhase[], tests: 'tests' | 'testsAfter', visits: 'visits' | 'visitsAfter'): void {
  for (const phase of phases) {
    for (const day of days) {
      if (day.day < phase.from || day.day > phase.to) continue
      day[visits] += phase.temperaturesPerDay
      if (phase.testDays.includes(day.day)) day[tests] += 1
    }
  }
}

/** Staff-hours of a day, by what a test and a visit take. */
export function staffHours(tests: number, visits: number, minutes: { readonly test: number; readonly visit: number }): number {
  return Math.round((tests * minutes.test + visits * minutes.visit) / 6) / 10
}

/**
 * From which day facts are looked at: an older one has no consequence under any rule of these books. A week is added for people who
 * arrived later than they left.
 */
export function oldestThatCounts(...books: readonly RuleBook[]): Day {
  const days = books.flatMap(({ today, packs }) => packs.flatMap((pack) => pack.rules.map((rule) => addDays(today, -rule.maxDays - 7))))
  return days.sort()[0] ?? addDays(books[0]?.today ?? '9999-12-31', -7)
}
