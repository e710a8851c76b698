import type { FollowUpPage, FollowUpQuery } from '@lianfang/contract/followup/answers.ts'
import { shortStrip } from '@lianfang/domain/followup/short-strip.ts'
import { followUps, type FollowUp } from '@lianfang/domain/followup/tables.ts'
import type { Unit } from '@lianfang/domain/grids/tables.ts'
import { childrenOf, unitsBelow } from '@lianfang/domain/grids/unit-tree.ts'
import type { Day } from '@lianfang/domain/kernel/instant.ts'
import type { Reader } from '../database/reader.ts'
import { readCursor, writeCursor } from './cursor.ts'
import { findDue } from './find-due.ts'
import { pageOfActive, pageOfEnded, unitTree, type Clock, type Place } from './queries.ts'
import { showFollowUps } from './show-follow-ups.ts'

/** What was asked for, with the day it is about. */
type Asked = FollowUpQuery & { readonly day: Day }

/** A page of the follow-up board: the follow-ups of the page first, then all that is shown of them. */
export async function listFollowUps(reader: Reader, query: Asked, clock: Clock): Promise<FollowUpPage> {
  const limit = query.limit ?? 50
  const tree = unitTree(reader)
  const [units, rows] = await Promise.all([tree, rowsAsked(reader, query, tree, limit + 1, clock)])
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const shown = await showFollowUps(reader, page, units, clock)
  return {
    items: shown.map(({ item, records }) => ({ ...item, strip: shortStrip(item.followUp, records, clock.now, clock.offset) })),
    next: rows.length > limit && last ? writeCursor(placeOf(last, query)) : null,
  }
}

async function rowsAsked(reader: Reader, query: Asked, tree: Promise<readonly Unit[]>, limit: number, clock: Clock): Promise<readonly FollowUp[]> {
  const inUnits = query.unit === undefined ? null : unitsBelow(query.unit, childrenOf(await tree))
  const { status = null, due } = query
  if (due !== undefined) {
    const after = readCursor(query.cursor, 'DAY')
    const found = (await findDue(reader, { due, day: query.day, status, inUnits }, clock))
      .filter((row) => after === null || isAfter([row.plannedEnd, row.id], after))
      .slice(0, limit)
      .map((row) => row.id)
    const rows = await reader.byId(followUps, found)
    return found.flatMap((id) => rows.get(id) ?? [])
  }
  return isEnded(query) && status !== null
    ? pageOfEnded(reader, status, inUnits, readCursor(query.cursor, 'INSTANT'), limit)
    : pageOfActive(reader, inUnits, readCursor(query.cursor, 'DAY'), limit)
}

function isEnded({ status, due }: Asked): boolean {
  return due === undefined && status !== undefined && status !== 'ACTIVE'
}

function placeOf(row: FollowUp, query: Asked): Place {
  return [isEnded(query) && row.endedAt !== null ? row.endedAt : row.plannedEnd, row.id]
}

function isAfter([key, id]: Place, [afterKey, afterId]: Place): boolean {
  return key > afterKey || (key === afterKey && id > afterId)
}
