import type { Context, Refusal } from '../kernel/command.ts'
import { dayOf, isDay, type Day, type Instant } from '../kernel/instant.ts'
import type { State } from '../kernel/state.ts'
import { datePhases, type DatedPlan } from '../protocols/date-phases.ts'
import type { Pack, PackRule } from '../protocols/pack.ts'
import { findRule, packsInForce } from '../protocols/packs-in-force.ts'
import { PACKS } from '../protocols/shipped-packs.ts'
import { ownRules } from '../protocols/tables.ts'

/** A measure as a body decided it. */
export interface MeasureOrder {
  /** The line of rules, and the category of people in it. */
  readonly pack: string
  readonly category: string
  /** Day 0, as the rule counts: last exposure, leaving the risk area or arrival. */
  readonly countedFrom: Day
  readonly creditDays: number
  /** Why this person: the fact and where it is written. */
  readonly ground: string
  /** Where it is written: a row of a list, a ticket, a letter. */
  readonly evidence: string
  readonly decidedBy: string
  /** Whom the person can call while it lasts. */
  readonly supportContact: string
  /** What is allowed all the same; blank: what the kind of measure allows. */
  readonly allowed: string
}

export type OrderedMeasure = ({ readonly kind: 'ordered'; readonly plan: DatedPlan } & PackRule) | { readonly kind: 'refused'; readonly reason: Refusal }

/**
 * Lays an order on the calendar. A restriction is always derived: from a ground, by a rule in force on that day, by a body that
 * decided, until an end. Refused: without a ground, evidence, a body or somebody to call; a pack that does not exist or is not in
 * force that day; a counting day that does not exist or lies ahead; credit the rule does not know; a rule whose test days nobody has
 * set; a line whose measures have been lifted; and a measure that is over before it begins (在辖区已超期无需管控).
 */
export function orderMeasure(state: State, order: MeasureOrder, at: Instant, context: Context): OrderedMeasure {
  const day = dayOf(at, context.settings.offset)
  const reason = wordsMissing(order) ?? dayRefused(order, day)
  if (reason) return { kind: 'refused', reason }
  const own = ownRules(state, context.settings.root)
  const inForce = packsInForce(day, own)
  const found = findRule(inForce, order.pack, order.category)
  const named = { pack: order.pack, category: order.category }
  if (!found) return { kind: 'refused', reason: { code: notFound(order, inForce, [...PACKS, ...own.packs]), ...named, day } }
  if (found.rule.testsWithoutDay > 0) return { kind: 'refused', reason: { code: 'rule-incomplete', ...named, tests: found.rule.testsWithoutDay } }
  if (order.creditDays > 0 && !found.rule.creditElsewhere) return { kind: 'refused', reason: { code: 'credit-not-allowed', ...named } }
  const plan = datePhases(found.rule, order.countedFrom, order.creditDays)
  if (!plan || plan.plannedEnd < day)
    return { kind: 'refused', reason: { code: 'measure-served', ...named, plannedEnd: plan?.plannedEnd ?? order.countedFrom } }
  return { kind: 'ordered', ...found, plan }
}

function notFound({ pack, category }: MeasureOrder, inForce: readonly Pack[], known: readonly Pack[]): string {
  if (inForce.some((one) => one.line === pack && !one.measuresAllowed)) return 'measures-lifted'
  return findRule(known, pack, category) ? 'pack-not-in-force' : 'pack-unknown'
}

function wordsMissing(order: MeasureOrder): Refusal | null {
  if (order.ground.trim().length < 2) return { code: 'ground-missing' }
  if (order.evidence.trim().length < 2) return { code: 'evidence-missing' }
  if (order.decidedBy.trim().length < 2) return { code: 'deciding-body-missing' }
  if (order.supportContact.trim().length < 2) return { code: 'support-contact-missing' }
  return null
}

function dayRefused(order: MeasureOrder, day: Day): Refusal | null {
  if (!isDay(order.countedFrom)) return { code: 'count-day-invalid', countedFrom: order.countedFrom }
  if (order.countedFrom > day) return { code: 'count-day-ahead', countedFrom: order.countedFrom, day }
  return null
}
