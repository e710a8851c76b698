import type { Row, Table } from '@lianfang/domain/kernel/table.ts'
import { subjectsOf } from '../journal/load.ts'
import { domainRow } from '../journal/stored-row.ts'
import type { SubjectKeys } from '../journal/subject-keys.ts'
import type { Catalog } from './catalog.ts'
import type { Client, Pool } from './connect.ts'
import { setScope } from './scope.ts'

/** What a query may use: one snapshot, bound to one township and the units in sight. */
export interface Reader {
  readonly township: string
  /** Plain records. */
  query<T>(text: string, values?: readonly unknown[]): Promise<readonly T[]>
  /** Rows of a domain table, opened: the statement must select all its columns (`SELECT t.* FROM …`). */
  rows<R extends Row>(table: Table<R>, text: string, values?: readonly unknown[]): Promise<readonly R[]>
  /** The rows of a table with these ids, by id. */
  byId<R extends Row>(table: Table<R>, ids: readonly string[]): Promise<ReadonlyMap<string, R>>
}

/** Runs `work` in one read-only snapshot in which only `township` and `units` can be seen. */
export async function read<T>(
  pool: Pool,
  catalog: Catalog,
  keys: SubjectKeys,
  township: string,
  units: '*' | readonly string[],
  work: (reader: Reader) => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  try {
    const opened = Promise.all([client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY'), setScope(client, township, units)])
    const [, answer] = await Promise.all([opened, work(readerOn(client, catalog, keys, township))])
    await client.query('COMMIT')
    client.release()
    return answer
  } catch (fault) {
    await client.query('ROLLBACK').catch(() => undefined)
    client.release()
    throw fault
  }
}

/** Reads on a connection whose transaction and scope stand already. */
export function readerOn(client: Client, catalog: Catalog, keys: SubjectKeys, township: string): Reader {
  const rows = async <R extends Row>(table: Table<R>, text: string, values: readonly unknown[] = []): Promise<readonly R[]> => {
    const stored = catalog.get(table.name)
    if (!stored) throw new Error(`no table ${table.name}`)
    const { rows: records } = await client.query<Record<string, unknown>>(text, [...values])
    await keys.load(
      client,
      records.flatMap((record) => subjectsOf(stored, record)),
    )
    return records.map((record) => domainRow(stored, record, keys) as R)
  }
  return {
    township,
    query: async <T>(text: string, values: readonly unknown[] = []) => (await client.query(text, [...values])).rows as readonly T[],
    rows,
    byId: async (table, ids) => {
      if (ids.length === 0) return new Map()
      const idType = catalog.get(table.name)?.columns.find((column) => column.name === 'id')?.type ?? 'text'
      const found = await rows(table, `SELECT * FROM ${table.name} WHERE township = $1 AND id = ANY ($2::${idType}[])`, [township, [...new Set(ids)]])
      return new Map(found.map((row) => [row.id, row]))
    },
  }
}
