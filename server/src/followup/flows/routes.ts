import { answerFile, flowsAnswer, householdFlows, letterFile } from '@lianfang/contract/followup/flows/answers.ts'
import { uuid } from '@lianfang/contract/kernel/command-schema.ts'
import { answerOf } from '@lianfang/domain/followup/flows/answer-of.ts'
import { handovers, inboundHandovers } from '@lianfang/domain/followup/flows/tables.ts'
import { seeFollowUps, startMeasures } from '@lianfang/domain/followup/policy.ts'
import { followUps } from '@lianfang/domain/followup/tables.ts'
import { Type } from '@sinclair/typebox'
import type { FastifyPluginAsync, FastifyRequest } from 'fastify'
import { v7 } from 'uuid'
import { readAs, sayAs, seatOf, type House } from '../../http/house.ts'
import { ProblemError } from '../../http/problem.ts'
import type { Clock } from '../queries.ts'
import { describeFlows } from './describe-flows.ts'
import { describeHousehold } from './describe-household.ts'
import { runCourier } from './run-courier.ts'

const params = Type.Object({ id: uuid })

/** Flows out of and between measures, and the files that go to and come from townships elsewhere. */
export function flowRoutes(house: House): FastifyPluginAsync {
  const clockOf = (request: FastifyRequest): Clock => ({ now: house.now(), offset: seatOf(request).settings.offset })
  return async (app) => {
    runCourier(app, house)
    app.get('/api/flows', { config: { right: seeFollowUps }, schema: { response: { 200: flowsAnswer } } }, (request) =>
      readAs(house, request, seeFollowUps, (reader) => describeFlows(reader, clockOf(request))),
    )
    app.get<{ Querystring: { person: string } }>(
      '/api/flows/household',
      { config: { right: seeFollowUps }, schema: { querystring: Type.Object({ person: uuid }), response: { 200: householdFlows } } },
      (request) => readAs(house, request, seeFollowUps, (reader) => describeHousehold(reader, request.query.person, clockOf(request))),
    )
    // Taking the letter out is the delivery: it stands in the journal who did.
    app.post<{ Params: { id: string } }>(
      '/api/flows/handovers/:id/letter',
      { config: { right: startMeasures }, schema: { params, response: { 200: letterFile } } },
      async (request) => {
        const { id } = request.params
        const sent = await readAs(house, request, startMeasures, async (reader) => (await reader.byId(handovers, [id])).get(id))
        if (!sent) throw new ProblemError('not-found')
        await sayAs(house, request, { id: v7(), kind: 'followup/note-delivery', unit: sent.unit, input: { handover: id } })
        return { kind: 'lianfang-handover' as const, letter: sent.personal.letter }
      },
    )
    app.get<{ Params: { id: string } }>(
      '/api/flows/inbound/:id/answer',
      { config: { right: startMeasures }, schema: { params, response: { 200: answerFile } } },
      async (request) => {
        const { id } = request.params
        const found = await readAs(house, request, startMeasures, async (reader) => {
          const inbound = (await reader.byId(inboundHandovers, [id])).get(id)
          const begun = inbound?.order ? (await reader.byId(followUps, [inbound.order])).get(inbound.order) : undefined
          const answer = inbound && answerOf(inbound, begun)
          return answer && { ...answer, note: inbound.personal.note }
        })
        if (!found) throw new ProblemError('not-found')
        return { kind: 'lianfang-handover-answer' as const, handover: id, ...found, by: seatOf(request).settings.name }
      },
    )
  }
}
