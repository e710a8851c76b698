import { acceptBody, importAnswer, IMPORT_KINDS, importList, mappingBody, rowPage, rowsQuery, type ImportKind } from '@lianfang/contract/imports/answers.ts'
import { uuid } from '@lianfang/contract/kernel/command-schema.ts'
import { workers } from '@lianfang/domain/grids/tables.ts'
import { Type, type Static } from '@sinclair/typebox'
import type { FastifyPluginAsync, FastifyRequest } from 'fastify'
import { seatOf, type House } from '../http/house.ts'
import { languageOf } from '../http/language.ts'
import { ProblemError } from '../http/problem.ts'
import { acceptImport } from './accept-import.ts'
import { answerOf, rowsOf, stateOf } from './answer-import.ts'
import { openFileReader } from './file-reader.ts'
import { kindsOf } from './import-kinds.ts'
import { openImport, planned, readTownship } from './open-import.ts'
import { deleteImport, findImport, listImports, saveState, sweepImports } from './queries.ts'
import { stageFile, type HandedFile } from './stage-file.ts'

const params = Type.Object({ id: uuid })
type Params = Static<typeof params>
const HOUR_MS = 3_600_000

/** Files on their way in: upload, mapping, rows, acceptance. What a seat may take in depends on the kind of file (`kindsOf`). */
export function importRoutes(house: House): FastifyPluginAsync {
  return async (app) => {
    const reader = openFileReader()
    const sweep = (): void => void sweepImports(house.owner, house.now()).catch(() => undefined)
    const hourly = setInterval(sweep, HOUR_MS)
    hourly.unref()
    app.addHook('onReady', async () => sweep())
    app.addHook('onClose', async () => {
      clearInterval(hourly)
      reader.close()
    })
    const config = { right: 'SIGNED_IN' } as const

    app.post('/api/imports', { config, schema: { response: { 200: importAnswer } } }, async (request) => {
      const file = await handedFile(request)
      return answerOf(await stageFile(house, seatOf(request), reader, file), languageOf(request.headers))
    })

    app.get('/api/imports', { config, schema: { response: { 200: importList } } }, async (request) => {
      const seat = seatOf(request)
      const kinds = kindsOf(seat)
      if (kinds.length === 0) throw new ProblemError('not-found')
      reader.expect()
      const waiting = await listImports(house, seat.township, kinds)
      const ids = waiting.flatMap((one) => [one.createdBy, one.state.agreed?.by ?? one.createdBy])
      const names = await readTownship(house, seat, (rows) => rows.byId(workers, ids))
      const nameOf = (id: string): string => names.get(id)?.personal.name ?? ''
      return {
        items: waiting.map((one) => ({
          id: one.id,
          kind: one.kind,
          state: stateOf(one),
          fileName: one.state.fileName,
          sender: one.state.sender,
          createdAt: one.createdAt,
          createdBy: { id: one.createdBy, name: nameOf(one.createdBy) },
          agreed: one.state.agreed && { by: one.state.agreed.by, name: nameOf(one.state.agreed.by), at: one.state.agreed.at },
        })),
        next: null,
      }
    })

    app.get<{ Params: Params }>('/api/imports/:id', { config, schema: { params, response: { 200: importAnswer } } }, async (request) =>
      answerOf(await openImport(house, seatOf(request), request.params.id), languageOf(request.headers)),
    )

    app.get<{ Params: Params; Querystring: Static<typeof rowsQuery> }>(
      '/api/imports/:id/rows',
      { config, schema: { params, querystring: rowsQuery, response: { 200: rowPage } } },
      async (request) => {
        const { plan } = await openImport(house, seatOf(request), request.params.id)
        const { show = 'ALL', limit = 50 } = request.query
        const from = Math.max(0, Number(request.query.cursor ?? 0) || 0)
        if (!plan) return { items: [], next: null }
        const language = languageOf(request.headers)
        const { rows, total } = rowsOf(plan, show, from, limit, language)
        return { items: [...rows], next: from + rows.length < total ? String(from + rows.length) : null }
      },
    )

    app.post<{ Params: Params; Body: Static<typeof mappingBody> }>(
      '/api/imports/:id/mapping',
      { config, schema: { params, body: mappingBody, response: { 200: importAnswer } } },
      async (request) => {
        const seat = seatOf(request)
        const found = await findImport(house, seat.township, request.params.id)
        if (!found || !kindsOf(seat).includes(found.staged.kind)) throw new ProblemError('import-gone')
        if (found.staged.state.accepted) throw new ProblemError('import-done')
        const { sheet, headerRow, mapping } = request.body
        // Who agreed, agreed to what was read before.
        const staged = { ...found.staged, state: { ...found.staged.state, reading: { sheet, headerRow: headerRow - 1, mapping }, agreed: null } }
        const open = await planned(house, seat, staged, found.sheets)
        await saveState(house, seat.township, staged.id, staged.state)
        return answerOf(open, languageOf(request.headers))
      },
    )

    app.post<{ Params: Params; Body: Static<typeof acceptBody> }>(
      '/api/imports/:id/accept',
      { config, schema: { params, body: acceptBody, response: { 200: importAnswer } } },
      async (request) => answerOf(await acceptImport(house, request, request.params.id, request.body), languageOf(request.headers)),
    )

    app.delete<{ Params: Params }>('/api/imports/:id', { config, schema: { params, response: { 204: Type.Null() } } }, async (request, reply) => {
      const seat = seatOf(request)
      const found = await findImport(house, seat.township, request.params.id)
      if (!found || !kindsOf(seat).includes(found.staged.kind)) throw new ProblemError('import-gone')
      await deleteImport(house, seat.township, request.params.id)
      return reply.code(204).send(null)
    })
  }
}

/** The file and the two fields of the form, in whatever order they come. */
async function handedFile(request: FastifyRequest): Promise<HandedFile> {
  const fields = new Map<string, string>()
  let file: { readonly name: string; readonly bytes: Buffer } | null = null
  for await (const part of request.parts()) {
    if (part.type === 'file') file = { name: plainName(part.filename), bytes: await part.toBuffer() }
    else if (typeof part.value === 'string') fields.set(part.fieldname, part.value.trim())
  }
  const kind = kindsOf(seatOf(request)).find((one): one is ImportKind => one === fields.get('kind'))
  if (!kind && !IMPORT_KINDS.some((one) => one === fields.get('kind'))) throw new ProblemError('bad-input', { field: 'kind', why: IMPORT_KINDS.join(' | ') })
  if (!kind) throw new ProblemError('not-found')
  if (!file || file.bytes.length === 0) throw new ProblemError('file-missing')
  const sender = (fields.get('sender') ?? '').slice(0, 100)
  if ((kind === 'referrals' || kind === 'results') && sender.length < 2) throw new ProblemError('bad-input', { field: 'sender', why: 'required' })
  return { kind, sender, ...file }
}

/** The file's own name, without a path and without what no file name holds. */
function plainName(name: string): string {
  return (
    name
      .replace(/^.*[\\/]/, '')
      .replaceAll(/[\u0000-\u001f\u007f]/g, '')
      .slice(0, 120) || '名单'
  )
}
