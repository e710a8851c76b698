import { addDays, daysBetween, instantAt, SHANGHAI, type Day, type Instant } from '../kernel/instant.ts'
import type { DatedPhase } from '../protocols/date-phases.ts'
import type { Measure } from '../protocols/pack.ts'
import type { FollowUp } from './tables.ts'

/** A check the rule asks for, with its window on the township's wall clock: from `opensAt`, up to but not including `dueAt`. */
export interface PlannedSlot {
  /** `2020-02-01.AM`, `2020-02-01.PM`, `2020-02-01.TEMP` (one a day) or `2020-02-07.TEST`. */
  readonly key: string
  readonly kind: 'TEMPERATURE' | 'TEST'
  readonly day: Day
  readonly part: 'AM' | 'PM' | null
  readonly measure: Measure
  readonly opensAt: Instant
  readonly dueAt: Instant
  /** From here on a record may fill it: an early riser's reading is a morning reading. */
  readonly takesFrom: Instant
}

interface Hours {
  readonly suffix: 'AM' | 'PM' | 'TEMP' | 'TEST'
  readonly opens: string
  readonly due: string
  readonly takes: string
}

/** 早晚两次测温 (domain.md §2.4): morning 06:00–12:00, evening 12:00–22:00, so that no hour between is lost. The notices name no hours. */
const MORNING: Hours = { suffix: 'AM', opens: '06:00', due: '12:00', takes: '00:00' }
const EVENING: Hours = { suffix: 'PM', opens: '12:00', due: '22:00', takes: '12:00' }
const ONCE: Hours = { suffix: 'TEMP', opens: '06:00', due: '22:00', takes: '00:00' }
/** A sample counts as on time on its planned day (indicator 17: ±0 days). */
const TEST: Hours = { suffix: 'TEST', opens: '06:00', due: '24:00', takes: '00:00' }

const BY_NUMBER: Readonly<Record<DatedPhase['temperaturesPerDay'], readonly Hours[]>> = { 0: [], 1: [ONCE], 2: [MORNING, EVENING] }

/** What a follow-up's checks depend on. */
export type Plan = Pick<FollowUp, 'phases' | 'startedAt'>

/**
 * The checks of a follow-up in order of time. A slot whose window had closed when the measure started does not exist: nobody
 * could have met it.
 */
export function plannedSlots(plan: Plan, offset: number = SHANGHAI): readonly PlannedSlot[] {
  return plan.phases.flatMap((phase) => checksOf(phase, offset)).filter((slot) => slot.dueAt > plan.startedAt)
}

/** The checks of one day: what a board asks of many follow-ups. */
export function plannedSlotsOn(plan: Plan, day: Day, offset: number = SHANGHAI): readonly PlannedSlot[] {
  const phases = plan.phases.filter((phase) => phase.from <= day && day <= phase.to)
  return phases.flatMap((phase) => checksOn(phase, day, offset)).filter((slot) => slot.dueAt > plan.startedAt)
}

function daysOf(phase: DatedPhase): readonly Day[] {
  return Array.from({ length: Math.max(0, daysBetween(phase.from, phase.to) + 1) }, (_, n) => addDays(phase.from, n))
}

/** Everybody under the same rule is asked for the same checks: they are worked out once, and forgotten before they could pile up. */
const WORKED_OUT = new Map<string, readonly PlannedSlot[]>()
const MOST_KEPT = 4000

function once(name: string, work: () => readonly PlannedSlot[]): readonly PlannedSlot[] {
  const known = WORKED_OUT.get(name)
  if (known) return known
  if (WORKED_OUT.size >= MOST_KEPT) WORKED_OUT.clear()
  const checks = work()
  WORKED_OUT.set(name, checks)
  return checks
}

function checksOf(phase: DatedPhase, offset: number): readonly PlannedSlot[] {
  const { from, to, measure, temperaturesPerDay, testDays } = phase
  return once(`${from} ${to} ${offset} ${measure} ${temperaturesPerDay} ${testDays.join()}`, () => daysOf(phase).flatMap((day) => workOut(phase, day, offset)))
}

function checksOn(phase: DatedPhase, day: Day, offset: number): readonly PlannedSlot[] {
  return once(`${day} ${offset} ${phase.measure} ${phase.temperaturesPerDay} ${phase.testDays.includes(day)}`, () => workOut(phase, day, offset))
}

function workOut(phase: DatedPhase, day: Day, offset: number): readonly PlannedSlot[] {
  return [
    ...BY_NUMBER[phase.temperaturesPerDay].map((hours) => slotOn(day, 'TEMPERATURE', phase.measure, hours, offset)),
    ...(phase.testDays.includes(day) ? [slotOn(day, 'TEST', phase.measure, TEST, offset)] : []),
  ]
}

function slotOn(day: Day, kind: PlannedSlot['kind'], measure: Measure, hours: Hours, offset: number): PlannedSlot {
  return {
    key: `${day}.${hours.suffix}`,
    kind,
    day,
    part: hours.suffix === 'AM' || hours.suffix === 'PM' ? hours.suffix : null,
    measure,
    opensAt: instantAt(day, hours.opens, offset),
    dueAt: instantAt(day, hours.due, offset),
    takesFrom: instantAt(day, hours.takes, offset),
  }
}

/** The instant at which the planned measure is over: 24:00 of its last day. */
export function plannedEndAt(followUp: Pick<FollowUp, 'plannedEnd'>, offset: number = SHANGHAI): Instant {
  return instantAt(followUp.plannedEnd, '24:00', offset)
}
