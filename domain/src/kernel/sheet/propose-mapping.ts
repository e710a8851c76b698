import { isListRow } from './find-header.ts'
import type { Header, HeaderColumn } from './header.ts'
import { matchName } from './match-name.ts'
import { cellAt, isBlank, type Cell, type Mapping, type Sheet, type SheetField } from './sheet.ts'

export interface Proposal {
  readonly mapping: Mapping
  /** Required fields that no column was found for. */
  readonly missing: readonly string[]
  /** Columns with a name and without a meaning. */
  readonly unread: readonly number[]
}

const SAMPLED_ROWS = 60
/** Name and values together must reach this; a name alone does, values alone only when nearly all fit. */
const ENOUGH = 50

/**
 * Proposes which column means what, by the names and by what the values look like. Each field gets one column (a `many`
 * field several), each column at most one field; among equal names the first column wins, but a field with `of` takes the
 * column next right of its owner's.
 */
export function proposeMapping(sheet: Sheet, header: Header, fields: readonly SheetField[]): Proposal {
  const mapping: Record<string, string> = {}
  const taken = new Set<string>()
  const pairs = ranked(sheet, header, fields)
  const take = (allowed: (pair: Pair) => boolean): void => {
    for (const pair of pairs) {
      const { column, field } = pair
      if (mapping[column.index] !== undefined || (taken.has(field.key) && !field.many) || !allowed(pair)) continue
      mapping[column.index] = field.key
      taken.add(field.key)
    }
  }
  const ownable = new Set(pairs.filter((pair) => pair.field.of !== undefined).map((pair) => pair.column.index))
  take(({ column, field }) => field.of === undefined && !ownable.has(column.index))
  take(({ column, field }) => field.of !== undefined && ownerOf(column, header, mapping, fields) === field.of)
  take(({ field }) => field.of === undefined)
  return {
    mapping,
    missing: fields.filter((field) => field.required && !taken.has(field.key)).map((field) => field.key),
    unread: header.columns.filter((column) => mapping[column.index] === undefined).map((column) => column.index),
  }
}

interface Pair {
  readonly column: HeaderColumn
  readonly field: SheetField
  readonly score: number
}

function ranked(sheet: Sheet, header: Header, fields: readonly SheetField[]): readonly Pair[] {
  const samples = new Map(header.columns.map((column) => [column.index, sample(sheet, header, column.index)]))
  return header.columns
    .flatMap((column) => fields.map((field) => ({ column, field, score: pairScore(column, field, samples.get(column.index) ?? []) })))
    .filter((pair) => pair.score >= ENOUGH)
    .sort((a, b) => b.score - a.score || a.column.index - b.column.index)
}

function pairScore(column: HeaderColumn, field: SheetField, cells: readonly Cell[]): number {
  const name = matchName(column, field)
  if (!field.hint || cells.length === 0) return name
  const share = cells.filter(field.hint).length / cells.length
  if (name === 0) return share >= 0.8 && cells.length >= 3 ? ENOUGH : 0
  if (share >= 0.6) return name + 20
  return share <= 0.1 && cells.length >= 5 ? name - 60 : name
}

/** The owner of a column that several persons of a row could own: the nearest mapped owner to its left, when a field asks for it. */
function ownerOf(column: HeaderColumn, header: Header, mapping: Mapping, fields: readonly SheetField[]): string | undefined {
  const owners = new Set(fields.filter((field) => field.of !== undefined && matchName(column, field) >= ENOUGH).map((field) => field.of))
  if (owners.size === 0) return undefined
  const left = header.columns.filter((other) => other.index < column.index).sort((a, b) => b.index - a.index)
  for (const other of left) {
    const field = mapping[other.index]
    if (field !== undefined && owners.has(field)) return field
  }
  return undefined
}

function sample(sheet: Sheet, header: Header, column: number): readonly Cell[] {
  const cells: Cell[] = []
  for (let row = header.dataFrom; row <= header.dataTo && cells.length < SAMPLED_ROWS; row++) {
    const cell = cellAt(sheet, row, column)
    if (!isBlank(cell) && isListRow(sheet, header, row)) cells.push(cell)
  }
  return cells
}
