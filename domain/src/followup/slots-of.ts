import { SHANGHAI, type Day, type Instant } from '../kernel/instant.ts'
import { plannedSlots, plannedSlotsOn, type PlannedSlot } from './slot.ts'
import type { FollowUp, Observation } from './tables.ts'

/**
 * How a check stands. `DONE` on time · `LATE` done after its window · `MISSED` its window closed without a record (a late record
 * still fills it) · `EXCUSED` with a reason · `AWAITING_RESULT` sample taken, nothing known yet: never counted as negative ·
 * `POSITIVE`. An invalid result leaves the check to be done again.
 */
export const SLOT_STATUS = ['FUTURE', 'OPEN', 'DONE', 'LATE', 'MISSED', 'EXCUSED', 'AWAITING_RESULT', 'POSITIVE'] as const
export type SlotStatus = (typeof SLOT_STATUS)[number]

/** What was seen, without what names anybody: enough to say how a check stands. */
export type ObservationFacts = Omit<Observation, 'personal'>

/** What the strip of a follow-up depends on beside its records. */
export type Watchable = Pick<FollowUp, 'id' | 'phases' | 'startedAt' | 'endedAt' | 'lapsesAt'>

/** What of an observation a strip depends on. */
export type SlotRecord = Pick<Observation, 'id' | 'followUp' | 'kind' | 'slot' | 'at' | 'celsius' | 'sample' | 'result' | 'superseded'>

/** A check of a strip, as it is shown. */
export interface StripSlot extends PlannedSlot {
  readonly status: SlotStatus
  /** ℃, the highest of its readings. */
  readonly celsius: number | null
}

export interface Slot extends StripSlot {
  /** The rows in this slot, oldest first; a result stands with its sample. */
  readonly observations: readonly string[]
}

/**
 * The strip of a follow-up as it stands at `now`: computed from plan, records and clock, never stored. Observations of other
 * follow-ups and superseded ones are passed over. After the end, or once it has lapsed, checks that were still open or to come vanish.
 */
export function slotsOf(followUp: Watchable, observations: readonly SlotRecord[], now: Instant, offset: number = SHANGHAI): readonly Slot[] {
  return stand(plannedSlots(followUp, offset), followUp, observations, now)
}

/** The checks of one day as they stand at `now`. Records made before that day are not needed. */
export function slotsOn(followUp: Watchable, day: Day, observations: readonly SlotRecord[], now: Instant, offset: number = SHANGHAI): readonly Slot[] {
  return stand(plannedSlotsOn(followUp, day, offset), followUp, observations, now)
}

function stand(plan: readonly PlannedSlot[], followUp: Watchable, observations: readonly SlotRecord[], now: Instant): readonly Slot[] {
  const bySlot = standingBySlot(followUp.id, observations)
  const over = overAt(followUp, now)
  return plan.flatMap((planned) => {
    const rows = bySlot.get(planned.key) ?? []
    const status = standingOf(planned, rows, over, now)
    return status === null ? [] : [{ ...planned, status, observations: rows.map((row) => row.id), celsius: highestOf(rows) }]
  })
}

/** From when on nothing was asked of the person any more; null while the measure runs. */
export function overAt({ endedAt, lapsesAt }: Watchable, now: Instant): Instant | null {
  if (endedAt !== null && endedAt < lapsesAt) return endedAt
  return endedAt !== null || now >= lapsesAt ? lapsesAt : null
}

/** How a check stands with the records in it, oldest first; null for one that vanished because the measure was `over` before it was due. */
export function standingOf(planned: PlannedSlot, rows: readonly SlotRecord[], over: Instant | null, now: Instant): SlotStatus | null {
  if (rows.length > 0) return statusOf(planned, rows, now)
  return over !== null && planned.dueAt > over ? null : statusByClock(planned, now)
}

function statusOf(planned: PlannedSlot, rows: readonly SlotRecord[], now: Instant): SlotStatus {
  const met = planned.kind === 'TEST' ? statusOfTest(planned, rows) : statusOfReading(planned, rows)
  if (met) return met
  return rows.some((row) => row.kind === 'EXCUSE') ? 'EXCUSED' : statusByClock(planned, now)
}

function statusByClock(planned: PlannedSlot, now: Instant): SlotStatus {
  if (now < planned.opensAt) return 'FUTURE'
  return now < planned.dueAt ? 'OPEN' : 'MISSED'
}

function statusOfReading(planned: PlannedSlot, rows: readonly SlotRecord[]): SlotStatus | null {
  const readings = rows.filter((row) => row.kind === 'TEMPERATURE')
  return readings.length === 0 ? null : onTime(planned, readings)
}

function statusOfTest(planned: PlannedSlot, rows: readonly SlotRecord[]): SlotStatus | null {
  const samples = rows.filter((row) => row.kind === 'SAMPLE')
  const results = samples.map((sample) => resultOf(sample.id, rows))
  if (results.includes('POSITIVE')) return 'POSITIVE'
  if (results.includes(null)) return 'AWAITING_RESULT'
  const negative = samples.filter((_, index) => results[index] === 'NEGATIVE')
  return negative.length === 0 ? null : onTime(planned, negative)
}

function onTime(planned: PlannedSlot, rows: readonly SlotRecord[]): SlotStatus {
  return rows.some((row) => row.at < planned.dueAt) ? 'DONE' : 'LATE'
}

/** What became of a sample; null while nothing is known. Of two results that both stand, none may hide a positive one. */
export function resultOf(sample: string, observations: readonly SlotRecord[]): Observation['result'] {
  const results = observations.filter((row) => row.kind === 'RESULT' && row.sample === sample && !row.superseded).map((row) => row.result)
  return results.includes('POSITIVE') ? 'POSITIVE' : (results[results.length - 1] ?? null)
}

/** The records of a follow-up that stand, by check, oldest first. */
export function standingBySlot(followUp: string, observations: readonly SlotRecord[]): ReadonlyMap<string | null, readonly SlotRecord[]> {
  const bySlot = new Map<string | null, SlotRecord[]>()
  for (const row of [...observations].sort(inOrderOfTime)) {
    if (row.followUp !== followUp || row.superseded) continue
    const rows = bySlot.get(row.slot)
    if (rows) rows.push(row)
    else bySlot.set(row.slot, [row])
  }
  return bySlot
}

/** ℃, the highest of these readings; null when there is none. */
export function highestOf(rows: readonly SlotRecord[]): number | null {
  const readings = rows.flatMap((row) => row.celsius ?? [])
  return readings.length === 0 ? null : Math.max(...readings)
}

function inOrderOfTime(one: SlotRecord, other: SlotRecord): number {
  return one.at === other.at ? (one.id < other.id ? -1 : 1) : one.at < other.at ? -1 : 1
}
