import { put } from '../../kernel/change.ts'
import { accepted, refused, type Sentence } from '../../kernel/command.ts'
import { needOne } from '../../kernel/state.ts'
import { orders } from '../orders/tables.ts'
import { referrals } from '../../referrals/tables.ts'
import { startMeasures } from '../policy.ts'
import { followUps } from '../tables.ts'
import { answerOf } from './answer-of.ts'
import { closeInbound } from './close-inbound.ts'
import { inboundHandovers } from './tables.ts'

export interface RecallHandover {
  readonly handover: string
}

/**
 * The sender asks a letter back: the person stays there, or the measure has ended there. What we have answered stands, and is then
 * the sender's to hear; an order of ours that waits for its second person is declined with it.
 */
export const recallHandover: Sentence<RecallHandover> = {
  kind: 'followup/recall-handover',
  policy: startMeasures,
  needs({ input }, state) {
    const inbound = state.one(inboundHandovers, input.handover)
    return [
      needOne(inboundHandovers, input.handover),
      needOne(referrals, inbound?.referral),
      needOne(orders, inbound?.order),
      needOne(followUps, inbound?.order),
    ]
  },
  units: ({ unit, input }, state) => [state.one(inboundHandovers, input.handover)?.unit ?? unit],
  decide(state, { at, input }, context) {
    const inbound = state.one(inboundHandovers, input.handover)
    if (!inbound) return refused({ code: 'handover-unknown', handover: input.handover })
    if (answerOf(inbound, state.one(followUps, inbound.order))) return accepted()
    const order = state.one(orders, inbound.order)
    return accepted(
      put(inboundHandovers, { ...inbound, recalledAt: at }, inbound),
      ...closeInbound(state, inbound.referral, 'LEFT', RECALLED, at, context),
      ...(order?.status === 'PROPOSED'
        ? [put(orders, { ...order, status: 'DECLINED', secondBy: context.actor.id, secondAt: at, personal: { ...order.personal, reason: RECALLED } }, order)]
        : []),
    )
  },
}

const RECALLED = '移交方已撤回'
