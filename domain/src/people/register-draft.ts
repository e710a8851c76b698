import { put, type Change } from '../kernel/change.ts'
import { MemoryState } from '../kernel/memory-state.ts'
import type { Need, State } from '../kernel/state.ts'
import type { Table } from '../kernel/table.ts'
import { storedNumber } from './check-document.ts'
import type { ImportedHousehold, ImportedMember } from './household-register.ts'
import { isSame } from './is-same.ts'
import { readName } from '../kernel/read-name.ts'
import { households, persons, type Household, type Person } from './tables.ts'

/** The register while it is being read: what was known, and over it what the rows so far have made of it. */
export interface RegisterDraft {
  readonly state: State
  /** True for a record that no row of this register has spoken of yet: two rows without numbers never mean the same one. */
  readonly isFree: (id: string) => boolean
  readonly putHousehold: (household: Household) => void
  readonly putPerson: (person: Person) => void
  readonly touchedPersons: ReadonlySet<string>
  /** What is different in the end, one change a row, each with a new revision. */
  readonly changes: () => readonly Change[]
}

/** Opens a draft over the rows that were asked for. */
export function openDraft(known: State, needs: readonly Need[]): RegisterDraft {
  const state = new MemoryState()
  for (const need of needs) {
    for (const value of need.values) {
      for (const row of need.index === 'id' ? [known.one(need.table, value)] : known.by(need.table, need.index, value)) if (row) state.add(need.table, row)
    }
  }
  const touchedHouseholds = new Set<string>()
  const touchedPersons = new Set<string>()
  return {
    state,
    touchedPersons,
    isFree: (id) => !touchedHouseholds.has(id) && !touchedPersons.has(id),
    putHousehold(household) {
      touchedHouseholds.add(household.id)
      state.apply([put(households, household)])
    },
    putPerson(person) {
      touchedPersons.add(person.id)
      state.apply([put(persons, person)])
    },
    changes: () => [
      ...[...touchedHouseholds].flatMap((id) => changeOf(households, known.one(households, id), state.one(households, id))),
      ...[...touchedPersons].flatMap((id) => changeOf(persons, known.one(persons, id), state.one(persons, id))),
    ],
  }
}

/**
 * The household a row of the register speaks of: by its number in its unit; by its number where a member lives; without a number by
 * its head's ID number, or by its door and its head's name, or, while it has no head, by its door and a member.
 */
export function findHousehold({ state, isFree }: RegisterDraft, row: ImportedHousehold): Household | undefined {
  const people = row.members.flatMap((member) => byNumber(state, member))
  if (row.code !== null) {
    const numbered = state.by(households, 'code', row.code).filter((home) => isFree(home.id))
    const homes = new Set(people.map((person) => person.household))
    return numbered.find((home) => home.unit === row.unit) ?? numbered.find((home) => homes.has(home.id))
  }
  const here = state.by(households, 'unit', row.unit).filter((home) => home.code === null && isFree(home.id))
  const head = row.members.find((member) => member.head)
  const number = head ? storedNumber(head.idType, head.idNumber) : ''
  const isHeadOf = (home: Household): boolean => number !== '' && state.one(persons, home.head)?.personal.idNumber === number
  return here.find(isHeadOf) ?? here.find((home) => isDoorOf(state, home, row, head, people))
}

/** Without a number on either side: the same door, and the same name at the head of it or, where nobody heads it, a member in common. */
function isDoorOf(state: State, home: Household, row: ImportedHousehold, head: ImportedMember | undefined, people: readonly Person[]): boolean {
  const known = state.one(persons, home.head)
  if (home.personal.door !== row.door || (known === undefined) !== (head === undefined)) return false
  if (known && head) return known.personal.name === readName(head.name) && (known.personal.idNumber === '' || head.idNumber === '')
  const members = state.by(persons, 'household', home.id)
  if (row.members.length === 0) return members.length === 0
  return members.some((member) => people.includes(member) || row.members.some((one) => readName(one.name) === member.personal.name))
}

/** The person a row speaks of: by number; by name within the household; by name and phone while in no household. */
export function findPerson({ state, isFree }: RegisterDraft, member: ImportedMember, household: string): Person | undefined {
  const [numbered] = byNumber(state, member)
  if (numbered) return numbered
  const name = readName(member.name)
  const mayBe = (person: Person): boolean => isFree(person.id) && person.personal.name === name && (person.personal.idNumber === '' || member.idNumber === '')
  const housemate = state.by(persons, 'household', household).find(mayBe)
  return housemate ?? member.phones.flatMap((phone) => state.by(persons, 'phone', phone)).find((person) => person.household === null && mayBe(person))
}

function byNumber(state: State, member: ImportedMember): readonly Person[] {
  const number = storedNumber(member.idType, member.idNumber)
  return number ? state.by(persons, 'idNumber', number) : []
}

function changeOf<R extends Household | Person>(table: Table<R>, before: R | undefined, after: R | undefined): readonly Change[] {
  if (!after || isSame(after, before)) return []
  return [put(table, { ...after, revision: (before?.revision ?? 0) + 1 }, before)]
}
