import type { BulletinRows } from '@lianfang/domain/bulletin/reading.ts'
import { bulletinCorrections, bulletins, gapNotes, type Bulletin, type BulletinCorrection } from '@lianfang/domain/bulletin/tables.ts'
import type { BulletinWindow } from '@lianfang/domain/bulletin/window-of.ts'
import { workers } from '@lianfang/domain/grids/tables.ts'
import type { Day } from '@lianfang/domain/kernel/instant.ts'
import type { Reader } from '../database/reader.ts'
import { unitTree } from '../grids/queries.ts'

/** Follow-ups that were under measure at some moment of the window: only their observations can concern it. */
const CONCERNED = `SELECT id FROM follow_ups WHERE township = $1 AND status <> 'CANCELED' AND started_at <= $2 AND (ended_at IS NULL OR ended_at > $3)`

/** What a bulletin is counted from: facts only, no personal field is opened. */
export async function bulletinRows(reader: Reader, { day, from, cutoffAt }: BulletinWindow): Promise<BulletinRows> {
  const facts = <T>(text: string, values: readonly unknown[]): Promise<readonly T[]> => reader.query<T>(text, [reader.township, ...values])
  const [
    tree,
    households,
    houseVisits,
    referrals,
    followUps,
    observations,
    exposures,
    samples,
    merged,
    alerts,
    orders,
    careTeams,
    careSeats,
    careNeeds,
    handovers,
    dailyReports,
  ] = await Promise.all([
    unitTree(reader),
    facts<BulletinRows['households'][number]>('SELECT id, unit FROM households WHERE township = $1 ORDER BY id', []),
    facts<BulletinRows['houseVisits'][number]>('SELECT id, household, unit, at, result FROM house_visits WHERE township = $1 AND at <= $2', [cutoffAt]),
    facts<BulletinRows['referrals'][number]>(
      `SELECT id, person, unit, code_color AS "codeColor", received_at AS "receivedAt", due_at AS "dueAt", status, result, closed_at AS "closedAt" FROM referrals WHERE township = $1 AND received_at <= $2`,
      [cutoffAt],
    ),
    facts<BulletinRows['followUps'][number]>(
      `SELECT id, person, unit, previous, started_at AS "startedAt", phases, planned_end AS "plannedEnd", lapses_at AS "lapsesAt", transferred_in AS "transferredIn", status, ended_at AS "endedAt" FROM follow_ups WHERE township = $1 AND started_at <= $2`,
      [cutoffAt],
    ),
    facts<BulletinRows['observations'][number]>(
      `SELECT id, follow_up AS "followUp", person, unit, kind, slot, at, day, recorded_at AS "recordedAt", by, celsius, symptoms, sample, result, finding, corrects, superseded
         FROM observations WHERE township = $1 AND at <= $2 AND NOT superseded AND follow_up IN (${CONCERNED})`,
      [cutoffAt, from],
    ),
    facts<BulletinRows['exposures'][number]>(
      `SELECT id, person, unit, kind, color, at, withdrawn_at AS "withdrawnAt" FROM exposures WHERE township = $1 AND kind IN ('STAY', 'COUNTY_CODE') AND at <= $2`,
      [cutoffAt],
    ),
    facts<BulletinRows['samples'][number]>(
      `SELECT id, person, unit, at FROM observations WHERE township = $1 AND kind = 'SAMPLE' AND at <= $2 AND NOT superseded`,
      [cutoffAt],
    ),
    facts<BulletinRows['merged'][number]>('SELECT id, merged_into AS "mergedInto" FROM persons WHERE township = $1 AND merged_into IS NOT NULL', []),
    facts<BulletinRows['alerts'][number]>(
      `SELECT id, unit, raised_at AS "raisedAt", due_at AS "dueAt", closed_at AS "closedAt" FROM alerts WHERE township = $1 AND raised_at <= $2`,
      [cutoffAt],
    ),
    facts<BulletinRows['orders'][number]>(
      `SELECT id, unit, starts_at AS "startsAt", served_at AS "servedAt", lifted_at AS "liftedAt" FROM orders WHERE township = $1 AND starts_at <= $2 AND starts_at > $3::timestamptz - interval '1 day'`,
      [cutoffAt, from],
    ),
    facts<BulletinRows['careTeams'][number]>(
      `SELECT id, follow_up AS "followUp", places, lead, caller, formed_at AS "formedAt" FROM care_teams WHERE township = $1 AND formed_at <= $2 AND person IN (SELECT person FROM follow_ups WHERE township = $1 AND id IN (${CONCERNED}))`,
      [cutoffAt, from],
    ),
    facts<BulletinRows['careSeats'][number]>(
      `SELECT id, team, place, stand_in AS "standIn", since, until, answer, answered_at AS "answeredAt" FROM care_seats
        WHERE township = $1 AND since <= $2 AND (until IS NULL OR until > $2) AND person IN (SELECT person FROM follow_ups WHERE township = $1 AND id IN (${CONCERNED}))`,
      [cutoffAt, from],
    ),
    facts<BulletinRows['careNeeds'][number]>(
      `SELECT id, unit, asked_at AS "askedAt", due_at AS "dueAt", status, closed_at AS "closedAt" FROM care_needs WHERE township = $1 AND asked_at <= $2 AND (closed_at IS NULL OR closed_at > $3 OR asked_at > $3::timestamptz - interval '1 day')`,
      [cutoffAt, from],
    ),
    facts<BulletinRows['handovers'][number]>(
      `SELECT id, follow_up AS "followUp", sent_at AS "sentAt", CASE WHEN status = 'IN_TRANSIT' THEN NULL ELSE coalesce(answered_at, withdrawn_at) END AS "settledAt" FROM handovers WHERE township = $1 AND sent_at <= $2`,
      [cutoffAt],
    ),
    facts<BulletinRows['dailyReports'][number]>(`SELECT id, unit, day, submitted_at AS "submittedAt" FROM daily_reports WHERE township = $1 AND day = $2`, [
      day,
    ]),
  ])
  return {
    units: tree,
    households,
    houseVisits,
    referrals,
    followUps,
    observations,
    exposures,
    samples,
    merged,
    alerts,
    orders,
    careTeams,
    careSeats,
    careNeeds,
    handovers,
    dailyReports,
  }
}

/** The number of the last change to this township. */
export async function versionOf(reader: Reader): Promise<number> {
  const [place] = await reader.query<{ version: number }>('SELECT version FROM townships WHERE township = $1', [reader.township])
  return place?.version ?? 0
}

export async function sealedBulletin(reader: Reader, day: Day): Promise<Bulletin | null> {
  const [found] = await reader.rows(bulletins, 'SELECT * FROM bulletins WHERE township = $1 AND day = $2', [reader.township, day])
  return found ?? null
}

/** What a bulletin says of each follow-up in its gap. */
export async function gapNotesOf(reader: Reader, bulletin: string): Promise<ReadonlyMap<string, string>> {
  const found = await reader.rows(gapNotes, 'SELECT * FROM gap_notes WHERE township = $1 AND bulletin = $2', [reader.township, bulletin])
  return new Map(found.map((row) => [row.followUp, row.personal.note]))
}

/** Corrections of a bulletin, the first one first. */
export function correctionsOf(reader: Reader, bulletin: string): Promise<readonly BulletinCorrection[]> {
  return reader.rows(bulletinCorrections, 'SELECT * FROM bulletin_corrections WHERE township = $1 AND bulletin = $2 ORDER BY issued_at, id', [
    reader.township,
    bulletin,
  ])
}

/** How many bulletins were sealed for days up to this one: its number. */
export async function issueOf(reader: Reader, day: Day): Promise<number> {
  const [found] = await reader.query<{ n: number }>('SELECT count(*) AS n FROM bulletins WHERE township = $1 AND day <= $2', [reader.township, day])
  return found?.n ?? 0
}

export interface SealedDay {
  readonly id: string
  readonly day: Day
  readonly sealedAt: string
  readonly sealedBy: string
  readonly gap: number
  readonly silentUnits: number
  readonly corrections: number
}

/** Sealed days before `before` (null: the newest), newest first. */
export function sealedDays(reader: Reader, before: Day | null, limit: number): Promise<readonly SealedDay[]> {
  return reader.query<SealedDay>(
    `SELECT id, day, sealed_at AS "sealedAt", sealed_by AS "sealedBy", jsonb_array_length(balance -> 'gap') AS gap, jsonb_array_length(silent_units) AS "silentUnits",
            (SELECT count(*) FROM bulletin_corrections c WHERE c.township = b.township AND c.bulletin = b.id) AS corrections
       FROM bulletins b WHERE township = $1 AND ($2::date IS NULL OR day < $2) ORDER BY day DESC LIMIT $3`,
    [reader.township, before, limit],
  )
}

/** Names of workers by id; the program's own entries have none. */
export async function namesOfWorkers(reader: Reader, ids: readonly string[]): Promise<(id: string) => string> {
  const found = await reader.byId(
    workers,
    ids.filter((id) => id.length === 36),
  )
  return (id) => found.get(id)?.personal.name ?? ''
}

/** The units in which these rows lie now, by id. Rows that were taken back are missing. */
export async function unitsOfRows(reader: Reader, table: CountedTable, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await reader.query<{ id: string; unit: string }>(`SELECT id, unit FROM ${table} WHERE township = $1 AND id = ANY ($2::uuid[])`, [
    reader.township,
    [...ids],
  ])
  return new Map(rows.map((row) => [row.id, row.unit]))
}

/** Tables whose rows a figure can count, each with its unit. */
export const COUNTED_TABLES = ['persons', 'households', 'house_visits', 'referrals', 'follow_ups', 'observations', 'alerts', 'orders', 'care_needs'] as const
export type CountedTable = (typeof COUNTED_TABLES)[number]
