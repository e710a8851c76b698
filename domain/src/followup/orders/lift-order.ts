import { accepted, refused, type Sentence } from '../../kernel/command.ts'
import { needOne } from '../../kernel/state.ts'
import { decideMeasures } from '../policy.ts'
import { timeRefused } from '../recording-of.ts'
import { followUps } from '../tables.ts'
import { lift } from './lift.ts'
import { needsOfNumber } from './take-number.ts'
import { orders } from './tables.ts'

export interface LiftOrder {
  readonly order: string
  readonly reason: string
}

/**
 * Takes an order back before its end: its ground does not hold, or the rule has changed. The person is free at once. Checks need
 * not be complete: what should not have been ordered needs no tests. Refused: without a reason, and when the measure is over.
 */
export const liftOrder: Sentence<LiftOrder> = {
  kind: 'followup/lift-order',
  policy: decideMeasures,
  needs: ({ at, input }) => [needOne(orders, input.order), needOne(followUps, input.order), needsOfNumber('NOTICE', at)],
  units: ({ unit, input }, state) => [state.one(orders, input.order)?.unit ?? unit],
  decide(state, { at, input }, context) {
    const order = state.one(orders, input.order)
    if (!order) return refused({ code: 'order-unknown', order: input.order })
    const followUp = state.one(followUps, order.id)
    if (order.status !== 'IN_FORCE' || !followUp) return refused({ code: 'order-not-in-force', order: order.id, status: order.status })
    if (followUp.status !== 'ACTIVE') return refused({ code: 'follow-up-ended', followUp: followUp.id, status: followUp.status, endedDay: followUp.endedDay })
    const reason = input.reason.trim()
    if (reason.length < 2) return refused({ code: 'reason-missing' })
    const early = timeRefused(followUp, at, context)
    return early ? refused(early) : accepted(...lift(state, order, followUp, reason, at, context))
  },
}
