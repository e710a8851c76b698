import type { Row, Table } from './table.ts'

/** What a decision does to one row. `before` undefined: the row is new. `after` undefined: the row goes. */
export interface Change {
  readonly table: Table<never>
  readonly id: string
  readonly before: Row | undefined
  readonly after: Row | undefined
}

/** Writes a whole row: a new one, or in place of `before`. */
export function put<R extends Row>(table: Table<R>, after: R, before?: R): Change {
  return { table, id: after.id, before, after }
}

/** Takes a row away. Only an undo does this; ordinary work ends or corrects rows. */
export function remove<R extends Row>(table: Table<R>, before: R): Change {
  return { table, id: before.id, before, after: undefined }
}
