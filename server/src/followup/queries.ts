import type { DutyRecord } from '@lianfang/domain/followup/duties/duties-of.ts'
import type { SlotRecord } from '@lianfang/domain/followup/slots-of.ts'
import { alerts, followUps, observations, type Alert, type FollowUp, type FollowUpStatus, type Observation } from '@lianfang/domain/followup/tables.ts'
import { units, workers, type Unit } from '@lianfang/domain/grids/tables.ts'
import type { Instant } from '@lianfang/domain/kernel/instant.ts'
import { persons, type Person } from '@lianfang/domain/people/tables.ts'
import type { Reader } from '../database/reader.ts'

/** A follow-up as far as its checks and its end depend on it; nothing personal. */
export type WatchFacts = Pick<FollowUp, 'id' | 'unit' | 'phases' | 'startedAt' | 'endedAt' | 'plannedEnd' | 'lapsesAt' | 'status'>

/** The clock a strip is read by. */
export interface Clock {
  readonly now: Instant
  readonly offset: number
}

const WATCH_FACTS = `id, unit, phases, started_at AS "startedAt", ended_at AS "endedAt", planned_end AS "plannedEnd", lapses_at AS "lapsesAt", status`

/** The whole tree, closed units too: small, and the same for everybody. */
export function unitTree(reader: Reader): Promise<readonly Unit[]> {
  return reader.rows(units, 'SELECT * FROM units WHERE township = $1', [reader.township])
}

/** Everybody under measure in these units (null: all in sight). */
export function watchedNow(reader: Reader, inUnits: readonly string[] | null): Promise<readonly WatchFacts[]> {
  return reader.query(`SELECT ${WATCH_FACTS} FROM follow_ups WHERE township = $1 AND status = 'ACTIVE' AND ($2::text[] IS NULL OR unit = ANY ($2))`, [
    reader.township,
    inUnits,
  ])
}

/** Everybody with an open alert, under measure or not any more. */
export function watchedForAlerts(reader: Reader, inUnits: readonly string[] | null, status: FollowUpStatus | null): Promise<readonly WatchFacts[]> {
  return reader.query(
    `SELECT ${WATCH_FACTS} FROM follow_ups WHERE township = $1 AND ($2::text[] IS NULL OR unit = ANY ($2)) AND ($3::text IS NULL OR status = $3)
        AND id IN (SELECT follow_up FROM alerts WHERE township = $1 AND status = 'OPEN')`,
    [reader.township, inUnits, status],
  )
}

/** What was recorded of these follow-ups and stands, from `since` on (null: ever). */
export function standingRecords(reader: Reader, followUpIds: readonly string[], since: Instant | null): Promise<readonly SlotRecord[]> {
  return reader.query(
    `SELECT id, follow_up AS "followUp", kind, slot, at, celsius, sample, result, superseded
       FROM observations WHERE township = $1 AND follow_up = ANY ($2::uuid[]) AND at >= $3::timestamptz AND NOT superseded`,
    [reader.township, followUpIds, since ?? '-infinity'],
  )
}

/** Everybody under measure, and whose measure ended since then: the place may still have to be disinfected. */
export function watchedForDuties(reader: Reader, inUnits: readonly string[] | null, since: Instant): Promise<readonly WatchFacts[]> {
  return reader.query(
    `SELECT ${WATCH_FACTS} FROM follow_ups WHERE township = $1 AND (status = 'ACTIVE' OR ended_at > $3) AND ($2::text[] IS NULL OR unit = ANY ($2))`,
    [reader.township, inUnits, since],
  )
}

/** What was recorded of these follow-ups' tests and stands: few rows, also where the temperatures are many. */
export function testRecords(reader: Reader, followUpIds: readonly string[]): Promise<readonly SlotRecord[]> {
  return reader.query(
    `SELECT id, follow_up AS "followUp", kind, slot, at, celsius, sample, result, superseded
       FROM observations WHERE township = $1 AND follow_up = ANY ($2::uuid[]) AND kind IN ('SAMPLE', 'RESULT', 'EXCUSE') AND NOT superseded`,
    [reader.township, followUpIds],
  )
}

/** What was done for these follow-ups of what the township owes. Of visits those from `since` on: an older one is no longer owed. */
export function dutyRecords(reader: Reader, followUpIds: readonly string[], since: Instant): Promise<readonly (DutyRecord & { readonly followUp: string })[]> {
  return reader.query(
    `SELECT id, follow_up AS "followUp", kind, slot, at, finding, superseded FROM observations
      WHERE township = $1 AND follow_up = ANY ($2::uuid[]) AND NOT superseded AND (kind IN ('CALL', 'DISINFECTION', 'EXCUSE') OR (kind = 'VISIT' AND at >= $3))`,
    [reader.township, followUpIds, since],
  )
}

/** Open alerts of everybody in sight. */
export function openAlerts(reader: Reader): Promise<readonly Pick<Alert, 'followUp' | 'unit' | 'dueAt'>[]> {
  return reader.query(`SELECT follow_up AS "followUp", unit, due_at AS "dueAt" FROM alerts WHERE township = $1 AND status = 'OPEN'`, [reader.township])
}

/** A place in a list: what it is ordered by, and the id that decides between equals. */
export type Place = readonly [key: string, id: string]

/** Those under measure after this place, the first to end first. */
export function pageOfActive(reader: Reader, inUnits: readonly string[] | null, after: Place | null, limit: number): Promise<readonly FollowUp[]> {
  return reader.rows(
    followUps,
    `SELECT * FROM follow_ups WHERE township = $1 AND status = 'ACTIVE' AND ($2::text[] IS NULL OR unit = ANY ($2))
        AND ($3::date IS NULL OR (planned_end, id) > ($3::date, $4::uuid)) ORDER BY planned_end, id LIMIT $5`,
    [reader.township, inUnits, after?.[0] ?? null, after?.[1] ?? null, limit],
  )
}

/** Those that ended so before this place, the last to end first. */
export function pageOfEnded(
  reader: Reader,
  status: FollowUpStatus,
  inUnits: readonly string[] | null,
  before: Place | null,
  limit: number,
): Promise<readonly FollowUp[]> {
  return reader.rows(
    followUps,
    `SELECT * FROM follow_ups WHERE township = $1 AND status = $2 AND ended_at IS NOT NULL AND ($3::text[] IS NULL OR unit = ANY ($3))
        AND ($4::timestamptz IS NULL OR (ended_at, id) < ($4::timestamptz, $5::uuid)) ORDER BY ended_at DESC, id DESC LIMIT $6`,
    [reader.township, status, inUnits, before?.[0] ?? null, before?.[1] ?? null, limit],
  )
}

/** A follow-up and the measures it took over from, newest first. */
export async function chainOfId(reader: Reader, id: string): Promise<readonly FollowUp[]> {
  const chain: FollowUp[] = []
  for (let next: string | null = id; next !== null && !chain.some((row) => row.id === next);) {
    const row: FollowUp | undefined = (await reader.byId(followUps, [next])).get(next)
    if (!row) break
    chain.push(row)
    next = row.previous
  }
  return chain
}

/** All records of these follow-ups with their notes, newest first, superseded ones among them. */
export function recordsWithNotes(reader: Reader, ids: readonly string[]): Promise<readonly Observation[]> {
  return reader.rows(observations, 'SELECT * FROM observations WHERE township = $1 AND follow_up = ANY ($2::uuid[]) ORDER BY at DESC, id DESC', [
    reader.township,
    ids,
  ])
}

export function alertsOf(reader: Reader, ids: readonly string[]): Promise<readonly Alert[]> {
  return reader.rows(alerts, 'SELECT * FROM alerts WHERE township = $1 AND follow_up = ANY ($2::uuid[]) ORDER BY raised_at, id', [reader.township, ids])
}

/** The names of workers by id; who is not a worker of this township has none. */
export async function workerNames(reader: Reader, ids: readonly string[]): Promise<Readonly<Record<string, string>>> {
  const found = await reader.byId(
    workers,
    ids.filter((id) => id.length === 36),
  )
  return Object.fromEntries([...found.values()].map((worker) => [worker.id, worker.personal.name]))
}

/** The record that stands for each person: merges are followed while they lie in sight. */
export async function peopleOf(reader: Reader, ids: readonly string[]): Promise<(id: string) => Person | undefined> {
  const found = new Map<string, Person>()
  for (let wanted = ids; wanted.length > 0;) {
    for (const [id, person] of await reader.byId(persons, wanted)) found.set(id, person)
    wanted = wanted.flatMap((id) => found.get(id)?.mergedInto ?? []).filter((id) => !found.has(id))
  }
  const standing = (id: string): Person | undefined => {
    const person = found.get(id)
    return person?.mergedInto ? (standing(person.mergedInto) ?? person) : person
  }
  return standing
}
