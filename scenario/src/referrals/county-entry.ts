import type { Day } from '@lianfang/domain/kernel/instant.ts'
import type { Person } from '@lianfang/domain/people/tables.ts'

/** What is wrong with a row on purpose. */
export const ENTRY_FAULTS = ['ID_AS_NUMBER', 'WRONG_CHECK_CHARACTER', 'NO_CHINESE_ID'] as const
export type EntryFault = (typeof ENTRY_FAULTS)[number]

/** How exactly a row says where the person lives. */
export const PRECISIONS = ['DOOR', 'GROUP', 'HEAD', 'VILLAGE', 'TOWNSHIP'] as const
export type Precision = (typeof PRECISIONS)[number]

/** One name of a county list with what is true of it: a test compares what was read with this. */
export interface CountyEntry {
  /** The row in the sheet as Excel counts it, from 1. */
  readonly row: number
  /** Somebody of the township; their household's grid is where the row should go. */
  readonly person: Person
  readonly name: string
  readonly idNumber: string
  readonly phones: readonly string[]
  readonly address: string
  readonly precision: Precision
  readonly origin: string
  readonly returnedOn: Day
  readonly transport: string
  readonly code: string
  readonly category: string
  readonly fault: EntryFault | null
  /** The row this one repeats, and whether another phone or origin stands in it. */
  readonly repeatOf: number | null
}
