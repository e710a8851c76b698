import { DUPLICATE_GROUNDS } from '@lianfang/domain/people/find-duplicates.ts'
import { ID_TYPES, LIVING, SEXES, VISIT_RESULTS } from '@lianfang/domain/people/tables.ts'
import { Type, type Static } from '@sinclair/typebox'
import { rungAnswer } from '../grids/answers.ts'
import { day, instant, nullable, oneOf, unitId, uuid } from '../kernel/command-schema.ts'
import type { Frozen } from '../kernel/frozen.ts'
import { pageOf } from '../kernel/page.ts'

const identity = Type.Object({
  name: Type.String(),
  idType: oneOf(ID_TYPES),
  idNumber: Type.String(),
  noIdReason: Type.String(),
  phones: Type.Array(Type.String()),
  birth: nullable(day),
  relation: Type.String(),
  address: Type.String(),
  note: Type.String(),
})
const facts = { sex: oneOf(SEXES), living: oneOf(LIVING) }

/** A person's row. The ID number is masked 4 + 4; phones are whole for those who call the people of their own units, else masked 3 + 4. */
export const personAnswer = Type.Object({
  id: uuid,
  unit: unitId,
  household: nullable(uuid),
  ...facts,
  mergedInto: nullable(uuid),
  revision: Type.Integer(),
  personal: identity,
})
export type PersonAnswer = Frozen<Static<typeof personAnswer>>

/** `GET /api/people/persons?search&unit&household`: `unit` with all below it; `search` a whole ID number or phone, or two or more characters of a name. */
export const personList = pageOf(personAnswer)
export type PersonList = Frozen<Static<typeof personList>>

export const householdAnswer = Type.Object({
  id: uuid,
  unit: unitId,
  code: nullable(Type.String()),
  head: nullable(uuid),
  sort: Type.Integer(),
  revision: Type.Integer(),
  personal: Type.Object({ door: Type.String(), address: Type.String() }),
})
export type HouseholdAnswer = Frozen<Static<typeof householdAnswer>>

/** `GET /api/people/households`: each with its head's name (empty while there is none), its number of members and its last visit. */
export const householdItem = Type.Object({
  ...householdAnswer.properties,
  headName: Type.String(),
  members: Type.Integer(),
  lastVisit: nullable(Type.Object({ day, result: oneOf(VISIT_RESULTS) })),
})
export const householdList = pageOf(householdItem)
export type HouseholdList = Frozen<Static<typeof householdList>>

const visit = Type.Object({
  id: uuid,
  household: uuid,
  unit: unitId,
  at: instant,
  day,
  by: Type.String(),
  result: oneOf(VISIT_RESULTS),
  personal: Type.Object({ note: Type.String() }),
})

/** `GET /api/people/households/:id`: the members who have not been merged away, the newest 50 visits, the chain of who answers. */
export const householdDetail = Type.Object({
  household: householdAnswer,
  members: Type.Array(personAnswer),
  visits: Type.Array(visit),
  chain: Type.Array(rungAnswer),
})
export type HouseholdDetail = Frozen<Static<typeof householdDetail>>

/** What hangs on a person: short lines, the newest first; the rest is asked from their own nouns. */
const followUpLine = Type.Object({
  id: uuid,
  person: uuid,
  unit: unitId,
  pack: Type.String(),
  category: Type.String(),
  startedDay: day,
  plannedEnd: day,
  status: Type.String(),
  endedDay: nullable(day),
})
const referralLine = Type.Object({
  id: uuid,
  person: uuid,
  unit: unitId,
  batch: uuid,
  category: Type.String(),
  receivedAt: instant,
  dueAt: instant,
  status: Type.String(),
  result: nullable(Type.String()),
  closedAt: nullable(instant),
})
export type FollowUpLine = Frozen<Static<typeof followUpLine>>
export type ReferralLine = Frozen<Static<typeof referralLine>>
const mergeLine = Type.Object({
  id: uuid,
  kept: uuid,
  gone: uuid,
  goneName: Type.String(),
  at: instant,
  by: Type.String(),
  undoneAt: nullable(instant),
  /** One of the two was erased: it cannot be undone. */
  isErased: Type.Boolean(),
})
const conflictLine = Type.Object({
  id: uuid,
  person: uuid,
  baseRevision: Type.Integer(),
  raisedAt: instant,
  by: Type.String(),
  status: oneOf(['OPEN', 'TAKEN', 'DROPPED']),
  settledAt: nullable(instant),
  settledBy: nullable(Type.String()),
  facts: Type.Object(facts),
  personal: Type.Object({ mine: identity, reason: Type.Optional(Type.String()) }),
})
const duplicateLine = Type.Object({ person: personAnswer, grounds: Type.Array(oneOf(DUPLICATE_GROUNDS)) })

/**
 * `GET /api/people/persons/:id`. Follow-ups and referrals are those of this record and of all merged into it, so nothing is lost
 * from sight by a merge.
 */
export const personDetail = Type.Object({
  person: personAnswer,
  household: nullable(householdAnswer),
  chain: Type.Array(rungAnswer),
  followUps: Type.Array(followUpLine),
  referrals: Type.Array(referralLine),
  merges: Type.Array(mergeLine),
  conflicts: Type.Array(conflictLine),
  duplicates: Type.Array(duplicateLine),
})
export type PersonDetail = Frozen<Static<typeof personDetail>>

/** `GET /api/people/duplicates`: pairs that look like one person, those with the same ID number first. */
export const duplicateList = pageOf(Type.Object({ first: personAnswer, second: personAnswer, grounds: Type.Array(oneOf(DUPLICATE_GROUNDS)) }))
export type DuplicateList = Frozen<Static<typeof duplicateList>>

/** `GET /api/people/conflicts`: those that wait for somebody to decide, each with the record as it is now. */
export const conflictList = pageOf(Type.Object({ conflict: conflictLine, person: personAnswer }))
export type ConflictList = Frozen<Static<typeof conflictList>>

/** `POST /api/people/persons/:id/unmask`: the whole identity, after the look has been written in the journal. */
export const wholeIdentity = Type.Object({ person: uuid, personal: identity })
export const unmaskRequest = Type.Object({ purpose: Type.String({ minLength: 2, maxLength: 200 }) }, { additionalProperties: false })
