import type { Refusal } from '../kernel/command.ts'
import type { Day } from '../kernel/instant.ts'
import type { Header } from '../kernel/sheet/header.ts'
import { hasLostDigits } from '../kernel/sheet/lost-digits.ts'
import { mapRows } from '../kernel/sheet/map-rows.ts'
import { withoutBlanks } from '../kernel/sheet/plain-text.ts'
import { readDay } from '../kernel/sheet/read-day.ts'
import { cellAt, EMPTY_CELL, isBlank, type Cell, type MappedRow, type Mapping, type Sheet } from '../kernel/sheet/sheet.ts'
import { isName, readName } from '../kernel/read-name.ts'
import { readPhones } from '../kernel/read-phones.ts'
import type { Sex } from '../people/tables.ts'
import type { BadRow, ReadRow } from './listed-row.ts'
import { readPaper } from './read-paper.ts'
import type { Referral } from './tables.ts'

export interface ReadList {
  readonly rows: readonly ReadRow[]
  readonly bad: readonly BadRow[]
}

/** The days a list is read by: its own (for days without a year) and today (nobody is born later). */
export interface ListDays {
  readonly listDay: Day
  readonly today: Day
}

/** The longest text of a cell that is kept; what is longer is no field of a list (K2). */
const LONGEST = 500

/**
 * Reads the rows of a pushed list. A row goes back to the sender with all its reasons when its name is none, when its ID number
 * has lost its digits or does not hold, or when it says nothing by which anybody could be found (R3). What else cannot be read
 * is noted and left open.
 */
export function readReferralRows(sheet: Sheet, header: Header, mapping: Mapping, days: ListDays): ReadList {
  const rows: ReadRow[] = []
  const bad: BadRow[] = []
  const dayIn = dayReader(days.listDay)
  for (const mapped of mapRows(sheet, header, mapping)) {
    const original = header.columns.map((column) => cellAt(sheet, mapped.row - 1, column.index).text.slice(0, LONGEST))
    const read = readRow(mapped, original, days.today, dayIn)
    if ('reasons' in read) bad.push(read)
    else rows.push(read)
  }
  return { rows, bad }
}

function readRow(mapped: MappedRow, original: readonly string[], today: Day, dayIn: (cell: Cell) => Day | null): ReadRow | BadRow {
  const cell = (field: string): Cell => mapped.cells[field] ?? EMPTY_CELL
  const text = (field: string): string => cell(field).text.trim().slice(0, LONGEST)
  const reasons: Refusal[] = []
  const notes: Refusal[] = []
  const name = readName(text('name'))
  if (name === '') reasons.push({ code: 'name-missing' })
  else if (!isName(name)) reasons.push({ code: 'name-unreadable' })
  const paper = hasLostDigits(cell('idNumber')) ? undefined : readPaper(text('idType'), text('idNumber'), text('remark'), today)
  if (!paper) reasons.push({ code: 'id-number-digits-gone' })
  else if (paper.kind === 'bad') reasons.push(paper.reason)
  const { phones, bad: badPhones } = readPhones(text('phones'))
  for (const phone of badPhones) notes.push({ code: 'phone-unreadable', phone })
  const returnedOn = dayIn(cell('returnedOn'))
  if (returnedOn === null && !isBlank(cell('returnedOn'))) notes.push({ code: 'returned-day-unreadable', text: text('returnedOn') })
  const place = ['township', 'village', 'group', 'address']
    .map(text)
    .filter((part) => part !== '')
    .join(' ')
  if (paper?.kind === 'ok' && paper.idNumber === '' && phones.length === 0 && place === '') reasons.push({ code: 'nothing-to-find-by' })
  if (!paper || paper.kind === 'bad' || reasons.length > 0) return { row: mapped.row, name: name.slice(0, 50), reasons, original }
  return {
    row: mapped.row,
    name,
    idType: paper.idType,
    idNumber: paper.idNumber,
    noIdReason: paper.noIdReason,
    sex: paper.sex === 'UNKNOWN' ? readSex(text('sex')) : paper.sex,
    birth: paper.birth,
    phones,
    address: text('address') || place,
    origin: text('origin'),
    transport: text('transport'),
    remark: text('remark'),
    category: text('category'),
    codeColor: readColor(text('codeColor')),
    returnedOn,
    original,
    unitCode: withoutBlanks(text('unitCode')),
    place,
    head: headIn(text('head'), place),
    notes,
  }
}

/** A list has few days and many rows: each spelling is read once. */
function dayReader(listDay: Day): (cell: Cell) => Day | null {
  const known = new Map<string, Day | null>()
  return (cell) => {
    const key = `${cell.kind} ${cell.text}`
    const before = known.get(key)
    if (before !== undefined) return before
    const day = isBlank(cell) ? null : (readDay(cell, listDay) ?? null)
    known.set(key, day)
    return day
  }
}

function readSex(text: string): Sex {
  if (text.includes('男')) return 'MALE'
  return text.includes('女') ? 'FEMALE' : 'UNKNOWN'
}

function readColor(text: string): Referral['codeColor'] {
  if (text === '') return null
  if (text.includes('红')) return 'RED'
  if (text.includes('黄')) return 'YELLOW'
  return text.includes('绿') ? 'GREEN' : 'UNKNOWN'
}

/** The head a row names in its own column or within the address: `石桥村(户主邓杰燕)`, `户主:邓杰燕`. */
function headIn(column: string, place: string): string {
  const named = column || /户主[是为::]?\s*([\p{Script=Han}·]{2,12})/u.exec(place.normalize('NFKC'))?.[1] || ''
  return isName(readName(named)) ? readName(named) : ''
}
