import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import swagger from '@fastify/swagger'
import underPressure from '@fastify/under-pressure'
import { allows } from '@lianfang/domain/kernel/policy.ts'
import Fastify, { LogController, type FastifyInstance, type RouteOptions } from 'fastify'
import { randomBytes } from 'node:crypto'
import { revokedIn } from '../identity/credentials.ts'
import { deviceOf } from '../identity/device.ts'
import { deviceRoutes } from '../identity/device-routes.ts'
import { identityRoutes } from '../identity/routes.ts'
import { type FirstRun } from '../identity/first-run.ts'
import { Seats } from '../identity/seats.ts'
import { syncRoutes } from '../sync/routes.ts'
import { NOUN_ROUTES } from './noun-routes.ts'
import { appFiles } from './app-files.ts'
import { docs } from './docs.ts'
import { health } from './health.ts'
import type { House } from './house.ts'
import { languageOf } from './language.ts'
import { ProblemError, problemBody, problemOfFault } from './problem.ts'
import { answerWriter } from './write-answer.ts'

export interface AppOptions {
  readonly firstRun: FirstRun
  readonly log: boolean
  /** Requests a minute from one address before it must wait. */
  readonly perMinute: number
}

/** The whole program as one Fastify application, not yet listening. A route that declares no right does not start. */
export async function buildApp(house: House, options: AppOptions): Promise<FastifyInstance> {
  const app = Fastify({
    bodyLimit: 8 * 1024 * 1024,
    // One line a request, without address, query or body: logs carry no personal data.
    logger: options.log ? { level: 'warn' } : false,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: 'loopback',
    ajv: { customOptions: { removeAdditional: false, coerceTypes: 'array', allErrors: false } },
  })
  app.setSerializerCompiler(answerWriter)
  const seats = new Seats(house)
  app.decorateRequest('seat', null)
  const routes: RouteOptions[] = []
  app.addHook('onRoute', (route) => void routes.push(route))
  app.addHook('onReady', async () => {
    const bare = routes.find((route) => !route.config?.right)
    if (bare) throw new Error(`route ${String(bare.method)} ${bare.url} declares no right`)
  })
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Lianfang 联防', version: '0.1.0', description: '乡镇疫情防控一本账：从县里的名单到 17:00 的通报' },
      components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'lianfang' } } },
    },
  })
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        connectSrc: ["'self'"],
        workerSrc: ["'self'"],
        upgradeInsecureRequests: null,
      },
    },
    hsts: false,
    crossOriginOpenerPolicy: { policy: 'same-origin' },
  })
  await app.register(cookie)
  await app.register(multipart, { limits: { fileSize: 20 * 1024 * 1024, files: 1, fields: 10, fieldSize: 2000 } })
  await app.register(rateLimit, {
    global: false,
    max: options.perMinute,
    timeWindow: 60_000,
    errorResponseBuilder: (_, context) => new ProblemError('too-many-requests', { seconds: Math.ceil(context.ttl / 1000) }),
  })
  await app.register(underPressure, {
    maxEventLoopDelay: 2000,
    message: 'busy',
    retryAfter: 5,
    exposeStatusRoute: false,
    pressureHandler: () => {
      throw new ProblemError('too-busy', { seconds: 5 })
    },
  })

  // Before anything of the request is read: who has no right is told nothing, also not what was wrong with the question.
  app.addHook('onRequest', async (request) => {
    const right = request.routeOptions.config.right
    if (right === 'PUBLIC' || right === undefined) return
    request.seat = await seats.find(request.cookies['lianfang'])
    if (!request.seat) throw await noSeat(house, request.cookies['lianfang_device'])
    if (right !== 'SIGNED_IN' && !allows(right, request.seat.actor)) throw new ProblemError('not-found')
  })
  app.setErrorHandler((fault, request, reply) => {
    const language = languageOf(request.headers)
    const problem = problemOf(fault, request.routeOptions.url ?? '')
    const body = problemBody(problem.code, problem.details, language)
    if (body.status === 429 || body.status === 503)
      void reply.header('retry-after', typeof problem.details['seconds'] === 'number' ? String(problem.details['seconds']) : '5')
    return reply.code(body.status).type('application/json; charset=utf-8').send(body)
  })
  app.setNotFoundHandler({}, (request, reply) => reply.code(404).send(problemBody('not-found', {}, languageOf(request.headers))))

  await app.register(health(house))
  await app.register(docs)
  await app.register(identityRoutes(house, seats, options.firstRun))
  await app.register(deviceRoutes(house, seats))
  await app.register(syncRoutes(house))
  for (const routes of NOUN_ROUTES) await app.register(routes(house))
  await app.register(appFiles(house))
  return app
}

/** Why nobody sits here: nobody has signed in, or the device was revoked and must know. */
async function noSeat(house: House, secret: string | undefined): Promise<ProblemError> {
  const townships = secret ? await revokedIn(house.pool, deviceOf(secret)) : []
  return townships.length > 0 ? new ProblemError('device-revoked', { townships }) : new ProblemError('sign-in-needed')
}

/** Our own bug is reported to the log under a number; the person gets the number and nothing of the inside. */
function problemOf(fault: unknown, url: string): ProblemError {
  if (fault instanceof ProblemError) return fault
  const known = problemOfFault(fault)
  if (known) return known
  const { statusCode, validation, code, message } = fault as {
    statusCode?: number
    validation?: readonly { instancePath: string; message?: string; params?: Record<string, unknown> }[]
    code?: string
    message: string
  }
  if (validation?.[0]) return new ProblemError('bad-input', { field: fieldOf(validation[0]), why: validation[0].message ?? '' })
  if (statusCode === 413 || code === 'FST_REQ_FILE_TOO_LARGE') return new ProblemError('too-large', { max: '20 MB' })
  if (statusCode === 429) return new ProblemError('too-many-requests', { seconds: 60 })
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) return new ProblemError('bad-request', { why: message })
  const report = randomBytes(4).toString('hex')
  process.stderr.write(`${new Date().toISOString()} fault ${report} ${url} ${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}\n`)
  return new ProblemError('our-fault', { report })
}

function fieldOf(fault: { readonly instancePath: string; readonly params?: Readonly<Record<string, unknown>> }): string {
  const named = fault.params?.['missingProperty'] ?? fault.params?.['additionalProperty']
  return [fault.instancePath.slice(1).replaceAll('/', '.'), named].filter(Boolean).join('.') || 'body'
}
