import type { OrderQuery } from '@lianfang/contract/followup/orders/answers.ts'
import { objections, orders, type Objection, type Order } from '@lianfang/domain/followup/orders/tables.ts'
import { observations, type Observation } from '@lianfang/domain/followup/tables.ts'
import type { Instant } from '@lianfang/domain/kernel/instant.ts'
import type { Reader } from '../../database/reader.ts'

const LISTS: Readonly<Record<OrderQuery['list'], string>> = {
  waiting: `SELECT o.* FROM orders o WHERE o.township = $1 AND o.status = 'PROPOSED' ORDER BY o.issued_at, o.id`,
  unserved: `SELECT o.* FROM orders o JOIN follow_ups f ON f.township = o.township AND f."order" = o.id AND f.status = 'ACTIVE'
              WHERE o.township = $1 AND o.served_at IS NULL AND o.starts_at IS NOT NULL ORDER BY o.starts_at, o.id`,
  objected: `SELECT o.* FROM orders o JOIN objections b ON b.township = o.township AND b."order" = o.id AND b.status = 'OPEN'
              WHERE o.township = $1 AND b.due_at > $2::timestamptz ORDER BY b.due_at, o.id`,
}

/** The orders that wait for this at `now`, the oldest first. An objection whose clock has run out needs no answer: the measure has lapsed. */
export function ordersOn(reader: Reader, list: OrderQuery['list'], now: Instant): Promise<readonly Order[]> {
  return reader.rows(orders, LISTS[list], list === 'objected' ? [reader.township, now] : [reader.township])
}

/** How many orders wait for this, and the first clock of the objections: counted from what is open alone. */
export async function ordersOpen(
  reader: Reader,
  now: Instant,
): Promise<Readonly<Record<OrderQuery['list'], number>> & { readonly firstClock: Instant | null }> {
  const [found] = await reader.query<Record<OrderQuery['list'], number> & { firstClock: Instant | null }>(
    `SELECT (SELECT count(*) FROM orders WHERE township = $1 AND status = 'PROPOSED')::integer AS waiting,
            (SELECT count(*) FROM follow_ups f JOIN orders o ON o.township = f.township AND o.id = f."order"
              WHERE f.township = $1 AND f.status = 'ACTIVE' AND o.served_at IS NULL AND o.starts_at IS NOT NULL)::integer AS unserved,
            (SELECT count(*) FROM objections WHERE township = $1 AND status = 'OPEN' AND due_at > $2)::integer AS objected,
            (SELECT min(due_at) FROM objections WHERE township = $1 AND status = 'OPEN' AND due_at > $2) AS "firstClock"`,
    [reader.township, now],
  )
  return found ?? { waiting: 0, unserved: 0, objected: 0, firstClock: null }
}

/** Objections to these orders, the newest first. */
export function objectionsTo(reader: Reader, ids: readonly string[]): Promise<readonly Objection[]> {
  return reader.rows(objections, 'SELECT * FROM objections WHERE township = $1 AND "order" = ANY ($2::uuid[]) ORDER BY raised_at DESC, id DESC', [
    reader.township,
    ids,
  ])
}

/** Samples and results of these follow-ups, in order of time. */
export function testsOf(reader: Reader, ids: readonly string[]): Promise<readonly Observation[]> {
  return reader.rows(
    observations,
    `SELECT * FROM observations WHERE township = $1 AND follow_up = ANY ($2::uuid[]) AND kind IN ('SAMPLE', 'RESULT') AND NOT superseded ORDER BY at, id`,
    [reader.township, ids],
  )
}

/** By the follow-up that was replaced, the one that took over. */
export async function successorsOf(reader: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = await reader.query<{ id: string; previous: string }>(
    `SELECT id, previous FROM follow_ups WHERE township = $1 AND previous = ANY ($2::uuid[])`,
    [reader.township, ids],
  )
  return new Map(found.map((row) => [row.previous, row.id]))
}

/** The pictures of the served paper that stand, without the pictures themselves. */
export function servedPapersOf(reader: Reader, order: string): Promise<{ readonly id: string; readonly at: string; readonly by: string }[]> {
  return reader
    .query<{ id: string; at: string; by: string }>(
      'SELECT id, at, by FROM served_papers WHERE township = $1 AND "order" = $2 AND withdrawn_at IS NULL ORDER BY at, id',
      [reader.township, order],
    )
    .then((rows) => [...rows])
}
