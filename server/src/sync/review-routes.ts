import { reviewItem, settlement } from '@lianfang/contract/identity/answers.ts'
import { oneOf, uuid } from '@lianfang/contract/kernel/command-schema.ts'
import { pageOf, pageQuery } from '@lianfang/contract/kernel/page.ts'
import { pushAnswer, pushBody } from '@lianfang/contract/kernel/sync.ts'
import { reviewRecords } from '@lianfang/domain/identity/policy.ts'
import { REVIEW_STATUSES } from '@lianfang/domain/identity/tables.ts'
import { msOf } from '@lianfang/domain/kernel/instant.ts'
import { Type, type Static } from '@sinclair/typebox'
import type { FastifyPluginAsync } from 'fastify'
import { type House, readAs } from '../http/house.ts'
import { idCursor } from '../http/id-cursor.ts'
import { languageOf } from '../http/language.ts'
import { ProblemError } from '../http/problem.ts'
import { revokedIn } from '../identity/credentials.ts'
import { deviceOf } from '../identity/device.ts'
import { listReviews } from '../identity/queries.ts'
import { checkEnvelope } from './check-command.ts'
import { handOver } from './hand-over.ts'
import { movedBy } from './move-time.ts'
import { withSentence } from './say-answer.ts'
import { acceptRecord, rejectRecord } from './settle-review.ts'

const params = Type.Object({ id: uuid })
const query = Type.Object({ ...pageQuery, status: Type.Optional(oneOf(REVIEW_STATUSES)) }, { additionalProperties: false })

/** What a revoked device hands over, and what the command office makes of it. */
export function reviewRoutes(house: House): FastifyPluginAsync {
  return async (app) => {
    // A revoked device has no session any more: it is known by its own secret, and nothing it says here is applied.
    app.post<{ Body: Static<typeof pushBody> }>(
      '/api/hand-over',
      { config: { right: 'PUBLIC', rateLimit: { max: 60, timeWindow: 60_000 } }, schema: { body: pushBody, response: { 200: pushAnswer } } },
      async (request) => {
        const secret = request.cookies['lianfang_device']
        const townships = secret ? await revokedIn(house.pool, deviceOf(secret)) : []
        if (!secret || townships.length === 0) throw new ProblemError('sign-in-needed')
        const skew = msOf(house.now()) - msOf(request.body.sentAt)
        const checked = request.body.commands.map(checkEnvelope).map((one) => ('command' in one ? { command: movedBy(one.command, skew) } : one))
        const answers = await handOver(house, deviceOf(secret), townships, checked)
        return { answers: answers.map((answer) => withSentence(answer, languageOf(request.headers))), serverTime: house.now() }
      },
    )

    app.get<{ Querystring: Static<typeof query> }>(
      '/api/reviews',
      { config: { right: reviewRecords }, schema: { querystring: query, response: { 200: pageOf(reviewItem) } } },
      (request) =>
        readAs(house, request, reviewRecords, (reader) =>
          listReviews(reader, request.query.status ?? 'WAITING', idCursor(request.query.cursor), request.query.limit ?? 50),
        ),
    )

    for (const [deed, settle] of [
      ['accept', acceptRecord],
      ['reject', rejectRecord],
    ] as const) {
      app.post<{ Params: { id: string }; Body: Static<typeof settlement> }>(
        `/api/reviews/:id/${deed}`,
        { config: { right: reviewRecords }, schema: { params, body: settlement } },
        async (request, reply) => {
          await settle(house, request, request.params.id, request.body.note)
          return reply.code(204).send()
        },
      )
    }
  }
}
