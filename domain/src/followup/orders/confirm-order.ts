import { accepted, refused, type Sentence } from '../../kernel/command.ts'
import { needOne } from '../../kernel/state.ts'
import { followedPerson, needsOfFollowed } from '../followed-person.ts'
import { orderMeasure } from '../order-measure.ts'
import { needsOfRules } from '../../protocols/tables.ts'
import { confirmOrders } from '../policy.ts'
import { followUps } from '../tables.ts'
import { changeBarred, countRestarted, startBarred } from './measure-barred.ts'
import { refuseMeasure } from './note-attempt.ts'
import { putInForce } from './put-in-force.ts'
import { needsOfNumber } from './take-number.ts'
import { orders } from './tables.ts'

export interface ConfirmOrder {
  readonly order: string
}

/**
 * The second person says yes: the order comes into force now, by the rule and the facts of now. Refused: who wrote the order (one
 * is not one's own second person), an order that does not wait, and whatever would refuse the order if it were written now.
 */
export const confirmOrder: Sentence<ConfirmOrder> = {
  kind: 'followup/confirm-order',
  policy: confirmOrders,
  needs({ at, input }, state) {
    const order = state.one(orders, input.order)
    return [
      needOne(orders, input.order),
      needOne(followUps, order?.replaces),
      ...needsOfFollowed(state, order?.person),
      needsOfNumber('ORDER', at),
      ...needsOfRules(),
    ]
  },
  units: ({ unit, input }, state) => [state.one(orders, input.order)?.unit ?? unit],
  decide(state, command, context) {
    const { at, input } = command
    const order = state.one(orders, input.order)
    const followed = order && followedPerson(state, order.person)
    if (!order || !followed) return refused({ code: 'order-unknown', order: input.order })
    if (order.status !== 'PROPOSED') return refused({ code: 'order-settled', order: order.id, status: order.status })
    if (order.issuedBy === context.actor.id) return refuseMeasure(command, order, { code: 'second-person-same', order: order.id }, context)
    const { offset } = context.settings
    const old = state.one(followUps, order.replaces)
    const barred = old ? null : startBarred(followed, at, order.id, context)
    if (barred) return refused(barred)
    const ordered = orderMeasure(state, { ...order, ...order.personal }, at, context)
    if (ordered.kind === 'refused') return refuseMeasure(command, order, ordered.reason, context)
    const reason = old ? changeBarred(old, order.countedFrom, ordered, at, context) : countRestarted(followed.earlier, order.countedFrom, ordered, offset)
    if (reason) return refuseMeasure(command, order, reason, context)
    const confirmed = { ...order, secondBy: context.actor.id, secondAt: at }
    return accepted(...putInForce(state, confirmed, ordered, { waited: order, person: followed.person, old: old ?? null, note: '' }, at, context))
  },
}
