import { isListRow } from './find-header.ts'
import type { Header } from './header.ts'
import { cellAt, EMPTY_CELL, isBlank, type Cell, type MappedRow, type Mapping, type Sheet } from './sheet.ts'

/** The list's rows with their cells by field. A cell merged over several rows counts for each of them. */
export function mapRows(sheet: Sheet, header: Header, mapping: Mapping): readonly MappedRow[] {
  const columns = Object.entries(mapping).map(([index, field]) => ({ index: Number(index), field }))
  const merged = mergedCells(
    sheet,
    header,
    columns.map((column) => column.index),
  )
  const rows: MappedRow[] = []
  for (let row = header.dataFrom; row <= header.dataTo; row++) {
    if (!isListRow(sheet, header, row)) continue
    const cells: Record<string, Cell> = {}
    for (const { index, field } of columns) {
      const own = cellAt(sheet, row, index)
      cells[field] = joined(cells[field], isBlank(own) && merged.size > 0 ? (merged.get(`${row}:${index}`) ?? own) : own)
    }
    rows.push({ row: row + 1, cells })
  }
  return rows
}

function joined(before: Cell | undefined, next: Cell): Cell {
  if (!before || isBlank(before)) return isBlank(next) ? EMPTY_CELL : next
  return isBlank(next) ? before : { text: `${before.text}/${next.text}`, kind: 'text' }
}

function mergedCells(sheet: Sheet, header: Header, columns: readonly number[]): ReadonlyMap<string, Cell> {
  const cells = new Map<string, Cell>()
  for (const merge of sheet.merges) {
    if (merge.bottom === merge.top || merge.top < header.dataFrom || !columns.includes(merge.left)) continue
    const cell = cellAt(sheet, merge.top, merge.left)
    for (let row = merge.top; row <= Math.min(merge.bottom, header.dataTo); row++) {
      const place = `${row}:${merge.left}`
      // Merges that overlap are no merges: the first one counts, and no file can make this loop long.
      if (cells.has(place)) break
      cells.set(place, cell)
    }
  }
  return cells
}
