import { addDays, isDay, type Day } from '../instant.ts'
import { chineseNumber, NUMERALS } from './chinese-number.ts'
import { halfWidth } from './plain-text.ts'
import type { Cell } from './sheet.ts'

/** Excel's day 0 of the 1900 system, shifted for its 29 February 1900: right from 1900-03-01 on. */
const SERIAL_ZERO: Day = '1899-12-30'
/** 1950-01-01 to 2099-12-31: outside, a number is no day. */
const SERIALS = { from: 18_264, to: 73_050 }

/**
 * The calendar day a cell means, in the spellings people use: `2022-03-10`, `2022/3/11`, `2022.3.15`, `20220313`,
 * `2022年3月12日`, `二〇二二年三月十二日`, `22-3-12`, `3月12日` and `3.12` (the year from the list's own day), an Excel serial, any of them
 * with a time behind. `listDay` is the day of the list: a day without a year is the one next to it, at most 31 days after.
 * Undefined when the text is no day; a blank cell is the caller's business.
 */
export function readDay(cell: Cell, listDay: Day): Day | undefined {
  if (cell.kind === 'date') return real(cell.text.slice(0, 10))
  if (cell.kind === 'number' && cell.number !== undefined) return fromNumber(cell.number) ?? fromText(cell.text, listDay)
  return fromText(cell.text, listDay)
}

function fromNumber(number: number): Day | undefined {
  const serial = Math.floor(number)
  return serial >= SERIALS.from && serial <= SERIALS.to ? addDays(SERIAL_ZERO, serial) : undefined
}

function fromText(text: string, listDay: Day): Day | undefined {
  const plain = halfWidth(text)
    .replaceAll(/[\s\u00a0\u3000]*([-/.年月])[\s\u00a0\u3000]*/g, '$1')
    .trim()
    .replace(/^'/, '')
  const compact = /^(\d{4})(\d{2})(\d{2})(?:\d{4}|\d{6})?(?:\D|$)/.exec(plain)
  if (compact) return day(compact[1], compact[2], compact[3])
  const full = new RegExp(`^([${NUMERALS}]{4})[-/.年]([${NUMERALS}]{1,3})[-/.月]([${NUMERALS}]{1,3})(?![${NUMERALS}])`).exec(plain)
  if (full) return day(full[1], full[2], full[3])
  const short = /^(\d{2})[-/.年](\d{1,2})[-/.月](\d{1,2})(?!\d)/.exec(plain)
  if (short) return day(`20${short[1]}`, short[2], short[3])
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/.exec(plain)
  if (american) return day(american[3], american[1], american[2])
  const yearless = new RegExp(`^([${NUMERALS}]{1,2})[-/.月]([${NUMERALS}]{1,3})(?:[日号]|$|\\s|T)`).exec(plain)
  if (yearless) return nextTo(listDay, yearless[1], yearless[2])
  return /^\d{5}(\.\d+)?$/.test(plain) ? fromNumber(Number(plain)) : undefined
}

function nextTo(listDay: Day, month: string | undefined, date: string | undefined): Day | undefined {
  const year = Number(listDay.slice(0, 4))
  const latest = addDays(listDay, 31)
  const candidates = [year + 1, year, year - 1, year - 2, year - 3, year - 4].map((y) => day(String(y), month, date))
  return candidates.find((candidate) => candidate !== undefined && candidate <= latest)
}

function day(year: string | undefined, month: string | undefined, date: string | undefined): Day | undefined {
  const [y, m, d] = [year, month, date].map((part) => chineseNumber(part ?? ''))
  if (y === undefined || m === undefined || d === undefined) return undefined
  return real(`${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`)
}

function real(text: string): Day | undefined {
  return isDay(text) && text >= '1900-01-01' && text < '2100-01-01' ? text : undefined
}

/** The first day written anywhere in a line such as `下发时间：2022年3月18日21时`; undefined when there is none with a year. */
export function dayWithin(line: string): Day | undefined {
  const found = /\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}/.exec(halfWidth(line))
  return found ? fromText(found[0], '2000-01-01') : undefined
}
