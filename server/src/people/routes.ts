import { text, unitId, uuid } from '@lianfang/contract/kernel/command-schema.ts'
import { pageQuery } from '@lianfang/contract/kernel/page.ts'
import {
  conflictList,
  duplicateList,
  householdDetail,
  householdList,
  personDetail,
  personList,
  unmaskRequest,
  wholeIdentity,
} from '@lianfang/contract/people/answers.ts'
import { dayOf } from '@lianfang/domain/kernel/instant.ts'
import { seePeople, settleTheRegister } from '@lianfang/domain/people/policy.ts'
import { persons, type Person } from '@lianfang/domain/people/tables.ts'
import { seeWholeIdentity } from '@lianfang/domain/privacy/policy.ts'
import { Type, type Static } from '@sinclair/typebox'
import type { FastifyPluginAsync, FastifyRequest } from 'fastify'
import { v7 } from 'uuid'
import { type House, readAs, sayAs, seatOf } from '../http/house.ts'
import { ProblemError } from '../http/problem.ts'
import { describePerson } from './describe-person.ts'
import { soughtBy } from './find-sought.ts'
import { listDuplicates } from './list-duplicates.ts'
import { describeHousehold, listHouseholds } from './list-households.ts'
import { listConflicts, listPersons } from './list-people.ts'

const only = { additionalProperties: false }
const params = Type.Object({ id: uuid })
const paged = Type.Object(pageQuery, only)
const search = text(60)
const personQuery = Type.Object({ ...pageQuery, search: Type.Optional(search), unit: Type.Optional(unitId), household: Type.Optional(uuid) }, only)
const householdQuery = Type.Object({ ...pageQuery, search: Type.Optional(search), unit: Type.Optional(unitId) }, only)
interface WithId {
  readonly Params: { readonly id: string }
}

/** People and households of the reader's units, what is doubtful about them, and the whole identity for a purpose. */
export function peopleRoutes(house: House): FastifyPluginAsync {
  const actorOf = (request: FastifyRequest) => seatOf(request).actor
  const today = (request: FastifyRequest): string => dayOf(house.now(), seatOf(request).settings.offset)
  const soughtIn = (request: FastifyRequest, typed: string | undefined) => soughtBy(typed, seatOf(request).township, house.keys.blinding)
  return async (app) => {
    app.get<{ Querystring: Static<typeof personQuery> }>(
      '/api/people/persons',
      { config: { right: seePeople }, schema: { querystring: personQuery, response: { 200: personList } } },
      (request) => readAs(house, request, seePeople, (reader) => listPersons(reader, request.query, soughtIn(request, request.query.search), actorOf(request))),
    )
    app.get<WithId>('/api/people/persons/:id', { config: { right: seePeople }, schema: { params, response: { 200: personDetail } } }, (request) =>
      readAs(house, request, seePeople, (reader) => describePerson(reader, request.params.id, actorOf(request), today(request))),
    )
    app.post<WithId & { Body: Static<typeof unmaskRequest> }>(
      '/api/people/persons/:id/unmask',
      { config: { right: seeWholeIdentity }, schema: { params, body: unmaskRequest, response: { 200: wholeIdentity } } },
      async (request) => {
        const person = await readAs(house, request, seeWholeIdentity, async (reader) =>
          found((await reader.byId(persons, [request.params.id])).get(request.params.id)),
        )
        await sayAs(house, request, { id: v7(), kind: 'privacy/unmask', unit: person.unit, input: { person: person.id, purpose: request.body.purpose } })
        return { person: person.id, personal: person.personal }
      },
    )
    app.get<{ Querystring: Static<typeof householdQuery> }>(
      '/api/people/households',
      { config: { right: seePeople }, schema: { querystring: householdQuery, response: { 200: householdList } } },
      (request) =>
        readAs(house, request, seePeople, (reader) => listHouseholds(reader, request.query, soughtIn(request, request.query.search), actorOf(request))),
    )
    app.get<WithId>('/api/people/households/:id', { config: { right: seePeople }, schema: { params, response: { 200: householdDetail } } }, (request) =>
      readAs(house, request, seePeople, (reader) => describeHousehold(reader, request.params.id, actorOf(request), today(request))),
    )
    app.get<{ Querystring: Static<typeof paged> }>(
      '/api/people/duplicates',
      { config: { right: settleTheRegister }, schema: { querystring: paged, response: { 200: duplicateList } } },
      (request) => readAs(house, request, settleTheRegister, (reader) => listDuplicates(reader, request.query, actorOf(request))),
    )
    app.get<{ Querystring: Static<typeof paged> }>(
      '/api/people/conflicts',
      { config: { right: settleTheRegister }, schema: { querystring: paged, response: { 200: conflictList } } },
      (request) => readAs(house, request, settleTheRegister, (reader) => listConflicts(reader, request.query, actorOf(request))),
    )
  }
}

function found(person: Person | undefined): Person {
  if (!person) throw new ProblemError('not-found')
  return person
}
