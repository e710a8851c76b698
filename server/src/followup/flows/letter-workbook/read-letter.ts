import { handoverLetter } from '@lianfang/contract/followup/flows/letter.ts'
import type { HandoverLetter } from '@lianfang/domain/followup/flows/letter.ts'
import { instantAt, type Day } from '@lianfang/domain/kernel/instant.ts'
import { plainText } from '@lianfang/domain/kernel/sheet/plain-text.ts'
import { readDay } from '@lianfang/domain/kernel/sheet/read-day.ts'
import { EMPTY_CELL, isBlank, type Cell, type Sheet } from '@lianfang/domain/kernel/sheet/sheet.ts'
import { Ajv } from 'ajv'
import { LETTER_LINES, RESULT_CODES, RESULTS, TEST_LABEL, ZONE_LABEL, type LetterLine } from './letter-lines.ts'
import { dayOfSerial, instantOfSerial, offsetOf } from './serial-days.ts'

const check = new Ajv({ strict: false, allErrors: true }).compile<HandoverLetter>(handoverLetter)

/** The letter, or the labels of what is missing in it or cannot be read. */
export type ReadLetter = { readonly letter: HandoverLetter } | { readonly unread: readonly string[] }

/**
 * Reads a letter back from its sheet: by its labels, in whatever order and wherever they stand, days also where somebody has typed
 * them as text. `offset`: the wall clock to read hours by where the sheet names none.
 */
export function readLetter(sheet: Sheet, offset: number): ReadLetter {
  const rows = labelled(sheet)
  const beside = (label: string): Cell => rows.find(([one]) => one === plainText(label))?.[1][0] ?? EMPTY_CELL
  const zone = offsetOf(beside(ZONE_LABEL).text) ?? offset
  const found: Record<string, unknown> = { tests: testsIn(rows) }
  for (const line of LETTER_LINES) found[line.field] = valueOf(beside(line.label), line, zone)
  if (check(found)) return { letter: found }
  const fields = (check.errors ?? []).map(({ instancePath, params }) => String(instancePath.split('/')[1] ?? params['missingProperty'] ?? ''))
  const unread = LETTER_LINES.filter(({ field }) => fields.includes(field)).map(({ label }) => label)
  return { unread: fields.includes('tests') ? [...unread, TEST_LABEL] : unread }
}

/** Each row as its label and what stands right of it. */
function labelled(sheet: Sheet): readonly (readonly [string, readonly Cell[]])[] {
  return sheet.rows.map((cells) => {
    const at = cells.findIndex((cell) => !isBlank(cell))
    return [plainText(cells[at]?.text ?? ''), cells.slice(at + 1)]
  })
}

function valueOf(cell: Cell, { field, kind }: LetterLine, offset: number): unknown {
  const text = cell.text.trim()
  if (kind === 'phones') return text.split(/[、，,;；\s]+/).filter(Boolean)
  if (isBlank(cell)) return field === 'toTownship' || field === 'birth' ? null : ''
  if (kind === 'number') return Number(text)
  if (kind === 'day') return dayIn(cell)
  if (kind === 'instant') return instantIn(cell, offset)
  return kind === 'text' ? text : Object.entries(kind).find(([code, word]) => text === word.zh || text === code)?.[0]
}

function dayIn(cell: Cell): Day | undefined {
  return cell.kind === 'date' && cell.number !== undefined ? dayOfSerial(cell.number) : readDay(cell, '2000-01-01')
}

function instantIn(cell: Cell, offset: number): string | undefined {
  if (cell.kind === 'date' && cell.number !== undefined) return instantOfSerial(cell.number, offset)
  const day = dayIn(cell)
  const [clock] = /\d{1,2}:\d{2}/.exec(cell.text) ?? []
  return day && clock ? instantAt(day, clock.padStart(5, '0'), offset) : undefined
}

/** Lines of tests: a day, and beside it a word. A line without a day says that there were none. */
function testsIn(rows: ReturnType<typeof labelled>): readonly unknown[] {
  return rows.flatMap(([label, [day = EMPTY_CELL, result = EMPTY_CELL]]) => {
    if (label !== TEST_LABEL || isBlank(result)) return []
    const word = result.text.trim()
    return [{ day: dayIn(day), result: RESULT_CODES.find((code) => RESULTS[code].zh === word || code === word) }]
  })
}
