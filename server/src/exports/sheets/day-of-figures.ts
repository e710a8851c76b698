import type { Figure } from '@lianfang/domain/bulletin/tables.ts'
import type { TownshipSettings } from '@lianfang/domain/kernel/command.ts'
import { instantAt, type Day, type Instant } from '@lianfang/domain/kernel/instant.ts'
import { clockOf, countNow } from '../../bulletin/count-now.ts'
import { COUNTED_TABLES, sealedBulletin } from '../../bulletin/queries.ts'
import type { Pool } from '../../database/connect.ts'
import type { Reader } from '../../database/reader.ts'

/** The figures of a day's bulletin: as they were sealed, or as the rows stand now. */
export interface FiguresOfDay {
  readonly day: Day
  readonly cutoffAt: Instant
  readonly sealed: boolean
  readonly figure: (indicator: string) => Figure
}

/** A sealed bulletin knows only the figures of its time; a later one is counted again for the same cut-off. */
export async function figuresOfDay(pool: Pool, reader: Reader, day: Day, settings: TownshipSettings): Promise<FiguresOfDay> {
  const sealed = await sealedBulletin(reader, day)
  const clock = clockOf(sealed, settings)
  const now = await countNow(pool, reader, day, clock)
  const figures = new Map([...now.figures, ...(sealed?.figures ?? [])].map((one) => [one.indicator, one]))
  return {
    day,
    cutoffAt: instantAt(day, clock.cutoff, clock.offset),
    sealed: sealed !== null,
    figure: (indicator) => {
      const found = figures.get(indicator)
      if (!found) throw new Error(`no figure ${indicator}`)
      return found
    },
  }
}

/** Whom each row of these figures is about, by row. */
export async function peopleOf(reader: Reader, figures: readonly Figure[]): Promise<ReadonlyMap<string, string>> {
  const people = new Map<string, string>()
  for (const [table, ofTable] of Map.groupBy(figures, (figure) => figure.table)) {
    const ids = [...new Set(ofTable.flatMap((figure) => figure.rows))]
    if (table === 'persons') for (const id of ids) people.set(id, id)
    else for (const [id, person] of await personsIn(reader, table, ids)) people.set(id, person)
  }
  return people
}

async function personsIn(reader: Reader, table: string, ids: readonly string[]): Promise<readonly (readonly [string, string])[]> {
  const stored = COUNTED_TABLES.find((one) => one === table)
  if (!stored) throw new Error(`rows of ${table} are nobody's`)
  const rows = await reader.query<{ readonly id: string; readonly person: string }>(
    `SELECT r.id, CASE WHEN p.merged_into IS NULL THEN r.person
                       ELSE (SELECT k.id FROM persons k WHERE k.township = $1 AND k.merged_into IS NULL AND k.also_of @> ARRAY[r.person]) END AS person
       FROM ${stored} r JOIN persons p ON p.township = r.township AND p.id = r.person WHERE r.township = $1 AND r.id = ANY ($2::uuid[])`,
    [reader.township, [...ids]],
  )
  return rows.map((row) => [row.id, row.person] as const)
}
