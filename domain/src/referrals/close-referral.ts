import { put } from '../kernel/change.ts'
import { accepted, refused, type Sentence } from '../kernel/command.ts'
import { dayOf } from '../kernel/instant.ts'
import { needBy, needOne } from '../kernel/state.ts'
import { verifyReferrals } from './policy.ts'
import { referrals, type Referral, type ReferralResult } from './tables.ts'

export interface CloseReferral {
  readonly referral: string
  readonly result: ReferralResult
  readonly note: string
}

/** Results that mean nothing without a word: where to and told whom, where instead, what was tried (domain.md §1.6). */
export const RESULTS_WITH_NOTE: readonly ReferralResult[] = ['LEFT', 'RESIDENCE_MISMATCH', 'NOT_FOUND', 'LOST_TO_FOLLOW_UP', 'NOT_THE_PERSON', 'AT_FACILITY']

/**
 * Says what came of checking a name. The same person's other open names in the same grid are answered with it: one visit, one
 * answer, whoever pushed the name (R8). Said twice with one result it is said once; with two results the second is refused, for
 * a person to compare. Refused in triage (nobody has been there) and without the note that the result needs.
 */
export const closeReferral: Sentence<CloseReferral> = {
  kind: 'referrals/close-referral',
  policy: verifyReferrals,
  units: ({ unit, input }, state) => [state.one(referrals, input.referral)?.unit ?? unit],
  needs: ({ input }, state) => [needOne(referrals, input.referral), needBy(referrals, 'person', state.one(referrals, input.referral)?.person)],
  decide(state, command, context) {
    const { input } = command
    const referral = state.one(referrals, input.referral)
    if (!referral) return refused({ code: 'referral-unknown', referral: input.referral })
    if (referral.status === 'CLOSED')
      return referral.result === input.result ? accepted() : refused({ code: 'referral-closed', referral: referral.id, result: referral.result })
    if (referral.status === 'TRIAGE' && !COUNTED_FROM_THE_DESK.includes(input.result)) return refused({ code: 'referral-in-triage', referral: referral.id })
    if (RESULTS_WITH_NOTE.includes(input.result) && input.note.trim().length < 2) return refused({ code: 'result-needs-note', result: input.result })
    const alike = state
      .by(referrals, 'person', referral.person)
      .filter((other) => other.id !== referral.id && other.status === 'OPEN' && other.unit === referral.unit)
    const closed = (row: Referral): Referral => ({
      ...row,
      status: 'CLOSED',
      result: input.result,
      closedAt: command.at,
      closedDay: dayOf(command.at, context.settings.offset),
      closedBy: command.actor,
      personal: { ...row.personal, resultNote: input.note.trim() },
    })
    return accepted(...[referral, ...alike].map((row) => put(referrals, closed(row), row)))
  },
}

/** What a desk can find out without a visit: of a name in triage nothing else may be said. */
const COUNTED_FROM_THE_DESK: readonly ReferralResult[] = [
  'NOT_FOUND',
  'DUPLICATE',
  'NOT_THE_PERSON',
  'AT_FACILITY',
  'LEFT',
  'RESIDENCE_MISMATCH',
  'LOST_TO_FOLLOW_UP',
]
