import { HOUR_MS, msOf, SHANGHAI, type Day, type Instant } from '../kernel/instant.ts'
import type { DutyKind } from '../protocols/pack.ts'
import { decisionOf } from './decision-of.ts'
import type { Duty } from './duties/duties-of.ts'
import { plannedEndAt } from './slot.ts'
import type { Slot, SlotStatus } from './slots-of.ts'
import type { Alert, FollowUp } from './tables.ts'

/** The kinds of check of a day: morning and evening temperature, the one temperature, the test. */
export const CHECKS = ['am', 'pm', 'once', 'test'] as const
export type Check = (typeof CHECKS)[number]

/** How a check of the day stands: not made yet (its window may still come), made, or not made although its window has closed. */
export const CHECK_STATES = ['open', 'done', 'missed'] as const
export type CheckState = (typeof CHECK_STATES)[number]

/**
 * What a follow-up may be looked for by. `am` it has a morning check that day, `am-open` not made yet (missed ones too), `am-done`,
 * `am-missed`; likewise `temperature` for any of the day's temperatures · `tonight` some check of the day is not made yet ·
 * `missed` any check of its strip was missed · `awaiting-result` a sample has none · `alert` open, `alert-overdue` past its clock ·
 * `visit-due`, `call-due`, `disinfection-due` the township owes it and can still make it good ·
 * `in-force` its planned end has not passed · `ends` it comes within 48 hours: `ends-24` within 24 (T-24), `ends-48` later (T-48), in
 * good time for a missing test: `ends-test` one is open or was missed · `release` to be decided, today or overdue (T-0) ·  `release-ready` overdue with every check complete ·
 * `lapsed` over by itself, and nobody has said yet how it ended.
 */
export type Due =
  | Check
  | 'temperature'
  | `${Check | 'temperature'}-${CheckState}`
  | 'tonight'
  | 'missed'
  | 'awaiting-result'
  | 'alert'
  | 'alert-overdue'
  | `${Lowercase<DutyKind>}-due`
  | 'in-force'
  | 'ends'
  | 'ends-24'
  | 'ends-48'
  | 'ends-test'
  | 'release'
  | 'release-ready'
  | 'release-today'
  | 'release-overdue'
  | 'lapsed'

const OF_A_CHECK = (['temperature', ...CHECKS] as const).flatMap((check): readonly Due[] => [check, ...CHECK_STATES.map((state): Due => `${check}-${state}`)])
export const DUE: readonly Due[] = [
  'tonight',
  ...OF_A_CHECK,
  'missed',
  'awaiting-result',
  'alert',
  'alert-overdue',
  'visit-due',
  'call-due',
  'disinfection-due',
  'in-force',
  'ends',
  'ends-24',
  'ends-48',
  'ends-test',
  'release',
  'release-ready',
  'release-today',
  'release-overdue',
  'lapsed',
]

/** A follow-up as the board looks at it: its checks (all, or at least those of the day) and its open alerts. */
export interface Watched {
  readonly followUp: Pick<FollowUp, 'status' | 'plannedEnd' | 'lapsesAt'>
  readonly slots: readonly Slot[]
  readonly openAlerts: readonly Pick<Alert, 'dueAt'>[]
  /** What the township owes; left out where nobody asks for it. */
  readonly duties?: readonly Duty[]
}

/** Everything this follow-up is due for on this day, as it stands at `now`. Each name is both a filter and a figure of the board. */
export function duesOf(watched: Watched, day: Day, now: Instant, offset: number = SHANGHAI): ReadonlySet<Due> {
  const { slots, openAlerts, duties = [] } = watched
  const today = slots.filter((slot) => slot.day === day && slot.status !== 'EXCUSED')
  const decision = decisionOf(watched.followUp, now, offset)
  const dues = new Set<Due>()
  for (const slot of today) {
    const check = checkOf(slot)
    for (const name of check === 'test' ? [check] : [check, 'temperature' as const]) {
      dues.add(name)
      for (const state of statesOf(slot.status)) dues.add(`${name}-${state}`)
    }
    if (!isMade(slot.status)) dues.add('tonight')
  }
  if (slots.some((slot) => slot.status === 'AWAITING_RESULT')) dues.add('awaiting-result')
  if (slots.some((slot) => slot.status === 'MISSED')) dues.add('missed')
  if (openAlerts.length > 0) dues.add('alert')
  if (openAlerts.some((alert) => alert.dueAt <= now)) dues.add('alert-overdue')
  if ((decision === 'NONE' || decision === 'DUE_TODAY') && watched.followUp.status === 'ACTIVE') dues.add('in-force')
  const left = msOf(plannedEndAt(watched.followUp, offset)) - msOf(now)
  if (dues.has('in-force') && left <= 48 * HOUR_MS) dues.add('ends').add(left <= 24 * HOUR_MS ? 'ends-24' : 'ends-48')
  if (dues.has('ends') && slots.some((slot) => slot.kind === 'TEST' && (slot.status === 'OPEN' || slot.status === 'MISSED'))) dues.add('ends-test')
  for (const duty of duties) if (isOwed(duty, watched.followUp.status === 'ACTIVE' && decision !== 'LAPSED')) dues.add(DUTY_DUE[duty.kind])
  if (decision === 'LAPSED') dues.add('lapsed')
  const isOver = decision === 'OVERDUE_DECISION' || decision === 'LAPSED'
  if (isOver && openAlerts.length === 0 && slots.every((slot) => isComplete(slot.status) || slot.status === 'EXCUSED')) dues.add('release-ready')
  if (decision !== 'NONE') dues.add('release').add(decision === 'DUE_TODAY' ? 'release-today' : 'release-overdue')
  return dues
}

const DUTY_DUE = { VISIT: 'visit-due', CALL: 'call-due', DISINFECTION: 'disinfection-due' } as const satisfies Record<DutyKind, Due>

/** Nobody is visited or called about a measure that is over; a place is disinfected all the more. Yesterday's visit cannot be made today. */
function isOwed({ kind, status }: Duty, runs: boolean): boolean {
  if (!runs && kind !== 'DISINFECTION') return false
  return status === 'OPEN' || (status === 'MISSED' && kind !== 'VISIT')
}

/** The dues that ask what the township owes. */
export function asksForDuties(due: Due): boolean {
  return Object.values(DUTY_DUE).some((one) => one === due)
}

/** Some dues look at the whole strip, the others only at the checks of the day. */
export function looksAtWholeStrip(due: Due): boolean {
  return due === 'missed' || due === 'awaiting-result' || due === 'ends-test' || due === 'release-ready'
}

/** Of these the tests alone decide: temperatures need not be read for them. */
export function looksAtTestsOnly(due: Due): boolean {
  return due === 'awaiting-result' || due === 'ends-test'
}

/** How many checks of the day there are of each kind and state: the figures of a board. Excused ones are not due. */
export function countChecks(slots: readonly Pick<Slot, 'kind' | 'part' | 'status'>[]): Readonly<Record<Check, CheckCount>> {
  const counts = { am: { ...NONE }, pm: { ...NONE }, once: { ...NONE }, test: { ...NONE } }
  for (const slot of slots) {
    if (slot.status === 'EXCUSED') continue
    const count = counts[checkOf(slot)]
    count.due += 1
    for (const state of statesOf(slot.status)) count[state] += 1
  }
  return counts
}

export type CheckCount = Readonly<Record<'due' | CheckState, number>>
const NONE = { due: 0, open: 0, done: 0, missed: 0 }

function statesOf(status: SlotStatus): readonly CheckState[] {
  if (isMade(status)) return ['done']
  return status === 'MISSED' ? ['open', 'missed'] : ['open']
}

function checkOf(slot: Pick<Slot, 'kind' | 'part'>): Check {
  if (slot.kind === 'TEST') return 'test'
  if (slot.part === null) return 'once'
  return slot.part === 'AM' ? 'am' : 'pm'
}

function isComplete(status: SlotStatus): boolean {
  return status === 'DONE' || status === 'LATE'
}

/** Made: there is a record. A sample counts as taken although its result is not known (indicator 17); it is not counted as negative. */
function isMade(status: SlotStatus): boolean {
  return status === 'DONE' || status === 'LATE' || status === 'AWAITING_RESULT' || status === 'POSITIVE'
}
