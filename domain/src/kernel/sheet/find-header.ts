import type { Header, HeaderColumn } from './header.ts'
import { isFooter, isRepeatedHeader } from './list-edges.ts'
import { matchName } from './match-name.ts'
import { cellAt, isBlank, type Merge, type Sheet, type SheetField } from './sheet.ts'

const SEARCHED_ROWS = 40
const HEADER_ROWS = 3
const HEADER_MERGES = 500
/** A header further down must fit this much better: lists printed over several pages say their names again. */
const CLEARLY = 0.75

/**
 * Finds the header: the one to three rows whose names fit most of the fields. Title rows above, merged names over two rows,
 * totals and signatures below and repeated headers are recognised. Undefined when fewer than two columns have a known name.
 */
export function findHeader(sheet: Sheet, fields: readonly SheetField[]): Header | undefined {
  let best: { readonly from: number; readonly to: number; readonly score: number } | undefined
  for (let from = 0; from < Math.min(sheet.rows.length, SEARCHED_ROWS); from++) {
    for (let to = from; to < Math.min(from + HEADER_ROWS, sheet.rows.length); to++) {
      const score = headerScore(sheet, from, to, fields)
      if (score > 0 && (!best || score > best.score + (from > best.to ? CLEARLY : 0))) best = { from, to, score }
    }
  }
  return best ? headerAt(sheet, best.from, best.to, fields) : undefined
}

/** The header that begins in this row, of one to three rows as fits best: for a row that a person has pointed at. */
export function headerFrom(sheet: Sheet, from: number, fields: readonly SheetField[]): Header {
  let to = from
  for (let next = from + 1; next < from + HEADER_ROWS; next++) {
    if (headerScore(sheet, from, next, fields) > headerScore(sheet, from, to, fields)) to = next
  }
  return headerAt(sheet, from, to, fields)
}

/** Among a workbook's sheets the one whose header fits best, with its index; undefined when none has one. */
export function findSheet(sheets: readonly Sheet[], fields: readonly SheetField[]): { readonly index: number; readonly header: Header } | undefined {
  let best: { readonly index: number; readonly header: Header } | undefined
  sheets.forEach((sheet, index) => {
    const header = findHeader(sheet, fields)
    if (header && (!best || header.score > best.header.score)) best = { index, header }
  })
  return best
}

function headerAt(sheet: Sheet, from: number, to: number, fields: readonly SheetField[]): Header {
  const columns = columnsOf(sheet, from, to)
  let dataTo = sheet.rows.length - 1
  while (dataTo > to && (isBlankRow(sheet, dataTo) || isFooter(sheet.rows[dataTo] ?? []))) dataTo--
  return {
    from,
    to,
    columns,
    dataFrom: to + 1,
    dataTo,
    above: lines(sheet, 0, from - 1),
    below: lines(sheet, dataTo + 1, sheet.rows.length - 1),
    score: headerScore(sheet, from, to, fields),
  }
}

/** True for a row of the list: not blank, not a subtotal, not the header printed again on the next page. */
export function isListRow(sheet: Sheet, header: Header, row: number): boolean {
  const cells = sheet.rows[row] ?? []
  return !isBlankRow(sheet, row) && !isFooter(cells) && !isRepeatedHeader(cells, header.columns)
}

function columnsOf(sheet: Sheet, from: number, to: number): readonly HeaderColumn[] {
  const width = Math.max(...sheet.rows.slice(from, to + 1).map((row) => row.length), 0)
  const merges = mergesNear(sheet, from, to)
  const columns: HeaderColumn[] = []
  for (let index = 0; index < width; index++) {
    const names = namesAbove(sheet, merges, from, to, index)
    const name = names.at(-1) ?? ''
    if (name) columns.push({ index, name, group: names.slice(0, -1).join(' ') })
  }
  return columns
}

/** The names over a column from the top down, each once; a name that spans columns counts for all of them. */
function namesAbove(sheet: Sheet, merges: readonly Merge[], from: number, to: number, column: number): readonly string[] {
  const names: string[] = []
  for (let row = from; row <= to; row++) {
    const merge = mergeAt(merges, row, column)
    const name = cellAt(sheet, merge?.top ?? row, merge?.left ?? column).text.trim()
    if (name && name !== names.at(-1) && (!merge || merge.top >= from)) names.push(name)
  }
  return names
}

/** The merges a header may lie under. A header has dozens; thousands there are an attack on our time. */
function mergesNear(sheet: Sheet, from: number, to: number): readonly Merge[] {
  return sheet.merges.filter((merge) => merge.top <= to && merge.bottom >= from).slice(0, HEADER_MERGES)
}

function mergeAt(merges: readonly Merge[], row: number, column: number): Merge | undefined {
  return merges.find((m) => row >= m.top && row <= m.bottom && column >= m.left && column <= m.right)
}

/** Distinct fields whose name stands in these rows, required ones twice, less a little for each further row; 0 when the rows cannot be one header. */
function headerScore(sheet: Sheet, from: number, to: number, fields: readonly SheetField[]): number {
  for (let row = from; row <= to; row++) {
    if (isBlankRow(sheet, row) || sheet.rows[row]?.some(looksLikeValue)) return 0
    if (row > from && !continues(sheet, mergesNear(sheet, from, to), from, row)) return 0
  }
  const found = new Map<string, number>()
  for (const column of columnsOf(sheet, from, to)) {
    const best = bestField(column, fields)
    if (best) found.set(best.key, Math.max(found.get(best.key) ?? 0, best.score))
  }
  if (found.size < 2) return 0
  const required = fields.filter((field) => field.required && found.has(field.key)).length
  return [...found.values()].reduce((sum, score) => sum + score / 100, 0) + required - (to - from) * 0.3
}

/** The field a name fits best; a field with an owner may stand several times. */
function bestField(column: HeaderColumn, fields: readonly SheetField[]): { readonly key: string; readonly score: number } | undefined {
  let best: { readonly key: string; readonly score: number } | undefined
  for (const field of fields) {
    const score = matchName(column, field)
    if (score >= 50 && (!best || score > best.score)) best = { key: field.of ? `${field.key}@${column.index}` : field.key, score }
  }
  return best
}

/** A further header row stands below a name that spans columns, or fills columns that the rows above leave empty. */
function continues(sheet: Sheet, merges: readonly Merge[], from: number, row: number): boolean {
  return (sheet.rows[row] ?? []).some((cell, column) => {
    if (isBlank(cell)) return false
    const above = mergeAt(merges, row - 1, column)
    if (above) return above.right > above.left && above.bottom < row
    for (let r = from; r < row; r++) if (!isBlank(cellAt(sheet, r, column))) return false
    return true
  })
}

function looksLikeValue(cell: { readonly text: string; readonly kind: string }): boolean {
  return cell.kind === 'number' || cell.kind === 'date' || /\d{7,}/.test(cell.text)
}

function isBlankRow(sheet: Sheet, row: number): boolean {
  return (sheet.rows[row] ?? []).every(isBlank)
}

function lines(sheet: Sheet, from: number, to: number): readonly string[] {
  const texts: string[] = []
  for (let row = Math.max(from, 0); row <= to; row++) {
    const text = (sheet.rows[row] ?? [])
      .filter((cell) => !isBlank(cell))
      .map((cell) => cell.text.trim())
      .join('  ')
    if (text) texts.push(text)
  }
  return texts
}
