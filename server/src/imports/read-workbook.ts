import { EMPTY_CELL, type Cell } from '@lianfang/domain/kernel/sheet/sheet.ts'
import { read, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx'
import { toInstant } from '@lianfang/domain/kernel/instant.ts'
import { isDateFormat } from './date-format.ts'
import { FileRefusal } from './file-refusal.ts'
import { LIMITS } from './limits.ts'
import { packCell, type PackedCell, type PackedSheet } from './packed-sheet.ts'

/** Days between Excel's two calendars. */
const DAYS_OF_1904 = 1462
/** Excel's day 0, right from 1900-03-01 on. */
const SERIAL_ZERO = Date.UTC(1899, 11, 30)
const SECONDS_A_DAY = 86_400
/** What Excel's own format can hold (XFD). */
const SHEET_COLUMNS = 16_384

/**
 * Reads xlsx, xlsm, xlsb, xls, HTML tables saved as xls, and ods. Values only: no formula is evaluated, no macro looked at, no link
 * followed. Numbers stay numbers, so that an ID number that was typed as one can be told; days are written out.
 */
export function readWorkbook(bytes: Buffer): readonly PackedSheet[] {
  const book = parse(bytes)
  const shown = book.SheetNames.filter((_, index) => !isHidden(book, index))
  const names = (shown.length > 0 ? shown : book.SheetNames).slice(0, LIMITS.sheets)
  const is1904 = book.Workbook?.WBProps?.date1904 === true
  let cells = 0
  return names.flatMap((name) => {
    const sheet = book.Sheets[name]
    if (!sheet) return []
    const rows = rowsOf(sheet, is1904)
    cells += rows.reduce((sum, row) => sum + row.length, 0)
    const merges = sheet['!merges'] ?? []
    if (cells > LIMITS.cells || merges.length > LIMITS.merges) throw new FileRefusal('file-too-large')
    return [{ name: name.slice(0, 60), rows, merges: merges.map((merge) => [merge.s.r, merge.s.c, merge.e.r, merge.e.c] as const) }]
  })
}

function parse(bytes: Buffer): WorkBook {
  try {
    return read(bytes, { type: 'buffer', dense: true, cellNF: true, cellText: false, cellHTML: false, cellFormula: false, sheetRows: LIMITS.rows + 1 })
  } catch (fault) {
    if (fault instanceof Error && /password|encrypt/i.test(fault.message)) throw new FileRefusal('file-encrypted')
    throw new FileRefusal('file-broken')
  }
}

function isHidden(book: WorkBook, index: number): boolean {
  return (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0
}

function rowsOf(sheet: WorkSheet, is1904: boolean): readonly (readonly PackedCell[])[] {
  const data: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet['!data'] ?? []
  if (data.length > LIMITS.rows) throw new FileRefusal('file-too-large')
  const rows: PackedCell[][] = []
  // The lists have holes, which for…of and forEach treat in two ways: by index they are what they are.
  for (let r = 0; r < data.length; r++) rows.push(rowOf(data[r] ?? [], is1904))
  while (rows.length > 0 && rows.at(-1)?.length === 0) rows.pop()
  return rows
}

function rowOf(cells: readonly (CellObject | undefined)[], is1904: boolean): PackedCell[] {
  // A cell that says it stands in column ZZZZZZ: not worth counting up to it.
  if (cells.length > SHEET_COLUMNS) throw new FileRefusal('file-broken')
  const row: PackedCell[] = []
  let last = 0
  for (let c = 0; c < cells.length; c++) {
    const cell = packCell(cellOf(cells[c], is1904))
    if (cell === null) continue
    if (c >= LIMITS.columns) throw new FileRefusal('file-too-large')
    while (row.length < c) row.push(null)
    row.push(cell)
    last = c + 1
  }
  return row.slice(0, last)
}

function cellOf(cell: CellObject | undefined, is1904: boolean): Cell {
  if (!cell || cell.v === undefined || cell.v === null) return EMPTY_CELL
  switch (cell.t) {
    case 'n':
      return numberCell(Number(cell.v), cell.z, is1904)
    case 'd':
      return {
        text: String(cell.v instanceof Date ? cell.v.toISOString() : cell.v)
          .slice(0, 19)
          .replace('T', ' '),
        kind: 'date',
      }
    case 'b':
      return { text: cell.v === true ? '是' : '否', kind: 'boolean' }
    case 'e':
      return { text: '#', kind: 'error' }
    default: {
      const text = String(cell.v).slice(0, LIMITS.cellText)
      return text.trim() === '' ? EMPTY_CELL : { text, kind: 'text' }
    }
  }
}

function numberCell(value: number, format: string | number | undefined, is1904: boolean): Cell {
  if (!Number.isFinite(value)) return { text: '#', kind: 'error' }
  const serial = is1904 ? value + DAYS_OF_1904 : value
  if (format !== undefined && serial > 0 && serial < 2_958_466 && isDateFormat(String(format))) return { text: dayText(serial), kind: 'date', number: serial }
  return { text: plainNumber(value), kind: 'number', number: value }
}

/** The day of a serial as `2022-03-14`, with its time where it has one. */
function dayText(serial: number): string {
  const [day = '', time = ''] = toInstant(SERIAL_ZERO + Math.round(serial * SECONDS_A_DAY) * 1000)
    .slice(0, 19)
    .split('T')
  return time === '00:00:00' ? day : `${day} ${time}`
}

/** All digits of a number, never `9.9e+17`. */
function plainNumber(value: number): string {
  return Number.isInteger(value) && Math.abs(value) < 1e21 ? BigInt(value).toString() : String(value)
}
