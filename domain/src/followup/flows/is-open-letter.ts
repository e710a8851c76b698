import type { FollowUp } from '../tables.ts'
import type { Handover } from './tables.ts'

/**
 * A letter that still asks something of us: no answer yet, or refused while the measure runs and no later letter went. `others`: the
 * letters of the same measure.
 */
export function isOpenLetter(letter: Handover, others: readonly Handover[], measure: Pick<FollowUp, 'status'> | undefined): boolean {
  if (letter.status === 'IN_TRANSIT') return true
  const again = others.some((other) => other.followUp === letter.followUp && other.sentAt > letter.sentAt)
  return letter.status === 'REFUSED' && !again && measure?.status === 'ACTIVE'
}
