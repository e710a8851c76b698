import { groundsOf } from '../people/find-duplicates.ts'
import type { Household, Person } from '../people/tables.ts'
import type { ListedRow } from './listed-row.ts'

/** The people and homes that a list may speak of, as the township has them: whoever has one of its numbers, phones or names of heads. */
export interface KnownPeople {
  readonly byId: ReadonlyMap<string, Person>
  readonly byIdNumber: ReadonlyMap<string, readonly Person[]>
  readonly byPhone: ReadonlyMap<string, readonly Person[]>
  readonly byName: ReadonlyMap<string, readonly Person[]>
  readonly households: ReadonlyMap<string, Household>
}

/** Prepares the records; merged ones stand for nobody. */
export function knowPeople(persons: readonly Person[], households: readonly Household[]): KnownPeople {
  const standing = persons.filter((person) => person.mergedInto === null).sort((a, b) => (a.id < b.id ? -1 : 1))
  return {
    byId: new Map(standing.map((person) => [person.id, person])),
    byIdNumber: groupBy(standing, (person) => [person.personal.idNumber]),
    byPhone: groupBy(standing, (person) => person.personal.phones),
    byName: groupBy(standing, (person) => [person.personal.name]),
    households: new Map(households.map((household) => [household.id, household])),
  }
}

/** Who the row names: by ID number; else by phone and name, when not both have numbers that differ; else by name in the household it names. */
export function findKnown(known: KnownPeople, row: ListedRow, household: string | null): Person | undefined {
  const [numbered] = row.idNumber === '' ? [] : (known.byIdNumber.get(row.idNumber) ?? [])
  if (numbered) return numbered
  return lookalikes(known, row, household).find((person) => person.personal.idNumber === '' || row.idNumber === '')
}

/** Others with the same phone and name but another number: no match, worth a look. */
export function lookalikes(known: KnownPeople, row: ListedRow, household: string | null): readonly Person[] {
  const self = { id: '', household, mergedInto: null, personal: { ...row, relation: '', note: '' } }
  const near = [...row.phones.flatMap((phone) => known.byPhone.get(phone) ?? []), ...(household === null ? [] : (known.byName.get(row.name) ?? []))]
  return [...new Set(near)].filter((person) => groundsOf(self, person).length > 0)
}

function groupBy(persons: readonly Person[], keysOf: (person: Person) => readonly string[]): ReadonlyMap<string, readonly Person[]> {
  const groups = new Map<string, Person[]>()
  for (const person of persons) {
    for (const key of keysOf(person)) {
      if (key === '') continue
      const group = groups.get(key)
      if (group) group.push(person)
      else groups.set(key, [person])
    }
  }
  return groups
}
