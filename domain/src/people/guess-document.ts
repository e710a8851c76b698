import type { Day } from '../kernel/instant.ts'
import { checkDocument, plainNumber, type DocumentCheck } from './check-document.ts'
import type { IdType } from './tables.ts'

/** What lists call the kinds of document, most telling first. */
const NAMES: readonly (readonly [RegExp, IdType])[] = [
  [/永久居留|永居|五星卡/, 'PERMANENT_RESIDENCE'],
  [/(港澳台|港澳|台湾|台胞).*居住证|居住证.*(港澳|台)/, 'RESIDENCE_PERMIT_HMT'],
  [/护照|passport/i, 'PASSPORT'],
  [/军官|士兵|军人|武警|文职|军\(?警?\)?证/, 'MILITARY'],
  [/(一代|15位).*(身份证)?$/, 'RESIDENT_ID_15'],
  [/身份证|居民证|^id( ?card)?$/i, 'RESIDENT_ID'],
  [/^无|没有|未办|暂无/, 'NONE'],
  [/通行证|回乡证|台胞证|户口|出生|驾驶|其他|其它|other/i, 'OTHER'],
]

/** The kind of document a list names (`证件类型`); undefined when it names none that is known. */
export function readIdType(text: string): IdType | undefined {
  const name = text.normalize('NFKC').replaceAll(/\s/g, '')
  return NAMES.find(([pattern]) => pattern.test(name))?.[1]
}

/** The kind of document by the look of the number alone, when a list has no column for it. */
export function guessIdType(written: string): IdType {
  const number = plainNumber(written)
  if (/^\d{15}$/.test(number)) return 'RESIDENT_ID_15'
  if (/^8[123]0000\d{11}[\dX]$/.test(number)) return 'RESIDENCE_PERMIT_HMT'
  if (/^[A-Z]{3}\d{12}$/.test(number)) return 'PERMANENT_RESIDENCE'
  if (/[军士武文]/.test(number)) return 'MILITARY'
  if (/^[HM]\d{8}(\d{2})?$/.test(number)) return 'OTHER'
  if (/^[A-Z]{1,3}\d{5,9}$/.test(number)) return 'PASSPORT'
  return 'RESIDENT_ID'
}

/** Reads a number as a list gives it: by the kind the list names, else by its look. An empty cell is a document that is missing. */
export function readDocument(typeName: string, written: string, today: Day): DocumentCheck {
  const named = readIdType(typeName)
  if (named === 'NONE' && plainNumber(written) === '') return checkDocument('NONE', '', typeName, today)
  const idType =
    named === undefined || named === 'NONE' || (named === 'RESIDENT_ID' && guessIdType(written) === 'RESIDENT_ID_15') ? guessIdType(written) : named
  return checkDocument(idType, written, '', today)
}
