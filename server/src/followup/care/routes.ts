import { careDetail, carePage, careQuery, careSetting, type CareQuery } from '@lianfang/contract/followup/care/answers.ts'
import { uuid } from '@lianfang/contract/kernel/command-schema.ts'
import { seeFollowUps } from '@lianfang/domain/followup/policy.ts'
import { dayOf } from '@lianfang/domain/kernel/instant.ts'
import { Type } from '@sinclair/typebox'
import type { FastifyPluginAsync, FastifyRequest } from 'fastify'
import { readAs, seatOf, type House } from '../../http/house.ts'
import type { Clock } from '../queries.ts'
import { describeTeam } from './describe-team.ts'
import { listIncomplete } from './list-incomplete.ts'
import { poolOf, templateFor, templatesIn } from './propose.ts'

const params = Type.Object({ id: uuid })

/** Care teams: those not complete, one of them in full, and what they are made from. */
export function careRoutes(house: House): FastifyPluginAsync {
  const clockOf = (request: FastifyRequest): Clock => ({ now: house.now(), offset: seatOf(request).settings.offset })
  return async (app) => {
    app.get<{ Querystring: CareQuery }>(
      '/api/care',
      { config: { right: seeFollowUps }, schema: { querystring: careQuery, response: { 200: carePage } } },
      (request) => readAs(house, request, seeFollowUps, (reader) => listIncomplete(reader, request.query, clockOf(request))),
    )
    app.get('/api/care/setting', { config: { right: seeFollowUps }, schema: { response: { 200: careSetting } } }, (request) =>
      readAs(house, request, seeFollowUps, async (reader) => {
        const { now, offset } = clockOf(request)
        const pool = await poolOf(reader, dayOf(now, offset))
        return {
          standing: templateFor(pool, null).id,
          templates: templatesIn(pool),
          contacts: pool.contacts.map(({ personal, ...open }) => ({ ...open, ...personal })),
        }
      }),
    )
    app.get<{ Params: { id: string } }>('/api/care/:id', { config: { right: seeFollowUps }, schema: { params, response: { 200: careDetail } } }, (request) =>
      readAs(house, request, seeFollowUps, (reader) => describeTeam(reader, request.params.id, clockOf(request))),
    )
  }
}
