import { uuid } from '@lianfang/contract/kernel/command-schema.ts'
import { batchItem, batchPage, batchQuery, referralItem, referralPage, referralQuery, type ReferralQuery } from '@lianfang/contract/referrals/answers.ts'
import { dayOf } from '@lianfang/domain/kernel/instant.ts'
import { seeLists, seeReferrals } from '@lianfang/domain/referrals/policy.ts'
import { Type, type Static } from '@sinclair/typebox'
import type { FastifyPluginAsync, FastifyRequest } from 'fastify'
import { readAs, seatOf, type House } from '../http/house.ts'
import { findBatch, findReferral, listBatches, listReferrals, type Desk } from './list-referrals.ts'
import { sendAnsweredList } from './send-answered-list.ts'

const params = Type.Object({ id: uuid })
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Pushed names: the workbench, the lists they came in, and those lists answered. */
export function referralRoutes(house: House): FastifyPluginAsync {
  const deskOf = (request: FastifyRequest): Desk => {
    const now = house.now()
    return { now, today: dayOf(now, seatOf(request).settings.offset), blinding: house.keys.blinding }
  }
  return async (app) => {
    app.get<{ Querystring: ReferralQuery }>(
      '/api/referrals',
      { config: { right: seeReferrals }, schema: { querystring: referralQuery, response: { 200: referralPage } } },
      (request) => readAs(house, request, seeReferrals, (reader) => listReferrals(reader, request.query, deskOf(request))),
    )

    app.get<{ Params: Static<typeof params> }>(
      '/api/referrals/:id',
      { config: { right: seeReferrals }, schema: { params, response: { 200: referralItem } } },
      (request) => readAs(house, request, seeReferrals, (reader) => findReferral(reader, request.params.id, deskOf(request))),
    )

    app.get<{ Params: Static<typeof params> }>(
      '/api/referrals/batches/:id',
      { config: { right: seeLists }, schema: { params, response: { 200: batchItem } } },
      (request) => readAs(house, request, seeLists, (reader) => findBatch(reader, request.params.id, deskOf(request))),
    )

    app.get<{ Querystring: Static<typeof batchQuery> }>(
      '/api/referrals/batches',
      { config: { right: seeLists }, schema: { querystring: batchQuery, response: { 200: batchPage } } },
      (request) => readAs(house, request, seeLists, (reader) => listBatches(reader, request.query, deskOf(request))),
    )

    app.get<{ Params: Static<typeof params> }>(
      '/api/referrals/batches/:id/answered.xlsx',
      { config: { right: seeLists }, schema: { params } },
      async (request, reply) => {
        const { name, content } = await sendAnsweredList(house, request, request.params.id)
        return reply
          .type(XLSX)
          .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
          .send(content)
      },
    )
  }
}
