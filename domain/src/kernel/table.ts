import type { Day } from './instant.ts'

/** Every row has an id that is unique in its township and table. The township itself is never a field: it is the place. */
export interface Row {
  readonly id: string
}

/** One step of a tally: `n` more of `indicator` in `unit` on `day`. Stock that has no day is counted on `ALWAYS`. */
export interface TallyStep {
  readonly unit: string
  readonly day: Day
  readonly indicator: string
  readonly n: number
}

/** The day of a running stock: "how many are open now". */
export const ALWAYS: Day = '0001-01-01'

/**
 * A table of the township as the domain sees it. Rows are frozen plain data; personal fields stand together in the row's
 * `personal` object, which the server seals under the keys of `subjects(row)` and which erasure destroys.
 */
export interface Table<R extends Row> {
  readonly name: string
  /** Fields by which a decision may ask for rows, beside the id. `personal` fields are named by their own name. */
  readonly indexes: readonly string[]
  /** The values of an index of a row; default: the field itself. */
  readonly valuesOf: (row: R, index: string) => readonly string[]
  /** The grid cell whose people may see this row; null when the whole township may. */
  readonly unit: (row: R) => string | null
  /** Whose keys together seal `personal`: it can be read while all of them are there. None when the row holds nothing personal. */
  readonly subjects: (row: R) => readonly string[]
  /** A mark of the last erasure of the key named by the row's id, null while there was none: the entry that sets another mark destroys the key. */
  readonly erased: (row: R) => string | null
  /** What this row counts for. Tallies are the sum of these over all rows: written by difference, rebuilt by summing. */
  readonly tallies: (row: R) => readonly TallyStep[]
}

interface TableOptions<R extends Row> {
  readonly indexes?: readonly string[]
  readonly valuesOf?: (row: R, index: string) => readonly string[]
  readonly unit?: (row: R) => string | null
  readonly subjects?: (row: R) => readonly string[]
  readonly erased?: (row: R) => string | null
  readonly tallies?: (row: R) => readonly TallyStep[]
}

/** Declares a table. `name` is its SQL name (snake case, plural). */
export function table<R extends Row>(name: string, options: TableOptions<R> = {}): Table<R> {
  return {
    name,
    indexes: options.indexes ?? [],
    valuesOf: options.valuesOf ?? fieldValue,
    unit: options.unit ?? noOne,
    subjects: options.subjects ?? nothing,
    erased: options.erased ?? noOne,
    tallies: options.tallies ?? nothing,
  }
}

function fieldValue(row: Row, index: string): readonly string[] {
  const value = (row as unknown as Readonly<Record<string, unknown>>)[index]
  return typeof value === 'string' ? [value] : []
}

function noOne(): null {
  return null
}

function nothing(): readonly never[] {
  return []
}
