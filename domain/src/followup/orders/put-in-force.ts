import { put, type Change } from '../../kernel/change.ts'
import type { Context } from '../../kernel/command.ts'
import { dayOf, instantAt, type Instant } from '../../kernel/instant.ts'
import type { State } from '../../kernel/state.ts'
import { persons, type Person } from '../../people/tables.ts'
import { endOf } from '../end-of.ts'
import type { OrderedMeasure } from '../order-measure.ts'
import { followUps, type FollowUp } from '../tables.ts'
import { datesOf } from './draw-order.ts'
import { takeNumber } from './take-number.ts'
import { orders, type Order } from './tables.ts'

/** What an order takes effect on: its row when it has waited, the person, and the measure it replaces. */
export interface Effect {
  readonly waited: Order | undefined
  readonly person: Person
  readonly old: FollowUp | null
  readonly note: string
}

/**
 * An order takes effect: it gets its number, the measure begins under the order's id and the one it replaces ends in the same act.
 * Who is under measure here lives here: a record that says away or left is set right.
 */
export function putInForce(
  state: State,
  order: Order,
  ordered: OrderedMeasure & { kind: 'ordered' },
  effect: Effect,
  at: Instant,
  context: Context,
): readonly Change[] {
  const { waited, person, old, note } = effect
  const numbered = takeNumber(state, 'ORDER', at, context.settings.offset)
  const inForce: Order = { ...order, ...datesOf(ordered), status: 'IN_FORCE', number: numbered.number, startsAt: at, unit: old?.unit ?? person.unit }
  return [
    put(orders, inForce, waited),
    numbered.change,
    ...(old ? [put(followUps, endOf(old, 'CHANGED', at, { note }, context), old)] : []),
    put(followUps, measureOf(inForce, ordered, old, at, context)),
    ...(old || person.living === 'RESIDENT' ? [] : [put(persons, { ...person, living: 'RESIDENT', revision: person.revision + 1 }, person)]),
  ]
}

function measureOf(order: Order, { rule, plan }: OrderedMeasure & { kind: 'ordered' }, old: FollowUp | null, at: Instant, context: Context): FollowUp {
  return {
    id: order.id,
    order: order.id,
    person: order.person,
    unit: order.unit,
    pack: order.pack,
    packVersion: order.packVersion,
    category: order.category,
    countedFrom: order.countedFrom,
    creditDays: order.creditDays,
    previous: old?.id ?? null,
    startedAt: at,
    startedDay: dayOf(at, context.settings.offset),
    phases: plan.phases,
    plannedEnd: plan.plannedEnd,
    lapsesOn: order.lapsesOn,
    lapsesAt: instantAt(order.lapsesOn, '24:00', context.settings.offset),
    feverThreshold: rule.feverThreshold,
    decidedBy: order.decidedBy,
    referral: order.referral,
    transferredIn: order.transferredIn,
    status: 'ACTIVE',
    endedAt: null,
    endedDay: null,
    endedBy: null,
    notice: null,
    personal: { ground: order.personal.ground, endNote: '', wentTo: '' },
  }
}
