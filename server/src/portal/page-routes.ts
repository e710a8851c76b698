import { againPage, busyPage, faultPage, missingPage } from '@lianfang/portal/identity/open-page.ts'
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { House } from '../http/house.ts'
import { problemBody, ProblemError, problemOfFault } from '../http/problem.ts'
import { askedLanguage, frameOf, LANGUAGE_COOKIE, PAGE, pageLanguage, send } from './at-the-page.ts'
import { askRoutes } from './ask-routes.ts'
import { dataRoutes } from './data-routes.ts'
import { doorRoutes } from './door-routes.ts'
import { ownRoutes } from './own-routes.ts'
import { paperRoutes } from './paper-routes.ts'
import { reportRoutes } from './report-routes.ts'

const STYLE = readFileSync(fileURLToPath(import.meta.resolve('@lianfang/portal/style.css')), 'utf8')

/** A page asks for nothing but its style; nobody frames, keeps or indexes it. */
const HEADERS = {
  'content-security-policy': "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
  'x-robots-tag': 'noindex, nofollow, noarchive',
  // A stricter one would hide from us where a form comes from.
  'referrer-policy': 'same-origin',
} as const

/** Residents' own pages under `/p/`: complete without script, opened by a link and four digits. */
export function residentPages(house: House): FastifyPluginAsync {
  return async (app) => {
    app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_, body, done) => done(null, new URLSearchParams(String(body))))
    app.addHook('onRequest', async (request, reply) => {
      void reply.headers(HEADERS)
      const language = askedLanguage(request)
      if (language) void reply.setCookie(LANGUAGE_COOKIE, language, { path: '/p', sameSite: 'lax', httpOnly: true, maxAge: 400 * 24 * 3600 })
      if (request.method === 'POST' && isFromElsewhere(request)) throw new ProblemError('not-found')
    })
    app.setErrorHandler((fault, request, reply) => sendFault(fault, request, reply))
    app.get('/p/style.css', PAGE, (_, reply) => reply.header('cache-control', 'public, max-age=3600').type('text/css; charset=utf-8').send(STYLE))
    app.get('/p', PAGE, (request, reply) => send(reply, againPage(frameOf(request, null))))
    for (const routes of [doorRoutes, ownRoutes, reportRoutes, askRoutes, dataRoutes, paperRoutes]) await app.register(routes(house))
  }
}

/** A form on somebody else's page. Old browsers name no origin; their cookie is kept from such forms by being `lax`. */
function isFromElsewhere({ headers, host }: FastifyRequest): boolean {
  if (headers['sec-fetch-site'] === 'cross-site') return true
  const { origin } = headers
  return origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== host)
}

/** What went wrong, as a page. What we do not know goes on to the one place that reports our own bugs. */
function sendFault(fault: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const problem = fault instanceof ProblemError ? fault : problemOfFault(fault)
  if (!problem) throw fault
  const { status, sentence } = problemBody(problem.code, problem.details, pageLanguage(request))
  const frame = frameOf(request, null)
  void reply.code(status)
  const seconds = Number(problem.details['seconds'] ?? 5)
  if (status === 429 || status === 503) void reply.header('retry-after', String(seconds))
  if (problem.code === 'sign-in-needed') return send(reply, againPage(frame))
  if (problem.code === 'not-found') return send(reply, missingPage(frame))
  return send(reply, problem.code === 'too-many-requests' ? busyPage(frame, seconds) : faultPage(frame, sentence))
}
