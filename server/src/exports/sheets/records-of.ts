import { followUps, type FollowUp } from '@lianfang/domain/followup/tables.ts'
import type { Day, Instant } from '@lianfang/domain/kernel/instant.ts'
import type { Exposure } from '@lianfang/domain/people/exposure.ts'
import { exposures, persons } from '@lianfang/domain/people/tables.ts'
import { referrals, type Referral } from '@lianfang/domain/referrals/tables.ts'
import type { Reader } from '../../database/reader.ts'
import { groupOf } from './grouping.ts'
import type { Grouping, Origin, OriginGroup } from './origin-group.ts'

/** The lists people stood in and the measures they came under, by a cut-off, the oldest first. */
export interface Records {
  readonly lists: readonly Referral[]
  readonly measures: readonly FollowUp[]
  /** Stays and codes of the county that had not been taken back. */
  readonly facts: readonly Exposure[]
}

export async function recordsOf(reader: Reader, people: readonly string[], cutoffAt: Instant): Promise<Records> {
  const values = [reader.township, [...people], cutoffAt]
  const [lists, measures, facts] = await Promise.all([
    reader.rows(referrals, 'SELECT * FROM referrals WHERE township = $1 AND person = ANY ($2::uuid[]) AND received_at <= $3 ORDER BY received_at, id', values),
    reader.rows(
      followUps,
      `SELECT * FROM follow_ups WHERE township = $1 AND person = ANY ($2::uuid[]) AND started_at <= $3 AND status <> 'CANCELED' ORDER BY started_at, id`,
      values,
    ),
    reader.rows(
      exposures,
      `SELECT * FROM exposures WHERE township = $1 AND person = ANY ($2::uuid[]) AND at <= $3 AND kind IN ('STAY', 'COUNTY_CODE')
          AND (withdrawn_at IS NULL OR withdrawn_at > $3) ORDER BY at, id`,
      values,
    ),
  ])
  return { lists, measures, facts }
}

/** Where somebody (under these ids) came from: as the last stay written down says, else the latest list that says so, else the ground of the measure. */
export function originOf({ lists, measures, facts }: Records, ids: readonly string[]): Origin {
  const stay = facts.findLast((row) => row.kind === 'STAY' && ids.includes(row.person))
  if (stay) return { words: stay.personal.what, area: stay.area }
  const listed = lists.findLast((row) => ids.includes(row.person) && row.personal.origin.trim() !== '')
  const words = listed?.personal.origin.trim() ?? measures.findLast((row) => ids.includes(row.person))?.personal.ground.trim() ?? ''
  return { words, area: null }
}

/** The day somebody came back: of the last stay written down, else of the latest list that says it. */
export function returnOf({ lists, facts }: Records, ids: readonly string[]): Day | null {
  const stay = facts.findLast((row) => row.kind === 'STAY' && ids.includes(row.person) && row.arrivedOn !== null)
  return stay?.arrivedOn ?? lists.findLast((row) => ids.includes(row.person) && row.returnedOn !== null)?.returnedOn ?? null
}

/** When it was first written down that somebody came: by a list or a stay. */
export function knownSince({ lists, facts }: Records, ids: readonly string[]): Instant | null {
  const moments = [
    ...lists.flatMap((row) => (ids.includes(row.person) ? [row.receivedAt] : [])),
    ...facts.flatMap((row) => (row.kind === 'STAY' && ids.includes(row.person) ? [row.at] : [])),
  ]
  return moments.reduce<Instant | null>((first, at) => (first === null || at < first ? at : first), null)
}

/** The latest colour anybody wrote down of somebody: a list, or the county itself. */
export function colorOf({ lists, facts }: Records, ids: readonly string[]): Referral['codeColor'] {
  const listed = lists.findLast((row) => ids.includes(row.person) && row.codeColor !== null)
  const given = facts.findLast((row) => row.kind === 'COUNTY_CODE' && ids.includes(row.person))
  return given && !(listed && listed.receivedAt > given.at) ? given.color : (listed?.codeColor ?? null)
}

/** The group of origins of each of these people. */
export async function groupsOf(reader: Reader, ids: readonly string[], cutoffAt: Instant, grouping: Grouping): Promise<ReadonlyMap<string, OriginGroup>> {
  const people = await reader.byId(persons, ids, ['id', 'alsoOf'])
  const own = new Map([...people.values()].map((person) => [person.id, [person.id, ...person.alsoOf]]))
  const { lists, measures, facts } = await recordsOf(reader, [...own.values()].flat(), cutoffAt)
  const of = <R extends { readonly person: string }>(rows: readonly R[]): ((ids: readonly string[]) => readonly R[]) => {
    const byPerson = Map.groupBy(rows, (row) => row.person)
    return (ids) => ids.flatMap((id) => byPerson.get(id) ?? [])
  }
  const [listed, measured, known] = [of(lists), of(measures), of(facts)]
  return new Map(
    [...own].map(([id, records]) => {
      const theirs = { lists: listed(records), measures: measured(records), facts: known(records) }
      return [id, groupOf(originOf(theirs, records), grouping)]
    }),
  )
}
