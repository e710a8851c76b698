import { dayOf, SHANGHAI, type Instant } from '../kernel/instant.ts'
import { hasLapsed } from './has-lapsed.ts'
import { plannedEndAt } from './slot.ts'
import type { FollowUp } from './tables.ts'

/**
 * What is to be decided about a follow-up now. `NONE` its measure runs on, or it has ended · `DUE_TODAY` today is its last day ·
 * `OVERDUE_DECISION` its planned end has passed and nobody has decided: nobody is released by silence (domain.md §7, indicator 14) ·
 * `LAPSED` it is over by itself, the person is free, and nobody has confirmed it yet.
 */
export const DECISIONS = ['NONE', 'DUE_TODAY', 'OVERDUE_DECISION', 'LAPSED'] as const
export type Decision = (typeof DECISIONS)[number]

/** Computed from plan and clock, never stored. */
export function decisionOf(followUp: Pick<FollowUp, 'status' | 'plannedEnd' | 'lapsesAt'>, now: Instant, offset: number = SHANGHAI): Decision {
  if (followUp.status !== 'ACTIVE') return 'NONE'
  if (hasLapsed(followUp, now)) return 'LAPSED'
  if (now >= plannedEndAt(followUp, offset)) return 'OVERDUE_DECISION'
  return dayOf(now, offset) === followUp.plannedEnd ? 'DUE_TODAY' : 'NONE'
}
