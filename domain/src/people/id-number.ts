import { isDay, type Day } from '../kernel/instant.ts'
import type { Refusal } from '../kernel/command.ts'
import type { Sex } from './tables.ts'

/** A resident number that holds: its 18 characters and what they say. */
export interface ResidentNumber {
  readonly kind: 'ok'
  readonly idNumber: string
  readonly birth: Day
  readonly sex: Sex
}

/** Weights and check characters of GB 11643-1999, §4.2 (ISO 7064, MOD 11-2). */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_CHARACTERS = '10X98765432'

/** The 18th character that belongs to the first 17 digits. */
export function checkCharacter(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(first17[place]), 0)
  return CHECK_CHARACTERS[sum % 11] ?? ''
}

/** Male when the 17th digit is odd (GB 11643-1999, §3.4). */
export function sexOf(idNumber: string): Sex {
  return Number(idNumber[16]) % 2 === 1 ? 'MALE' : 'FEMALE'
}

/** The day written in an 18-character number; it need not exist. */
export function birthOf(idNumber: string): Day {
  return `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`
}

/**
 * The 18 characters of a 15-digit number of before 1999: the century is put in and the check character added. The order
 * numbers 996 to 999 were kept for people born before 1900 (GB 11643-1989).
 */
export function from15(digits: string): string {
  const century = Number(digits.slice(12, 15)) >= 996 ? '18' : '19'
  const first17 = digits.slice(0, 6) + century + digits.slice(6)
  return first17 + checkCharacter(first17)
}

/**
 * Reads a resident number of 18 characters: only digits and a last `X`, a birthday that exists and is not later than today,
 * the right check character (GB 11643-1999). The region prefix is not looked up: regions are renamed, numbers are not.
 */
export function readResidentNumber(idNumber: string, today: Day): ResidentNumber | { readonly kind: 'bad'; readonly reason: Refusal } {
  if (idNumber.length !== 18) return bad({ code: 'id-number-length', length: idNumber.length })
  if (!/^\d{17}[\dX]$/.test(idNumber)) return bad({ code: 'id-number-characters' })
  const birth = birthOf(idNumber)
  if (!isDay(birth)) return bad({ code: 'id-number-birthday', birth })
  if (birth > today) return bad({ code: 'id-number-birthday-ahead', birth })
  if (checkCharacter(idNumber) !== idNumber[17]) return bad({ code: 'id-number-check' })
  return { kind: 'ok', idNumber, birth, sex: sexOf(idNumber) }
}

function bad(reason: Refusal): { readonly kind: 'bad'; readonly reason: Refusal } {
  return { kind: 'bad', reason }
}
