import { duesOf, looksAtWholeStrip, type Due } from '@lianfang/domain/followup/due-of.ts'
import { slotsOf, slotsOn } from '@lianfang/domain/followup/slots-of.ts'
import type { FollowUpStatus } from '@lianfang/domain/followup/tables.ts'
import { instantAt, type Day } from '@lianfang/domain/kernel/instant.ts'
import type { Reader } from '../database/reader.ts'
import { openAlerts, standingRecords, watchedForAlerts, watchedNow, type Clock, type WatchFacts } from './queries.ts'

interface Wanted {
  readonly due: Due
  readonly day: Day
  readonly status: FollowUpStatus | null
  readonly inUnits: readonly string[] | null
}

/**
 * Who is due for this, the first to end first. Read from everybody under measure and their records of the day, a set that does
 * not grow with the journal; only what looks back over the strip reads all their records.
 */
export async function findDue(reader: Reader, { due, day, status, inUnits }: Wanted, clock: Clock): Promise<readonly WatchFacts[]> {
  const forAlert = due === 'alert' || due === 'alert-overdue'
  if (!forAlert && status !== null && status !== 'ACTIVE') return []
  const watched = await (forAlert ? watchedForAlerts(reader, inUnits, status) : watchedNow(reader, inUnits))
  const whole = looksAtWholeStrip(due)
  const [records, alerts] = await Promise.all([
    standingRecords(
      reader,
      watched.map((row) => row.id),
      whole ? null : instantAt(day, '00:00', clock.offset),
    ),
    openAlerts(reader),
  ])
  const recordsOf = Map.groupBy(records, (row) => row.followUp)
  const alertsOf = Map.groupBy(alerts, (row) => row.followUp)
  return watched
    .filter((followUp) => {
      const mine = recordsOf.get(followUp.id) ?? []
      const slots = whole ? slotsOf(followUp, mine, clock.now, clock.offset) : slotsOn(followUp, day, mine, clock.now, clock.offset)
      return duesOf({ followUp, slots, openAlerts: alertsOf.get(followUp.id) ?? [] }, day, clock.now, clock.offset).has(due)
    })
    .toSorted((one, other) => (one.plannedEnd === other.plannedEnd ? compare(one.id, other.id) : compare(one.plannedEnd, other.plannedEnd)))
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
