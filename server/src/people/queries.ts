import type { FollowUpLine, ReferralLine } from '@lianfang/contract/people/answers.ts'
import {
  conflicts,
  households,
  houseVisits,
  merges,
  persons,
  type Conflict,
  type Household,
  type HouseVisit,
  type Merge,
  type Person,
} from '@lianfang/domain/people/tables.ts'
import type { Reader } from '../database/reader.ts'

/** A hidden value to search by: a keyed hash, and whether it is one of an ID number or of a name or phone. */
export interface Sought {
  readonly by: 'idNumber' | 'nameOrPhone'
  readonly hash: string
}

/** The place after which a page begins. */
export type Place = readonly (string | number)[]

/** Collects the values of a statement: each gives the `$n` that stands for it. */
function valuesFrom(first: string): { readonly values: unknown[]; readonly at: (value: unknown) => string } {
  const values: unknown[] = [first]
  return { values, at: (value) => `$${values.push(value)}` }
}

/** Ids of people by a hidden value. Array indexes are asked past row-level security, by a function that gives ids only; see its migration. */
function idsOf({ by, hash }: Sought, at: (value: unknown) => string): string {
  if (by === 'idNumber') return `(SELECT id FROM persons WHERE township = $1 AND id_number_index = ${at(hash)})`
  return `(SELECT persons_by_hash($1, ARRAY[${at(hash)}::text]) AS id)`
}

/** A page of people who have not been merged away, by unit. `inUnits` null: all in sight. */
export function pageOfPersons(
  reader: Reader,
  where: { readonly inUnits: readonly string[] | null; readonly household: string | null; readonly sought: Sought | null },
  after: Place | null,
  limit: number,
): Promise<readonly Person[]> {
  const { values, at } = valuesFrom(reader.township)
  const conditions = ['p.township = $1', 'p.merged_into IS NULL']
  if (where.inUnits) conditions.push(`p.unit = ANY (${at(where.inUnits)}::text[])`)
  if (where.household) conditions.push(`p.household = ${at(where.household)}::uuid`)
  if (after) conditions.push(`(p.unit, p.id) > (${at(after[0])}, ${at(after[1])}::uuid)`)
  const found = where.sought ? ` JOIN ${idsOf(where.sought, at)} s ON s.id = p.id` : ''
  const all = `SELECT p.* FROM persons p${found} WHERE ${conditions.join(' AND ')}`
  // The few that were found are sorted; without a search the index gives them in order.
  const text = where.sought ? `WITH found AS MATERIALIZED (${all}) SELECT * FROM found ORDER BY unit, id` : `${all} ORDER BY p.unit, p.id`
  return reader.rows(persons, `${text} LIMIT ${at(limit)}`, values)
}

/** A page of households by unit and door. With a search: those whose number it is, or where somebody found lives. */
export function pageOfHouseholds(
  reader: Reader,
  where: { readonly inUnits: readonly string[] | null; readonly code: string | null; readonly sought: Sought | null },
  after: Place | null,
  limit: number,
): Promise<readonly Household[]> {
  const { values, at } = valuesFrom(reader.township)
  const conditions = ['h.township = $1']
  if (where.inUnits) conditions.push(`h.unit = ANY (${at(where.inUnits)}::text[])`)
  if (after) conditions.push(`(h.unit, h.sort, h.id) > (${at(after[0])}, ${at(after[1])}::integer, ${at(after[2])}::uuid)`)
  const lives = where.sought
    ? `SELECT p.household FROM persons p JOIN ${idsOf(where.sought, at)} s ON s.id = p.id WHERE p.township = $1 AND p.merged_into IS NULL`
    : ''
  const found = lives ? ` JOIN (SELECT id FROM households WHERE township = $1 AND code = ${at(where.code)} UNION ${lives}) f ON f.id = h.id` : ''
  const all = `SELECT h.* FROM households h${found} WHERE ${conditions.join(' AND ')}`
  const text = lives ? `WITH found AS MATERIALIZED (${all}) SELECT * FROM found ORDER BY unit, sort, id` : `${all} ORDER BY h.unit, h.sort, h.id`
  return reader.rows(households, `${text} LIMIT ${at(limit)}`, values)
}

/** What these records are called, and what each was merged into. */
export function namesOf(reader: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, Pick<Person, 'id' | 'mergedInto' | 'personal'>>> {
  return reader.byId(persons, ids, ['id', 'alsoOf', 'mergedInto', 'personal'])
}

export interface HouseholdCounts {
  readonly household: string
  readonly members: number
  readonly day: string | null
  readonly result: HouseVisit['result'] | null
}

/** How many live in these households, and what came of the last knock at each. */
export function householdCounts(reader: Reader, ids: readonly string[]): Promise<readonly HouseholdCounts[]> {
  return reader.query(
    `SELECT h.id AS household, coalesce(p.members, 0) AS members, v.day, v.result
       FROM unnest($2::uuid[]) AS h (id)
       LEFT JOIN (SELECT household, count(*)::integer AS members FROM persons WHERE township = $1 AND household = ANY ($2::uuid[]) AND merged_into IS NULL GROUP BY household) p
            ON p.household = h.id
       LEFT JOIN LATERAL (SELECT day, result FROM house_visits WHERE township = $1 AND household = h.id ORDER BY day DESC, at DESC LIMIT 1) v ON true`,
    [reader.township, ids],
  )
}

/** Who lives in a household: the head first, then in the order of their records. */
export function membersOf(reader: Reader, household: string): Promise<readonly Person[]> {
  return reader.rows(persons, 'SELECT * FROM persons WHERE township = $1 AND household = $2 AND merged_into IS NULL ORDER BY id', [reader.township, household])
}

/** The newest knocks at a door. */
export function visitsOf(reader: Reader, household: string, limit: number): Promise<readonly HouseVisit[]> {
  return reader.rows(houseVisits, 'SELECT * FROM house_visits WHERE township = $1 AND household = $2 ORDER BY day DESC, at DESC LIMIT $3', [
    reader.township,
    household,
    limit,
  ])
}

/** This record and all that were merged into it, through every merge that stands. */
export async function recordsOf(reader: Reader, person: string): Promise<readonly string[]> {
  const rows = await reader.query<{ id: string }>(
    `WITH RECURSIVE records AS (
       SELECT $2::uuid AS id
       UNION SELECT m.gone FROM merges m JOIN records r ON m.kept = r.id WHERE m.township = $1 AND m.undone_at IS NULL
     ) SELECT id FROM records`,
    [reader.township, person],
  )
  return rows.map((row) => row.id)
}

/** Follow-ups of these records, short, the newest first. */
export function followUpLines(reader: Reader, records: readonly string[]): Promise<readonly FollowUpLine[]> {
  return reader.query(
    `SELECT id, person, unit, pack, category, started_day AS "startedDay", planned_end AS "plannedEnd", status, ended_day AS "endedDay"
       FROM follow_ups WHERE township = $1 AND person = ANY ($2::uuid[]) ORDER BY started_at DESC, id DESC`,
    [reader.township, records],
  )
}

/** Referrals of these records, short, the newest first. */
export function referralLines(reader: Reader, records: readonly string[]): Promise<readonly ReferralLine[]> {
  return reader.query(
    `SELECT id, person, unit, batch, category, received_at AS "receivedAt", due_at AS "dueAt", status, result, closed_at AS "closedAt"
       FROM referrals WHERE township = $1 AND person = ANY ($2::uuid[]) ORDER BY received_at DESC, id DESC`,
    [reader.township, records],
  )
}

/** Merges in which one of these records was kept or went, undone ones too, the newest first. */
export function mergesOf(reader: Reader, records: readonly string[]): Promise<readonly Merge[]> {
  return reader.rows(merges, 'SELECT * FROM merges WHERE township = $1 AND (kept = ANY ($2::uuid[]) OR gone = ANY ($2::uuid[])) ORDER BY at DESC, id DESC', [
    reader.township,
    records,
  ])
}

/** Conflicts of a person, the newest first. */
export function conflictsOf(reader: Reader, person: string): Promise<readonly Conflict[]> {
  return reader.rows(conflicts, 'SELECT * FROM conflicts WHERE township = $1 AND person = $2 ORDER BY raised_at DESC, id DESC', [reader.township, person])
}

/** People who share the ID number, a phone or the household of this one: among them are its duplicates. */
export function alikeTo(reader: Reader, person: string): Promise<readonly Person[]> {
  return reader.rows(
    persons,
    `WITH p AS MATERIALIZED (SELECT id_number_index, phone_index, household FROM persons WHERE township = $1 AND id = $2),
          alike AS MATERIALIZED (
            SELECT o.id FROM p JOIN persons o ON o.township = $1 AND o.id_number_index = p.id_number_index
            UNION SELECT persons_by_hash($1, p.phone_index) FROM p
            UNION SELECT o.id FROM p JOIN persons o ON o.township = $1 AND o.household = p.household)
     SELECT o.* FROM alike JOIN persons o ON o.township = $1 AND o.id = alike.id WHERE o.id <> $2 AND o.merged_into IS NULL ORDER BY o.id LIMIT 100`,
    [reader.township, person],
  )
}

export interface AlikePair {
  readonly rank: number
  readonly first: string
  readonly second: string
}

/**
 * Pairs of records that look like one person, those with one ID number first. Of k
 * alike records the oldest is paired with each other one, as `findDuplicates` does.
 */
export function alikePairs(reader: Reader, after: Place | null, limit: number): Promise<readonly AlikePair[]> {
  return reader.query(
    `WITH keyed AS (
       SELECT 1 AS rank, id_number_index AS key, id, id_number_index FROM persons WHERE township = $1 AND merged_into IS NULL AND id_number_index IS NOT NULL
       UNION ALL
       SELECT 2, phone || '/' || name_index[1], id, id_number_index FROM persons, unnest(phone_index) AS phone WHERE township = $1 AND merged_into IS NULL
       UNION ALL
       SELECT 3, household::text || '/' || name_index[1], id, id_number_index FROM persons WHERE township = $1 AND merged_into IS NULL AND household IS NOT NULL
     ), shared AS (
       SELECT rank, key FROM keyed GROUP BY rank, key HAVING count(*) > 1
     ), paired AS (
       SELECT rank, first_value(id) OVER w AS first, id AS second, first_value(id_number_index) OVER w AS first_number, id_number_index AS second_number
         FROM keyed JOIN shared USING (rank, key) WINDOW w AS (PARTITION BY rank, key ORDER BY id)
     ), pairs AS (
       SELECT min(rank) AS rank, first, second FROM paired
        WHERE first <> second AND (rank <> 3 OR first_number IS NULL OR second_number IS NULL OR first_number = second_number)
        GROUP BY first, second
     )
     SELECT rank, first, second FROM pairs WHERE ($2::integer IS NULL OR (rank, first, second) > ($2::integer, $3::uuid, $4::uuid)) ORDER BY rank, first, second LIMIT $5`,
    [reader.township, after?.[0] ?? null, after?.[1] ?? null, after?.[2] ?? null, limit],
  )
}

/** A page of conflicts that wait for somebody to decide, the oldest first. */
export function openConflicts(reader: Reader, after: Place | null, limit: number): Promise<readonly Conflict[]> {
  return reader.rows(
    conflicts,
    `SELECT * FROM conflicts WHERE township = $1 AND status = 'OPEN' AND ($2::timestamptz IS NULL OR (raised_at, id) > ($2::timestamptz, $3::uuid)) ORDER BY raised_at, id LIMIT $4`,
    [reader.township, after?.[0] ?? null, after?.[1] ?? null, limit],
  )
}
