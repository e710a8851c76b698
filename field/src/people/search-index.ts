import { households, persons } from '@lianfang/domain/people/tables.ts'
import type { WorkingSet } from '../sync/working-set.ts'

/** Somebody who can be found. */
export interface Findable {
  readonly person: string
  readonly household: string | null
  readonly name: string
  /** Everything one may type to find them, lower case. */
  readonly text: string
}

/** All people of the phone, ready to be searched; `placeOf` names a unit. Made once after unlocking and after each change of rows. */
export function searchIndex(view: WorkingSet, placeOf: (unit: string) => string): readonly Findable[] {
  const places = new Map<string, string>()
  return view
    .all(persons)
    .filter((person) => person.mergedInto === null)
    .map((person) => {
      const household = view.one(households, person.household)
      const place = places.get(person.unit) ?? placeOf(person.unit)
      places.set(person.unit, place)
      const { name, phones, idNumber, address } = person.personal
      const text = [name, ...phones, idNumber, address, household?.personal.door, household?.personal.address, household?.code, place].join(' ').toLowerCase()
      return { person: person.id, household: person.household, name, text }
    })
}

/** People whose text has every word of the query; names that begin with it come first. */
export function search(index: readonly Findable[], query: string, limit: number): { readonly found: readonly Findable[]; readonly more: boolean } {
  const words = query.trim().toLowerCase().split(/\s+/).filter(Boolean)
  const first = words[0]
  if (first === undefined) return { found: [], more: false }
  const found = index.filter((one) => words.every((word) => one.text.includes(word)))
  const ranked = found.sort((a, b) => Number(b.name.startsWith(first)) - Number(a.name.startsWith(first)))
  return { found: ranked.slice(0, limit), more: ranked.length > limit }
}
