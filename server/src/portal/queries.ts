import { byId as unitsById } from '@lianfang/domain/grids/unit-tree.ts'
import { assignments } from '@lianfang/domain/grids/tables.ts'
import { dayOf, type Instant } from '@lianfang/domain/kernel/instant.ts'
import type { TownshipSettings } from '@lianfang/domain/kernel/command.ts'
import { followUps, type FollowUp } from '@lianfang/domain/followup/tables.ts'
import { orders, type Order } from '@lianfang/domain/followup/orders/tables.ts'
import { portalLinks, type PortalLink } from '@lianfang/domain/portal/tables.ts'
import { disclosures, type Disclosure } from '@lianfang/domain/privacy/tables.ts'
import type { Client, Pool } from '../database/connect.ts'
import { inTransaction } from '../database/in-transaction.ts'
import type { Reader } from '../database/reader.ts'
import { setScope, setSecret } from '../database/scope.ts'
import { unitTree } from '../followup/queries.ts'
import { UNTRIED, type Tries } from './judge-try.ts'

/** All SQL of residents' pages. */

export interface Found {
  readonly township: string
  readonly link: string
}

/** The link with this hash, of whatever township. */
export async function linkByHash(client: Client, hash: string): Promise<Found | null> {
  const [, { rows }] = await Promise.all([
    setSecret(client, 'link', hash),
    client.query<Found>('SELECT township, id AS link FROM portal_links WHERE hash = $1', [hash]),
  ])
  return rows[0] ?? null
}

/** The link of an open session. */
export function linkOfSession(pool: Pool, session: string, now: Instant): Promise<Found | null> {
  return inTransaction(pool, async (client) => {
    await setSecret(client, 'session', session)
    const { rows } = await client.query<Found>('SELECT township, link FROM portal_sessions WHERE id = $1 AND expires_at > $2', [session, now])
    return rows[0] ?? null
  })
}

/** Opens a session of a link in a transaction that sees the link's township. */
export function openSession(client: Client, { township, link }: Found, session: string, now: Instant, until: Instant): Promise<unknown> {
  const values = [township, session, link, now, until]
  return client.query('INSERT INTO portal_sessions (township, id, link, created_at, expires_at) VALUES ($1, $2, $3, $4, $5)', values)
}

export function closeSession(pool: Pool, township: string, session: string, now: Instant): Promise<unknown> {
  return inTransaction(pool, async (client) => {
    await setScope(client, township, '*')
    // It stays as the note of when the page was opened.
    await client.query('UPDATE portal_sessions SET expires_at = $3 WHERE township = $1 AND id = $2', [township, session, now])
  })
}

/** Where tries at a link that nobody made are counted: at one of 65,536 places, in no township. Another such link takes the place over. */
export function placeOf(hash: string): Found {
  return { township: '-', link: `00000000-0000-7000-8000-00000000${hash.slice(0, 4)}` }
}

/** Judges one try at a link while nobody else tries it. The statements are the same for every link. */
export async function judgeAt<T>(
  client: Client,
  { township, link }: Found,
  hash: string,
  judge: (before: Tries) => { readonly after: Tries; readonly verdict: T },
): Promise<T> {
  const [, { rows }] = await Promise.all([
    setScope(client, township, '*'),
    client.query<Tries & { readonly hash: string }>(
      `INSERT INTO portal_tries AS t (township, link, hash, in_a_row, in_all) VALUES ($1, $2, $3, 0, 0)
       ON CONFLICT (township, link) DO UPDATE SET hash = t.hash
       RETURNING hash, in_a_row AS "inARow", in_all AS "inAll", closed_until AS "closedUntil"`,
      [township, link, hash],
    ),
  ])
  const before = rows.find((row) => row.hash === hash) ?? UNTRIED
  const { after, verdict } = judge(before)
  const values = [township, link, hash, after.inARow, after.inAll, after.closedUntil]
  await client.query('UPDATE portal_tries SET hash = $3, in_a_row = $4, in_all = $5, closed_until = $6 WHERE township = $1 AND link = $2', values)
  return verdict
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
