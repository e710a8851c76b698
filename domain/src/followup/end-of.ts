import type { Context } from '../kernel/command.ts'
import { dayOf, type Instant } from '../kernel/instant.ts'
import type { FollowUp, FollowUpStatus } from './tables.ts'

/** The row of a follow-up that ended so at this time. */
export function endOf(
  followUp: FollowUp,
  as: Exclude<FollowUpStatus, 'ACTIVE'>,
  at: Instant,
  words: { readonly note: string; readonly wentTo?: string },
  context: Context,
): FollowUp {
  return {
    ...followUp,
    status: as,
    endedAt: at,
    endedDay: dayOf(at, context.settings.offset),
    endedBy: context.actor.id,
    personal: { ...followUp.personal, endNote: words.note.trim(), wentTo: words.wentTo?.trim() ?? '' },
  }
}
