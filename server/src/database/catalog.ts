import type { Row, Table } from '@lianfang/domain/kernel/table.ts'
import { TABLES } from '@lianfang/domain/tables.ts'
import { isOnceOpen } from '../journal/once-open.ts'
import type { Pool } from './connect.ts'

export interface Column {
  readonly name: string
  readonly field: string
  readonly type: string
}

/** A domain table as the database has it: its columns and the statements that write it. */
export interface Stored {
  readonly table: Table<Row>
  readonly name: string
  readonly columns: readonly Column[]
  /** Those of them that the domain knows. */
  readonly known: readonly Column[]
  /** The names a row of the journal may have: the domain's, and those that rows from before have. */
  readonly fields: ReadonlySet<string>
  readonly idType: string
  /** Writes rows that are new. */
  readonly insert: string
  /** Writes rows in place of what they were. */
  readonly upsert: string
  readonly remove: string
}

export type Catalog = ReadonlyMap<string, Stored>

/** Columns that the server adds to a domain row. */
const OURS = new Set(['township', 'version', 'sealed', 'id_number_index', 'phone_index', 'name_index'])

/** Reads the columns of every domain table once at start. Refuses a table the schema lacks: code and migrations must agree. */
export async function readCatalog(pool: Pool): Promise<Catalog> {
  const { rows } = await pool.query<{ table_name: string; column_name: string; udt_name: string }>(
    `SELECT table_name, column_name, udt_name FROM information_schema.columns WHERE table_schema = 'public' ORDER BY table_name, ordinal_position`,
  )
  const catalog = new Map<string, Stored>()
  for (const table of TABLES) {
    const columns = rows
      .filter((row) => row.table_name === table.name)
      .map((row) => ({ name: row.column_name, field: camel(row.column_name), type: row.udt_name }))
    if (columns.length === 0) throw new Error(`schema lacks table ${table.name}`)
    const open = columns.filter((column) => !isOurs(column.name))
    const known = open.filter((column) => !isOnceOpen(table.name, column.name))
    const names = columns.map((column) => `"${column.name}"`)
    const updates = names.filter((name) => name !== '"township"' && name !== '"id"').map((name) => `${name} = excluded.${name}`)
    const idType = columns.find((column) => column.name === 'id')?.type ?? 'text'
    const insert = `INSERT INTO ${table.name} (${names.join(', ')}) SELECT ${names.join(', ')} FROM jsonb_populate_recordset(null::${table.name}, $1::jsonb)`
    catalog.set(table.name, {
      table,
      name: table.name,
      columns,
      known,
      idType,
      fields: new Set(open.map((column) => column.field)),
      insert,
      upsert: `${insert} ON CONFLICT (township, id) DO UPDATE SET ${updates.join(', ')}`,
      remove: `DELETE FROM ${table.name} WHERE township = $1 AND id = ANY ($2::${idType}[])`,
    })
  }
  return catalog
}

/** The columns a row is read from, as a SELECT lists them: the hidden search hashes are not among them. */
export function selectOf({ name, columns, known }: Stored): string {
  const sealed = columns.filter((column) => column.name === 'sealed' || isOnceOpen(name, column.name))
  return [...known, ...sealed].map((column) => `"${column.name}"`).join(', ')
}

/** The table with `id` and these fields alone. */
export function narrowed(stored: Stored, fields: readonly string[]): Stored {
  const isAsked = (column: Column): boolean => column.name === 'id' || fields.includes(column.field)
  return {
    ...stored,
    known: stored.known.filter(isAsked),
    columns: stored.columns.filter(
      (column) => isAsked(column) || (fields.includes('personal') && (column.name === 'sealed' || isOnceOpen(stored.name, column.name))),
    ),
  }
}

export function isOurs(column: string): boolean {
  return OURS.has(column)
}

/** `due_at` → `dueAt`. */
export function camel(name: string): string {
  return name.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

/** `dueAt` → `due_at`. */
export function snake(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
