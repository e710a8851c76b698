import type { KeyObject } from 'node:crypto'
import type { Change } from '@lianfang/domain/kernel/change.ts'
import type { Row } from '@lianfang/domain/kernel/table.ts'
import type { Stored } from '../database/catalog.ts'
import type { Client } from '../database/connect.ts'
import type { House } from '../http/house.ts'
import type { EntryBody } from './entry.ts'
import { withoutOnceOpen } from './once-open.ts'
import { openPersonal, type SealedRow, storedForm } from './stored-row.ts'
import { TallySteps } from './tally-steps.ts'

export interface Rebuilt {
  readonly entries: number
  /** Tables whose rebuilt content is not the live content. */
  readonly different: readonly string[]
}

export interface RebuildOptions {
  readonly write: boolean
  readonly progress?: (done: number) => void
}

const PAGE = 1000

/**
 * Makes a township's tables and tallies again from its journal alone, in temporary tables, and compares them with the live ones row
 * by row. With `write` the live ones are replaced in the same transaction. The township is locked meanwhile.
 */
export async function rebuild(house: House, township: string, options: RebuildOptions): Promise<Rebuilt> {
  const client = await house.owner.connect()
  try {
    await client.query('BEGIN')
    await client.query('SELECT FROM townships WHERE township = $1 FOR UPDATE', [township])
    const names = [...house.catalog.keys(), 'tallies', 'departures']
    for (const name of names) await client.query(`CREATE TEMP TABLE re_${name} (LIKE ${name} INCLUDING DEFAULTS INCLUDING INDEXES) ON COMMIT DROP`)
    const entries = await replay(house, client, township, options.progress)
    const different: string[] = []
    for (const name of names) if (await differs(client, name, township)) different.push(name)
    if (options.write && different.length > 0) await replace(client, township, different)
    await client.query('COMMIT')
    return { entries, different }
  } catch (fault) {
    await client.query('ROLLBACK').catch(() => undefined)
    throw fault
  } finally {
    client.release()
  }
}

async function replay(house: House, client: Client, township: string, progress?: (done: number) => void): Promise<number> {
  const keys = house.journal.keysOf(township)
  // The rows as they stand while we walk: what the tallies of the next change are measured against.
  const live = new Map<string, Row>()
  let seq = 0
  for (;;) {
    const { rows } = await client.query<{ body: string }>('SELECT body FROM journal WHERE township = $1 AND seq > $2 ORDER BY seq LIMIT $3', [
      township,
      seq,
      PAGE,
    ])
    const bodies = rows.map((row) => JSON.parse(row.body) as EntryBody)
    await keys.load(
      client,
      bodies.flatMap((body) => body.changes.flatMap((change) => subjectsOf(stored(house, change.table), change.row))),
    )
    const forms = new Map<string, Map<string, Record<string, unknown> | null>>()
    const tallies = new TallySteps()
    const departures: Record<string, unknown>[] = []
    for (const body of bodies) {
      for (const { table: name, id, row } of body.changes) {
        const place = `${name}/${id}`
        const at = stored(house, name)
        const before = live.get(place)
        const key = keys.known(subjectsOf(at, row))
        const after = row ? plainRow(at, row, key) : undefined
        const change: Change = { table: at.table, id, before, after }
        tallies.add(change)
        const from = before ? at.table.unit(before) : null
        if (from !== null && from !== (after ? at.table.unit(after) : null))
          departures.push({ township, version: body.seq, unit: from, table_name: name, row_id: id })
        const perTable = forms.get(name) ?? new Map<string, Record<string, unknown> | null>()
        perTable.set(id, row && after ? storedForm(at, row, key ? after : undefined, township, body.seq, house.keys.blinding) : null)
        forms.set(name, perTable)
        if (after) live.set(place, after)
        else live.delete(place)
      }
      seq = body.seq
    }
    for (const at of house.catalog.values()) await writeForms(client, at, forms.get(at.name))
    const steps = tallies.take()
    if (steps.length > 0)
      await client.query(
        `INSERT INTO re_tallies SELECT * FROM jsonb_populate_recordset(null::tallies, $1::jsonb) ON CONFLICT (township, indicator, day, unit) DO UPDATE SET n = re_tallies.n + excluded.n`,
        [JSON.stringify(steps.map((step) => ({ township, ...step })))],
      )
    if (departures.length > 0)
      await client.query('INSERT INTO re_departures SELECT * FROM jsonb_populate_recordset(null::departures, $1::jsonb) ON CONFLICT DO NOTHING', [
        JSON.stringify(departures),
      ])
    progress?.(seq)
    if (rows.length < PAGE) return seq
  }
}

async function writeForms(client: Client, at: Stored, forms: ReadonlyMap<string, Record<string, unknown> | null> | undefined): Promise<void> {
  if (!forms) return
  const kept = [...forms.values()].filter((form) => form !== null)
  const gone = [...forms].filter(([, form]) => form === null).map(([id]) => id)
  const ids = [...forms.keys()]
  const type = at.columns.find((column) => column.name === 'id')?.type ?? 'text'
  await client.query(`DELETE FROM re_${at.name} WHERE id = ANY ($1::${type}[])`, [[...ids, ...gone]])
  if (kept.length > 0)
    await client.query(`INSERT INTO re_${at.name} SELECT * FROM jsonb_populate_recordset(null::${at.name}, $1::jsonb)`, [JSON.stringify(kept)])
}

/** Compares as text, row by row; zero tallies are no tallies. */
async function differs(client: Client, name: string, township: string): Promise<boolean> {
  const only = name === 'tallies' ? 'AND n <> 0' : ''
  const { rows } = await client.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM (
       (SELECT t::text FROM (SELECT * FROM ${name} WHERE township = $1 ${only}) t EXCEPT ALL SELECT t::text FROM (SELECT * FROM re_${name} WHERE township = $1 ${only}) t)
       UNION ALL
       (SELECT t::text FROM (SELECT * FROM re_${name} WHERE township = $1 ${only}) t EXCEPT ALL SELECT t::text FROM (SELECT * FROM ${name} WHERE township = $1 ${only}) t)
     ) d`,
    [township],
  )
  return (rows[0]?.n ?? 0) > 0
}

async function replace(client: Client, township: string, names: readonly string[]): Promise<void> {
  await client.query(`SET CONSTRAINTS ALL DEFERRED`)
  // Rows point at each other across tables: checks rest while both sides are exchanged, in a transaction nobody else sees.
  await client.query(`SET LOCAL session_replication_role = replica`)
  for (const name of names) {
    await client.query(`DELETE FROM ${name} WHERE township = $1`, [township])
    await client.query(`INSERT INTO ${name} SELECT * FROM re_${name}`)
  }
}

function stored(house: House, name: string): Stored {
  const found = house.catalog.get(name)
  if (!found) throw new Error(`journal names table ${name}, which the schema lacks`)
  return found
}

function subjectsOf(at: Stored, row: SealedRow | null): readonly string[] {
  return row ? at.table.subjects(row) : []
}

function plainRow(at: Stored, row: SealedRow, key: KeyObject | undefined): Row {
  const { sealed, ...said } = row
  const open = withoutOnceOpen(at.name, { ...Object.fromEntries(at.known.map(({ field }) => [field, null])), ...said, id: row.id })
  if (at.table.subjects(open).length === 0) return open
  return { ...open, personal: openPersonal(key, typeof sealed === 'string' ? sealed : null, `${at.name}/${row.id}`, at.name, said) } as Row
}
