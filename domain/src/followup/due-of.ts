import { SHANGHAI, type Day, type Instant } from '../kernel/instant.ts'
import { decisionOf } from './decision-of.ts'
import type { Slot, SlotStatus } from './slots-of.ts'
import type { Alert, FollowUp } from './tables.ts'

/** The kinds of check of a day: morning and evening temperature, the one temperature, the test. */
export const CHECKS = ['am', 'pm', 'once', 'test'] as const
export type Check = (typeof CHECKS)[number]

/**
 * What a follow-up may be looked for by. `tonight` some check of the day is not made yet · `am` (…) it has that check ·
 * `am-open` not made yet · `am-done` made · `missed` any check of its strip was missed · `alert` open, `alert-overdue` past its
 * clock · `in-force` its planned end has not passed · `release` to be decided, today or overdue.
 */
export const DUE = [
  'tonight',
  'am',
  'am-open',
  'am-done',
  'pm',
  'pm-open',
  'pm-done',
  'once',
  'once-open',
  'once-done',
  'test',
  'test-open',
  'test-done',
  'awaiting-result',
  'missed',
  'alert',
  'alert-overdue',
  'in-force',
  'release',
  'release-today',
  'release-overdue',
] as const
export type Due = (typeof DUE)[number]

/** A follow-up as the board looks at it: its checks (all, or at least those of the day) and its open alerts. */
export interface Watched {
  readonly followUp: Pick<FollowUp, 'status' | 'plannedEnd'>
  readonly slots: readonly Slot[]
  readonly openAlerts: readonly Pick<Alert, 'dueAt'>[]
}

/** Everything this follow-up is due for on this day, as it stands at `now`. Each name is both a filter and a figure of the board. */
export function duesOf(watched: Watched, day: Day, now: Instant, offset: number = SHANGHAI): ReadonlySet<Due> {
  const { slots, openAlerts } = watched
  const today = slots.filter((slot) => slot.day === day && slot.status !== 'EXCUSED')
  const decision = decisionOf(watched.followUp, now, offset)
  const dues = new Set<Due>()
  for (const slot of today) {
    const check = checkOf(slot)
    dues.add(check).add(isMade(slot.status) ? `${check}-done` : `${check}-open`)
    if (!isMade(slot.status)) dues.add('tonight')
  }
  if (slots.some((slot) => slot.status === 'AWAITING_RESULT')) dues.add('awaiting-result')
  if (slots.some((slot) => slot.status === 'MISSED')) dues.add('missed')
  if (openAlerts.length > 0) dues.add('alert')
  if (openAlerts.some((alert) => alert.dueAt <= now)) dues.add('alert-overdue')
  if (decision !== 'OVERDUE_DECISION' && watched.followUp.status === 'ACTIVE') dues.add('in-force')
  if (decision !== 'NONE') dues.add('release').add(decision === 'DUE_TODAY' ? 'release-today' : 'release-overdue')
  return dues
}

/** Some dues look at the whole strip, the others only at the checks of the day. */
export function looksAtWholeStrip(due: Due): boolean {
  return due === 'missed' || due === 'awaiting-result'
}

function checkOf(slot: Pick<Slot, 'kind' | 'part'>): Check {
  if (slot.kind === 'TEST') return 'test'
  if (slot.part === null) return 'once'
  return slot.part === 'AM' ? 'am' : 'pm'
}

/** Made: there is a record. A sample counts as taken although its result is not known (indicator 17); it is not counted as negative. */
function isMade(status: SlotStatus): boolean {
  return status === 'DONE' || status === 'LATE' || status === 'AWAITING_RESULT' || status === 'POSITIVE'
}
