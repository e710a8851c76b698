import { clockOf, dayOf } from '@lianfang/domain/kernel/instant.ts'
import { scopeOf, type Actor } from '@lianfang/domain/kernel/policy.ts'
import { takeOut } from '@lianfang/domain/privacy/policy.ts'
import type { FastifyRequest } from 'fastify'
import type { Readable } from 'node:stream'
import { v7 } from 'uuid'
import { placesOn } from '../bulletin/places.ts'
import { read } from '../database/reader.ts'
import { unitTree } from '../grids/queries.ts'
import { type House, sayAs, seatOf } from '../http/house.ts'
import { languageOf } from '../http/language.ts'
import { ProblemError } from '../http/problem.ts'
import type { ExportList, Taking } from './export-list.ts'
import { TooManyRows, type ExportStamp, type SheetRow, type Written } from './sheet.ts'
import { openSpool } from './spool.ts'
import { writeCsv } from './write-csv.ts'
import { writeXlsx } from './write-xlsx.ts'

export interface TakenOut {
  readonly name: string
  readonly content: Readable
}

interface Wanted {
  readonly id: string
  readonly list: ExportList
  readonly filters: Readonly<Record<string, unknown>>
  readonly format: 'xlsx' | 'csv'
  readonly purpose: string
}

const WRITERS = { xlsx: writeXlsx, csv: writeCsv } as const

/**
 * Takes a list out: read in one snapshot, bound to the units over which the caller may both see it and take lists out; written
 * whole; noted in the journal with its purpose, its rows and its hash; and only then handed over.
 */
export async function takeListOut(house: House, request: FastifyRequest, wanted: Wanted): Promise<TakenOut> {
  const { actor, settings, township, worker } = seatOf(request)
  const { list } = wanted
  const units = unitsFor(list, actor)
  const language = languageOf(request.headers)
  const now = house.now()
  const today = dayOf(now, settings.offset)
  const stamp: ExportStamp = {
    id: v7(),
    township: settings.name,
    who: worker.name,
    at: `${today} ${clockOf(now, settings.offset)}`,
    purpose: wanted.purpose,
    language,
  }
  const spool = openSpool()
  try {
    const written = await read(house.pool, house.catalog, house.journal.keysOf(township), township, units, async (reader): Promise<Written> => {
      const places = placesOn(await unitTree(reader), today, settings.root)
      const taking: Taking = { reader, pool: house.pool, actor, settings, language, now, today, blinding: house.keys.blinding, places }
      return WRITERS[wanted.format]({ title: list.title, columns: list.columns, rows: rowsOf(list, taking, wanted.filters) }, stamp, spool.write)
    })
    await spool.written
    const unit = units === '*' ? settings.root : (units[0] ?? settings.root)
    await sayAs(house, request, {
      id: stamp.id,
      kind: 'privacy/export',
      unit,
      input: { list: wanted.id, rows: written.rows, hash: written.hash, purpose: wanted.purpose },
    })
  } catch (fault) {
    await spool.drop()
    throw fault instanceof TooManyRows ? new ProblemError('export-too-long', { max: fault.max }) : fault
  }
  return { name: `${list.title[language]}-${today}.${wanted.format}`, content: spool.read() }
}

/** The units over which the caller has both rights; nothing to take means nothing is there. */
function unitsFor(list: ExportList, actor: Actor): '*' | readonly string[] {
  const [seen, taken] = [scopeOf(list.policy, actor), scopeOf(takeOut, actor)]
  const both = seen === '*' ? taken : taken === '*' ? seen : seen.filter((unit) => taken.includes(unit))
  if (both.length === 0 || (list.whole && both !== '*')) throw new ProblemError('not-found')
  return both
}

async function* rowsOf(list: ExportList, taking: Taking, filters: Readonly<Record<string, unknown>>): AsyncGenerator<SheetRow> {
  let cursor: string | null = null
  do {
    const page = await list.page(taking, filters as never, cursor)
    yield* page.rows
    cursor = page.next
  } while (cursor !== null)
}
