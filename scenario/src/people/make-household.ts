import type { Day } from '@lianfang/domain/kernel/instant.ts'
import type { Household, Person } from '@lianfang/domain/people/tables.ts'
import type { Chance } from '../kernel/chance.ts'
import { makeFamily, type Member } from './make-family.ts'
import { makePhone } from './make-phone.ts'
import { makeResidentId } from './make-resident-id.ts'

/** A door and the people behind it, as rows of the township. The head comes first. */
export interface Home {
  readonly household: Household
  readonly members: readonly Person[]
}

/** Where a door stands and what it is called. */
export interface Door {
  readonly unit: string
  readonly code: string
  readonly sort: number
  readonly door: string
  readonly address: string
}

/**
 * A household with its family. One person in four hundred has no document (a newborn, a late registration) and says why;
 * grown-ups mostly have a phone, children and the very old often none.
 */
export function makeHousehold(chance: Chance, newId: () => string, today: Day, door: Door): Home {
  const id = newId()
  const members = makeFamily(chance, today).map((member) => makePerson(chance, newId(), today, { ...member, unit: door.unit, household: id }))
  const household: Household = {
    id,
    unit: door.unit,
    code: door.code,
    head: members[0]?.id ?? null,
    sort: door.sort,
    erasedAt: null,
    revision: 1,
    personal: { door: door.door, address: door.address },
  }
  return { household, members }
}

/** A person with papers and phones; nobody real: ID numbers stand on the unassigned prefix 99. */
export function makePerson(chance: Chance, id: string, today: Day, of: Member & { readonly unit: string; readonly household: string | null }): Person {
  const age = Number(today.slice(0, 4)) - Number(of.birth.slice(0, 4))
  const undocumented = chance.once(1 / 400)
  return {
    id,
    unit: of.unit,
    household: of.household,
    sex: of.sex,
    living: of.away ? 'AWAY' : 'RESIDENT',
    mergedInto: null,
    alsoOf: [],
    erasedAt: null,
    revision: 1,
    personal: {
      name: of.name,
      idType: undocumented ? 'NONE' : 'RESIDENT_ID',
      idNumber: undocumented ? '' : makeResidentId(chance, of.birth, of.sex),
      noIdReason: undocumented ? '未上户口' : '',
      phones: chance.once(phoneShare(age)) ? [makePhone(chance)] : [],
      birth: of.birth,
      relation: of.relation,
      address: '',
      note: of.away ? '在外务工' : '',
    },
  }
}

function phoneShare(age: number): number {
  if (age < 12) return 0
  if (age < 18) return 0.4
  return age > 78 ? 0.5 : 0.96
}
