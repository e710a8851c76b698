import { dayOf, SHANGHAI, type Instant } from '../kernel/instant.ts'
import { plannedEndAt } from './slot.ts'
import type { FollowUp } from './tables.ts'

/**
 * What is to be decided about a follow-up now. `NONE` its measure runs on, or it has ended · `DUE_TODAY` today is its last day ·
 * `OVERDUE_DECISION` its planned end has passed and nobody has decided: nobody is released by silence (domain.md §7, indicator 14).
 */
export type Decision = 'NONE' | 'DUE_TODAY' | 'OVERDUE_DECISION'

/** Computed from plan and clock, never stored. */
export function decisionOf(followUp: Pick<FollowUp, 'status' | 'plannedEnd'>, now: Instant, offset: number = SHANGHAI): Decision {
  if (followUp.status !== 'ACTIVE') return 'NONE'
  if (now >= plannedEndAt(followUp, offset)) return 'OVERDUE_DECISION'
  return dayOf(now, offset) === followUp.plannedEnd ? 'DUE_TODAY' : 'NONE'
}
