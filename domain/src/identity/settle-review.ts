import { put } from '../kernel/change.ts'
import { accepted, refused, type Sentence } from '../kernel/command.ts'
import { needOne } from '../kernel/state.ts'
import { reviewRecords } from './policy.ts'
import { reviews } from './tables.ts'

export interface SettleReview {
  readonly review: string
  readonly accept: boolean
  readonly note: string
}

/** Says what became of a record under review; it is kept either way. Refused when somebody has decided already, and to reject without a word. */
export const settleReview: Sentence<SettleReview> = {
  kind: 'identity/settle-review',
  policy: reviewRecords,
  needs: ({ input }) => [needOne(reviews, input.review)],
  decide(state, { input }, { now, actor }) {
    const review = state.one(reviews, input.review)
    if (!review) return refused({ code: 'not-found' })
    if (review.status !== 'WAITING') return refused({ code: 'review-settled' })
    const note = input.note.trim()
    if (!input.accept && note === '') return refused({ code: 'review-note' })
    const status = input.accept ? ('ACCEPTED' as const) : ('REJECTED' as const)
    return accepted(put(reviews, { ...review, status, settledAt: now, settledBy: actor.id, personal: { ...review.personal, note } }, review))
  },
}
