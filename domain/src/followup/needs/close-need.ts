import { put } from '../../kernel/change.ts'
import { accepted, refused, type Sentence } from '../../kernel/command.ts'
import { dayOf } from '../../kernel/instant.ts'
import { needOne } from '../../kernel/state.ts'
import { meetNeeds } from './policy.ts'
import { careNeeds } from './tables.ts'
import { waitingNeed } from './waiting-need.ts'

/** What can come of a need. `WITHDRAWN`: the family no longer wants it, or it was noted by mistake. */
export const CARE_NEED_ENDS = ['DONE', 'NOT_POSSIBLE', 'WITHDRAWN'] as const
export type CareNeedEnd = (typeof CARE_NEED_ENDS)[number]

export interface CloseNeed {
  readonly need: string
  readonly as: CareNeedEnd
  /** Why it was not possible or not wanted; with `DONE` what there is to say. */
  readonly outcome: string
  /** What it cost and how it was settled (垫付86.5元，已扫码结清); empty when nothing was paid. */
  readonly costs: string
}

/**
 * Says what came of a need. What was not possible stays visible with its reason; it is not done. A phone whose clock is behind closes
 * it at the moment it was asked. Refused: a need that is unknown or closed, and an end without its reason.
 */
export const closeNeed: Sentence<CloseNeed> = {
  kind: 'followup/close-need',
  policy: meetNeeds,
  needs: ({ input }) => [needOne(careNeeds, input.need)],
  units: ({ unit, input }, state) => [state.one(careNeeds, input.need)?.unit ?? unit],
  decide(state, command, context) {
    const { input } = command
    const waiting = waitingNeed(state, input.need)
    if ('reason' in waiting) return refused(waiting.reason)
    const { need } = waiting
    const outcome = input.outcome.trim()
    if (input.as !== 'DONE' && outcome.length < 2) return refused({ code: 'need-reason-missing', as: input.as })
    const closedAt = command.at > need.askedAt ? command.at : need.askedAt
    const closed = { status: input.as, closedAt, closedDay: dayOf(closedAt, context.settings.offset), closedBy: context.actor.id }
    return accepted(put(careNeeds, { ...need, ...closed, personal: { ...need.personal, outcome, costs: input.costs.trim() } }, need))
  },
}
