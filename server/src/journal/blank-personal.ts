import type { HandoverLetter } from '@lianfang/domain/followup/flows/letter.ts'
import type { Person } from '@lianfang/domain/people/tables.ts'

/** Stands for the name of somebody whose data was destroyed. */
export const ERASED_NAME = '（已销毁）'

const IDENTITY = {
  name: ERASED_NAME,
  idType: 'NONE',
  idNumber: '',
  noIdReason: ERASED_NAME,
  phones: [],
  birth: null,
  relation: '',
  address: '',
  note: '',
} satisfies Person['personal']

const LETTER = {
  id: '',
  fromTownship: '',
  fromName: '',
  fromContact: '',
  toTownship: null,
  toName: '',
  sentAt: '',
  name: ERASED_NAME,
  sex: 'UNKNOWN',
  birth: null,
  idType: 'NONE',
  idNumber: '',
  phones: [],
  address: '',
  pack: '',
  packVersion: '',
  category: '',
  countedFrom: '',
  creditDays: 0,
  startedAt: '',
  plannedEnd: '',
  lapsesOn: '',
  orderNumber: '',
  ground: '',
  evidence: '',
  tests: [],
  note: '',
} satisfies HandoverLetter

const BLANKS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
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
  transports: { from: '', to: '', vehicle: '', crew: '', takenBy: '', receivedBy: '', companion: '', staysWith: '', note: '' },
  handovers: { letter: LETTER, answer: '' },
  inbound_handovers: { letter: LETTER, note: '' },
  searches: { why: '', note: '' },
  search_steps: { whom: '', outcome: '' },
  care_contacts: { name: ERASED_NAME, office: '', phone: '' },
  care_needs: { what: '', outcome: '', costs: '' },
  disputes: { name: '', idNumber: '', tube: '', said: '', note: '' },
  disclosures: { purpose: '' },
  conflicts: { mine: IDENTITY },
  served_papers: { picture: '' },
  merges: { noIdReason: '' },
}
const NOTE = { note: '' }

/** What `personal` reads as when nothing is sealed: no text was given, or the key is destroyed. */
export function blankPersonal(table: string): Readonly<Record<string, unknown>> {
  return BLANKS[table] ?? NOTE
}

/** True for personal fields that say nothing: there is nothing to seal. */
export function isBlank(table: string, personal: unknown): boolean {
  return JSON.stringify(personal) === JSON.stringify(blankPersonal(table))
}
