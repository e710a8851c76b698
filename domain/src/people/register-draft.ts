import { put, type Change } from '../kernel/change.ts'
import { MemoryState } from '../kernel/memory-state.ts'
import type { Need, State } from '../kernel/state.ts'
import type { Table } from '../kernel/table.ts'
import { storedNumber } from './check-document.ts'
import type { ImportedHousehold, ImportedMember } from './household-register.ts'
import { readName } from '../kernel/read-name.ts'
import { households, persons, type Household, type Person } from './tables.ts'

/** The register while it is being read: what was known, and over it what the rows so far have made of it. */
export interface RegisterDraft {
  readonly state: State
  readonly putHousehold: (household: Household) => void
  readonly putPerson: (person: Person) => void
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

/** The household a row of the register speaks of: by number in its unit, by number and a member, by its head, by door and head's name. */
export function findHousehold(state: State, row: ImportedHousehold): Household | undefined {
  const homesOf = (member: ImportedMember): readonly string[] => byNumber(state, member).flatMap((person) => person.household ?? [])
  if (row.code !== null) {
    const numbered = state.by(households, 'code', row.code)
    const homes = new Set(row.members.flatMap(homesOf))
    return numbered.find((home) => home.unit === row.unit) ?? numbered.find((home) => homes.has(home.id))
  }
  const head = row.members.find((member) => member.head) ?? row.members[0]
  if (!head) return undefined
  const headed = byNumber(state, head).map((person) => ({ person, home: state.one(households, person.household) }))
  const own = headed.find(({ person, home }) => home?.unit === row.unit && home.head === person.id)?.home
  return own ?? state.by(households, 'unit', row.unit).find((home) => isDoorOf(state, home, row.door, head))
}

/** The person a row speaks of: by number; by name within the household; by name and phone while in no household. */
export function findPerson(state: State, member: ImportedMember, household: string): Person | undefined {
  const [numbered] = byNumber(state, member)
  if (numbered) return numbered
  const name = readName(member.name)
  const housemate = state
    .by(persons, 'household', household)
    .find((person) => person.personal.name === name && (person.personal.idNumber === '' || member.idNumber === ''))
  if (housemate) return housemate
  return member.phones
    .flatMap((phone) => state.by(persons, 'phone', phone))
    .find((person) => person.household === null && person.personal.name === name && (person.personal.idNumber === '' || member.idNumber === ''))
}

function byNumber(state: State, member: ImportedMember): readonly Person[] {
  const number = storedNumber(member.idType, member.idNumber)
  return number ? state.by(persons, 'idNumber', number) : []
}

function isDoorOf(state: State, home: Household, door: string, head: ImportedMember): boolean {
  return home.code === null && door !== '' && home.personal.door === door && state.one(persons, home.head)?.personal.name === readName(head.name)
}

function changeOf<R extends Household | Person>(table: Table<R>, before: R | undefined, after: R | undefined): readonly Change[] {
  if (!after || JSON.stringify(after) === JSON.stringify(before)) return []
  return [put(table, { ...after, revision: (before?.revision ?? 0) + 1 }, before)]
}
