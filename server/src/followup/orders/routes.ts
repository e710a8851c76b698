import { orderDetail, orderList, orderQuery, paperQuery, PAPERS, type OrderQuery } from '@lianfang/contract/followup/orders/answers.ts'
import { oneOf, uuid } from '@lianfang/contract/kernel/command-schema.ts'
import { orders, servedPapers } from '@lianfang/domain/followup/orders/tables.ts'
import { seeFollowUps } from '@lianfang/domain/followup/policy.ts'
import { Type, type Static } from '@sinclair/typebox'
import type { FastifyPluginAsync, FastifyRequest } from 'fastify'
import { createHash } from 'node:crypto'
import { v7 } from 'uuid'
import { readAs, sayAs, seatOf, type House } from '../../http/house.ts'
import { ProblemError } from '../../http/problem.ts'
import type { Clock } from '../queries.ts'
import { makePapers, PAPER_FILES } from '../../documents/papers/make-papers.ts'
import { ordersOn, servedPapersOf } from './queries.ts'
import { readPapers } from '../../documents/papers/read-papers.ts'
import { showOrders } from './show-orders.ts'

const params = Type.Object({ id: uuid })
const paperParams = Type.Object({ paper: oneOf(PAPERS), ending: oneOf(['docx', 'pdf']) })
const AT_ONCE = 200

/** Orders that somebody still has to confirm, serve or answer for, one of them in full, and their papers. */
export function orderRoutes(house: House): FastifyPluginAsync {
  const clockOf = (request: FastifyRequest): Clock => ({ now: house.now(), offset: seatOf(request).settings.offset })
  return async (app) => {
    app.get<{ Querystring: OrderQuery }>(
      '/api/orders',
      { config: { right: seeFollowUps }, schema: { querystring: orderQuery, response: { 200: orderList } } },
      (request) =>
        readAs(house, request, seeFollowUps, async (reader) => {
          const all = await ordersOn(reader, request.query.list, house.now())
          return { ...(await showOrders(reader, all.slice(0, AT_ONCE), clockOf(request))), total: all.length }
        }),
    )

    app.get<{ Params: { id: string } }>('/api/orders/:id', { config: { right: seeFollowUps }, schema: { params, response: { 200: orderDetail } } }, (request) =>
      readAs(house, request, seeFollowUps, async (reader) => {
        const order = (await reader.byId(orders, [request.params.id])).get(request.params.id)
        const { items, names } = await showOrders(reader, order ? [order] : [], clockOf(request))
        if (!items[0]) throw new ProblemError('not-found')
        return { ...items[0], servedPapers: await servedPapersOf(reader, request.params.id), names }
      }),
    )

    app.get<{ Params: { id: string } }>('/api/orders/served-papers/:id', { config: { right: seeFollowUps }, schema: { params } }, async (request, reply) => {
      const paper = await readAs(house, request, seeFollowUps, async (reader) => (await reader.byId(servedPapers, [request.params.id])).get(request.params.id))
      if (!paper || paper.withdrawnAt !== null || !paper.personal?.picture) throw new ProblemError('not-found')
      const bytes = Buffer.from(paper.personal.picture, 'base64')
      const hash = createHash('sha256').update(bytes).digest('hex')
      await sayAs(house, request, {
        id: v7(),
        kind: 'privacy/export',
        unit: paper.unit,
        input: { list: 'paper-served', rows: 1, hash, purpose: '查看签收照片' },
      })
      const name = encodeURIComponent('签收照片.jpg')
      return reply.type('image/jpeg').header('content-disposition', `attachment; filename*=UTF-8''${name}`).header('cache-control', 'no-store').send(bytes)
    })

    // A paper carries the whole identity: that it was taken out is noted before it is handed over.
    app.get<{ Params: Static<typeof paperParams>; Querystring: Static<typeof paperQuery> }>(
      '/api/orders/papers/:paper.:ending',
      { config: { right: seeFollowUps }, schema: { params: paperParams, querystring: paperQuery } },
      async (request, reply) => {
        const { paper, ending } = request.params
        const { settings } = seatOf(request)
        const facts = await readAs(house, request, seeFollowUps, (reader) => readPapers(reader, request.query.ids.split(','), settings.name, clockOf(request)))
        const papers = makePapers(paper, facts)
        const [first] = papers
        if (!first) throw new ProblemError('not-found')
        const bytes = await PAPER_FILES[ending].make(papers)
        const hash = createHash('sha256').update(bytes).digest('hex')
        const unit = facts[0]?.followUp.unit ?? settings.root
        await sayAs(house, request, {
          id: v7(),
          kind: 'privacy/export',
          unit,
          input: { list: `paper-${paper}`, rows: papers.length, hash, purpose: first.title },
        })
        const name = encodeURIComponent(`${first.title}${papers.length > 1 ? `${papers.length}份` : (first.number ?? '')}.${ending}`)
        return reply
          .type(PAPER_FILES[ending].type)
          .header('content-disposition', `attachment; filename*=UTF-8''${name}`)
          .header('cache-control', 'no-store')
          .send(bytes)
      },
    )
  }
}
