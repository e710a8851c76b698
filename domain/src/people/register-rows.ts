import type { RowNote } from '../grids/row-note.ts'
import { readName } from '../kernel/read-name.ts'
import { withoutBlanks } from '../kernel/sheet/plain-text.ts'
import { EMPTY_CELL, isBlank, type MappedRow } from '../kernel/sheet/sheet.ts'
import { relationOf } from './read-relation.ts'

/** The rows of one household, in their order, with what is said of the whole: where it is, its number, its door. */
export interface RegisterHousehold {
  readonly row: number
  readonly code: string
  readonly unitCode: string
  readonly village: string
  readonly group: string
  readonly grid: string
  readonly door: string
  readonly address: string
  readonly rows: readonly MappedRow[]
}

export interface RegisterRows {
  readonly households: readonly RegisterHousehold[]
  readonly bad: readonly RowNote[]
  readonly notices: readonly RowNote[]
}

/** `written` is the number as the row has it, also where another household has it already. */
type Opened = Omit<RegisterHousehold, 'rows'> & { readonly head: string; readonly written: string; readonly rows: MappedRow[]; hasHead: boolean }

/**
 * Cuts a register into households. A household begins where its number changes, where another head's name stands, or, without either,
 * with a 户主. What is written on the first row only (village, group, number, door) counts for the rows below; a number met
 * again further down continues its household, unless another head comes with it: then it is a second household under a number
 * that is taken, which is said.
 */
export function cutRegister(mapped: readonly MappedRow[]): RegisterRows {
  const households: Opened[] = []
  const byCode = new Map<string, Opened>()
  const bad: RowNote[] = []
  const notices: RowNote[] = []
  let current: Opened | undefined
  for (const row of mapped) {
    const text = (field: string): string => withoutBlanks((row.cells[field] ?? EMPTY_CELL).text)
    const isHead =
      relationOf(text('relation')) === '户主' || (text('relation') === '' && text('head') !== '' && readName(text('head')) === readName(text('name')))
    const place = placeIn(row, current)
    const known = text('code') === '' ? undefined : byCode.get(codeKey(place.village, text('code')))
    const next = begins(text, isHead, current, place) ? (known && !(isHead && known.hasHead) ? known : open(row, place, known, notices)) : current
    if (!next) {
      bad.push({ row: row.row, reason: { code: 'register-row-without-household' } })
      continue
    }
    if (isHead && next.hasHead)
      notices.push({ row: row.row, reason: { code: 'register-two-heads', name: readName(text('name')), household: next.code || next.door } })
    if (!households.includes(next)) households.push(next)
    if (next.written !== '') byCode.set(codeKey(next.village, next.written), next)
    next.hasHead ||= isHead
    next.rows.push(row)
    current = next
  }
  return { households, bad, notices }
}

type Place = Pick<RegisterHousehold, 'unitCode' | 'village' | 'group' | 'grid'>

function begins(text: (field: string) => string, isHead: boolean, current: Opened | undefined, place: Place): boolean {
  if (!current) return isHead || text('code') !== '' || text('head') !== '' || text('door') !== '' || text('address') !== ''
  if (text('code') !== '') return text('code') !== current.written || place.village !== current.village
  if (text('head') !== '') return readName(text('head')) !== current.head
  return isHead && (current.hasHead || (text('door') !== '' && text('door') !== withoutBlanks(current.door)))
}

function open(row: MappedRow, place: Place, taken: Opened | undefined, notices: RowNote[]): Opened {
  const cell = (field: string): string => (row.cells[field] ?? EMPTY_CELL).text.trim()
  const code = withoutBlanks(cell('code'))
  if (taken) notices.push({ row: row.row, reason: { code: 'register-code-repeated', text: code, other: taken.row } })
  const head = readName(cell('head'))
  return { row: row.row, code: taken ? '' : code, written: code, ...place, door: cell('door'), address: cell('address'), head, rows: [], hasHead: false }
}

/** The place of a row; what it leaves out is the household's above, as long as it names no other village. */
function placeIn(row: MappedRow, above: Opened | undefined): Place {
  const text = (field: string): string => withoutBlanks((row.cells[field] ?? EMPTY_CELL).text)
  const isElsewhere = text('village') !== '' && text('village') !== above?.village
  const carried = (field: keyof Place): string => text(field) || (isElsewhere ? '' : (above?.[field] ?? ''))
  const isMoved = !isBlank(row.cells['group'] ?? EMPTY_CELL) || !isBlank(row.cells['grid'] ?? EMPTY_CELL)
  return {
    unitCode: text('unitCode') || (isElsewhere || isMoved ? '' : (above?.unitCode ?? '')),
    village: carried('village'),
    group: isMoved ? text('group') : carried('group'),
    grid: isMoved ? text('grid') : carried('grid'),
  }
}

function codeKey(village: string, code: string): string {
  return `${village} ${code}`
}
