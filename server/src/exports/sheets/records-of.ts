import { followUps, type FollowUp } from '@lianfang/domain/followup/tables.ts'
import type { Instant } from '@lianfang/domain/kernel/instant.ts'
import { persons } from '@lianfang/domain/people/tables.ts'
import { referrals, type Referral } from '@lianfang/domain/referrals/tables.ts'
import type { Reader } from '../../database/reader.ts'
import { groupOf } from './grouping.ts'
import type { Grouping, OriginGroup } from './origin-group.ts'

/** The lists people stood in and the measures they came under, by a cut-off, the oldest first. */
export interface Records {
  readonly lists: readonly Referral[]
  readonly measures: readonly FollowUp[]
}

export async function recordsOf(reader: Reader, people: readonly string[], cutoffAt: Instant): Promise<Records> {
  const values = [reader.township, [...people], cutoffAt]
  const [lists, measures] = await Promise.all([
    reader.rows(referrals, 'SELECT * FROM referrals WHERE township = $1 AND person = ANY ($2::uuid[]) AND received_at <= $3 ORDER BY received_at, id', values),
    reader.rows(
      followUps,
      `SELECT * FROM follow_ups WHERE township = $1 AND person = ANY ($2::uuid[]) AND started_at <= $3 AND status <> 'CANCELED' ORDER BY started_at, id`,
      values,
    ),
  ])
  return { lists, measures }
}

/** Where somebody (under these ids) came from: as the latest list that says so says it, else as the ground of the measure does. */
export function originOf({ lists, measures }: Records, ids: readonly string[]): string {
  const listed = lists.findLast((row) => ids.includes(row.person) && row.personal.origin.trim() !== '')
  return listed?.personal.origin.trim() ?? measures.findLast((row) => ids.includes(row.person))?.personal.ground.trim() ?? ''
}

/** The group of origins of each of these people. */
export async function groupsOf(reader: Reader, ids: readonly string[], cutoffAt: Instant, grouping: Grouping): Promise<ReadonlyMap<string, OriginGroup>> {
  const people = await reader.byId(persons, ids, ['id', 'alsoOf'])
  const own = new Map([...people.values()].map((person) => [person.id, [person.id, ...person.alsoOf]]))
  const { lists, measures } = await recordsOf(reader, [...own.values()].flat(), cutoffAt)
  const [listed, measured] = [Map.groupBy(lists, (row) => row.person), Map.groupBy(measures, (row) => row.person)]
  return new Map(
    [...own].map(([id, records]) => {
      const theirs = { lists: records.flatMap((one) => listed.get(one) ?? []), measures: records.flatMap((one) => measured.get(one) ?? []) }
      return [id, groupOf(originOf(theirs, records), grouping)]
    }),
  )
}
