import type { Refusal } from '../kernel/command.ts'
import type { Day } from '../kernel/instant.ts'
import type { IdType, Sex } from '../people/tables.ts'
import type { Referral } from './tables.ts'

/** A row of a list, read: whom it names and what it says of them. */
export interface ListedRow {
  /** The row as the spreadsheet counts, from 1. */
  readonly row: number
  readonly name: string
  readonly idType: IdType
  readonly idNumber: string
  readonly noIdReason: string
  readonly sex: Sex
  readonly birth: Day | null
  readonly phones: readonly string[]
  readonly address: string
  readonly origin: string
  readonly transport: string
  readonly remark: string
  readonly category: string
  readonly codeColor: Referral['codeColor']
  readonly returnedOn: Day | null
  /** The row as it came, in the order of the list's columns. */
  readonly original: readonly string[]
}

/** A row as it was read from the sheet, before anybody knows where it belongs. */
export interface ReadRow extends ListedRow {
  readonly unitCode: string
  /** Township, village, group and address in one text, for finding the place. */
  readonly place: string
  /** The head of the household the row names; empty when it names none. */
  readonly head: string
  /** What could not be read and does not stand in the way: a day, a phone. */
  readonly notes: readonly Refusal[]
}

/** A row that names nobody who could be looked for: it goes back with its reasons. */
export interface BadRow {
  readonly row: number
  /** As far as the row has one, so that it can be found in the file. */
  readonly name: string
  readonly reasons: readonly Refusal[]
  readonly original: readonly string[]
}
