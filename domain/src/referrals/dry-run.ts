import type { Refusal } from '../kernel/command.ts'
import type { Day } from '../kernel/instant.ts'
import { compareLists, earlierAnswer, type Comparison, type Difference } from './compare-lists.ts'
import type { KnownPeople } from './known-people.ts'
import type { BadRow, ReadRow } from './listed-row.ts'
import { placeRow } from './place-row.ts'
import type { Places } from './places.ts'
import type { ReadList } from './read-referral-rows.ts'
import { reasonsForSecond } from './second-person.ts'
import type { EarlierAnswer, Referral, SenderLayout } from './tables.ts'

/** What a row is to the township: nobody it knows, somebody it knows, somebody whose entry says something else now, a row that repeats another. */
export type RowKind = 'NEW' | 'KNOWN' | 'CHANGED' | 'REPEATED'

export interface PlannedRow extends ReadRow {
  readonly kind: RowKind
  readonly person: string | null
  readonly unit: string
  readonly placedBy: Referral['placedBy']
  readonly household: string | null
  readonly repeats: number | null
  readonly differences: readonly Difference[]
  readonly earlier: EarlierAnswer | null
}

/** A list as it would be taken in. Nothing is stored. */
export interface DryRun {
  readonly rows: readonly PlannedRow[]
  readonly bad: readonly BadRow[]
  readonly gone: readonly Referral[]
  readonly comparison: Comparison
  /** Rows with something that could not be read or is not ours. */
  readonly doubtful: number
  /** Why a second person must agree; empty when nobody need. */
  readonly second: readonly Refusal[]
}

/** The list and what is known of it, of its people and of its sender. */
export interface DryRunParts {
  readonly list: ReadList
  readonly places: Places
  readonly known: KnownPeople
  /** The rows of the sender's list before. */
  readonly previous: readonly Referral[]
  readonly layouts: readonly SenderLayout[]
  readonly sender: string
  readonly layout: string
  readonly claimed: number | null
  readonly listDay: Day
  readonly today: Day
}

/** Notes that are marks of a list gone wrong when many rows have them. */
const DOUBTS: ReadonlySet<string> = new Set(['phone-unreadable', 'returned-day-unreadable', 'unit-code-unknown', 'place-elsewhere'])

/** Says of each row what it is, where it would go and what is wrong with it, and of the list whether a second person must agree. */
export function dryRun(parts: DryRunParts): DryRun {
  const placed = parts.list.rows.map((row) => ({ row, place: placeRow(parts.places, parts.known, row) }))
  const comparison = compareLists(
    placed.map(({ row, place }) => ({ ...row, person: place.person?.id ?? null })),
    parts.previous,
  )
  const rows = placed.map(({ row, place }, index): PlannedRow => {
    const compared = comparison.rows[index]
    const differences = compared?.previous ? compared.differences : place.person ? registerDifferences(row, place.person.personal) : []
    const repeats = compared?.repeats ?? null
    const person = place.person?.id ?? compared?.previous?.person ?? null
    return {
      ...row,
      kind: repeats !== null ? 'REPEATED' : person === null ? 'NEW' : differences.length > 0 ? 'CHANGED' : 'KNOWN',
      person,
      unit: place.unit,
      placedBy: place.placedBy,
      household: place.household,
      repeats,
      differences,
      earlier: compared ? earlierAnswer(compared, parts.today) : null,
      notes: place.notes,
    }
  })
  const { sender, layout, layouts, claimed, listDay, today } = parts
  const doubtful = rows.filter((row) => row.notes.some((note) => DOUBTS.has(note.code))).length
  const unnumbered = rows.filter((row) => row.idNumber === '').length
  const misnamed = rows.filter((row) => row.notes.some((note) => note.code === 'name-differs')).length
  const bad = parts.list.bad.length
  const second = reasonsForSecond({ sender, layout, layouts, comparison, read: rows.length, bad, unnumbered, doubtful, misnamed, claimed, listDay, today })
  return { rows, bad: parts.list.bad, gone: comparison.gone, comparison, doubtful, second }
}

/** A known person's entry says something else than the register: another name, a phone the register lacks. */
function registerDifferences(row: ReadRow, known: { readonly name: string; readonly phones: readonly string[] }): readonly Difference[] {
  const differences: Difference[] = []
  if (row.name !== known.name) differences.push({ field: 'name', was: known.name, is: row.name })
  if (row.phones.some((phone) => !known.phones.includes(phone))) differences.push({ field: 'phones', was: known.phones.join('/'), is: row.phones.join('/') })
  return differences
}
