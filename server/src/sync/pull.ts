import { maskIdNumber } from '@lianfang/domain/people/mask-identity.ts'
import { allows, scopeOf, type Actor, type Policy } from '@lianfang/domain/kernel/policy.ts'
import { reportTheDay } from '@lianfang/domain/bulletin/policy.ts'
import { seeNeeds } from '@lianfang/domain/followup/needs/policy.ts'
import type { HandoverLetter } from '@lianfang/domain/followup/flows/letter.ts'
import { seeFollowUps } from '@lianfang/domain/followup/policy.ts'
import { seeGrids } from '@lianfang/domain/grids/policy.ts'
import { seePeople } from '@lianfang/domain/people/policy.ts'
import { seeReferrals } from '@lianfang/domain/referrals/policy.ts'
import { addDays, dayOf } from '@lianfang/domain/kernel/instant.ts'
import type { Row, Table } from '@lianfang/domain/kernel/table.ts'
import { speakUp } from '@lianfang/domain/supervision/policy.ts'
import { TABLES } from '@lianfang/domain/tables.ts'
import { read, type Reader } from '../database/reader.ts'
import type { House } from '../http/house.ts'
import type { Seat } from '../http/seat.ts'

/** What a phone holds: the working set of its own grids, never the history. A condition bounds a table to what work needs. */
interface Held {
  readonly right: Policy
  readonly where: string
}

/** A team counts while its person is under measure here. */
const TEAM_OF_NOW = `person IN (SELECT person FROM follow_ups WHERE township = $1 AND (status = 'ACTIVE' OR ended_day >= $5::date))`

const WORKING_SET: Readonly<Record<string, Held>> = {
  units: { right: seeGrids, where: 'true' },
  workers: { right: seeGrids, where: 'active' },
  assignments: { right: seeGrids, where: `("to" IS NULL OR "to" >= $5::date)` },
  households: { right: seePeople, where: 'true' },
  persons: { right: seePeople, where: 'true' },
  house_visits: { right: seePeople, where: 'day >= $5::date' },
  exposures: { right: seePeople, where: `(withdrawn_at IS NULL AND day >= $5::date)` },
  packs: { right: seeFollowUps, where: 'true' },
  pack_switches: { right: seeFollowUps, where: 'true' },
  referrals: { right: seeReferrals, where: `(status <> 'CLOSED' OR closed_day >= $5::date)` },
  follow_ups: { right: seeFollowUps, where: `(status = 'ACTIVE' OR ended_day >= $5::date)` },
  orders: { right: seeFollowUps, where: `(status = 'PROPOSED' OR lapses_on >= $5::date)` },
  objections: { right: seeFollowUps, where: `(status = 'OPEN' OR raised_day >= $5::date)` },
  observations: { right: seeFollowUps, where: 'day >= $5::date' },
  disputes: { right: seeFollowUps, where: `(status = 'OPEN' OR settled_at >= $5::date)` },
  sample_batches: { right: seeFollowUps, where: 'sent_day >= $5::date' },
  transports: { right: seeFollowUps, where: `(status = 'ON_THE_WAY' OR left_day >= $5::date)` },
  handovers: { right: seeFollowUps, where: `(status = 'IN_TRANSIT' OR coalesce(answered_at, withdrawn_at, sent_at) >= $5::date)` },
  inbound_handovers: {
    right: seeFollowUps,
    where: `((refused_at IS NULL AND recalled_at IS NULL AND "order" IS NULL) OR received_day >= $5::date)`,
  },
  searches: { right: seeFollowUps, where: `(status = 'SEARCHING' OR began_day >= $5::date)` },
  search_steps: { right: seeFollowUps, where: `search IN (SELECT id FROM searches WHERE township = $1 AND (status = 'SEARCHING' OR began_day >= $5::date))` },
  alerts: { right: seeFollowUps, where: `(status = 'OPEN' OR raised_day >= $5::date)` },
  care_contacts: { right: seeFollowUps, where: 'true' },
  care_templates: { right: seeFollowUps, where: 'true' },
  care_teams: { right: seeFollowUps, where: TEAM_OF_NOW },
  care_seats: { right: seeFollowUps, where: `team IN (SELECT id FROM care_teams WHERE township = $1 AND ${TEAM_OF_NOW})` },
  care_needs: { right: seeNeeds, where: `(closed_at IS NULL OR closed_day >= $5::date)` },
  daily_reports: { right: reportTheDay, where: 'day >= $5::date' },
  // Their author's alone.
  feedback: { right: speakUp, where: `"by" = $6::uuid AND (status <> 'CLOSED' OR at >= $5::date)` },
}
const WORKING_DAYS = 21

const NIL = '00000000-0000-0000-0000-000000000000'

type Cursor = Readonly<Record<string, readonly [number, string]>>

interface Pulled {
  readonly rows: { readonly table: string; readonly version: number; readonly row: Record<string, unknown> }[]
  readonly gone: { readonly table: string; readonly id: string; readonly version: number }[]
  readonly cursor: string
  readonly more: boolean
}

/**
 * Rows that the caller has the right to see, in the units where the caller has it, changed since the cursor, table by table in the order of their version. The journal is serial,
 * so nothing can appear behind a cursor. A cursor nobody gave out starts from the beginning: harmless, rows replace rows.
 */
export function pull(house: House, seat: Seat, cursor: string, limit: number): Promise<Pulled> {
  const { actor } = seat
  const people = scopeOf(seePeople, actor)
  const from = readCursor(cursor)
  const oldest = addDays(dayOf(house.now(), seat.settings.offset), -WORKING_DAYS)
  return read(house.pool, house.catalog, house.journal.keysOf(seat.township), seat.township, unitsOf(actor), async (reader) => {
    const tables = TABLES.flatMap((table) => {
      const held = WORKING_SET[table.name]
      return held && allows(held.right, actor) ? [{ table, where: held.where, units: scopeOf(held.right, actor) }] : []
    })
    const pages = await Promise.all(
      tables.map(({ table, where, units }) => page(reader, table, where, units, from[table.name] ?? [0, ''], oldest, limit, actor.id)),
    )
    const gone = await departures(reader, people, from['departures'] ?? [0, ''], limit)
    const next: Record<string, readonly [number, string]> = { ...from }
    for (const one of pages) if (one.last) next[one.table] = one.last
    const lastGone = gone.at(-1)
    if (lastGone) next['departures'] = [lastGone.version, `${lastGone.table}/${lastGone.id}`]
    const rows = pages.flatMap((one) => one.rows)
    const here = new Set(rows.map((one) => `${one.table}/${String(one.row['id'])}`))
    return {
      rows,
      // A row that left and came back is here.
      gone: gone.filter((one) => !here.has(`${one.table}/${one.id}`)),
      cursor: Buffer.from(JSON.stringify(next)).toString('base64url'),
      more: pages.some((one) => one.rows.length === limit) || gone.length === limit,
    }
  })
}

/** All units in which the caller has any role. */
function unitsOf(actor: Actor): '*' | readonly string[] {
  if (actor.grants.some((grant) => grant.units === '*')) return '*'
  return [...new Set(actor.grants.flatMap((grant) => (grant.units === '*' ? [] : grant.units)))]
}

async function page(
  reader: Reader,
  table: Table<Row>,
  where: string,
  units: '*' | readonly string[],
  from: readonly [number, string],
  oldest: string,
  limit: number,
  worker: string,
): Promise<{ table: string; rows: Pulled['rows']; last: readonly [number, string] | null }> {
  const found = await reader.query<{ id: string; version: number }>(
    `SELECT id, version FROM ${table.name} WHERE township = $1 AND (version, id) > ($2, $3::${table.name === 'units' ? 'text' : 'uuid'}) AND ${where} AND ($5::date IS NOT NULL) AND ($6::uuid IS NOT NULL)${perUnit(table, units) ? ' AND unit = ANY ($7::text[])' : ''} ORDER BY version, id LIMIT $4`,
    [reader.township, from[0], from[1] === '' && table.name !== 'units' ? NIL : from[1], limit, oldest, worker, ...(perUnit(table, units) ? [units] : [])],
  )
  const rows = await reader.byId(
    table,
    found.map((one) => one.id),
  )
  const last = found.at(-1)
  return {
    table: table.name,
    rows: found.flatMap((one) => {
      const row = rows.get(one.id)
      return row ? [{ table: table.name, version: one.version, row: forPhone(table.name, row) }] : []
    }),
    last: last ? [last.version, last.id] : null,
  }
}

/** Rows of no unit: the tree, who works, who stands in care teams from outside, and feedback, which is its author's. */
const TOWNSHIP_WIDE = ['units', 'workers', 'assignments', 'care_contacts', 'care_templates', 'feedback', 'packs', 'pack_switches']

function perUnit(table: Table<Row>, units: '*' | readonly string[]): boolean {
  return units !== '*' && !TOWNSHIP_WIDE.includes(table.name)
}

async function departures(reader: Reader, units: '*' | readonly string[], after: readonly [number, string], limit: number): Promise<Pulled['gone']> {
  const found = await reader.query<{ table_name: string; row_id: string; version: number }>(
    `SELECT table_name, row_id, version FROM departures WHERE township = $1 AND (version, table_name || '/' || row_id) > ($2, $3)${units === '*' ? '' : ' AND unit = ANY ($5::text[])'} ORDER BY version, table_name || '/' || row_id LIMIT $4`,
    [reader.township, ...after, limit, ...(units === '*' ? [] : [units])],
  )
  return found.map((one) => ({ table: one.table_name, id: one.row_id, version: one.version }))
}

function readCursor(cursor: string): Cursor {
  try {
    const read: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    if (typeof read !== 'object' || read === null) return {}
    const places = Object.entries(read).filter(
      (entry): entry is [string, [number, string]] => Array.isArray(entry[1]) && Number.isSafeInteger(entry[1][0]) && typeof entry[1][1] === 'string',
    )
    return Object.fromEntries(places)
  } catch {
    return {}
  }
}

const HAS_ID_NUMBER: readonly string[] = ['persons', 'referrals', 'disputes']

/** ID numbers leave the server masked: nobody at a door needs the whole number. */
function forPhone(table: string, row: Row): Record<string, unknown> {
  const plain: Record<string, unknown> = { ...row }
  const personal = plain['personal'] as { idNumber?: string; letter?: HandoverLetter } | undefined
  if (HAS_ID_NUMBER.includes(table) && personal?.idNumber) plain['personal'] = { ...personal, idNumber: maskIdNumber(personal.idNumber) }
  if (personal?.letter) plain['personal'] = { ...personal, letter: { ...personal.letter, idNumber: maskIdNumber(personal.letter.idNumber) } }
  if (table === 'referrals') plain['personal'] = { ...(plain['personal'] as object), original: [] }
  return plain
}
