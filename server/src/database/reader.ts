import type { Row, Table } from '@lianfang/domain/kernel/table.ts'
import { openFields, withPersonal } from '../journal/stored-row.ts'
import type { SubjectKeys } from '../journal/subject-keys.ts'
import { narrowed, selectOf, type Catalog, type Stored } from './catalog.ts'
import type { Client, Pool } from './connect.ts'
import { scopeText } from './scope.ts'

/** What a query may use: one snapshot, bound to one township and the units in sight. */
export interface Reader {
  readonly township: string
  /** Plain records. */
  query<T>(text: string, values?: readonly unknown[]): Promise<readonly T[]>
  /** Rows of a domain table, opened: the statement must select all its columns (`SELECT t.* FROM …`). */
  rows<R extends Row>(table: Table<R>, text: string, values?: readonly unknown[]): Promise<readonly R[]>
  /**
   * The rows of a table with these ids, by id. Where few `fields` are looked at, only they are read: to open `personal`, the
   * fields that name its subjects must be among them.
   */
  byId<R extends Row, F extends keyof R & string = keyof R & string>(
    table: Table<R>,
    ids: readonly string[],
    fields?: readonly F[],
  ): Promise<ReadonlyMap<string, Pick<R, F | 'id'>>>
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
    const opened = client.query(`BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; ${scopeText(township, units)}`)
    const [, answer] = await Promise.all([opened, work(readerOn(client, catalog, keys, township))])
    // What was only read has nothing to wait for at its end.
    client.query('COMMIT').then(
      () => client.release(),
      (fault: Error) => client.release(fault),
    )
    return answer
  } catch (fault) {
    await client.query('ROLLBACK').catch(() => undefined)
    client.release()
    throw fault
  }
}

/** Reads on a connection whose transaction and scope stand already. */
export function readerOn(client: Client, catalog: Catalog, keys: SubjectKeys, township: string): Reader {
  const storedOf = ({ name }: { readonly name: string }): Stored => {
    const stored = catalog.get(name)
    if (!stored) throw new Error(`no table ${name}`)
    return stored
  }
  const opened = async <R>(stored: Stored, text: string, values: readonly unknown[]): Promise<readonly R[]> => {
    const { rows: records } = await client.query<Record<string, unknown>>(text, [...values])
    const found = records.map((record) => ({ record, row: openFields(stored, record) }))
    await keys.load(
      client,
      found.flatMap(({ row }) => stored.table.subjects(row)),
    )
    return found.map(({ record, row }) => withPersonal(stored, row, record, keys) as R)
  }
  return {
    township,
    query: async <T>(text: string, values: readonly unknown[] = []) => (await client.query(text, [...values])).rows as readonly T[],
    rows: (table, text, values = []) => opened(storedOf(table), text, values),
    byId: async <R extends Row, F extends keyof R & string>(table: Table<R>, ids: readonly string[], fields?: readonly F[]) => {
      if (ids.length === 0) return new Map()
      const stored = fields ? narrowed(storedOf(table), fields) : storedOf(table)
      const { name, idType } = stored
      const found = await opened<Pick<R, F | 'id'>>(stored, `SELECT ${selectOf(stored)} FROM ${name} WHERE township = $1 AND id = ANY ($2::${idType}[])`, [
        township,
        [...new Set(ids)],
      ])
      return new Map(found.map((row) => [row.id, row]))
    },
  }
}
