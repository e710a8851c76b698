import { oneOf } from '@lianfang/contract/kernel/command-schema.ts'
import { pageOf, pageQuery } from '@lianfang/contract/kernel/page.ts'
import { feedbackItem } from '@lianfang/contract/supervision/answers.ts'
import { hearFeedback, speakUp } from '@lianfang/domain/supervision/policy.ts'
import { FEEDBACK_STATUSES } from '@lianfang/domain/supervision/tables.ts'
import { Type, type Static } from '@sinclair/typebox'
import type { FastifyPluginAsync } from 'fastify'
import { type House, readAs, seatOf } from '../http/house.ts'
import { idCursor } from '../http/id-cursor.ts'
import { listFeedback } from './queries.ts'

const everybodys = Type.Object({ ...pageQuery, status: Type.Optional(oneOf(FEEDBACK_STATUSES)) }, { additionalProperties: false })
const own = Type.Object(pageQuery, { additionalProperties: false })
const response = { 200: pageOf(feedbackItem) }

/** Feedback: all of it for those who answer it, and everybody's own. */
export function supervisionRoutes(house: House): FastifyPluginAsync {
  return async (app) => {
    app.get<{ Querystring: Static<typeof everybodys> }>(
      '/api/feedback',
      { config: { right: hearFeedback }, schema: { querystring: everybodys, response } },
      (request) =>
        readAs(house, request, hearFeedback, (reader) => {
          const { status = null, cursor, limit = 50 } = request.query
          return listFeedback(reader, { by: null, status, cursor: idCursor(cursor), limit })
        }),
    )

    app.get<{ Querystring: Static<typeof own> }>('/api/feedback/mine', { config: { right: speakUp }, schema: { querystring: own, response } }, (request) =>
      readAs(house, request, speakUp, (reader) => {
        const { cursor, limit = 50 } = request.query
        return listFeedback(reader, { by: seatOf(request).actor.id, status: null, cursor: idCursor(cursor), limit })
      }),
    )
  }
}
