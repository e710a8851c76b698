import { addDays, type Day } from '../kernel/instant.ts'
import type { ListedRow } from './listed-row.ts'
import type { EarlierAnswer, Referral } from './tables.ts'

/** A row with whom it names, as far as that is known. */
export interface NamedRow extends ListedRow {
  readonly person: string | null
}

/** What stands otherwise than in the sender's list before. */
export interface Difference {
  readonly field: 'name' | 'phones' | 'address' | 'origin' | 'transport' | 'codeColor' | 'category' | 'returnedOn'
  readonly was: string
  readonly is: string
}

export interface ComparedRow {
  readonly row: number
  /** The row of this list that names the same person before it. */
  readonly repeats: number | null
  /** The same person's row in the sender's list before. */
  readonly previous: Referral | null
  readonly differences: readonly Difference[]
}

/** A list beside the sender's list before it. */
export interface Comparison {
  readonly rows: readonly ComparedRow[]
  /** Who stood in the list before and stands in this one no more. */
  readonly gone: readonly Referral[]
  readonly added: number
  readonly changed: number
  /** People in the list before; 0 when there was none. */
  readonly before: number
}

/** How long an answer holds for a name that comes again unchanged, in days. */
export const ANSWER_HOLDS_DAYS = 14

/** Compares a list with the sender's list before, person by person, and finds the rows that name one person twice (R5). */
export function compareLists(rows: readonly NamedRow[], previous: readonly Referral[]): Comparison {
  const index = new Map<string, Referral>()
  const people = new Set<Referral>()
  for (const referral of [...previous].sort((a, b) => a.rowNumber - b.rowNumber)) {
    const named = { ...referral.personal, person: referral.person }
    if (!sought(named).some((key) => index.has(key))) people.add(referral)
    for (const key of marksOf(named)) if (!index.has(key)) index.set(key, referral)
  }
  const first = new Map<string, number>()
  const seen = new Set<Referral>()
  const compared = rows.map((row): ComparedRow => {
    const keys = sought(row)
    const repeats = keys.map((key) => first.get(key)).find((at) => at !== undefined) ?? null
    for (const key of marksOf(row)) if (!first.has(key)) first.set(key, repeats ?? row.row)
    const before = keys.map((key) => index.get(key)).find((referral) => referral !== undefined) ?? null
    if (before) seen.add(before)
    return { row: row.row, repeats, previous: before, differences: before ? differencesOf(before, row) : [] }
  })
  const fresh = compared.filter((row) => row.repeats === null)
  return {
    rows: compared,
    gone: [...people].filter((referral) => !seen.has(referral)),
    added: fresh.filter((row) => row.previous === null).length,
    changed: fresh.filter((row) => row.differences.length > 0).length,
    before: people.size,
  }
}

/** The share of a list that is new, changed or gone against the sender's list before; 0 when there was none. */
export function changeShare(comparison: Comparison): number {
  return comparison.before === 0 ? 0 : (comparison.added + comparison.changed + comparison.gone.length) / comparison.before
}

/** The answer that still holds for an unchanged name of the list before, or null. */
export function earlierAnswer(row: ComparedRow, today: Day): EarlierAnswer | null {
  const before = row.previous
  if (!before || row.differences.length > 0 || before.status !== 'CLOSED' || before.result === null || before.closedDay === null) return null
  const answer = before.personal.earlier ?? { referral: before.id, result: before.result, closedDay: before.closedDay }
  return answer.result !== 'DUPLICATE' && answer.closedDay >= addDays(today, -ANSWER_HOLDS_DAYS) ? answer : null
}

interface Named {
  readonly person: string | null
  readonly idNumber: string
  readonly name: string
  readonly phones: readonly string[]
}

/** By what a row can be found: who it is known to name, its ID number, its phones with the name. */
function marksOf(row: Named): readonly string[] {
  const phones = row.phones.flatMap((phone) => [`phone ${phone} ${row.name}`, ...(row.idNumber === '' ? [`bare ${phone} ${row.name}`] : [])])
  return [...(row.person === null ? [] : [`person ${row.person}`]), ...(row.idNumber === '' ? [] : [`id ${row.idNumber}`]), ...phones]
}

/** What a row is looked for by. Phone and name do where at least one of the two has no number: two numbers are two people. */
function sought(row: Named): readonly string[] {
  const phones = row.phones.map((phone) => `${row.idNumber === '' ? 'phone' : 'bare'} ${phone} ${row.name}`)
  return [...(row.person === null ? [] : [`person ${row.person}`]), ...(row.idNumber === '' ? [] : [`id ${row.idNumber}`]), ...phones]
}

function differencesOf(before: Referral, row: ListedRow): readonly Difference[] {
  const was = {
    ...before.personal,
    phones: before.personal.phones.join('/'),
    codeColor: before.codeColor ?? '',
    category: before.category,
    returnedOn: before.returnedOn ?? '',
  }
  const is = { ...row, phones: row.phones.join('/'), codeColor: row.codeColor ?? '', returnedOn: row.returnedOn ?? '' }
  const fields = ['name', 'phones', 'address', 'origin', 'transport', 'codeColor', 'category', 'returnedOn'] as const
  return fields.filter((field) => was[field] !== is[field]).map((field) => ({ field, was: was[field], is: is[field] }))
}
