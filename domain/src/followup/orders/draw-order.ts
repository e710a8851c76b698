import type { Command, Context } from '../../kernel/command.ts'
import { addDays, dayOf } from '../../kernel/instant.ts'
import type { Person } from '../../people/tables.ts'
import type { MeasureOrder, OrderedMeasure } from '../order-measure.ts'
import type { Order } from './tables.ts'

/** After the end in full for so long, then dates and results only (domain.md §3.4). */
export const KEPT_DAYS = 14

/** The order as it is written down, before anybody else has looked at it: it binds nobody yet. */
export function drawOrder(
  { id, at }: Command,
  person: Pick<Person, 'id' | 'unit'>,
  said: MeasureOrder & Pick<Order, 'replaces' | 'referral' | 'transferredIn'>,
  ordered: OrderedMeasure & { kind: 'ordered' },
  context: Context,
): Order {
  return {
    id,
    person: person.id,
    unit: person.unit,
    status: 'PROPOSED',
    number: null,
    countedFrom: said.countedFrom,
    creditDays: said.creditDays,
    replaces: said.replaces,
    referral: said.referral,
    transferredIn: said.transferredIn,
    decidedBy: said.decidedBy.trim(),
    issuedBy: context.actor.id,
    issuedAt: at,
    issuedDay: dayOf(at, context.settings.offset),
    secondBy: null,
    secondAt: null,
    startsAt: null,
    ...datesOf(ordered),
    servedAt: null,
    servedBy: null,
    servedHow: null,
    liftedAt: null,
    liftedBy: null,
    personal: {
      ground: said.ground.trim(),
      evidence: said.evidence.trim(),
      supportContact: said.supportContact.trim(),
      allowed: said.allowed.trim(),
      reason: '',
      servedTo: '',
    },
  }
}

/** The rule's version and the dates it gives; a confirmation reads them anew. */
export function datesOf({
  pack,
  rule,
  plan,
}: OrderedMeasure & { kind: 'ordered' }): Pick<Order, 'pack' | 'packVersion' | 'category' | 'endsOn' | 'lapsesOn' | 'keptUntil'> {
  return {
    pack: pack.line,
    packVersion: pack.version,
    category: rule.category,
    endsOn: plan.plannedEnd,
    lapsesOn: plan.lapsesOn,
    keptUntil: addDays(plan.lapsesOn, KEPT_DAYS),
  }
}
