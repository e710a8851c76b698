import { packsAnswer, packsQuery } from '@lianfang/contract/protocols/answers.ts'
import { packsInForce } from '@lianfang/domain/protocols/packs-in-force.ts'
import { PACKS } from '@lianfang/domain/protocols/shipped-packs.ts'
import type { Static } from '@sinclair/typebox'
import type { FastifyPluginAsync } from 'fastify'
import { dayAsked } from '../http/day-asked.ts'
import type { House } from '../http/house.ts'

/** The rule packs that ship with the program. They hold nothing of the township: whoever is signed in may read them. */
export function protocolRoutes(house: House): FastifyPluginAsync {
  return async (app) => {
    app.get<{ Querystring: Static<typeof packsQuery> }>(
      '/api/protocols/packs',
      { config: { right: 'SIGNED_IN' }, schema: { querystring: packsQuery, response: { 200: packsAnswer } } },
      async (request) => {
        const day = dayAsked(house, request, request.query.day)
        const inForce = packsInForce(day)
        return { day, packs: PACKS.map((pack) => ({ ...pack, inForce: inForce.includes(pack) })) }
      },
    )
  }
}
