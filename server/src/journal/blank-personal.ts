/** Stands for the name of somebody whose data was destroyed. */
export const ERASED_NAME = '（已销毁）'

const IDENTITY = { name: ERASED_NAME, idType: 'NONE', idNumber: '', noIdReason: ERASED_NAME, phones: [], birth: null, relation: '', address: '', note: '' }

const BLANKS: Readonly<Record<string, unknown>> = {
  persons: IDENTITY,
  workers: { name: ERASED_NAME, phone: '' },
  households: { door: '', address: '' },
  referrals: { name: ERASED_NAME, idNumber: '', phones: [], address: '', origin: '', transport: '', remark: '', resultNote: '', original: [], earlier: null },
  returned_rows: { original: [] },
  orders: { ground: '', evidence: '', supportContact: '', allowed: '', reason: '', servedTo: '' },
  objections: { words: '', answer: '', evidence: '' },
  reviews: { said: null, note: '' },
  feedback: { text: '', answers: [] },
  exposures: { what: '', evidence: '', creditEvidence: '', withdrawnWhy: '' },
  follow_ups: { ground: '', endNote: '', wentTo: '' },
  care_contacts: { name: ERASED_NAME, office: '', phone: '' },
  care_needs: { what: '', outcome: '', costs: '' },
  disputes: { name: '', idNumber: '', tube: '', said: '', note: '' },
  conflicts: { mine: IDENTITY },
  merges: { noIdReason: '' },
}
const NOTE = { note: '' }

/** What `personal` reads as when nothing is sealed: no text was given, or the key is destroyed. */
export function blankPersonal(table: string): unknown {
  return BLANKS[table] ?? NOTE
}

/** True for personal fields that say nothing: there is nothing to seal. */
export function isBlank(table: string, personal: unknown): boolean {
  return JSON.stringify(personal) === JSON.stringify(blankPersonal(table))
}
