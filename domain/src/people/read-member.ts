import type { Refusal } from '../kernel/command.ts'
import type { Day } from '../kernel/instant.ts'
import { isName, readName } from '../kernel/read-name.ts'
import { readPhones } from '../kernel/read-phones.ts'
import { hasLostDigits } from '../kernel/sheet/lost-digits.ts'
import { withoutBlanks } from '../kernel/sheet/plain-text.ts'
import { readDay } from '../kernel/sheet/read-day.ts'
import { EMPTY_CELL, isBlank, type MappedRow } from '../kernel/sheet/sheet.ts'
import { checkDocument, type Document, type DocumentCheck } from './check-document.ts'
import { readDocument } from './guess-document.ts'
import type { ImportedMember } from './household-register.ts'
import { livingIn, reasonIn, relationOf, sexIn } from './read-relation.ts'

export type MemberRead =
  | { readonly kind: 'member'; readonly member: ImportedMember; readonly notes: readonly Refusal[] }
  | { readonly kind: 'bad'; readonly reason: Refusal }
  /** The row speaks of a household without naming anybody. */
  | { readonly kind: 'nobody' }

/** What a person's row is read by. */
export interface MemberContext {
  readonly today: Day
  readonly newId: () => string
}

type Paper = (Document & { readonly noIdReason: string }) | { readonly kind: 'bad'; readonly reason: Refusal }

/** What is written where there is no number. */
const NO_NUMBER = /^(无|没有|暂无|未知|不详|未上户|未办理?|无身份证|[-—/\\.、*?]+)$/

/** Reads one person of a register. What does not stand in the way is noted: sex or birthday against the number, phones, no number. */
export function readMember(row: MappedRow, context: MemberContext): MemberRead {
  const text = (field: string): string => (row.cells[field] ?? EMPTY_CELL).text.trim()
  const name = readName(text('name'))
  if (name === '' && text('idNumber') === '' && text('phones') === '') return { kind: 'nobody' }
  if (name === '') return { kind: 'bad', reason: { code: 'name-missing' } }
  if (!isName(name)) return { kind: 'bad', reason: { code: 'name-unreadable', name } }
  if (hasLostDigits(row.cells['idNumber'] ?? EMPTY_CELL)) return { kind: 'bad', reason: { code: 'id-number-digits-gone', name } }
  const document = documentOf(text('idType'), text('idNumber'), text('remark'), context.today)
  if (document.kind === 'bad') return { kind: 'bad', reason: { ...document.reason, name } }
  const notes: Refusal[] = []
  const { phones, bad } = readPhones(text('phones'))
  for (const phone of bad) notes.push({ code: 'phone-unreadable', phone })
  if (document.idType === 'NONE') notes.push({ code: 'register-without-number', name })
  const sex = sexIn(text('sex'))
  if (document.sex !== 'UNKNOWN' && sex !== 'UNKNOWN' && sex !== document.sex) notes.push({ code: 'register-sex-differs', name })
  const birth = isBlank(row.cells['birth'] ?? EMPTY_CELL) ? null : (readDay(row.cells['birth'] ?? EMPTY_CELL, context.today) ?? null)
  if (document.birth !== null && birth !== null && birth !== document.birth) notes.push({ code: 'register-birth-differs', name })
  const living = livingIn(text('living'))
  const away = livingIn(text('away'), true)
  if (living === undefined || away === undefined) notes.push({ code: 'register-living-unreadable', name, text: text('living') || text('away') })
  const relation = relationOf(text('relation'))
  if (relation === undefined && text('relation') !== '') notes.push({ code: 'register-relation-unusual', name, text: text('relation') })
  const head = relation === '户主' || (text('relation') === '' && text('head') !== '' && readName(text('head')) === name)
  const member = {
    id: context.newId(),
    head,
    relation: relation ?? (head ? '户主' : withoutBlanks(text('relation')).slice(0, 20)),
    sex: document.sex === 'UNKNOWN' ? sex : document.sex,
    birth: document.birth ?? (birth !== null && birth <= context.today ? birth : null),
    living: (living === 'RESIDENT' || living === undefined ? away : living) ?? ('RESIDENT' as const),
    name,
    idType: document.idType,
    idNumber: document.idNumber,
    noIdReason: document.noIdReason,
    phones,
    address: '',
    note: [reasonIn(text('living')), reasonIn(text('away')), text('remark')].filter((part) => part !== '').join('；'),
  }
  return { kind: 'member', member, notes }
}

/** The document of a row; where there is none, the reason is the remark's, or that the register has none. */
function documentOf(typeName: string, written: string, remark: string, today: Day): Paper {
  const hasNumber = written !== '' && !NO_NUMBER.test(withoutBlanks(written))
  if (hasNumber) return withReason(readDocument(typeName, written, today), '')
  const reason = remark.length >= 2 ? remark : '底册未登记证件号'
  return withReason(checkDocument('NONE', '', reason, today), reason)
}

function withReason(document: DocumentCheck, noIdReason: string): Paper {
  return document.kind === 'bad' ? document : { ...document, noIdReason: document.idType === 'NONE' ? noIdReason : '' }
}
