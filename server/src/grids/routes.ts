import { gridsAnswer } from '@lianfang/contract/grids/answers.ts'
import { keepTheRoster, seeGrids } from '@lianfang/domain/grids/policy.ts'
import { allows } from '@lianfang/domain/kernel/policy.ts'
import type { FastifyPluginAsync } from 'fastify'
import { type House, readAs, seatOf } from '../http/house.ts'
import { allAssignments, allWorkers, unitTree } from './queries.ts'

/** The tree and who answers for it. Sign-in names are for those who keep the roster. */
export function gridRoutes(house: House): FastifyPluginAsync {
  return async (app) => {
    app.get('/api/grids', { config: { right: seeGrids }, schema: { response: { 200: gridsAnswer } } }, (request) =>
      readAs(house, request, seeGrids, async (reader) => {
        const [units, people, assignments] = await Promise.all([unitTree(reader), allWorkers(reader), allAssignments(reader)])
        const seesLogins = allows(keepTheRoster, seatOf(request).actor)
        return { units, workers: seesLogins ? people : people.map((worker) => ({ ...worker, login: null })), assignments }
      }),
    )
  }
}
