import type { Refusal } from '../kernel/command.ts'
import type { Day } from '../kernel/instant.ts'
import { checkDocument } from './check-document.ts'
import { isName, readName } from '../kernel/read-name.ts'
import { readPhones } from '../kernel/read-phones.ts'
import type { PersonFacts, PersonIdentity } from './tables.ts'

/** All that a person's record says: what a form sends. */
export interface PersonDetails extends PersonFacts, PersonIdentity {}

export type Tidied =
  | { readonly kind: 'ok'; readonly facts: PersonFacts; readonly identity: PersonIdentity }
  | { readonly kind: 'bad'; readonly reason: Refusal }

/**
 * What was typed, as it is stored: name and phones made plain, the document checked, sex and birthday taken from the number
 * when it tells them (P2). `known` is the record being edited: a document that stays as it was is not checked again, so that
 * an old mistake does not stand in the way of a new phone number.
 */
export function tidyIdentity(details: PersonDetails, today: Day, known?: PersonIdentity): Tidied {
  const name = readName(details.name)
  if (!isName(name)) return { kind: 'bad', reason: { code: 'name-unreadable' } }
  const { phones, bad } = tidyPhones(details.phones, known?.phones ?? [])
  if (bad.length > 0) return { kind: 'bad', reason: { code: 'phone-unreadable', phone: bad[0] } }
  const { sex, living } = details
  const rest = {
    name,
    noIdReason: details.noIdReason.trim(),
    phones,
    birth: details.birth,
    relation: details.relation.trim(),
    address: details.address.trim(),
    note: details.note.trim(),
  }
  if (known && known.idType === details.idType && known.idNumber === details.idNumber && details.idType !== 'NONE') {
    return { kind: 'ok', facts: { sex, living }, identity: { ...rest, idType: details.idType, idNumber: details.idNumber } }
  }
  const document = checkDocument(details.idType, details.idNumber, details.noIdReason, today)
  if (document.kind === 'bad') return document
  if (details.birth !== null && details.birth > today) return { kind: 'bad', reason: { code: 'birthday-ahead', birth: details.birth } }
  return {
    kind: 'ok',
    facts: { sex: document.sex === 'UNKNOWN' ? sex : document.sex, living },
    identity: {
      ...rest,
      idType: document.idType,
      idNumber: document.idNumber,
      noIdReason: document.idType === 'NONE' ? rest.noIdReason : '',
      birth: document.birth ?? rest.birth,
    },
  }
}

function tidyPhones(written: readonly string[], known: readonly string[]): { readonly phones: readonly string[]; readonly bad: readonly string[] } {
  const read = written.map((phone) => (known.includes(phone) ? { phones: [phone], bad: [] } : readPhones(phone)))
  return { phones: [...new Set(read.flatMap((one) => one.phones))], bad: read.flatMap((one) => one.bad) }
}
