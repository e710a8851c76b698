import type { Indicator } from '@lianfang/domain/bulletin/indicator.ts'
import { findIndicator } from '@lianfang/domain/bulletin/indicators.ts'
import type { Figure } from '@lianfang/domain/bulletin/tables.ts'
import type { Day } from '@lianfang/domain/kernel/instant.ts'
import type { Pool } from '../database/connect.ts'
import type { Reader } from '../database/reader.ts'
import { ProblemError } from '../http/problem.ts'
import { countNow, type BulletinClock } from './count-now.ts'
import { sealedBulletin } from './queries.ts'

/** One figure of a day as its bulletin states it, with its definition; a figure nobody defines is not found. */
export async function figureOn(
  pool: Pool,
  reader: Reader,
  day: Day,
  id: string,
  clock: BulletinClock,
): Promise<{ readonly figure: Figure; readonly indicator: Indicator }> {
  const indicator = findIndicator(id)
  const { figures } = (await sealedBulletin(reader, day)) ?? (await countNow(pool, reader, day, clock))
  const figure = figures.find((one) => one.indicator === id)
  if (!figure || !indicator) throw new ProblemError('not-found')
  return { figure, indicator }
}
