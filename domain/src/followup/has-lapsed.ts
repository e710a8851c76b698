import type { Instant } from '../kernel/instant.ts'
import type { FollowUp } from './tables.ts'

/**
 * True once a measure has lapsed by itself: at 24:00 of its ceiling, complete or not, or at the end of an objection's clock. The
 * person is free from then on; somebody still has to confirm how it ended. Computed, so no job can fail to run.
 */
export function hasLapsed(followUp: Pick<FollowUp, 'status' | 'lapsesAt'>, at: Instant): boolean {
  return followUp.status === 'ACTIVE' && at >= followUp.lapsesAt
}
