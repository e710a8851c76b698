import { pullAnswer, pushAnswer, pushBody } from '@lianfang/contract/kernel/sync.ts'
import type { Answer, Command, Refusal } from '@lianfang/domain/kernel/command.ts'
import { msOf } from '@lianfang/domain/kernel/instant.ts'
import type { Static } from '@sinclair/typebox'
import type { FastifyPluginAsync } from 'fastify'
import { type House, seatOf } from '../http/house.ts'
import { languageOf } from '../http/language.ts'
import { problemOfFault } from '../http/problem.ts'
import type { Seat } from '../http/seat.ts'
import { workersOfDevice } from '../identity/credentials.ts'
import { checkCommand } from './check-command.ts'
import { enrich } from './enrich.ts'
import { openEvents } from './events.ts'
import { movedBy, SKEW_MS } from './move-time.ts'
import { pull } from './pull.ts'
import { reviewRoutes } from './review-routes.ts'
import { withSentence } from './say-answer.ts'
import { setAside } from './set-aside.ts'

/** Push (`/api/commands`), pull and live events: how devices and the journal meet. */
export function syncRoutes(house: House): FastifyPluginAsync {
  return async (app) => {
    app.post<{ Body: Static<typeof pushBody> }>(
      '/api/commands',
      { config: { right: 'SIGNED_IN' }, schema: { body: pushBody, response: { 200: pushAnswer } } },
      async (request) => {
        const seat = seatOf(request)
        const now = house.now()
        const skew = msOf(now) - msOf(request.body.sentAt)
        const checked = request.body.commands.map(checkCommand)
        const authors = checked.flatMap((one) => ('command' in one && one.command.actor !== seat.actor.id ? [one.command.actor] : []))
        const known = authors.length > 0 ? await workersOfDevice(house.pool, seat.township, seat.device, authors) : new Set<string>()
        const language = languageOf(request.headers)
        const answers = await Promise.all(
          checked.map(async (one): Promise<Answer> => {
            if (!('command' in one)) return { id: one.id, status: 'refused', reason: one.reason }
            const reason = strange(one.command, seat, known)
            if (reason) return { id: one.command.id, status: 'refused', reason }
            return spoken(house, seat, movedBy(one.command, skew), now)
          }),
        )
        return { answers: answers.map((answer) => withSentence(answer, language)), serverTime: house.now() }
      },
    )

    app.get<{ Querystring: { cursor?: string; limit?: number } }>(
      '/api/pull',
      {
        config: { right: 'SIGNED_IN' },
        schema: {
          querystring: { type: 'object', properties: { cursor: { type: 'string', maxLength: 2000 }, limit: { type: 'integer', minimum: 1, maximum: 5000 } } },
          response: { 200: pullAnswer },
        },
      },
      async (request) => ({ ...(await pull(house, seatOf(request), request.query.cursor ?? '0', request.query.limit ?? 2000)), serverTime: house.now() }),
    )

    await app.register(reviewRoutes(house))
    await openEvents(app, house)
  }
}

/** A command for another township does not exist here; one by another author needs a device that author has signed in on. */
function strange(command: Command, seat: Seat, known: ReadonlySet<string>): Refusal | null {
  if (command.township !== seat.township) return { code: 'not-found' }
  if (command.actor !== seat.actor.id && !known.has(command.actor)) return { code: 'not-your-device' }
  return null
}

async function spoken(house: House, seat: Seat, command: Command, now: string): Promise<Answer> {
  if (msOf(command.at) > msOf(now) + SKEW_MS) return { id: command.id, status: 'refused', reason: { code: 'clock-ahead' } }
  try {
    const answer = await house.journal.say(command, command.input, enrich(house, seat, command))
    // Written on a device that was revoked since, and sent by its author from another one: not lost, and not applied by itself.
    return answer.status === 'refused' && answer.reason.code === 'device-revoked' ? await setAside(house, command, command.device) : answer
  } catch (fault) {
    // A fault that concerns the server, not the command, must not look like an answer: the phone keeps its record and tries again.
    throw problemOfFault(fault) ?? fault
  }
}
