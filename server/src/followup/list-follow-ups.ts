import type { FollowUpPage, FollowUpQuery } from '@lianfang/contract/followup/answers.ts'
import { byId, childrenOf, unitsBelow } from '@lianfang/domain/grids/unit-tree.ts'
import type { Day } from '@lianfang/domain/kernel/instant.ts'
import type { Reader } from '../database/reader.ts'
import { readCursor, writeCursor } from './cursor.ts'
import { findDue } from './find-due.ts'
import { followUpItems, pageOfActive, pageOfEnded, unitTree, type Clock, type Place } from './queries.ts'

/** What was asked for, with the day it is about. */
type Asked = FollowUpQuery & { readonly day: Day }

/** A page of the follow-up board: the ids of the page first, then all that is shown of them. */
export async function listFollowUps(reader: Reader, query: Asked, clock: Clock): Promise<FollowUpPage> {
  const units = await unitTree(reader)
  const inUnits = query.unit === undefined ? null : unitsBelow(query.unit, childrenOf(units))
  const limit = query.limit ?? 50
  const places = await placesOf(reader, query, inUnits, limit + 1, clock)
  const page = places.slice(0, limit)
  const last = page.at(-1)
  return {
    items: await followUpItems(
      reader,
      page.map(([, id]) => id),
      byId(units),
      clock,
    ),
    next: places.length > limit && last ? writeCursor(last) : null,
  }
}

async function placesOf(reader: Reader, query: Asked, inUnits: readonly string[] | null, limit: number, clock: Clock): Promise<readonly Place[]> {
  const { status = null, due } = query
  if (due !== undefined) {
    const after = readCursor(query.cursor, 'DAY')
    const found = await findDue(reader, { due, day: query.day, status, inUnits }, clock)
    return found
      .map((row): Place => [row.plannedEnd, row.id])
      .filter((place) => after === null || isAfter(place, after))
      .slice(0, limit)
  }
  const rows =
    status === null || status === 'ACTIVE'
      ? await pageOfActive(reader, inUnits, readCursor(query.cursor, 'DAY'), limit)
      : await pageOfEnded(reader, status, inUnits, readCursor(query.cursor, 'INSTANT'), limit)
  return rows.map((row): Place => [row.key, row.id])
}

function isAfter([key, id]: Place, [afterKey, afterId]: Place): boolean {
  return key > afterKey || (key === afterKey && id > afterId)
}
