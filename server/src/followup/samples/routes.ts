import {
  candidateQuery,
  candidates,
  disputePage,
  disputeQuery,
  doorSheets,
  resultListPage,
  samplePage,
  sampleQuery,
} from '@lianfang/contract/followup/samples/answers.ts'
import { uuid } from '@lianfang/contract/kernel/command-schema.ts'
import { pageQuery } from '@lianfang/contract/kernel/page.ts'
import { recordResults, seeFollowUps, takeInResults } from '@lianfang/domain/followup/policy.ts'
import { dayOf } from '@lianfang/domain/kernel/instant.ts'
import { Type, type Static } from '@sinclair/typebox'
import type { FastifyPluginAsync, FastifyRequest } from 'fastify'
import { type House, readAs, seatOf } from '../../http/house.ts'
import { languageOf } from '../../http/language.ts'
import { ProblemError } from '../../http/problem.ts'
import { candidatesOf, disputeOf, followedAtDoor, disputesIn, resultListsIn, samplesIn } from './queries.ts'

const params = Type.Object({ id: uuid })
const listQuery = Type.Object(pageQuery, { additionalProperties: false })

/** Samples on their way, what is disputed, and the laboratories' lists. */
export function sampleRoutes(house: House): FastifyPluginAsync {
  const todayOf = (request: FastifyRequest): string => dayOf(house.now(), seatOf(request).settings.offset)
  return async (app) => {
    app.get<{ Querystring: Static<typeof sampleQuery> }>(
      '/api/samples',
      { config: { right: seeFollowUps }, schema: { querystring: sampleQuery, response: { 200: samplePage } } },
      (request) =>
        readAs(house, request, seeFollowUps, async (reader) => {
          const { state, cursor, limit = 50 } = request.query
          return pageOf(await samplesIn(reader, state, todayOf(request), idIn(cursor), limit + 1), limit)
        }),
    )
    app.get<{ Querystring: Static<typeof disputeQuery> }>(
      '/api/disputes',
      { config: { right: recordResults }, schema: { querystring: disputeQuery, response: { 200: disputePage } } },
      (request) =>
        readAs(house, request, recordResults, async (reader) => {
          const { status, cursor, limit = 50 } = request.query
          return pageOf(await disputesIn(reader, status, idIn(cursor), limit + 1, languageOf(request.headers)), limit)
        }),
    )
    app.get<{ Params: { id: string }; Querystring: Static<typeof candidateQuery> }>(
      '/api/disputes/:id/samples',
      { config: { right: recordResults }, schema: { params, querystring: candidateQuery, response: { 200: candidates } } },
      (request) =>
        readAs(house, request, recordResults, async (reader) => {
          const dispute = await disputeOf(reader, request.params.id)
          if (!dispute) throw new ProblemError('not-found')
          return { items: [...(await candidatesOf(reader, house.keys.blinding, dispute, request.query.search?.trim() ?? '', todayOf(request)))] }
        }),
    )
    app.get<{ Params: { id: string } }>(
      '/api/followup/:id/sheets',
      { config: { right: seeFollowUps }, schema: { params, response: { 200: doorSheets } } },
      (request) =>
        readAs(house, request, seeFollowUps, async (reader) => {
          const followUps = await followedAtDoor(reader, request.params.id)
          if (followUps.length === 0) throw new ProblemError('not-found')
          return { followUps }
        }),
    )
    app.get<{ Querystring: Static<typeof listQuery> }>(
      '/api/result-lists',
      { config: { right: takeInResults }, schema: { querystring: listQuery, response: { 200: resultListPage } } },
      (request) =>
        readAs(house, request, takeInResults, async (reader) => {
          const { cursor, limit = 50 } = request.query
          return pageOf(await resultListsIn(reader, idIn(cursor), limit + 1), limit)
        }),
    )
  }
}

/** A cursor is the last id of the page before; anything else begins anew. */
function idIn(cursor: string | undefined): string | null {
  return cursor !== undefined && /^[0-9a-f-]{36}$/.test(cursor) ? cursor : null
}

function pageOf<T extends { readonly id: string }>(rows: readonly T[], limit: number): { items: T[]; next: string | null } {
  const items = rows.slice(0, limit)
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null }
}
