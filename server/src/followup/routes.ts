import { followUpDetail, followUpPage, followUpQuery, type FollowUpQuery } from '@lianfang/contract/followup/answers.ts'
import { uuid } from '@lianfang/contract/kernel/command-schema.ts'
import { seeFollowUps } from '@lianfang/domain/followup/policy.ts'
import { Type } from '@sinclair/typebox'
import type { FastifyPluginAsync, FastifyRequest } from 'fastify'
import { dayAsked } from '../http/day-asked.ts'
import { type House, readAs, seatOf } from '../http/house.ts'
import { languageOf } from '../http/language.ts'
import { describeFollowUp } from './describe-follow-up.ts'
import { listFollowUps } from './list-follow-ups.ts'
import type { Clock } from './queries.ts'

const params = Type.Object({ id: uuid })

/** People under measure: the board of strips, and one of them in full. */
export function followUpRoutes(house: House): FastifyPluginAsync {
  const clockOf = (request: FastifyRequest): Clock => ({ now: house.now(), offset: seatOf(request).settings.offset })
  return async (app) => {
    app.get<{ Querystring: FollowUpQuery }>(
      '/api/followup',
      { config: { right: seeFollowUps }, schema: { querystring: followUpQuery, response: { 200: followUpPage } } },
      (request) =>
        readAs(house, request, seeFollowUps, (reader) =>
          listFollowUps(reader, { ...request.query, day: dayAsked(house, request, request.query.day) }, clockOf(request)),
        ),
    )
    app.get<{ Params: { id: string } }>(
      '/api/followup/:id',
      { config: { right: seeFollowUps }, schema: { params, response: { 200: followUpDetail } } },
      (request) => readAs(house, request, seeFollowUps, (reader) => describeFollowUp(reader, request.params.id, clockOf(request), languageOf(request.headers))),
    )
  }
}
