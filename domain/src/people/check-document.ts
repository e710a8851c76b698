import { assertNever } from '../kernel/assert-never.ts'
import type { Refusal } from '../kernel/command.ts'
import type { Day } from '../kernel/instant.ts'
import { from15, readResidentNumber } from './id-number.ts'
import type { IdType, Sex } from './tables.ts'

/** A document that holds, with what its number says of the person; nothing is made up where it says nothing. */
export interface Document {
  readonly kind: 'ok'
  readonly idType: IdType
  readonly idNumber: string
  readonly birth: Day | null
  readonly sex: Sex
}

export type DocumentCheck = Document | { readonly kind: 'bad'; readonly reason: Refusal }

/** The number as it is stored: half-width, upper case, without blanks, hyphens and the mark of a text cell; `×` and the Cyrillic Х are X. */
export function plainNumber(written: string): string {
  return written
    .normalize('NFKC')
    .replaceAll(/[\s\u200b-\u200d\u2060\ufeff'’‘`\-‐-―−_]/g, '')
    .replace(/[×✕✖хХχΧ]$/u, 'X')
    .toUpperCase()
}

/** The number as a stored record has it, unchecked: what to look a known person up by. */
export function storedNumber(idType: IdType, written: string): string {
  const number = plainNumber(written)
  return idType === 'RESIDENT_ID_15' && /^\d{15}$/.test(number) ? from15(number) : number
}

/** True for a number that a spreadsheet has turned into `1.10101E+17`: its last digits are gone for good. */
export function digitsGone(written: string): boolean {
  return /^\d(\.\d+)?E\+?\d+$/i.test(written.trim())
}

/**
 * Checks a number against its kind of document. Resident numbers, the residence permits of Hong Kong, Macao and Taiwan people
 * (810000, 820000, 830000; 国办发〔2018〕81号) and foreigners' permanent residence cards of 18 digits (since 2023-12) follow GB 11643;
 * of the other papers only the form is known. `NONE` needs a reason and has no number.
 */
export function checkDocument(idType: IdType, written: string, noIdReason: string, today: Day): DocumentCheck {
  const idNumber = plainNumber(written)
  if (idType === 'NONE') {
    if (idNumber !== '') return bad({ code: 'id-number-with-none' })
    return noIdReason.trim().length < 2 ? bad({ code: 'id-reason-missing' }) : plain(idType, '')
  }
  if (idNumber === '') return bad({ code: 'id-number-missing' })
  if (digitsGone(written)) return bad({ code: 'id-number-digits-gone' })
  if (idNumber.includes('*')) return bad({ code: 'id-number-masked' })
  switch (idType) {
    case 'RESIDENT_ID':
      return resident(idType, idNumber, today)
    case 'RESIDENT_ID_15':
      return resident(idType, storedNumber(idType, written), today)
    case 'RESIDENCE_PERMIT_HMT':
      return /^8[123]0000/.test(idNumber) ? resident(idType, idNumber, today) : bad({ code: 'id-number-form', idType })
    case 'PERMANENT_RESIDENCE':
      if (/^[A-Z]{3}\d{12}$/.test(idNumber)) return plain(idType, idNumber)
      return idNumber.startsWith('9') ? resident(idType, idNumber, today) : bad({ code: 'id-number-form', idType })
    case 'PASSPORT':
      return /^[A-Z0-9]{5,20}$/.test(idNumber) && /\d/.test(idNumber) ? plain(idType, idNumber) : bad({ code: 'id-number-form', idType })
    case 'MILITARY':
      return /\d{4}/.test(idNumber) && idNumber.length <= 30 ? plain(idType, idNumber) : bad({ code: 'id-number-form', idType })
    case 'OTHER':
      return idNumber.length >= 3 && idNumber.length <= 40 ? plain(idType, idNumber) : bad({ code: 'id-number-form', idType })
    default:
      return assertNever(idType)
  }
}

function resident(idType: IdType, idNumber: string, today: Day): DocumentCheck {
  const read = readResidentNumber(idNumber, today)
  return read.kind === 'bad' ? read : { ...read, idType }
}

function plain(idType: IdType, idNumber: string): Document {
  return { kind: 'ok', idType, idNumber, birth: null, sex: 'UNKNOWN' }
}

function bad(reason: Refusal): { readonly kind: 'bad'; readonly reason: Refusal } {
  return { kind: 'bad', reason }
}
