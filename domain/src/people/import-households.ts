import { accepted, refused, type Refusal, type Sentence } from '../kernel/command.ts'
import { dayOf, type Day } from '../kernel/instant.ts'
import { needBy, needOne, type Need, type State } from '../kernel/state.ts'
import { units } from '../grids/tables.ts'
import { isOpenUnit } from '../grids/unit-tree.ts'
import { storedNumber } from './check-document.ts'
import type { ImportedHousehold } from './household-register.ts'
import { importTheRegister } from './policy.ts'
import { findHousehold, findPerson, openDraft, type RegisterDraft } from './register-draft.ts'
import { companionNeeds, companionsMoved } from './relocate.ts'
import { households, persons, type Household, type Person, type PersonFacts, type PersonIdentity } from './tables.ts'
import { tidyIdentity } from './tidy-identity.ts'

export interface ImportHouseholds {
  readonly households: readonly ImportedHousehold[]
}

/**
 * Reads a whole register in one command. A household is known by its number within its unit, or by a member's ID number; a person by
 * ID number, or by name within the household, or by name and phone while in no household. What is known is brought up to date and
 * never doubled; what the register says nothing of stays; nobody is taken away for not standing in it; who has died or left is not
 * brought back (P11, P12). All or nothing: a row that cannot be is named and the register is refused.
 */
export const importHouseholds: Sentence<ImportHouseholds> = {
  kind: 'people/import-households',
  policy: importTheRegister,
  units: ({ input }) => [...new Set(input.households.map((household) => household.unit))],
  needs: ({ input }, state) => registerNeeds(input, state),
  decide(state, command, context) {
    const today = dayOf(context.now, context.settings.offset)
    const draft = openDraft(state, registerNeeds(command.input, state))
    for (const household of command.input.households) {
      const where = household.code ?? household.door
      if (!isOpenUnit(state.one(units, household.unit))) return refused({ code: 'unit-not-open', unit: household.unit, household: where })
      const reason = takeHousehold(draft, household, today)
      if (reason) return refused({ ...reason, household: where })
    }
    const moved = [...draft.touchedPersons].flatMap((id) => companionsMoved(state, id, draft.state.one(persons, id)?.unit ?? ''))
    return accepted(...draft.changes(), ...moved)
  },
}

/** First the rows that the register names, then the households of the people found, then those households' people and heads. */
function registerNeeds(input: ImportHouseholds, state: State): readonly Need[] {
  const members = input.households.flatMap((household) => household.members)
  const numbers = distinct(members.map((member) => storedNumber(member.idType, member.idNumber)))
  const codes = distinct(input.households.map((household) => household.code))
  const doors = distinct(input.households.map((household) => (household.code === null ? household.unit : null)))
  const known = numbers.flatMap((number) => state.by(persons, 'idNumber', number))
  const homes = [...codes.flatMap((code) => state.by(households, 'code', code)), ...doors.flatMap((unit) => state.by(households, 'unit', unit))]
  const homeIds = distinct([...homes.map((home) => home.id), ...known.map((person) => person.household)])
  return [
    needOne(units, ...distinct(input.households.map((household) => household.unit))),
    needOne(households, ...distinct([...input.households.map((household) => household.id), ...homeIds])),
    needOne(persons, ...distinct([...members.map((member) => member.id), ...homeIds.map((id) => state.one(households, id)?.head)])),
    needBy(households, 'code', ...codes),
    needBy(households, 'unit', ...doors),
    needBy(persons, 'idNumber', ...numbers),
    needBy(persons, 'phone', ...distinct(members.flatMap((member) => member.phones))),
    needBy(persons, 'household', ...homeIds),
    ...companionNeeds(...distinct(known.map((person) => person.id))),
  ]
}

function distinct(values: readonly (string | null | undefined)[]): readonly string[] {
  return [...new Set(values)].filter((value): value is string => Boolean(value))
}

function takeHousehold(draft: RegisterDraft, row: ImportedHousehold, today: Day): Refusal | undefined {
  const known = findHousehold(draft, row)
  const home = known ?? {
    id: row.id,
    unit: row.unit,
    code: row.code,
    head: null,
    sort: row.sort,
    erasedAt: null,
    revision: 0,
    personal: { door: '', address: '' },
  }
  let head = home.head
  for (const member of row.members) {
    const person = findPerson(draft, member, home.id)
    const tidied = tidyIdentity(member, today, person?.personal)
    if (tidied.kind === 'bad') return { ...tidied.reason, name: member.name }
    const after = person ? updated(person, home, row.unit, tidied.facts, tidied.identity) : fresh(member.id, home, row.unit, tidied.facts, tidied.identity)
    draft.putPerson(after)
    leave(draft, person, home)
    if (member.head) head = after.id
  }
  const personal = { door: row.door || home.personal.door, address: row.address || home.personal.address }
  draft.putHousehold({ ...home, unit: row.unit, code: row.code ?? home.code, head, sort: row.sort, personal })
  return undefined
}

/** A household whose head has gone to live in another one has none until somebody names one. */
function leave(draft: RegisterDraft, person: Person | undefined, home: Household): void {
  const left = person && person.household !== home.id ? draft.state.one(households, person.household) : undefined
  if (left && left.head === person?.id) draft.putHousehold({ ...left, head: null })
}

function fresh(id: string, home: Household, unit: string, facts: PersonFacts, identity: PersonIdentity): Person {
  return { id, unit, household: home.id, ...facts, mergedInto: null, alsoOf: [], erasedAt: null, revision: 0, personal: identity }
}

/** A known person as the register has it now. Phones add up, blanks of the register leave what is known. */
function updated(known: Person, home: Household, unit: string, facts: PersonFacts, identity: PersonIdentity): Person {
  const isOver = known.living === 'DIED' || known.living === 'LEFT'
  const keepsDocument = identity.idType === 'NONE' && known.personal.idType !== 'NONE'
  return {
    ...known,
    unit,
    household: home.id,
    sex: facts.sex === 'UNKNOWN' ? known.sex : facts.sex,
    living: isOver ? known.living : facts.living,
    personal: {
      ...identity,
      ...(keepsDocument ? { idType: known.personal.idType, idNumber: known.personal.idNumber, noIdReason: '' } : {}),
      phones: distinct([...known.personal.phones, ...identity.phones]),
      birth: identity.birth ?? known.personal.birth,
      relation: identity.relation || known.personal.relation,
      address: identity.address || known.personal.address,
      note: identity.note || known.personal.note,
    },
  }
}
