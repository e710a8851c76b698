import { put } from '../kernel/change.ts'
import { accepted, refused, type Sentence } from '../kernel/command.ts'
import { needOne } from '../kernel/state.ts'
import { reopenReferrals } from './policy.ts'
import { referrals } from './tables.ts'

export interface ReopenReferral {
  readonly referral: string
  readonly reason: string
}

/**
 * Opens a name again whose result was wrong. The result goes, the reason stands in its place until the next one; what was said
 * before stays in the journal. A repeat is opened like any other. Refused without a reason and for a name that is open.
 */
export const reopenReferral: Sentence<ReopenReferral> = {
  kind: 'referrals/reopen-referral',
  policy: reopenReferrals,
  units: ({ unit, input }, state) => [state.one(referrals, input.referral)?.unit ?? unit],
  needs: ({ input }) => [needOne(referrals, input.referral)],
  decide(state, { input }) {
    const referral = state.one(referrals, input.referral)
    if (!referral) return refused({ code: 'referral-unknown', referral: input.referral })
    if (referral.status !== 'CLOSED') return refused({ code: 'referral-open', referral: referral.id })
    if (input.reason.trim().length < 2) return refused({ code: 'reopen-reason-missing' })
    const personal = { ...referral.personal, resultNote: input.reason.trim(), earlier: null }
    const status = referral.placedBy === 'NONE' ? ('TRIAGE' as const) : ('OPEN' as const)
    return accepted(put(referrals, { ...referral, status, result: null, closedAt: null, closedDay: null, closedBy: null, personal }, referral))
  },
}
