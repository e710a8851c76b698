import { shapeTheGrids } from '@lianfang/domain/grids/policy.ts'
import { mayGiveLink } from '@lianfang/domain/grids/may-give-link.ts'
import { assignments, workers } from '@lianfang/domain/grids/tables.ts'
import { Type } from '@sinclair/typebox'
import type { FastifyPluginAsync } from 'fastify'
import { uuid } from '@lianfang/contract/kernel/command-schema.ts'
import { type House, readAs, seatOf } from '../http/house.ts'
import { ProblemError } from '../http/problem.ts'
import { makeLink } from './add-worker.ts'

const params = Type.Object({ id: uuid })

/** One-time sign-in links, for whoever shapes the grids. */
export function workerRoutes(house: House): FastifyPluginAsync {
  return async (app) => {
    app.post<{ Params: { id: string } }>(
      '/api/workers/:id/sign-in-link',
      { config: { right: shapeTheGrids }, schema: { params, response: { 200: Type.Object({ path: Type.String() }) } } },
      async (request) => {
        const seat = seatOf(request)
        const { worker, held } = await readAs(house, request, shapeTheGrids, async (reader) => ({
          worker: (await reader.byId(workers, [request.params.id])).get(request.params.id),
          held: await reader.rows(assignments, 'SELECT * FROM assignments WHERE township = $1 AND worker = $2', [reader.township, request.params.id]),
        }))
        if (!worker) throw new ProblemError('not-found')
        if (!mayGiveLink(seat.actor, held, seat.settings.root)) throw new ProblemError('not-allowed')
        if (!worker.login) throw new ProblemError('no-login')
        return { path: `/setup?token=${await makeLink(house, seat.township, worker.id, worker.login)}` }
      },
    )
  }
}
