import { openPage } from '@lianfang/portal/identity/open-page.ts'
import type { FastifyPluginAsync } from 'fastify'
import type { House } from '../http/house.ts'
import { fieldsOf, frameOf, PAGE, send, SESSION_COOKIE, TRY } from './at-the-page.ts'
import { closeSession } from './queries.ts'
import { hashOf, residentIn } from './residents.ts'
import { openDoor, OPEN_HOURS } from './try-to-open.ts'

interface WithToken {
  readonly Params: { readonly token: string }
}

/** In and out: the question behind every link, and leaving the page. */
export function doorRoutes(house: House): FastifyPluginAsync {
  const tryToOpen = openDoor(house)
  return async (app) => {
    app.get<WithToken>('/p/:token', PAGE, async (request, reply) => {
      const resident = await residentIn(house, request.cookies[SESSION_COOKIE])
      if (resident?.link.hash === hashOf(request.params.token)) return reply.redirect('/p/me', 303)
      return send(reply, openPage(frameOf(request, null), null))
    })
    app.post<WithToken>('/p/:token', TRY, async (request, reply) => {
      const opened = await tryToOpen(request.params.token, fieldsOf(request).get('digits') ?? '')
      if (opened.verdict !== 'OPENED') return send(reply.code(403), openPage(frameOf(request, null), opened.verdict))
      const cookie = { httpOnly: true, sameSite: 'lax', path: '/p', secure: request.protocol === 'https', maxAge: OPEN_HOURS * 3600 } as const
      return reply.setCookie(SESSION_COOKIE, opened.token, cookie).redirect('/p/me', 303)
    })
    app.post('/p/leave', PAGE, async (request, reply) => {
      const token = request.cookies[SESSION_COOKIE]
      const resident = await residentIn(house, token)
      if (resident && token) await closeSession(house.pool, resident.township, hashOf(token), house.now())
      return reply.clearCookie(SESSION_COOKIE, { path: '/p' }).redirect('/p', 303)
    })
  }
}
