import {
  groundlessList,
  groundlessQuery,
  proposalsPage,
  proposalsQuery,
  whatIfAnswer,
  whatIfAreas,
  whatIfQuery,
  type WhatIfAreas,
  type WhatIfQuery,
} from '@lianfang/contract/followup/switching-answers.ts'
import { seeFollowUps } from '@lianfang/domain/followup/policy.ts'
import { keepRules, switchTheRules } from '@lianfang/domain/protocols/policy.ts'
import type { Static } from '@sinclair/typebox'
import type { FastifyPluginAsync, FastifyRequest } from 'fastify'
import { dayAsked } from '../../http/day-asked.ts'
import { type House, readAs, seatOf } from '../../http/house.ts'
import type { Clock } from '../queries.ts'
import { listGroundless } from './list-groundless.ts'
import { listProposals, whatIf, whatIfTheseAreas } from './preview.ts'

/** Who is to be ordered under a measure, and what a change of rules would do before anybody makes it. */
export function switchingRoutes(house: House): FastifyPluginAsync {
  const clockOf = (request: FastifyRequest): Clock => ({ now: house.now(), offset: seatOf(request).settings.offset })
  return async (app) => {
    app.get<{ Querystring: Static<typeof proposalsQuery> }>(
      '/api/followup/proposals',
      { config: { right: seeFollowUps }, schema: { querystring: proposalsQuery, response: { 200: proposalsPage } } },
      (request) => readAs(house, request, seeFollowUps, (reader) => listProposals(reader, request.query, clockOf(request))),
    )
    app.get<{ Querystring: Static<typeof groundlessQuery> }>(
      '/api/followup/groundless',
      { config: { right: seeFollowUps }, schema: { querystring: groundlessQuery, response: { 200: groundlessList } } },
      (request) => readAs(house, request, seeFollowUps, (reader) => listGroundless(reader, request.query.person ?? null, clockOf(request))),
    )
    app.get<{ Querystring: WhatIfQuery }>(
      '/api/followup/what-if',
      { config: { right: switchTheRules }, schema: { querystring: whatIfQuery, response: { 200: whatIfAnswer } } },
      (request) => {
        const from = dayAsked(house, request, request.query.from)
        return readAs(house, request, switchTheRules, (reader) => whatIf(reader, { ...request.query, from }, clockOf(request)))
      },
    )
    app.post<{ Body: WhatIfAreas }>(
      '/api/followup/what-if/areas',
      { config: { right: keepRules }, schema: { body: whatIfAreas, response: { 200: whatIfAnswer } } },
      (request) => readAs(house, request, keepRules, (reader) => whatIfTheseAreas(reader, request.body, clockOf(request))),
    )
  }
}
