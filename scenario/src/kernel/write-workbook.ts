import { utils, write, type CellObject, type WorkSheet } from '@e965/xlsx'

/** What a cell holds: text, a number, nothing, or a date as Excel keeps it (days since 1899-12-30). */
export type Cell = string | number | null | { readonly serial: number }

/** A sheet as somebody typed it. `merges` are [row, column, row, column] from 0, both ends included. */
export interface Sheet {
  readonly name: string
  readonly rows: readonly (readonly Cell[])[]
  readonly merges?: readonly (readonly [number, number, number, number])[]
}

/** The bytes of a workbook: `xlsx`, or `xls` (BIFF8) for offices that never updated. */
export function writeWorkbook(sheets: readonly Sheet[], type: 'xlsx' | 'xls' = 'xlsx'): Uint8Array {
  const book = utils.book_new()
  for (const sheet of sheets) utils.book_append_sheet(book, sheetOf(sheet), sheet.name)
  const bytes: unknown = write(book, { type: 'array', bookType: type === 'xls' ? 'biff8' : 'xlsx', compression: true })
  if (!(bytes instanceof ArrayBuffer)) throw new Error('the workbook writer gave no bytes')
  return new Uint8Array(bytes)
}

/** Excel's serial number of a day. */
export function serialOf(day: string): { readonly serial: number } {
  return { serial: Math.round((Date.parse(`${day}T00:00:00.000Z`) - Date.UTC(1899, 11, 30)) / 86_400_000) }
}

function sheetOf(sheet: Sheet): WorkSheet {
  const made = utils.aoa_to_sheet(sheet.rows.map((row) => row.map(cellOf)))
  made['!merges'] = (sheet.merges ?? []).map(([r1, c1, r2, c2]) => ({ s: { r: r1, c: c1 }, e: { r: r2, c: c2 } }))
  return made
}

function cellOf(cell: Cell): CellObject | null {
  if (cell === null) return null
  if (typeof cell === 'string') return { t: 's', v: cell }
  if (typeof cell === 'number') return { t: 'n', v: cell }
  return { t: 'n', v: cell.serial, z: 'm/d/yy' }
}
