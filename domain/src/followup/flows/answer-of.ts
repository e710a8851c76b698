import type { Instant } from '../../kernel/instant.ts'
import type { FollowUp } from '../tables.ts'
import type { InboundHandover } from './tables.ts'

export const ANSWERS = ['TAKEN_OVER', 'REFUSED', 'RECALLED'] as const

/** What the receiving township answers, and since when it holds. `by`: the body or worker who says so. */
export interface HandoverAnswer {
  readonly as: (typeof ANSWERS)[number]
  readonly answeredAt: Instant
  readonly by: string
  readonly note: string
}

/**
 * The answer as our own rows give it, null while there is none: it is the measure we began that takes a person over, not a mark on
 * the letter. Without a measure of ours nobody has taken over.
 */
export function answerOf(
  inbound: InboundHandover,
  begun: Pick<FollowUp, 'startedAt' | 'status'> | undefined,
): Pick<HandoverAnswer, 'as' | 'answeredAt'> | null {
  if (begun && begun.status !== 'CANCELED') return { as: 'TAKEN_OVER', answeredAt: begun.startedAt }
  if (inbound.refusedAt !== null) return { as: 'REFUSED', answeredAt: inbound.refusedAt }
  return inbound.recalledAt === null ? null : { as: 'RECALLED', answeredAt: inbound.recalledAt }
}
