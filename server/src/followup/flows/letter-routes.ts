import { answerFile, letterFile } from '@lianfang/contract/followup/flows/answers.ts'
import { uuid } from '@lianfang/contract/kernel/command-schema.ts'
import { answerOf } from '@lianfang/domain/followup/flows/answer-of.ts'
import type { HandoverLetter } from '@lianfang/domain/followup/flows/letter.ts'
import { handovers, inboundHandovers } from '@lianfang/domain/followup/flows/tables.ts'
import { startMeasures } from '@lianfang/domain/followup/policy.ts'
import { followUps } from '@lianfang/domain/followup/tables.ts'
import { nameOfRule, ruleOfEdition } from '@lianfang/domain/protocols/packs-in-force.ts'
import { takeInLists } from '@lianfang/domain/referrals/policy.ts'
import { Type } from '@sinclair/typebox'
import type { FastifyPluginAsync, FastifyRequest } from 'fastify'
import { v7 } from 'uuid'
import { readAs, sayAs, seatOf, type House } from '../../http/house.ts'
import { ProblemError } from '../../http/problem.ts'
import { openFileReader } from '../../imports/file-reader.ts'
import { parsePacked, unpackSheet } from '../../imports/packed-sheet.ts'
import { readPolitely } from '../../imports/read-politely.ts'
import { editionsOf } from '../../protocols/queries.ts'
import { readLetter } from './letter-workbook/read-letter.ts'
import { writeLetter } from './letter-workbook/write-letter.ts'

const params = Type.Object({ id: uuid })
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The files that go to and come from townships elsewhere: letters as JSON for a program and as a workbook for people, answers. */
export function letterRoutes(house: House): FastifyPluginAsync {
  return async (app) => {
    const files = openFileReader()
    app.addHook('onClose', async () => files.close())

    app.post<{ Params: { id: string } }>(
      '/api/flows/handovers/:id/letter',
      { config: { right: startMeasures }, schema: { params, response: { 200: letterFile } } },
      async (request) => {
        const { letter } = await takenOut(house, request, request.params.id)
        return { kind: 'lianfang-handover' as const, letter }
      },
    )

    app.get<{ Params: { id: string } }>(
      '/api/flows/handovers/:id/letter.xlsx',
      { config: { right: startMeasures }, schema: { params } },
      async (request, reply) => {
        const { letter, ruleName } = await takenOut(house, request, request.params.id)
        return reply
          .type(XLSX)
          .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(`转管函-${letter.name}-${letter.toName}.xlsx`)}`)
          .send(await writeLetter(letter, ruleName, seatOf(request).settings.offset))
      },
    )

    // It only reads: what is taken in is said like any letter, and checked like one.
    app.post('/api/flows/letters', { config: { right: takeInLists }, schema: { response: { 200: letterFile } } }, async (request) => {
      const file = await request.file()
      if (!file) throw new ProblemError('file-missing')
      const [packed] = parsePacked(await readPolitely(files, await file.toBuffer())) ?? []
      const read = packed ? readLetter(unpackSheet(packed), seatOf(request).settings.offset) : { unread: [] }
      if (!('letter' in read)) throw new ProblemError('letter-unreadable', { labels: read.unread.join('、') })
      return { kind: 'lianfang-handover' as const, letter: read.letter }
    })

    app.get<{ Params: { id: string } }>(
      '/api/flows/inbound/:id/answer',
      { config: { right: startMeasures }, schema: { params, response: { 200: answerFile } } },
      async (request) => {
        const { id } = request.params
        const found = await readAs(house, request, startMeasures, async (reader) => {
          const inbound = (await reader.byId(inboundHandovers, [id])).get(id)
          const begun = inbound?.order ? (await reader.byId(followUps, [inbound.order])).get(inbound.order) : undefined
          const answer = inbound && answerOf(inbound, begun)
          return answer && { ...answer, note: inbound.personal.note }
        })
        if (!found) throw new ProblemError('not-found')
        return { kind: 'lianfang-handover-answer' as const, handover: id, ...found, by: seatOf(request).settings.name }
      },
    )
  }
}

/** A letter of ours, on its way out: taking it out is the delivery, and it stands in the journal who did. */
async function takenOut(house: House, request: FastifyRequest, id: string): Promise<{ readonly letter: HandoverLetter; readonly ruleName: string }> {
  const sent = await readAs(house, request, startMeasures, async (reader) => {
    const handover = (await reader.byId(handovers, [id])).get(id)
    // Of a letter about somebody who was erased nothing is left.
    if (!handover || handover.personal.letter.id === '') return null
    const { letter } = handover.personal
    const rule = ruleOfEdition(await editionsOf(reader), letter.pack, letter.packVersion, letter.category)
    return { unit: handover.unit, letter, ruleName: rule ? nameOfRule(rule).zh : '' }
  })
  if (!sent) throw new ProblemError('not-found')
  await sayAs(house, request, { id: v7(), kind: 'followup/note-delivery', unit: sent.unit, input: { handover: id } })
  return sent
}
