import { computeBulletin, type ComputedBulletin } from '@lianfang/domain/bulletin/compute-bulletin.ts'
import { windowOf } from '@lianfang/domain/bulletin/window-of.ts'
import type { TownshipSettings } from '@lianfang/domain/kernel/command.ts'
import type { Bulletin } from '@lianfang/domain/bulletin/tables.ts'
import { clockOf as wallClock, type Day } from '@lianfang/domain/kernel/instant.ts'
import type { Pool } from '../database/connect.ts'
import type { Reader } from '../database/reader.ts'
import { bulletinRows, versionOf } from './queries.ts'

export type BulletinClock = Pick<TownshipSettings, 'cutoff' | 'offset'>

/** A sealed day keeps the cut-off it was sealed with, whatever the township's is today. */
export function clockOf(sealed: Pick<Bulletin, 'cutoffAt'> | null | undefined, settings: BulletinClock): BulletinClock {
  return sealed ? { cutoff: wallClock(sealed.cutoffAt, settings.offset), offset: settings.offset } : settings
}

interface Counted {
  readonly version: number
  readonly settings: string
  readonly bulletin: ComputedBulletin
}

const KEPT = 8
const countedOn = new WeakMap<Pool, Map<string, Counted>>()

/**
 * A day's bulletin as the rows stand in this snapshot. Counting is a pure function of the rows, and every change of a row has a
 * number: the last few answers are kept until the next change.
 */
export async function countNow(pool: Pool, reader: Reader, day: Day, settings: BulletinClock): Promise<ComputedBulletin> {
  const counted = countedOn.get(pool) ?? new Map<string, Counted>()
  countedOn.set(pool, counted)
  const key = `${reader.township}/${day}`
  const clock = `${settings.cutoff}/${settings.offset}`
  const version = await versionOf(reader)
  const before = counted.get(key)
  if (before?.version === version && before.settings === clock) return before.bulletin
  const bulletin = computeBulletin(await bulletinRows(reader, windowOf(day, settings)), day, settings)
  counted.delete(key)
  counted.set(key, { version, settings: clock, bulletin })
  const [oldest] = counted.keys()
  if (counted.size > KEPT && oldest !== undefined) counted.delete(oldest)
  return bulletin
}
