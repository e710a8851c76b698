import { areaListsAnswer, explainAnswer, onePackAnswer, packParams, packsAnswer, packsQuery, type PackAnswer } from '@lianfang/contract/protocols/answers.ts'
import { uuid } from '@lianfang/contract/kernel/command-schema.ts'
import { packSchema } from '@lianfang/contract/protocols/pack-schema.ts'
import { seeFollowUps } from '@lianfang/domain/followup/policy.ts'
import type { Day } from '@lianfang/domain/kernel/instant.ts'
import { PACKS } from '@lianfang/domain/protocols/shipped-packs.ts'
import { Type, type Static } from '@sinclair/typebox'
import type { FastifyPluginAsync } from 'fastify'
import type { Reader } from '../database/reader.ts'
import { dayAsked } from '../http/day-asked.ts'
import { type House, readAs } from '../http/house.ts'
import { languageOf } from '../http/language.ts'
import { ProblemError } from '../http/problem.ts'
import { explainPerson } from './explain-person.ts'
import { bookOn, ruleRows, type RuleRows } from './queries.ts'

/** The rules: editions in force on a day, one with its source, lists of risk areas, and what the rules say of a person. */
export function protocolRoutes(house: House): FastifyPluginAsync {
  return async (app) => {
    app.get('/api/protocols/schema', { config: { right: 'SIGNED_IN' }, schema: { response: { 200: Type.Any() } } }, () => packSchema)
    app.get<{ Querystring: Static<typeof packsQuery> }>(
      '/api/protocols/packs',
      { config: { right: seeFollowUps }, schema: { querystring: packsQuery, response: { 200: packsAnswer } } },
      (request) => {
        const day = dayAsked(house, request, request.query.day)
        return readAs(house, request, seeFollowUps, async (reader) => {
          const rows = await ruleRows(reader)
          return { day, packs: packAnswers(reader, rows, day), switches: rows.switches }
        })
      },
    )
    app.get<{ Params: Static<typeof packParams> }>(
      '/api/protocols/packs/:line/:version',
      { config: { right: seeFollowUps }, schema: { params: packParams, response: { 200: onePackAnswer } } },
      (request) =>
        readAs(house, request, seeFollowUps, async (reader) => {
          const { line, version } = request.params
          const rows = await ruleRows(reader)
          const found = packAnswers(reader, rows, dayAsked(house, request, undefined)).find((pack) => pack.line === line && pack.version === version)
          if (!found) throw new ProblemError('not-found')
          return found
        }),
    )
    app.get('/api/protocols/area-lists', { config: { right: seeFollowUps }, schema: { response: { 200: areaListsAnswer } } }, (request) =>
      readAs(house, request, seeFollowUps, async (reader) => ({ lists: (await ruleRows(reader)).lists })),
    )
    app.get<{ Params: { id: string }; Querystring: Static<typeof packsQuery> }>(
      '/api/protocols/explain/:id',
      { config: { right: seeFollowUps }, schema: { params: Type.Object({ id: uuid }), querystring: packsQuery, response: { 200: explainAnswer } } },
      (request) => {
        const day = dayAsked(house, request, request.query.day)
        return readAs(house, request, seeFollowUps, (reader) => explainPerson(reader, request.params.id, day, languageOf(request.headers)))
      },
    )
  }
}

function packAnswers(reader: Reader, rows: RuleRows, day: Day): readonly PackAnswer[] {
  const inForce = bookOn(reader, rows, day).packs
  return [
    ...PACKS.map((pack) => ({ ...pack, inForce: inForce.includes(pack), own: null })),
    ...rows.packs.map(({ id, by, at, pack }) => ({ ...pack, inForce: inForce.includes(pack), own: { id, by, at } })),
  ]
}
