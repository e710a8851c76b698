import type { Context, Refusal } from '../kernel/command.ts'
import { dayOf, isDay, type Day, type Instant } from '../kernel/instant.ts'
import { datePhases, type DatedPlan } from '../protocols/date-phases.ts'
import { PACKS, findPack } from '../protocols/find-pack.ts'
import type { Pack } from '../protocols/pack.ts'
import type { FollowUp } from './tables.ts'

/** A measure as a body decided it. */
export interface MeasureOrder {
  readonly pack: string
  /** Day 0, as the pack counts: last exposure, leaving the risk area or arrival. */
  readonly countedFrom: Day
  readonly creditDays: number
  /** Why this person: the fact and where it is written. */
  readonly ground: string
  readonly decidedBy: string
}

export type OrderedMeasure =
  | { readonly kind: 'ordered'; readonly pack: Pack; readonly plan: DatedPlan }
  | { readonly kind: 'refused'; readonly reason: Refusal }

/**
 * Lays an order on the calendar. A restriction is always derived: from a ground, by a rule in force on that day, by a body that
 * decided, until an end. Refused: without a ground or body; a pack that does not exist or is not in force that day; a counting day
 * that does not exist or lies ahead; credit the rule does not know; and a measure that is over before it begins (在辖区已超期无需管控).
 */
export function orderMeasure(order: MeasureOrder, at: Instant, context: Context): OrderedMeasure {
  const day = dayOf(at, context.settings.offset)
  const reason = wordsMissing(order) ?? dayRefused(order, day)
  if (reason) return { kind: 'refused', reason }
  const pack = findPack(PACKS, order.pack, day)
  if (!pack)
    return { kind: 'refused', reason: { code: PACKS.some((one) => one.id === order.pack) ? 'pack-not-in-force' : 'pack-unknown', pack: order.pack, day } }
  if (order.creditDays > 0 && !pack.creditElsewhere) return { kind: 'refused', reason: { code: 'credit-not-allowed', pack: pack.id } }
  const plan = datePhases(pack, order.countedFrom, order.creditDays)
  if (!plan || plan.plannedEnd < day)
    return { kind: 'refused', reason: { code: 'measure-served', pack: pack.id, plannedEnd: plan?.plannedEnd ?? order.countedFrom } }
  return { kind: 'ordered', pack, plan }
}

/** The fields of a follow-up that come from its order. */
export function orderedFields(
  order: MeasureOrder,
  ordered: OrderedMeasure & { kind: 'ordered' },
): Pick<FollowUp, 'pack' | 'packVersion' | 'category' | 'countedFrom' | 'creditDays' | 'phases' | 'plannedEnd' | 'feverThreshold' | 'decidedBy'> {
  return {
    pack: ordered.pack.id,
    packVersion: ordered.pack.version,
    category: ordered.pack.category,
    countedFrom: order.countedFrom,
    creditDays: order.creditDays,
    phases: ordered.plan.phases,
    plannedEnd: ordered.plan.plannedEnd,
    feverThreshold: ordered.pack.feverThreshold,
    decidedBy: order.decidedBy.trim(),
  }
}

function wordsMissing(order: MeasureOrder): Refusal | null {
  if (order.ground.trim().length < 2) return { code: 'ground-missing' }
  if (order.decidedBy.trim().length < 2) return { code: 'deciding-body-missing' }
  return null
}

function dayRefused(order: MeasureOrder, day: Day): Refusal | null {
  if (!isDay(order.countedFrom)) return { code: 'count-day-invalid', countedFrom: order.countedFrom }
  if (order.countedFrom > day) return { code: 'count-day-ahead', countedFrom: order.countedFrom, day }
  return null
}
