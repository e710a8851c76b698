import { careNeeds, type CareNeed } from '@lianfang/domain/followup/needs/tables.ts'
import type { Instant } from '@lianfang/domain/kernel/instant.ts'
import type { Reader } from '../../database/reader.ts'

/** Where a page of needs begins: urgent or not (only of those waiting), the instant it is ordered by, the id. */
export interface NeedPlace {
  readonly urgent: boolean
  readonly key: Instant
  readonly id: string
}

/** Needs that wait, in these units (null: all in sight): urgent care first, then the first due. */
export function waitingNeeds(
  reader: Reader,
  inUnits: readonly string[] | null,
  only: { readonly overdueAt: Instant | null; readonly urgent: boolean },
  after: NeedPlace | null,
  limit: number,
): Promise<readonly CareNeed[]> {
  return reader.rows(
    careNeeds,
    `SELECT * FROM care_needs WHERE township = $1 AND closed_at IS NULL AND ($2::text[] IS NULL OR unit = ANY ($2)) AND ($3::timestamptz IS NULL OR due_at <= $3)
        AND (NOT $4 OR kind = 'URGENT_CARE') AND ($5::boolean IS NULL OR ((kind <> 'URGENT_CARE'), due_at, id) > ($5, $6::timestamptz, $7::uuid))
      ORDER BY (kind <> 'URGENT_CARE'), due_at, id LIMIT $8`,
    [reader.township, inUnits, only.overdueAt, only.urgent, after && !after.urgent, after?.key ?? null, after?.id ?? null, limit],
  )
}

/** How many needs wait, how many of them are urgent care or past their clock. */
export async function needsWaiting(reader: Reader, now: Instant): Promise<{ readonly open: number; readonly urgent: number; readonly overdue: number }> {
  const [found] = await reader.query<{ open: number; urgent: number; overdue: number }>(
    `SELECT count(*)::integer AS open, count(*) FILTER (WHERE kind = 'URGENT_CARE')::integer AS urgent,
            count(*) FILTER (WHERE due_at <= $2)::integer AS overdue
       FROM care_needs WHERE township = $1 AND closed_at IS NULL`,
    [reader.township, now],
  )
  return found ?? { open: 0, urgent: 0, overdue: 0 }
}

/** Closed needs, newest first. */
export function closedNeeds(reader: Reader, inUnits: readonly string[] | null, before: NeedPlace | null, limit: number): Promise<readonly CareNeed[]> {
  return reader.rows(
    careNeeds,
    `SELECT * FROM care_needs WHERE township = $1 AND closed_at IS NOT NULL AND ($2::text[] IS NULL OR unit = ANY ($2))
        AND ($3::timestamptz IS NULL OR (closed_at, id) < ($3, $4::uuid)) ORDER BY closed_at DESC, id DESC LIMIT $5`,
    [reader.township, inUnits, before?.key ?? null, before?.id ?? null, limit],
  )
}

/** What a person and everybody behind the same door have needed, newest first. */
export function needsOfFamily(reader: Reader, person: string, before: NeedPlace | null, limit: number): Promise<readonly CareNeed[]> {
  return reader.rows(
    careNeeds,
    `SELECT * FROM care_needs WHERE township = $1 AND ($3::timestamptz IS NULL OR (asked_at, id) < ($3, $4::uuid))
        AND person IN (SELECT id FROM persons WHERE township = $1
                         AND (id = $2 OR merged_into = $2 OR household = (SELECT household FROM persons WHERE township = $1 AND id = $2)))
      ORDER BY asked_at DESC, id DESC LIMIT $5`,
    [reader.township, person, before?.key ?? null, before?.id ?? null, limit],
  )
}
