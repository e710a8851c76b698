import { journalPage } from '@lianfang/contract/journal/answers.ts'
import { pageQuery } from '@lianfang/contract/kernel/page.ts'
import { readTheJournal } from '@lianfang/domain/privacy/policy.ts'
import { Type, type Static } from '@sinclair/typebox'
import type { FastifyPluginAsync } from 'fastify'
import { type House, readAs } from '../http/house.ts'
import { journalEntries } from './queries.ts'

const query = Type.Object(pageQuery, { additionalProperties: false })

/** The journal, for those who may read it. */
export function journalRoutes(house: House): FastifyPluginAsync {
  return async (app) => {
    app.get<{ Querystring: Static<typeof query> }>(
      '/api/journal',
      { config: { right: readTheJournal }, schema: { querystring: query, response: { 200: journalPage } } },
      (request) =>
        readAs(house, request, readTheJournal, (reader) =>
          journalEntries(reader, request.query.cursor === undefined ? null : Number(request.query.cursor), request.query.limit ?? 50),
        ),
    )
  }
}
