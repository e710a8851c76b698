import { readName } from '@lianfang/domain/kernel/read-name.ts'
import { readPhones } from '@lianfang/domain/kernel/read-phones.ts'
import { storedNumber } from '@lianfang/domain/people/check-document.ts'
import { guessIdType } from '@lianfang/domain/people/guess-document.ts'

/** What somebody typed to find people by. */
export interface SearchTerm {
  readonly by: 'idNumber' | 'phone' | 'name'
  readonly value: string
}

/**
 * Tells an ID number, a phone and a part of a name apart; null when nothing was typed. Numbers are found whole only; of a name, two
 * characters that stand together or more, or all of it.
 */
export function readSearch(text: string): SearchTerm | null {
  const { phones, bad } = readPhones(text)
  if (phones[0] !== undefined && bad.length === 0) return { by: 'phone', value: phones[0] }
  const number = storedNumber(guessIdType(text), text)
  if (/^[A-Z]{0,3}\d{6,18}X?$/.test(number)) return { by: 'idNumber', value: number }
  const name = readName(text)
  return name === '' ? null : { by: 'name', value: name }
}
