import type { PersonIdentity } from './tables.ts'

/** An ID number as it is shown: the first and last four characters; of a short one less. Masking twice changes nothing. */
export function maskIdNumber(idNumber: string): string {
  if (idNumber.length >= 12) return keepEnds(idNumber, 4, 4)
  return idNumber.length >= 6 ? keepEnds(idNumber, 1, 2) : '*'.repeat(idNumber.length)
}

/** A phone as it is shown: the first three and the last four digits. */
export function maskPhone(phone: string): string {
  if (phone.length >= 10) return keepEnds(phone, 3, 4)
  return phone.length >= 6 ? keepEnds(phone, 0, 3) : '*'.repeat(phone.length)
}

/** An identity for somebody who need not see all of it. `phones: true` leaves the phones whole, for those who must call. */
export function maskIdentity(identity: PersonIdentity, show: { readonly phones?: boolean } = {}): PersonIdentity {
  return { ...identity, idNumber: maskIdNumber(identity.idNumber), phones: show.phones ? identity.phones : identity.phones.map(maskPhone) }
}

/** The whole values behind those of `written` that are only the masks of `known`'s: a screen that shows masks sends masks back. */
export function unmaskBy(written: PersonIdentity, known: PersonIdentity): PersonIdentity {
  const phones = new Map(known.phones.map((phone) => [maskPhone(phone), phone]))
  const sameNumber = written.idNumber.includes('*') && written.idNumber === maskIdNumber(known.idNumber)
  return {
    ...written,
    idNumber: sameNumber ? known.idNumber : written.idNumber,
    phones: written.phones.map((phone) => (phone.includes('*') ? (phones.get(phone) ?? phone) : phone)),
  }
}

function keepEnds(text: string, first: number, last: number): string {
  return text.slice(0, first) + '*'.repeat(text.length - first - last) + text.slice(text.length - last)
}
