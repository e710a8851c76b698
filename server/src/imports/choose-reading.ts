import { findSheet, headerFrom } from '@lianfang/domain/kernel/sheet/find-header.ts'
import { fingerprintLayout } from '@lianfang/domain/kernel/sheet/fingerprint-layout.ts'
import type { Header } from '@lianfang/domain/kernel/sheet/header.ts'
import { proposeMapping } from '@lianfang/domain/kernel/sheet/propose-mapping.ts'
import type { Mapping, Sheet, SheetField } from '@lianfang/domain/kernel/sheet/sheet.ts'
import { ProblemError } from '../http/problem.ts'
import type { ChosenReading } from './staged-import.ts'

/** A sheet with its header and what its columns mean. */
export interface Reading {
  readonly sheet: Sheet
  readonly header: Header
  readonly mapping: Mapping
  readonly layout: string
  /** Required fields without a column. */
  readonly missing: readonly string[]
}

/** Finds the list in a file and proposes what its columns mean; null when no sheet has a header. */
export function proposeReading(sheets: readonly Sheet[], fields: readonly SheetField[]): ChosenReading | null {
  const found = findSheet(sheets, fields)
  const sheet = found && sheets[found.index]
  if (!found || !sheet) return null
  return { sheet: found.index, headerRow: found.header.from, mapping: proposeMapping(sheet, found.header, fields).mapping }
}

/** How far down a header is looked for. */
const SEARCHED_ROWS = 40

/** Where nothing in the names says what they mean: the header of a layout we have read before, with its mapping. */
export function recallReading(
  sheets: readonly Sheet[],
  fields: readonly SheetField[],
  known: readonly { readonly layout: string; readonly mapping: Mapping }[],
): ChosenReading | null {
  if (known.length === 0) return null
  for (const [index, sheet] of sheets.entries()) {
    for (let row = 0; row < Math.min(sheet.rows.length, SEARCHED_ROWS); row++) {
      const layout = fingerprintLayout(headerFrom(sheet, row, fields))
      const alike = known.find((one) => one.layout === layout)
      if (alike) return { sheet: index, headerRow: row, mapping: alike.mapping }
    }
  }
  return null
}

/** Opens a reading that was proposed or chosen. Refuses a sheet, column or field that is not there, and one field for two columns. */
export function openReading(sheets: readonly Sheet[], fields: readonly SheetField[], chosen: ChosenReading): Reading {
  const sheet = sheets[chosen.sheet]
  if (!sheet || chosen.headerRow >= sheet.rows.length) throw new ProblemError('header-unknown')
  const header = headerFrom(sheet, chosen.headerRow, fields)
  if (!isPossible(chosen.mapping, header, fields)) throw new ProblemError('mapping-impossible')
  const read = new Set(Object.values(chosen.mapping))
  return {
    sheet,
    header,
    mapping: chosen.mapping,
    layout: fingerprintLayout(header),
    missing: fields.filter((field) => field.required && !read.has(field.key)).map((field) => field.key),
  }
}

/** The mapping with which the sender's lists of this layout were read before, if it still fits. */
export function remembered(reading: Reading, fields: readonly SheetField[], known: Mapping | undefined): Mapping {
  return known && isPossible(known, reading.header, fields) ? known : reading.mapping
}

function isPossible(mapping: Mapping, header: Header, fields: readonly SheetField[]): boolean {
  const columns = new Set(header.columns.map((column) => String(column.index)))
  const taken = new Set<string>()
  return Object.entries(mapping).every(([column, key]) => {
    const field = fields.find((one) => one.key === key)
    if (!field || !columns.has(column) || (taken.has(key) && !field.many)) return false
    taken.add(key)
    return true
  })
}
