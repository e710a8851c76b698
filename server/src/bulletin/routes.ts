import { bulletinAnswer, bulletinList, figureRows } from '@lianfang/contract/bulletin/answers.ts'
import { day } from '@lianfang/contract/kernel/command-schema.ts'
import { pageQuery } from '@lianfang/contract/kernel/page.ts'
import { readBulletins } from '@lianfang/domain/bulletin/policy.ts'
import { dayOf, isDay, type Day } from '@lianfang/domain/kernel/instant.ts'
import { allows } from '@lianfang/domain/kernel/policy.ts'
import { Type, type Static } from '@sinclair/typebox'
import type { FastifyPluginAsync, FastifyRequest } from 'fastify'
import { read, type Reader } from '../database/reader.ts'
import { unitTree } from '../grids/queries.ts'
import { type House, seatOf } from '../http/house.ts'
import { ProblemError } from '../http/problem.ts'
import { figureOn } from './figure-on.ts'
import { FILES, isFileKind } from './files.ts'
import { makeFile } from './make-file.ts'
import { placesOn } from './places.ts'
import { namesOfWorkers, sealedDays } from './queries.ts'
import { rowsBehind } from './rows-behind.ts'
import { viewBulletin } from './view-bulletin.ts'

const right = { right: readBulletins }
const dayQuery = Type.Object({ day: Type.Optional(day) }, { additionalProperties: false })
const listQuery = Type.Object(pageQuery, { additionalProperties: false })
const rowsQuery = Type.Object(
  {
    ...pageQuery,
    day,
    indicator: Type.String({ maxLength: 64 }),
    unit: Type.Optional(Type.String({ maxLength: 64 })),
    part: Type.Optional(Type.Union([Type.Literal('rows'), Type.Literal('of'), Type.Literal('missing')])),
  },
  { additionalProperties: false },
)
const fileParams = Type.Object({ day, ending: Type.String({ maxLength: 8 }) })

/** The day's bulletin, its rows and its papers. */
export function bulletinRoutes(house: House): FastifyPluginAsync {
  return async (app) => {
    app.get<{ Querystring: Static<typeof dayQuery> }>(
      '/api/bulletin',
      { config: right, schema: { querystring: dayQuery, response: { 200: bulletinAnswer } } },
      (request) => {
        const { settings } = seatOf(request)
        const wanted = request.query.day ?? dayOf(house.now(), settings.offset)
        return ofTownship(house, request, wanted, (reader) => viewBulletin(house, reader, wanted, settings))
      },
    )

    app.get<{ Querystring: Static<typeof listQuery> }>(
      '/api/bulletin/list',
      { config: right, schema: { querystring: listQuery, response: { 200: bulletinList } } },
      (request) => {
        const { cursor = null, limit = 50 } = request.query
        return ofTownship(house, request, cursor, async (reader) => {
          const found = await sealedDays(reader, cursor, limit + 1)
          const page = found.slice(0, limit)
          const nameOf = await namesOfWorkers(
            reader,
            page.map((one) => one.sealedBy),
          )
          return { items: page.map((one) => ({ ...one, sealedBy: nameOf(one.sealedBy) })), next: found.length > limit ? (page.at(-1)?.day ?? null) : null }
        })
      },
    )

    app.get<{ Querystring: Static<typeof rowsQuery> }>(
      '/api/bulletin/rows',
      { config: right, schema: { querystring: rowsQuery, response: { 200: figureRows } } },
      (request) => {
        const { settings } = seatOf(request)
        const { query } = request
        return ofTownship(house, request, query.day, async (reader) => {
          const { figure } = await figureOn(house.pool, reader, query.day, query.indicator, settings)
          const asked = { part: query.part ?? 'rows', unit: query.unit || null, from: Number(query.cursor ?? 0) || 0, limit: query.limit ?? 50 } as const
          return rowsBehind(reader, figure, asked, placesOn(await unitTree(reader), query.day, settings.root), settings.offset)
        })
      },
    )

    app.get<{ Params: Static<typeof fileParams> }>(
      '/api/bulletin/:day/file.:ending',
      { config: right, schema: { params: fileParams } },
      async (request, reply) => {
        const { day: wanted, ending } = request.params
        const { settings } = seatOf(request)
        if (!isFileKind(ending)) throw new ProblemError('not-found')
        const view = await ofTownship(house, request, wanted, (reader) => viewBulletin(house, reader, wanted, settings))
        const name = encodeURIComponent(`${settings.name}-${wanted}.${ending}`)
        const bytes = await makeFile(house, request, view, ending)
        return reply
          .type(FILES[ending].type)
          .header('content-disposition', `attachment; filename*=UTF-8''${name}`)
          .header('cache-control', 'no-store')
          .send(bytes)
      },
    )
  }
}

/** A bulletin speaks for the whole township: whoever may read it over its root sees all of it, anybody else finds nothing. */
function ofTownship<T>(house: House, request: FastifyRequest, wanted: Day | null, work: (reader: Reader) => Promise<T>): Promise<T> {
  const seat = seatOf(request)
  if (!allows(readBulletins, seat.actor, seat.settings.root)) throw new ProblemError('not-found')
  if (wanted !== null && !isDay(wanted)) throw new ProblemError('bad-input', { field: 'day', why: wanted })
  return read(house.pool, house.catalog, house.journal.keysOf(seat.township), seat.township, '*', work)
}
