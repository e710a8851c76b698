import { put } from '../../kernel/change.ts'
import { accepted, refused, type Sentence } from '../../kernel/command.ts'
import { needOne } from '../../kernel/state.ts'
import { confirmOrders } from '../policy.ts'
import { orders } from './tables.ts'

export interface DeclineOrder {
  readonly order: string
  readonly reason: string
}

/** Says no to an order that waits: it never binds anybody. Who wrote it may take it back this way. Refused: without a reason, or when it does not wait. */
export const declineOrder: Sentence<DeclineOrder> = {
  kind: 'followup/decline-order',
  policy: confirmOrders,
  needs: ({ input }) => [needOne(orders, input.order)],
  units: ({ unit, input }, state) => [state.one(orders, input.order)?.unit ?? unit],
  decide(state, { at, input }, context) {
    const order = state.one(orders, input.order)
    if (!order) return refused({ code: 'order-unknown', order: input.order })
    if (order.status !== 'PROPOSED') return refused({ code: 'order-settled', order: order.id, status: order.status })
    const reason = input.reason.trim()
    if (reason.length < 2) return refused({ code: 'reason-missing' })
    return accepted(put(orders, { ...order, status: 'DECLINED', secondBy: context.actor.id, secondAt: at, personal: { ...order.personal, reason } }, order))
  },
}
