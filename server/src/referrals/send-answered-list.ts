import { clockOf, dayOf } from '@lianfang/domain/kernel/instant.ts'
import { seeLists } from '@lianfang/domain/referrals/policy.ts'
import type { FastifyRequest } from 'fastify'
import type { Readable } from 'node:stream'
import { v7 } from 'uuid'
import { openSpool } from '../exports/spool.ts'
import { writeXlsx } from '../exports/write-xlsx.ts'
import { readAs, sayAs, seatOf, type House } from '../http/house.ts'
import { languageOf } from '../http/language.ts'
import { ProblemError } from '../http/problem.ts'
import { answeredSheet } from './answered-list.ts'
import { batchesById, readRoster, rowsOfBatch } from './queries.ts'

/**
 * Writes the list that goes back to its sender. Like every list that leaves, it is known whole and stands in the journal, with whom
 * it goes back to, before its first byte leaves.
 */
export async function sendAnsweredList(house: House, request: FastifyRequest, id: string): Promise<{ readonly name: string; readonly content: Readable }> {
  const seat = seatOf(request)
  const { offset, root, name: township } = seat.settings
  const language = languageOf(request.headers)
  const list = await readAs(house, request, seeLists, async (reader) => {
    const batch = (await batchesById(reader, [id])).get(id)
    if (!batch) throw new ProblemError('batch-unknown', { batch: id })
    if (batch.status === 'UNDONE') throw new ProblemError('batch-undone', { batch: id, at: batch.undoneAt })
    const [rows, roster] = await Promise.all([rowsOfBatch(reader, id), readRoster(reader)])
    return { batch, ...rows, units: new Map(roster.units.map((unit) => [unit.id, unit.name])), offset, language }
  })
  const now = house.now()
  const stamp = {
    id: v7(),
    township,
    who: seat.worker.name,
    at: `${dayOf(now, offset)} ${clockOf(now, offset)}`,
    purpose: `反馈${list.batch.sender}`,
    language,
  }
  const spool = openSpool()
  try {
    const written = await writeXlsx(answeredSheet(list), stamp, spool.write)
    await spool.written
    await sayAs(house, request, {
      id: stamp.id,
      kind: 'privacy/export',
      unit: root,
      input: { list: `answered:${id}`, rows: written.rows, hash: written.hash, purpose: stamp.purpose },
    })
  } catch (fault) {
    await spool.drop()
    throw fault
  }
  return { name: `${list.batch.title}-核查反馈.xlsx`, content: spool.read() }
}
