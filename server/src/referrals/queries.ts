import type { ReferralQuery } from '@lianfang/contract/referrals/answers.ts'
import { assignments, units, workers, type Assignment, type Unit, type Worker } from '@lianfang/domain/grids/tables.ts'
import type { Instant } from '@lianfang/domain/kernel/instant.ts'
import { persons, type Person } from '@lianfang/domain/people/tables.ts'
import { referralBatches, referrals, returnedRows, type Referral, type ReferralBatch, type ReturnedRow } from '@lianfang/domain/referrals/tables.ts'
import type { Keys } from '../database/master-key.ts'
import type { Reader } from '../database/reader.ts'
import { blind } from '../journal/seal.ts'

/** A place in a list: what it is ordered by, and the id that decides between equals. */
export type Place = readonly [key: Instant, id: string]

/** What a page of the workbench is chosen by. `unitIds` are the unit asked for and all below it; `people` whom the search named. */
export interface Wanted extends Pick<ReferralQuery, 'status' | 'batch' | 'result' | 'overdue'> {
  readonly unitIds: readonly string[] | null
  readonly people: readonly string[] | null
  readonly now: Instant
}

/** Everybody who works and for what; small, and the same for all. */
export async function readRoster(
  reader: Reader,
): Promise<{ readonly units: readonly Unit[]; readonly assignments: readonly Assignment[]; readonly workers: readonly Worker[] }> {
  const [tree, roles, people] = await Promise.all([
    reader.rows(units, 'SELECT * FROM units WHERE township = $1', [reader.township]),
    reader.rows(assignments, 'SELECT * FROM assignments WHERE township = $1', [reader.township]),
    reader.rows(workers, 'SELECT * FROM workers WHERE township = $1', [reader.township]),
  ])
  return { units: tree, assignments: roles, workers: people }
}

/** True for the lists of what is still to do: they are worked off from the one that is due first. */
export function isBacklog(wanted: Pick<Wanted, 'status' | 'overdue'>): boolean {
  return wanted.overdue === true || wanted.status === 'TRIAGE' || wanted.status === 'OPEN' || wanted.status === 'UNFINISHED'
}

/** A page of names still to do, the first due first, after a place. */
export function pageOfBacklog(reader: Reader, wanted: Wanted, after: Place | null, limit: number): Promise<readonly Referral[]> {
  const only = wanted.status === 'TRIAGE' || wanted.status === 'OPEN' ? wanted.status : null
  return reader.rows(
    referrals,
    `SELECT * FROM referrals WHERE township = $1 AND status <> 'CLOSED' AND ($2::text IS NULL OR status = $2) AND ($3::text[] IS NULL OR unit = ANY ($3))
        AND ($4::uuid IS NULL OR batch = $4) AND ($5::uuid[] IS NULL OR person = ANY ($5)) AND (NOT $6 OR due_at < $7::timestamptz)
        AND ($8::timestamptz IS NULL OR (due_at, id) > ($8::timestamptz, $9::uuid)) ORDER BY due_at, id LIMIT $10`,
    [
      reader.township,
      only,
      wanted.unitIds,
      wanted.batch ?? null,
      wanted.people,
      wanted.overdue === true,
      wanted.now,
      after?.[0] ?? null,
      after?.[1] ?? null,
      limit,
    ],
  )
}

/** A page of all names or of the closed ones, the last received first, after a place. */
export function pageOfReceived(reader: Reader, wanted: Wanted, after: Place | null, limit: number): Promise<readonly Referral[]> {
  return reader.rows(
    referrals,
    `SELECT * FROM referrals WHERE township = $1 AND ($2::text IS NULL OR status = $2) AND ($3::text[] IS NULL OR unit = ANY ($3)) AND ($4::uuid IS NULL OR batch = $4)
        AND ($5::uuid[] IS NULL OR person = ANY ($5)) AND ($6::text IS NULL OR result = $6)
        AND ($7::timestamptz IS NULL OR (received_at, id) < ($7::timestamptz, $8::uuid)) ORDER BY received_at DESC, id DESC LIMIT $9`,
    [
      reader.township,
      wanted.status ?? null,
      wanted.unitIds,
      wanted.batch ?? null,
      wanted.people,
      wanted.result ?? null,
      after?.[0] ?? null,
      after?.[1] ?? null,
      limit,
    ],
  )
}

/** Whom a search names: a whole ID number, a whole phone, a name or a part of one. */
export async function peopleNamed(reader: Reader, blinding: Keys['blinding'], search: string): Promise<readonly string[]> {
  const hash = (kind: string): string => blind(blinding, reader.township, kind, search)
  const found = await reader.query<{ id: string }>(
    'SELECT id FROM persons WHERE township = $1 AND (id_number_index = $2 OR phone_index @> ARRAY[$3] OR name_index @> ARRAY[$4]) ORDER BY id LIMIT 500',
    [reader.township, hash('idNumber'), hash('phone'), hash('name')],
  )
  return found.map((one) => one.id)
}

/** The households of these persons, where they are in sight. */
export async function householdsOf(reader: Reader, people: readonly string[]): Promise<ReadonlyMap<string, string | null>> {
  const found = await reader.query<{ id: string; household: string | null }>(
    'SELECT id, household FROM persons WHERE township = $1 AND id = ANY ($2::uuid[])',
    [reader.township, people],
  )
  return new Map(found.map((one) => [one.id, one.household]))
}

export function batchesById(reader: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, ReferralBatch>> {
  return reader.byId(referralBatches, ids)
}

/** A page of lists, the last received first, after a place. */
export function pageOfBatches(reader: Reader, sender: string | null, after: Place | null, limit: number): Promise<readonly ReferralBatch[]> {
  return reader.rows(
    referralBatches,
    `SELECT * FROM referral_batches WHERE township = $1 AND ($2::text IS NULL OR sender = $2)
        AND ($3::timestamptz IS NULL OR (received_at, id) < ($3::timestamptz, $4::uuid)) ORDER BY received_at DESC, id DESC LIMIT $5`,
    [reader.township, sender, after?.[0] ?? null, after?.[1] ?? null, limit],
  )
}

/** How the names of these lists stand: one line for each batch, state, result and lateness. */
export function standings(
  reader: Reader,
  batches: readonly string[],
  now: Instant,
): Promise<readonly (Pick<Referral, 'batch' | 'status' | 'result'> & { readonly late: boolean; readonly n: number })[]> {
  return reader.query(
    `SELECT batch, status, result, (status <> 'CLOSED' AND due_at < $3::timestamptz) AS late, count(*)::integer AS n
       FROM referrals WHERE township = $1 AND batch = ANY ($2::uuid[]) GROUP BY 1, 2, 3, 4`,
    [reader.township, batches, now],
  )
}

export function personsById(reader: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, Person>> {
  return reader.byId(persons, ids)
}

/** All rows of a list, taken in and returned, to be answered. */
export async function rowsOfBatch(reader: Reader, batch: string): Promise<{ readonly taken: readonly Referral[]; readonly returned: readonly ReturnedRow[] }> {
  const [taken, returned] = await Promise.all([
    reader.rows(referrals, 'SELECT * FROM referrals WHERE township = $1 AND batch = $2 ORDER BY row_number', [reader.township, batch]),
    reader.rows(returnedRows, 'SELECT * FROM returned_rows WHERE township = $1 AND batch = $2 ORDER BY row_number', [reader.township, batch]),
  ])
  return { taken, returned }
}
