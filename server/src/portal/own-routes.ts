import { accessPage } from '@lianfang/portal/privacy/access-page.ts'
import { homePage, SAID } from '@lianfang/portal/shell/home-page.ts'
import type { FastifyPluginAsync } from 'fastify'
import type { House } from '../http/house.ts'
import { frameOf, PAGE, residentAt, send } from './at-the-page.ts'
import { describeAccess } from './describe-access.ts'
import { describeHome } from './describe-home.ts'
import { readOwn } from './residents.ts'

/** What a resident reads: the page itself, and who looked at their data. */
export function ownRoutes(house: House): FastifyPluginAsync {
  return async (app) => {
    app.get<{ Querystring: { readonly said?: string } }>('/p/me', PAGE, async (request, reply) => {
      const resident = await residentAt(house, request)
      const home = await readOwn(house, resident, (reader) => describeHome(reader, resident, house.now()))
      const said = SAID.find((one) => one === request.query.said) ?? null
      return send(reply, homePage(frameOf(request, resident), { ...home, said }))
    })
    app.get('/p/access', PAGE, async (request, reply) => {
      const resident = await residentAt(house, request)
      const access = await readOwn(house, resident, (reader) => describeAccess(reader, resident))
      return send(reply, accessPage(frameOf(request, resident), access))
    })
  }
}
