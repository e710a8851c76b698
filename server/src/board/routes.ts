import { boardAnswer, boardQuery } from '@lianfang/contract/board/answers.ts'
import { seeFollowUps } from '@lianfang/domain/followup/policy.ts'
import { scopeOf } from '@lianfang/domain/kernel/policy.ts'
import type { Static } from '@sinclair/typebox'
import type { FastifyPluginAsync } from 'fastify'
import { dayAsked } from '../http/day-asked.ts'
import { type House, readAs, seatOf } from '../http/house.ts'
import { todayBoard } from './queries.ts'

/** The today board: what is open, due and missing in each unit, every figure with its rows behind it. */
export function boardRoutes(house: House): FastifyPluginAsync {
  return async (app) => {
    app.get<{ Querystring: Static<typeof boardQuery> }>(
      '/api/board',
      { config: { right: seeFollowUps }, schema: { querystring: boardQuery, response: { 200: boardAnswer } } },
      (request) => {
        const { actor, settings } = seatOf(request)
        const clock = { now: house.now(), offset: settings.offset }
        const day = dayAsked(house, request, request.query.day)
        return readAs(house, request, seeFollowUps, (reader) => todayBoard(reader, day, clock, scopeOf(seeFollowUps, actor)))
      },
    )
  }
}
