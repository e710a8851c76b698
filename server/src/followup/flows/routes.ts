import { flowsAnswer, householdFlows } from '@lianfang/contract/followup/flows/answers.ts'
import { uuid } from '@lianfang/contract/kernel/command-schema.ts'
import { seeFollowUps } from '@lianfang/domain/followup/policy.ts'
import { Type } from '@sinclair/typebox'
import type { FastifyPluginAsync, FastifyRequest } from 'fastify'
import { readAs, seatOf, type House } from '../../http/house.ts'
import type { Clock } from '../queries.ts'
import { describeFlows } from './describe-flows.ts'
import { describeHousehold } from './describe-household.ts'
import { letterRoutes } from './letter-routes.ts'
import { runCourier } from './run-courier.ts'

/** Flows out of and between measures. */
export function flowRoutes(house: House): FastifyPluginAsync {
  const clockOf = (request: FastifyRequest): Clock => ({ now: house.now(), offset: seatOf(request).settings.offset })
  return async (app) => {
    runCourier(app, house)
    await app.register(letterRoutes(house))
    app.get('/api/flows', { config: { right: seeFollowUps }, schema: { response: { 200: flowsAnswer } } }, (request) =>
      readAs(house, request, seeFollowUps, (reader) => describeFlows(reader, clockOf(request))),
    )
    app.get<{ Querystring: { person: string } }>(
      '/api/flows/household',
      { config: { right: seeFollowUps }, schema: { querystring: Type.Object({ person: uuid }), response: { 200: householdFlows } } },
      (request) => readAs(house, request, seeFollowUps, (reader) => describeHousehold(reader, request.query.person, clockOf(request))),
    )
  }
}
