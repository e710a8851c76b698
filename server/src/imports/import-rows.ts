import type { ImportRow, ROW_VIEWS } from '@lianfang/contract/imports/answers.ts'
import type { Language } from '@lianfang/contract/kernel/say.ts'
import type { Refusal } from '@lianfang/domain/kernel/command.ts'
import type { Difference } from '@lianfang/domain/referrals/compare-lists.ts'
import type { PlannedRow } from '@lianfang/domain/referrals/dry-run.ts'
import type { BadRow } from '@lianfang/domain/referrals/listed-row.ts'
import type { Referral } from '@lianfang/domain/referrals/tables.ts'
import { maskIdNumber, maskPhone } from '@lianfang/domain/people/mask-identity.ts'
import type { RowNote } from '@lianfang/domain/grids/row-note.ts'
import { sentenceOf } from '../http/problem.ts'
import { glimpse } from './glimpse.ts'
import type { PlannedList } from './plan-list.ts'
import type { PlannedRegister } from './plan-register.ts'

export type RowView = (typeof ROW_VIEWS)[number]

/** A reason in the reader's language. What it names of a person is in its sentence only. */
export function spoken(reason: Refusal, language: Language): { readonly code: string; readonly sentence: string } {
  return { code: reason.code, sentence: sentenceOf(reason.code, reason, language) }
}

/** Rows of a planned list that a view shows, from `from` on. Identities are masked; who takes a list in has the file. */
export function listRows(
  plan: PlannedList,
  view: RowView,
  from: number,
  limit: number,
  language: Language,
): { readonly rows: readonly ImportRow[]; readonly total: number } {
  const names = new Map(plan.units.map((unit) => [unit.id, unit.name]))
  if (view === 'BAD') return slice(plan.run.bad, from, limit, (row) => badRow(row, language))
  if (view === 'GONE') return slice(plan.run.gone, from, limit, (row) => goneRow(row, names))
  return slice(
    plan.run.rows.filter((row) => isShown(row, view)),
    from,
    limit,
    (row) => plannedRow(row, names, language),
  )
}

/** Rows of a register or of a list of grids: those left out, and those with something doubtful. */
export function registerRows(
  plan: PlannedRegister,
  view: RowView,
  from: number,
  limit: number,
  language: Language,
): { readonly rows: readonly ImportRow[]; readonly total: number } {
  if (view === 'BAD') return slice(plan.bad, from, limit, (note) => noteRow(note, 'BAD', language))
  return view === 'NOTED' ? slice(plan.notices, from, limit, (note) => noteRow(note, 'READ', language)) : { rows: [], total: 0 }
}

export function isShown(row: PlannedRow, view: RowView): boolean {
  if (view === 'ALL') return true
  if (view === 'TRIAGE') return row.placedBy === 'NONE' && row.kind !== 'REPEATED'
  return view === 'NOTED' ? row.notes.length > 0 : row.kind === view
}

function slice<T>(
  all: readonly T[],
  from: number,
  limit: number,
  made: (one: T) => ImportRow,
): { readonly rows: readonly ImportRow[]; readonly total: number } {
  return { rows: all.slice(from, from + limit).map(made), total: all.length }
}

/** A row of which nothing is said but its number. */
export const BLANK_ROW = {
  name: '',
  idNumber: '',
  phones: [],
  address: '',
  origin: '',
  returnedOn: null,
  unit: null,
  unitName: '',
  placedBy: null,
  person: null,
  repeats: null,
  differences: [],
  earlier: null,
  test: null,
  reasons: [],
} as const

function plannedRow(row: PlannedRow, names: ReadonlyMap<string, string>, language: Language): ImportRow {
  return {
    row: row.row,
    kind: row.kind,
    name: row.name,
    idNumber: maskIdNumber(row.idNumber),
    phones: row.phones.map(maskPhone),
    address: row.address,
    origin: row.origin,
    returnedOn: row.returnedOn,
    unit: row.unit,
    unitName: names.get(row.unit) ?? '',
    placedBy: row.placedBy,
    person: row.person,
    repeats: row.repeats,
    differences: row.differences.map(masked),
    test: null,
    earlier: row.earlier && { result: row.earlier.result, closedDay: row.earlier.closedDay },
    reasons: row.notes.map((note) => spoken(note, language)),
  }
}

function masked(difference: Difference): Difference {
  const hide = (phones: string): string => phones.split('/').map(maskPhone).join('/')
  return difference.field === 'phones' ? { field: 'phones', was: hide(difference.was), is: hide(difference.is) } : difference
}

function badRow(row: BadRow, language: Language): ImportRow {
  return {
    ...BLANK_ROW,
    phones: [],
    differences: [],
    row: row.row,
    name: glimpse(row.name),
    kind: 'BAD',
    reasons: row.reasons.map((reason) => spoken(reason, language)),
  }
}

function goneRow(row: Referral, names: ReadonlyMap<string, string>): ImportRow {
  const { name, idNumber, phones, address, origin } = row.personal
  return {
    ...BLANK_ROW,
    row: row.rowNumber,
    kind: 'GONE',
    name,
    idNumber: maskIdNumber(idNumber),
    phones: phones.map(maskPhone),
    address,
    origin,
    returnedOn: row.returnedOn,
    unit: row.unit,
    unitName: names.get(row.unit) ?? '',
    person: row.person,
    differences: [],
    reasons: [],
  }
}

function noteRow(note: RowNote, kind: 'BAD' | 'READ', language: Language): ImportRow {
  return { ...BLANK_ROW, phones: [], differences: [], row: note.row, kind, reasons: [spoken(note.reason, language)] }
}
