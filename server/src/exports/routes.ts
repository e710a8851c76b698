import { text } from '@lianfang/contract/kernel/command-schema.ts'
import { takeOut } from '@lianfang/domain/privacy/policy.ts'
import { Type, type Static } from '@sinclair/typebox'
import type { FastifyPluginAsync } from 'fastify'
import type { House } from '../http/house.ts'
import { EXPORT_LISTS } from './lists.ts'
import { takeListOut } from './take-out.ts'

/** What every export is asked with, beside the filters of its list. */
const asked = { format: Type.Optional(Type.Union([Type.Literal('xlsx'), Type.Literal('csv')])), purpose: text(200, 4) }
const TYPES = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv; charset=utf-8' } as const

/** `GET /api/export/:list`: a route for each list, so that its filters are checked like any input. */
export function exportRoutes(house: House): FastifyPluginAsync {
  return async (app) => {
    for (const [id, list] of EXPORT_LISTS) {
      const querystring = Type.Object({ ...list.filters, ...asked }, { additionalProperties: false })
      app.get<{ Querystring: Static<typeof querystring> & { readonly format?: 'xlsx' | 'csv'; readonly purpose: string } }>(
        `/api/export/${id}`,
        { config: { right: takeOut }, schema: { querystring } },
        async (request, reply) => {
          const { format = 'xlsx', purpose, ...filters } = request.query
          const { name, content } = await takeListOut(house, request, { id, list, filters, format, purpose: purpose.trim() })
          return reply
            .type(TYPES[format])
            .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
            .header('cache-control', 'no-store')
            .send(content)
        },
      )
    }
  }
}
