import { put } from '../../kernel/change.ts'
import { accepted, refused, type Sentence } from '../../kernel/command.ts'
import { needOne } from '../../kernel/state.ts'
import { orders } from '../orders/tables.ts'
import { referrals, type ReferralResult } from '../../referrals/tables.ts'
import { startMeasures } from '../policy.ts'
import { followUps } from '../tables.ts'
import { closeInbound } from './close-inbound.ts'
import { inboundBarred } from './inbound-barred.ts'
import { inboundHandovers, type RefusalReason } from './tables.ts'

export interface RefuseHandover {
  readonly handover: string
  readonly reason: RefusalReason
  readonly note: string
}

/** We do not take this person over, and say why: she stays with the sender, on its open list. Refused: without a word, and once answered. */
export const refuseHandover: Sentence<RefuseHandover> = {
  kind: 'followup/refuse-handover',
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
    const reason = inboundBarred(state, inbound, input.handover)
    if (!inbound || reason) return refused(reason ?? { code: 'handover-unknown', handover: input.handover })
    const note = input.note.trim()
    if (note.length < 2) return refused({ code: 'handover-word-missing' })
    return accepted(
      put(
        inboundHandovers,
        { ...inbound, refusedAt: at, refusedBy: context.actor.id, refusal: input.reason, personal: { ...inbound.personal, note } },
        inbound,
      ),
      ...closeInbound(state, inbound.referral, RESULT[input.reason], note, at, context),
    )
  },
}

const RESULT: Readonly<Record<RefusalReason, ReferralResult>> = {
  NOT_OURS: 'RESIDENCE_MISMATCH',
  NOT_FOUND: 'NOT_FOUND',
  PERIOD_OVER: 'PERIOD_OVER',
  CANNOT: 'LEFT',
}
