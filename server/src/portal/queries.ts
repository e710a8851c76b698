import { byId as unitsById } from '@lianfang/domain/grids/unit-tree.ts'
import { assignments } from '@lianfang/domain/grids/tables.ts'
import { dayOf, type Instant } from '@lianfang/domain/kernel/instant.ts'
import type { TownshipSettings } from '@lianfang/domain/kernel/command.ts'
import { followUps, type FollowUp } from '@lianfang/domain/followup/tables.ts'
import { orders, type Order } from '@lianfang/domain/followup/orders/tables.ts'
import { portalLinks, type PortalLink } from '@lianfang/domain/portal/tables.ts'
import { disclosures, type Disclosure } from '@lianfang/domain/privacy/tables.ts'
import type { Pool } from '../database/connect.ts'
import { inTransaction } from '../database/in-transaction.ts'
import type { Reader } from '../database/reader.ts'
import { setScope, setSecret } from '../database/scope.ts'
import { unitTree } from '../followup/queries.ts'
import type { Tries } from './judge-try.ts'

/** All SQL of residents' pages. */

export interface Found {
  readonly township: string
  readonly link: string
}

/** The link with this hash, of whatever township. */
export function linkByHash(pool: Pool, hash: string): Promise<Found | null> {
  return inTransaction(pool, async (client) => {
    await setSecret(client, 'link', hash)
    const { rows } = await client.query<Found>('SELECT township, id AS link FROM portal_links WHERE hash = $1', [hash])
    return rows[0] ?? null
  })
}

/** The link of an open session. */
export function linkOfSession(pool: Pool, session: string, now: Instant): Promise<Found | null> {
  return inTransaction(pool, async (client) => {
    await setSecret(client, 'session', session)
    const { rows } = await client.query<Found>('SELECT township, link FROM portal_sessions WHERE id = $1 AND expires_at > $2', [session, now])
    return rows[0] ?? null
  })
}

export function openSession(pool: Pool, { township, link }: Found, session: string, now: Instant, until: Instant): Promise<unknown> {
  return inTransaction(pool, async (client) => {
    await setScope(client, township, '*')
    await client.query('INSERT INTO portal_sessions (township, id, link, created_at, expires_at) VALUES ($1, $2, $3, $4, $5)', [
      township,
      session,
      link,
      now,
      until,
    ])
  })
}

export function closeSession(pool: Pool, township: string, session: string, now: Instant): Promise<unknown> {
  return inTransaction(pool, async (client) => {
    await setScope(client, township, '*')
    // It stays as the note of when the page was opened.
    await client.query('UPDATE portal_sessions SET expires_at = $3 WHERE township = $1 AND id = $2', [township, session, now])
  })
}

/** Judges one try at a link while nobody else tries it. */
export function withTries<T>(pool: Pool, { township, link }: Found, judge: (before: Tries) => { readonly after: Tries; readonly verdict: T }): Promise<T> {
  return inTransaction(pool, async (client) => {
    await setScope(client, township, '*')
    await client.query('INSERT INTO portal_tries (township, link, in_a_row, in_all) VALUES ($1, $2, 0, 0) ON CONFLICT DO NOTHING', [township, link])
    const { rows } = await client.query<Tries>(
      'SELECT in_a_row AS "inARow", in_all AS "inAll", closed_until AS "closedUntil" FROM portal_tries WHERE township = $1 AND link = $2 FOR UPDATE',
      [township, link],
    )
    const { after, verdict } = judge(rows[0] ?? { inARow: 0, inAll: 0, closedUntil: null })
    await client.query('UPDATE portal_tries SET in_a_row = $3, in_all = $4, closed_until = $5 WHERE township = $1 AND link = $2', [
      township,
      link,
      after.inARow,
      after.inAll,
      after.closedUntil,
    ])
    return verdict
  })
}

export async function settingsOf(reader: Reader): Promise<TownshipSettings | undefined> {
  const [place] = await reader.query<{ name: string; root: string; cutoff: string; offset: number }>(
    'SELECT name, root, cutoff, utc_offset AS "offset" FROM townships WHERE township = $1',
    [reader.township],
  )
  return place
}

/** The newest link that was made for one of these records. */
export async function newestLink(reader: Reader, records: readonly string[]): Promise<PortalLink | undefined> {
  const [link] = await reader.rows(
    portalLinks,
    'SELECT * FROM portal_links WHERE township = $1 AND person = ANY ($2::uuid[]) ORDER BY made_at DESC, id DESC LIMIT 1',
    [reader.township, records],
  )
  return link
}

/** All measures of these records, the newest first. */
export function measuresOf(reader: Reader, records: readonly string[]): Promise<readonly FollowUp[]> {
  return reader.rows(followUps, 'SELECT * FROM follow_ups WHERE township = $1 AND person = ANY ($2::uuid[]) ORDER BY started_at DESC, id DESC', [
    reader.township,
    records,
  ])
}

export async function orderOf(reader: Reader, id: string): Promise<Order | null> {
  return (await reader.byId(orders, [id])).get(id) ?? null
}

/** When the page was opened through this link, the last time first. */
export async function openingsOf(reader: Reader, link: string): Promise<readonly Instant[]> {
  const rows = await reader.query<{ at: Instant }>(
    'SELECT created_at AS at FROM portal_sessions WHERE township = $1 AND link = $2 ORDER BY created_at DESC LIMIT 20',
    [reader.township, link],
  )
  return rows.map((row) => row.at)
}

/** Who looked at one of these records, and which lists but these left since `since`; the newest first. */
export function disclosuresOf(reader: Reader, records: readonly string[], lists: readonly string[], since: Instant): Promise<readonly Disclosure[]> {
  return reader.rows(
    disclosures,
    `SELECT * FROM disclosures WHERE township = $1 AND (person = ANY ($2::uuid[]) OR (kind = 'EXPORT' AND list <> ALL ($3::text[]) AND at >= $4)) ORDER BY at DESC, id DESC LIMIT 200`,
    [reader.township, records, lists, since],
  )
}

/** In which roles of which units these people worked at a moment. */
export async function rolesAt(reader: Reader, people: readonly string[], offset: number) {
  const [held, tree] = await Promise.all([
    reader.rows(assignments, 'SELECT * FROM assignments WHERE township = $1 AND worker = ANY ($2::uuid[]) ORDER BY "from", id', [
      reader.township,
      people.filter((one) => one.length === 36),
    ]),
    unitTree(reader),
  ])
  const units = unitsById(tree)
  return (worker: string, at: Instant) => {
    const day = dayOf(at, offset)
    return held
      .filter((one) => one.worker === worker && one.from <= day && (one.to === null || day <= one.to))
      .map(({ role, unit }) => ({ role, unit: units.get(unit)?.name ?? unit }))
  }
}
