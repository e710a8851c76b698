import type { Refusal } from '../kernel/command.ts'
import type { Person } from '../people/tables.ts'
import { findPlace, type FoundPlace } from './find-place.ts'
import { findKnown, lookalikes, type KnownPeople } from './known-people.ts'
import type { ReadRow } from './listed-row.ts'
import { isWithin, type Places } from './places.ts'
import type { Referral } from './tables.ts'

/** Where a row goes and whom it names. */
export interface PlacedRow {
  readonly unit: string
  readonly placedBy: Referral['placedBy']
  /** The household the row names by its head or by a person we know to live there. */
  readonly household: string | null
  readonly person: Person | null
  readonly notes: readonly Refusal[]
}

/**
 * Finds a row's place (R4): its code, its address, the household whose head it names, the household of the person we know; a
 * household within the village the address names is more exact than the village. Where the address names another village than
 * our register, the address counts, for the list says where somebody is now, and the difference is noted.
 */
export function placeRow(places: Places, known: KnownPeople, row: ReadRow): PlacedRow {
  const found = findPlace(places, row.place, row.unitCode)
  const headed = headedHome(places, known, row.head, found)
  const person = findKnown(known, row, headed?.id ?? null) ?? null
  const notes = [...row.notes, ...found.notes, ...lookalikeNotes(known, row, headed?.id ?? null, person)]
  if (row.head !== '' && !headed) notes.push({ code: 'place-head-unknown', head: row.head })
  if (headed && refines(places, headed.unit, found))
    return { unit: headed.unit, placedBy: 'HOUSEHOLD', household: headed.id, person, notes: withoutGroupNote(notes) }
  const home = person && person.unit !== places.root.id && places.units.has(person.unit) ? person.unit : undefined
  if (home !== undefined && refines(places, home, found))
    return { unit: home, placedBy: 'HOUSEHOLD', household: person?.household ?? null, person, notes: withoutGroupNote(notes) }
  if (home !== undefined && !isWithin(places, home, found.unit)) notes.push({ code: 'place-differs', unit: home })
  return { unit: found.unit, placedBy: found.by, household: null, person, notes }
}

/** A home is the better answer where nothing else was found, and where it lies within what the address names and is more exact. */
function refines(places: Places, home: string, found: FoundPlace): boolean {
  if (found.by === 'NONE') return !found.notes.some((note) => note.code === 'place-elsewhere')
  return home === found.unit || isWithin(places, home, found.unit)
}

/** The household whose head has this name: within the place found, and only one. */
function headedHome(places: Places, known: KnownPeople, head: string, found: FoundPlace): { readonly id: string; readonly unit: string } | undefined {
  if (head === '') return undefined
  const homes = (known.byName.get(head) ?? []).flatMap((person) => {
    const household = person.household === null ? undefined : known.households.get(person.household)
    return household && household.head === person.id && isWithin(places, household.unit, found.unit) ? [household] : []
  })
  return homes.length === 1 ? homes[0] : undefined
}

function lookalikeNotes(known: KnownPeople, row: ReadRow, household: string | null, person: Person | null): readonly Refusal[] {
  if (person) return person.personal.name === row.name ? [] : [{ code: 'name-differs', person: person.id, known: person.personal.name }]
  return lookalikes(known, row, household).map((other) => ({ code: 'person-lookalike', person: other.id }))
}

function withoutGroupNote(notes: readonly Refusal[]): readonly Refusal[] {
  return notes.filter((note) => note.code !== 'place-group-unknown')
}
