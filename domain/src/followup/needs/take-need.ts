import { put } from '../../kernel/change.ts'
import { accepted, refused, type Sentence } from '../../kernel/command.ts'
import { needOne } from '../../kernel/state.ts'
import { meetNeeds } from './policy.ts'
import { careNeeds } from './tables.ts'
import { waitingNeed } from './waiting-need.ts'

export interface TakeNeed {
  readonly need: string
}

/**
 * Says “I am on it”, so that nobody else goes as well. Its clock runs on. Refused: a need that is unknown or closed, and one that
 * somebody else has taken: who goes instead has it sent to them first. Urgent care can be taken by several: whoever comes, comes.
 */
export const takeNeed: Sentence<TakeNeed> = {
  kind: 'followup/take-need',
  policy: meetNeeds,
  needs: ({ input }) => [needOne(careNeeds, input.need)],
  units: ({ unit, input }, state) => [state.one(careNeeds, input.need)?.unit ?? unit],
  decide(state, command, context) {
    const waiting = waitingNeed(state, command.input.need)
    if ('reason' in waiting) return refused(waiting.reason)
    const { need } = waiting
    if (need.status === 'TAKEN' && need.kind !== 'URGENT_CARE') return refused({ code: 'need-taken', need: need.id, by: need.takenBy })
    const takenAt = command.at > need.askedAt ? command.at : need.askedAt
    return accepted(put(careNeeds, { ...need, status: 'TAKEN', takenAt, takenBy: context.actor.id, worker: context.actor.id, contact: null }, need))
  },
}
