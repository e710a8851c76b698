import { sheetList } from '@lianfang/contract/exports/answers.ts'
import { day as daySchema, text } from '@lianfang/contract/kernel/command-schema.ts'
import { clockOf, dayOf, isDay, type Day } from '@lianfang/domain/kernel/instant.ts'
import { allows } from '@lianfang/domain/kernel/policy.ts'
import { handIn } from '@lianfang/domain/privacy/policy.ts'
import { Type, type Static } from '@sinclair/typebox'
import type { FastifyPluginAsync, FastifyRequest } from 'fastify'
import { v7 } from 'uuid'
import { read } from '../../database/reader.ts'
import { type House, sayAs, seatOf } from '../../http/house.ts'
import { ProblemError } from '../../http/problem.ts'
import type { ExportStamp } from '../sheet.ts'
import { drawFilled } from './draw-filled.ts'
import { countSheet, fillSheet, type Filling } from './fill-sheet.ts'
import { groupingFor, UNKNOWN_ORIGIN } from './grouping.ts'
import type { OriginGroup } from './origin-group.ts'
import type { SheetTemplate } from './sheet-template.ts'
import { SHEETS } from './sheets.ts'

const listQuery = Type.Object({ day: Type.Optional(daySchema) }, { additionalProperties: false })
const fileParams = Type.Object({ sheet: Type.String({ maxLength: 64 }) })
const fileQuery = Type.Object(
  { day: Type.Optional(daySchema), group: Type.Optional(Type.String({ maxLength: 32 })), purpose: text(200, 4) },
  { additionalProperties: false },
)
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The daily sheets: which there are and how long, and each as a file. They bear whole ID numbers, so only who hands them in sees any. */
export function sheetRoutes(house: House): FastifyPluginAsync {
  return async (app) => {
    app.get<{ Querystring: Static<typeof listQuery> }>(
      '/api/sheets',
      { config: { right: handIn }, schema: { querystring: listQuery, response: { 200: sheetList } } },
      (request) =>
        filling(house, request, request.query.day, async (from) => {
          const items = []
          for (const template of SHEETS) {
            const { id, number, title, serves } = template
            items.push({ id, number, title, serves, parts: [...(await countSheet(template, from))] })
          }
          return { day: from.day, items }
        }),
    )

    app.get<{ Params: Static<typeof fileParams>; Querystring: Static<typeof fileQuery> }>(
      '/api/sheets/:sheet/file',
      { config: { right: handIn }, schema: { params: fileParams, querystring: fileQuery } },
      async (request, reply) => {
        const { day: wanted, group = '', purpose } = request.query
        const template = SHEETS.find((one) => one.id === request.params.sheet)
        const { settings } = seatOf(request)
        const part = group === '' ? undefined : partOf(template, settings.root, group)
        if (!template || (group !== '' && !part)) throw new ProblemError('not-found')
        const stamp = stampOf(house, request, purpose.trim())
        const { day, sheet } = await filling(house, request, wanted, async (from) => ({ day: from.day, sheet: await fillSheet(template, from, part) }))
        const drawn = await drawFilled(sheet, stamp)
        const list = `sheet/${template.id}${part ? `/${part.id}` : ''}`
        await sayAs(house, request, {
          id: stamp.id,
          kind: 'privacy/export',
          unit: settings.root,
          input: { list, rows: drawn.rows, hash: drawn.hash, purpose: stamp.purpose },
        })
        const name = encodeURIComponent(`${template.title}${part ? `（${part.name}）` : ''}-${day}.xlsx`)
        return reply.type(XLSX).header('content-disposition', `attachment; filename*=UTF-8''${name}`).header('cache-control', 'no-store').send(drawn.bytes)
      },
    )
  }
}

function partOf(template: SheetTemplate | undefined, root: string, id: string): OriginGroup | undefined {
  if (!template?.perGroup) return undefined
  return [...groupingFor(root).groups, UNKNOWN_ORIGIN].find((group) => group.id === id)
}

function stampOf(house: House, request: FastifyRequest, purpose: string): ExportStamp {
  const { settings, worker } = seatOf(request)
  const now = house.now()
  const at = `${dayOf(now, settings.offset)} ${clockOf(now, settings.offset)}`
  return { id: v7(), township: settings.name, who: worker.name, at, purpose, language: 'zh' }
}

/** Reads for a day, over the whole township: a form speaks for all of it. */
function filling<T>(house: House, request: FastifyRequest, wanted: Day | undefined, work: (from: Filling) => Promise<T>): Promise<T> {
  const { actor, settings, township } = seatOf(request)
  if (!allows(handIn, actor, settings.root)) throw new ProblemError('not-found')
  const day = wanted ?? dayOf(house.now(), settings.offset)
  if (!isDay(day)) throw new ProblemError('bad-input', { field: 'day', why: day })
  return read(house.pool, house.catalog, house.journal.keysOf(township), township, '*', (reader) => work({ pool: house.pool, reader, settings, day }))
}
