import { put } from '../../kernel/change.ts'
import { accepted, refused, type Sentence } from '../../kernel/command.ts'
import { needOne } from '../../kernel/state.ts'
import { startMeasures } from '../policy.ts'
import { handovers } from './tables.ts'

export interface WithdrawHandover {
  readonly handover: string
  readonly reason: string
}

/**
 * The person stays with us after all: before the answer, or after a refusal. A letter that lies with a township of this installation
 * is asked back first: it may have taken over already, and its word decides. Refused: without a reason, and once taken over.
 */
export const withdrawHandover: Sentence<WithdrawHandover> = {
  kind: 'followup/withdraw-handover',
  policy: startMeasures,
  needs: ({ input }) => [needOne(handovers, input.handover)],
  units: ({ unit, input }, state) => [state.one(handovers, input.handover)?.unit ?? unit],
  decide(state, { at, input }) {
    const handover = state.one(handovers, input.handover)
    if (!handover) return refused({ code: 'handover-unknown', handover: input.handover })
    if (handover.status === 'ACKNOWLEDGED' || handover.status === 'WITHDRAWN') return refused({ code: 'handover-settled', handover: handover.id })
    const answer = input.reason.trim()
    if (answer.length < 2) return refused({ code: 'reason-missing' })
    const asksBack = handover.status === 'IN_TRANSIT' && handover.toTownship !== null
    const withdrawn = { ...handover, withdrawnAt: at, personal: { ...handover.personal, answer } }
    return accepted(put(handovers, asksBack ? withdrawn : { ...withdrawn, status: 'WITHDRAWN' }, handover))
  },
}
