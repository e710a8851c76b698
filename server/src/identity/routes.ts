import { session, setUp, setUpState, signIn } from '@lianfang/contract/identity/answers.ts'
import { startMeasures } from '@lianfang/domain/followup/policy.ts'
import { allows } from '@lianfang/domain/kernel/policy.ts'
import type { Static } from '@sinclair/typebox'
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import { randomBytes } from 'node:crypto'
import { type House, seatOf } from '../http/house.ts'
import { ProblemError } from '../http/problem.ts'
import type { Seat } from '../http/seat.ts'
import { closeSession, countFailure, type Credential, findByLink, findByLogin, openSession, revokedIn, setPassword } from './credentials.ts'
import { deviceOf, labelOf } from './device.ts'
import { type FirstRun } from './first-run.ts'
import { foundTownship } from './found-township.ts'
import { neighboursOf } from './neighbours-of.ts'
import { hashPassword, hashToken, isWeak, newToken, passwordFits } from './passwords.ts'
import { SESSION_HOURS, type Seats } from './seats.ts'

/** Signing in and out, first set-up, passwords. */
export function identityRoutes(house: House, seats: Seats, first: FirstRun): FastifyPluginAsync {
  return async (app) => {
    const limit = { rateLimit: { max: 30, timeWindow: 60_000 } }

    app.post<{ Body: Static<typeof signIn> }>(
      '/api/session',
      { config: { right: 'PUBLIC', ...limit }, schema: { body: signIn, response: { 200: session } } },
      async (request, reply) => {
        const { login, password, township } = request.body
        const found = await findByLogin(house.pool, login.trim(), township)
        if (found.length > 1) throw new ProblemError('which-township', { townships: found.map((one) => one.township) })
        const credential = await admitted(house, found[0], password)
        return opened(house, seats, request, reply, credential)
      },
    )

    app.get('/api/session', { config: { right: 'SIGNED_IN' }, schema: { response: { 200: session } } }, async (request) => sessionOf(house, seatOf(request)))

    app.delete('/api/session', { config: { right: 'SIGNED_IN' } }, async (request, reply) => {
      const seat = seatOf(request)
      await closeSession(house.pool, seat.township, seat.session)
      seats.forget(seat.session)
      return reply.clearCookie('lianfang', { path: '/' }).header('clear-site-data', '"cache"').code(204).send()
    })

    app.post<{ Body: { old: string; new: string } }>(
      '/api/session/password',
      {
        config: { right: 'SIGNED_IN', ...limit },
        schema: {
          body: {
            type: 'object',
            required: ['old', 'new'],
            additionalProperties: false,
            properties: { old: { type: 'string', maxLength: 200 }, new: { type: 'string', maxLength: 200 } },
          },
        },
      },
      async (request, reply) => {
        const seat = seatOf(request)
        const [credential] = await findByLogin(house.pool, seat.worker.login, seat.township)
        const admittedOne = await admitted(house, credential, request.body.old)
        await choosePassword(house, admittedOne, request.body.new)
        seats.forgetAll()
        return opened(house, seats, request, reply, admittedOne)
      },
    )

    app.get<{ Querystring: { token?: string } }>(
      '/api/setup',
      {
        config: { right: 'PUBLIC', ...limit },
        schema: { querystring: { type: 'object', properties: { token: { type: 'string', maxLength: 200 } } }, response: { 200: setUpState } },
      },
      async (request) => {
        const { token } = request.query
        if (first.token !== null && token === first.token) return { kind: 'FIRST_RUN', login: null, name: null }
        const credential = token ? await findByLink(house.pool, hashToken(token)) : null
        return credential ? { kind: 'LINK', login: credential.login, name: null } : { kind: 'NONE', login: null, name: null }
      },
    )

    app.post<{ Body: Static<typeof setUp> }>(
      '/api/setup',
      { config: { right: 'PUBLIC', ...limit }, schema: { body: setUp, response: { 200: session } } },
      async (request, reply) => {
        const { token, password, login, name, township } = request.body
        if (first.token !== null && token === first.token) {
          if (!login || !name || !township) throw new ProblemError('bad-input', { field: 'township', why: 'login, name, township' })
          if (isWeak(password, login)) throw new ProblemError('weak-password')
          first.token = null
          const worker = await foundTownship(house, { id: township.id, name: township.name, administrator: { name, login } })
          const credential = { township: township.id, worker, login, passwordHash: null, failures: 0, lockedUntil: null }
          await choosePassword(house, credential, password)
          return opened(house, seats, request, reply, credential)
        }
        const credential = await findByLink(house.pool, hashToken(token))
        if (!credential) throw new ProblemError('link-used')
        await choosePassword(house, credential, password)
        seats.forgetAll()
        return opened(house, seats, request, reply, credential)
      },
    )
  }
}

/** Lets the right password through. An unknown name takes as long as a wrong password and gets the same answer. */
async function admitted(house: House, credential: Credential | undefined, password: string): Promise<Credential> {
  const wait = credential?.lockedUntil ? Date.parse(credential.lockedUntil) - Date.now() : 0
  const fits = await passwordFits(credential?.passwordHash ?? null, password)
  if (credential && wait > 0) throw new ProblemError('locked-out', { minutes: Math.ceil(wait / 60_000), seconds: Math.ceil(wait / 1000) })
  if (credential && fits) return credential
  if (credential) await countFailure(house.pool, credential.township, credential.worker)
  throw new ProblemError('wrong-password')
}

async function choosePassword(house: House, credential: Credential, password: string): Promise<void> {
  if (isWeak(password, credential.login)) throw new ProblemError('weak-password')
  await setPassword(house.pool, credential.township, credential.worker, credential.login, await hashPassword(password))
}

async function opened(house: House, seats: Seats, request: FastifyRequest, reply: FastifyReply, credential: Credential): Promise<Static<typeof session>> {
  const token = newToken()
  const secret = await secretFor(house, credential.township, request.cookies['lianfang_device'])
  const on = { device: deviceOf(secret), label: labelOf(request.headers['user-agent']) }
  await openSession(house.pool, credential.township, credential.worker, hashToken(token), on, SESSION_HOURS)
  const cookie = { httpOnly: true, sameSite: 'strict', path: '/', secure: request.protocol === 'https' } as const
  void reply.setCookie('lianfang', token, { ...cookie, maxAge: SESSION_HOURS * 3600 })
  void reply.setCookie('lianfang_device', secret, { ...cookie, maxAge: 400 * 24 * 3600 })
  const seat = await seats.find(token)
  if (!seat) throw new ProblemError('wrong-password')
  return sessionOf(house, seat)
}

async function sessionOf(house: House, seat: Seat): Promise<Static<typeof session>> {
  const { settings } = seat
  return {
    worker: seat.worker,
    township: { id: seat.township, name: settings.name, root: settings.root, cutoff: settings.cutoff, offset: settings.offset },
    // Whoever may hand people over must know to whom; nobody else is told.
    neighbours: allows(startMeasures, seat.actor) ? await neighboursOf(house.owner, seat.township) : [],
    grants: seat.actor.grants.map((grant) => ({ ...grant, units: grant.units === '*' ? '*' : [...grant.units] })),
    device: seat.device,
    serverTime: house.now(),
  }
}

/** A device keeps its secret, unless it was revoked: found again it is another device. */
async function secretFor(house: House, township: string, known: string | undefined): Promise<string> {
  const isGone = known !== undefined && (await revokedIn(house.pool, deviceOf(known))).includes(township)
  return known === undefined || isGone ? randomBytes(16).toString('hex') : known
}
