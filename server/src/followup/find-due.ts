import { asksForDuties, duesOf, looksAtTestsOnly, looksAtWholeStrip, type Due } from '@lianfang/domain/followup/due-of.ts'
import { dutiesOf } from '@lianfang/domain/followup/duties/duties-of.ts'
import { slotsOf, slotsOn } from '@lianfang/domain/followup/slots-of.ts'
import type { FollowUpStatus } from '@lianfang/domain/followup/tables.ts'
import { addHours, instantAt, type Day } from '@lianfang/domain/kernel/instant.ts'
import type { Reader } from '../database/reader.ts'
import {
  dutyRecords,
  openAlerts,
  standingRecords,
  testRecords,
  watchedForAlerts,
  watchedForDuties,
  watchedNow,
  type Clock,
  type WatchFacts,
} from './queries.ts'

interface Wanted {
  readonly due: Due
  readonly day: Day
  readonly status: FollowUpStatus | null
  readonly inUnits: readonly string[] | null
}

/** A final disinfection is owed until the end of the day after, and named for a day more. */
const ENDED_HOURS = 72

/**
 * Who is due for this, the first to end first. Read from everybody under measure and their records of the day, a set that does
 * not grow with the journal; only what looks back over the strip reads all their records.
 */
export async function findDue(reader: Reader, { due, day, status, inUnits }: Wanted, clock: Clock): Promise<readonly WatchFacts[]> {
  const forAlert = due === 'alert' || due === 'alert-overdue'
  if (!forAlert && status !== null && status !== 'ACTIVE') return []
  const watched = await (forAlert
    ? watchedForAlerts(reader, inUnits, status)
    : asksForDuties(due)
      ? owing(reader, inUnits, clock)
      : watchedNow(reader, inUnits))
  const found = await onlyDue(reader, watched, due, day, clock)
  return found.toSorted((one, other) => (one.plannedEnd === other.plannedEnd ? compare(one.id, other.id) : compare(one.plannedEnd, other.plannedEnd)))
}

/** Whose rule makes the township owe something, with those whose measure has just ended. */
export async function owing(reader: Reader, inUnits: readonly string[] | null, clock: Clock): Promise<readonly WatchFacts[]> {
  const watched = await watchedForDuties(reader, inUnits, addHours(clock.now, -ENDED_HOURS))
  return watched.filter((row) => row.phases.some((phase) => (phase.alsoDue ?? []).length > 0))
}

/** Those of these follow-ups that are due for this. */
export async function onlyDue(reader: Reader, watched: readonly WatchFacts[], due: Due, day: Day, clock: Clock): Promise<readonly WatchFacts[]> {
  const ids = watched.map((row) => row.id)
  const whole = looksAtWholeStrip(due)
  const today = instantAt(day, '00:00', clock.offset)
  const [records, alerts, done] = await Promise.all([
    looksAtTestsOnly(due) ? testRecords(reader, ids) : standingRecords(reader, ids, whole ? null : today),
    openAlerts(reader),
    asksForDuties(due) ? dutyRecords(reader, ids, today) : [],
  ])
  const recordsOf = Map.groupBy(records, (row) => row.followUp)
  const alertsOf = Map.groupBy(alerts, (row) => row.followUp)
  const doneOf = Map.groupBy(done, (row) => row.followUp)
  return watched.filter((followUp) => {
    const { id } = followUp
    const mine = recordsOf.get(id) ?? []
    const slots = whole ? slotsOf(followUp, mine, clock.now, clock.offset) : slotsOn(followUp, day, mine, clock.now, clock.offset)
    const duties = asksForDuties(due) ? dutiesOf(followUp, doneOf.get(id) ?? [], clock.now, clock.offset) : []
    return duesOf({ followUp, slots, openAlerts: alertsOf.get(id) ?? [], duties }, day, clock.now, clock.offset).has(due)
  })
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
