/**
 * A workbook's sheet as plain data: what a reader of files hands over and the domain reads. Rows and columns count from 0
 * here; a `MappedRow` names its row as the spreadsheet does, from 1.
 */
export const CELL_KINDS = ['text', 'number', 'date', 'boolean', 'empty', 'error'] as const
export type CellKind = (typeof CELL_KINDS)[number]

/**
 * One cell. `text` is what a person would see (a date as `2022-03-14` or `2022-03-14 08:05:00`, a number in full), never a
 * formula. `number` stands beside it when the file holds a number: of a date, its Excel serial.
 */
export interface Cell {
  readonly text: string
  readonly kind: CellKind
  readonly number?: number
}

/** Cells written as one; all four edges belong to it. */
export interface Merge {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** Rows may be shorter than the widest one, and a blank row may be an empty list. */
export interface Sheet {
  readonly name: string
  readonly rows: readonly (readonly Cell[])[]
  readonly merges: readonly Merge[]
}

/** What a column may mean to the reader of a kind of list. */
export interface SheetField {
  readonly key: string
  /** A list without this column cannot be read. */
  readonly required: boolean
  /** Names the column goes by, best first; compared after `plainText`. */
  readonly synonyms: readonly string[]
  /** True for a value that only this kind of column holds: the evidence of the values beside the name. */
  readonly hint?: (cell: Cell) => boolean
  /** The field whose column stands to its left: of three 联系电话 each belongs to the person named before it. */
  readonly of?: string
  /** Several columns may feed it (电话1, 电话2); their texts are joined with `/`. */
  readonly many?: boolean
}

/** A row of the list: the fields that have a column, by key. Blank cells are there, as empty ones. */
export interface MappedRow {
  /** The row as the spreadsheet counts, from 1. */
  readonly row: number
  readonly cells: Readonly<Record<string, Cell>>
}

/** Column index (as text, from 0) → field key. */
export type Mapping = Readonly<Record<string, string>>

export const EMPTY_CELL: Cell = { text: '', kind: 'empty' }

/** A cell of written text; blank text is an empty cell. */
export function textCell(text: string): Cell {
  return text.trim() === '' ? EMPTY_CELL : { text, kind: 'text' }
}

export function cellAt(sheet: Sheet, row: number, column: number): Cell {
  return sheet.rows[row]?.[column] ?? EMPTY_CELL
}

export function isBlank(cell: Cell): boolean {
  return cell.kind === 'empty' || cell.text.trim() === ''
}
