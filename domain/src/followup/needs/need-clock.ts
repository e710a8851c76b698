import { addHours, type Instant } from '../../kernel/instant.ts'
import type { CareNeed, CareNeedKind } from './tables.ts'

/** Within this time a need is met, or somebody says why it cannot be (domain.md §7, indicator 20). */
export const NEED_HOURS = 24

/** When it is due: a day after it was asked; urgent care at the moment it was. */
export function dueOf(kind: CareNeedKind, askedAt: Instant): Instant {
  return kind === 'URGENT_CARE' ? askedAt : addHours(askedAt, NEED_HOURS)
}

/** True while nobody has said what came of it. */
export function isWaiting(need: Pick<CareNeed, 'status'>): boolean {
  return need.status === 'OPEN' || need.status === 'TAKEN'
}

export function isOverdue(need: Pick<CareNeed, 'status' | 'dueAt'>, now: Instant): boolean {
  return isWaiting(need) && need.dueAt <= now
}

/** Urgent care first, then by clock: the order of every list of needs. */
export function byClock(one: Pick<CareNeed, 'id' | 'kind' | 'dueAt'>, other: Pick<CareNeed, 'id' | 'kind' | 'dueAt'>): number {
  const [mine, theirs] = [one, other].map((need) => [need.kind === 'URGENT_CARE' ? 0 : 1, need.dueAt, need.id] as const)
  for (const part of [0, 1, 2] as const) if (mine?.[part] !== theirs?.[part]) return (mine?.[part] ?? '') < (theirs?.[part] ?? '') ? -1 : 1
  return 0
}
