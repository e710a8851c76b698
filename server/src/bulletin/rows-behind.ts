import type { FigureRows } from '@lianfang/contract/bulletin/answers.ts'
import type { Figure } from '@lianfang/domain/bulletin/tables.ts'
import type { Reader } from '../database/reader.ts'
import { describeRows, followUpOfSlot } from './describe-rows.ts'
import type { Places } from './places.ts'
import { COUNTED_TABLES, unitsOfRows } from './queries.ts'

/** The rows of a figure: those counted, those of its base, or those missing between the two. */
export type Part = 'rows' | 'of' | 'missing'

export interface Asked {
  readonly part: Part
  /** Only rows in this unit or below it. */
  readonly unit: string | null
  /** How many rows to pass over. */
  readonly from: number
  readonly limit: number
}

/** A page of the rows behind a figure, named. */
export async function rowsBehind(reader: Reader, figure: Figure, asked: Asked, places: Places, offset: number): Promise<FigureRows> {
  const all = idsOf(figure, asked.part)
  const ids = asked.unit === null ? all : await idsIn(reader, figure.table, all, asked.unit, places)
  const page = ids.slice(asked.from, asked.from + asked.limit)
  const next = asked.from + page.length
  return { total: ids.length, items: [...(await describeRows(reader, figure.table, page, places, offset))], next: next < ids.length ? String(next) : null }
}

function idsOf(figure: Figure, part: Part): readonly string[] {
  if (part === 'rows') return figure.rows
  return part === 'missing' ? figure.missing : [...figure.rows, ...figure.missing].sort()
}

async function idsIn(reader: Reader, table: string, ids: readonly string[], unit: string, places: Places): Promise<readonly string[]> {
  if (table === 'units') return ids.filter((id) => places.isIn(id, unit))
  const rowOf = table === 'slots' ? followUpOfSlot : (id: string): string => id
  const stored = table === 'slots' ? 'follow_ups' : COUNTED_TABLES.find((one) => one === table)
  if (!stored) throw new Error(`no figure counts rows of ${table}`)
  const units = await unitsOfRows(reader, stored, [...new Set(ids.map(rowOf))])
  return ids.filter((id) => places.isIn(units.get(rowOf(id)) ?? '', unit))
}
