import { put } from '../kernel/change.ts'
import { accepted, refused, type Command, type Sentence } from '../kernel/command.ts'
import { needOne } from '../kernel/state.ts'
import { setAside } from './policy.ts'
import { reviews } from './tables.ts'

export interface SubmitForReview {
  /** The record as the revoked device wrote it, its time corrected. */
  readonly said: Command
  /** The revoked device it came from. */
  readonly device: string
  /** Whose data it may hold, as the rows it names say. */
  readonly about: readonly string[]
}

/** Sets a record aside, whole and sealed with the keys of everybody it is about. Handed over again it is there already (`review-known`): the first stays. */
export const submitForReview: Sentence<SubmitForReview> = {
  kind: 'identity/submit-for-review',
  policy: setAside,
  needs: ({ input }) => [needOne(reviews, input.said.id)],
  decide(state, { input: { said, device, about } }, { now }) {
    if (state.one(reviews, said.id)) return refused({ code: 'review-known' })
    const { id, kind, at, actor } = said
    const personal = { said, note: '' }
    return accepted(
      put(reviews, { id, device, author: actor, kind, at, receivedAt: now, status: 'WAITING', settledAt: null, settledBy: null, about, personal }),
    )
  },
}
