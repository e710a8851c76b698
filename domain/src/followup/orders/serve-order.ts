import { put } from '../../kernel/change.ts'
import { accepted, refused, type Sentence } from '../../kernel/command.ts'
import { needOne } from '../../kernel/state.ts'
import { recordObservations } from '../policy.ts'
import { orders, type ServedHow } from './tables.ts'

/** An order is at the door within a day of taking effect (domain.md §7, indicator 19). */
export const SERVE_HOURS = 24

export interface ServeOrder {
  readonly order: string
  readonly how: ServedHow
  /** Who took the paper or heard it read; asked for unless the person signed. */
  readonly to: string
}

/**
 * The order has reached the person: signed for, or read aloud where a signature was refused, which takes nothing from the right to
 * object. Refused: an order that is not in force, one that was served already, and a paper left with nobody named.
 */
export const serveOrder: Sentence<ServeOrder> = {
  kind: 'followup/serve-order',
  policy: recordObservations,
  needs: ({ input }) => [needOne(orders, input.order)],
  units: ({ unit, input }, state) => [state.one(orders, input.order)?.unit ?? unit],
  decide(state, { at, input }, context) {
    const order = state.one(orders, input.order)
    if (!order) return refused({ code: 'order-unknown', order: input.order })
    if (order.startsAt === null) return refused({ code: 'order-not-in-force', order: order.id, status: order.status })
    if (order.servedAt !== null) return refused({ code: 'order-served', order: order.id, servedAt: order.servedAt })
    const servedTo = input.to.trim()
    if (input.how !== 'SIGNED' && servedTo.length < 2) return refused({ code: 'served-to-missing' })
    const servedAt = at > order.startsAt ? at : order.startsAt
    return accepted(put(orders, { ...order, servedAt, servedBy: context.actor.id, servedHow: input.how, personal: { ...order.personal, servedTo } }, order))
  },
}
