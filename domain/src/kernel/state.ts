import type { Row, Table } from './table.ts'

/** The rows a decision may look at. The server fills it from PostgreSQL, the phone from IndexedDB, a test from a list. */
export interface State {
  /** The row with this id, or undefined. */
  one<R extends Row>(table: Table<R>, id: string | null | undefined): R | undefined
  /** All rows whose index has this value, in order of id. */
  by<R extends Row>(table: Table<R>, index: string, value: string): readonly R[]
}

/** A wish for rows: those of `table` whose `index` (`id` or one of the table's indexes) is among `values`. */
export interface Need {
  readonly table: Table<never> | Table<Row>
  readonly index: string
  readonly values: readonly string[]
}

/** Asks for rows by id; empty ids are left out. */
export function needOne<R extends Row>(table: Table<R>, ...ids: readonly (string | null | undefined)[]): Need {
  return needBy(table, 'id', ...ids)
}

/** Asks for rows by one of the table's indexes; empty values are left out. */
export function needBy<R extends Row>(table: Table<R>, index: string, ...values: readonly (string | null | undefined)[]): Need {
  return { table, index, values: values.filter((v): v is string => v !== null && v !== undefined && v !== '') }
}
