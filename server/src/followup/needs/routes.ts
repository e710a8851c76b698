import { needPage, needQuery, type NeedQuery } from '@lianfang/contract/followup/needs/answers.ts'
import { seeNeeds } from '@lianfang/domain/followup/needs/policy.ts'
import type { FastifyPluginAsync } from 'fastify'
import { readAs, seatOf, type House } from '../../http/house.ts'
import { listNeeds } from './list-needs.ts'

/** What people at home need: those waiting by clock, the closed ones, and the history of a family. */
export function needRoutes(house: House): FastifyPluginAsync {
  return async (app) => {
    app.get<{ Querystring: NeedQuery }>(
      '/api/needs',
      { config: { right: seeNeeds }, schema: { querystring: needQuery, response: { 200: needPage } } },
      (request) =>
        readAs(house, request, seeNeeds, (reader) => listNeeds(reader, request.query, { now: house.now(), offset: seatOf(request).settings.offset })),
    )
  }
}
