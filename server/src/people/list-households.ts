import type { HouseholdDetail, HouseholdList } from '@lianfang/contract/people/answers.ts'
import type { Day } from '@lianfang/domain/kernel/instant.ts'
import type { Actor } from '@lianfang/domain/kernel/policy.ts'
import { households, type Household } from '@lianfang/domain/people/tables.ts'
import type { Reader } from '../database/reader.ts'
import { chainOf } from '../grids/queries.ts'
import { ProblemError } from '../http/problem.ts'
import { readCursor, writeCursor } from './cursor.ts'
import { unitsAsked } from './find-sought.ts'
import { householdCounts, membersOf, namesOf, pageOfHouseholds, visitsOf, type Sought } from './queries.ts'
import { shownTo } from './show-people.ts'

export interface HouseholdQuery {
  readonly unit?: string
  readonly search?: string
  readonly cursor?: string
  readonly limit?: number
}

const VISITS_SHOWN = 50

/** A page of households with their heads, how many live there and the last knock. */
export async function listHouseholds(reader: Reader, query: HouseholdQuery, sought: Sought | null, actor: Actor): Promise<HouseholdList> {
  const limit = query.limit ?? 50
  const inUnits = await unitsAsked(reader, query.unit, actor)
  const found = await pageOfHouseholds(reader, { inUnits, code: query.search?.trim() ?? null, sought }, readCursor(query.cursor, 'cnu'), limit + 1)
  const page = found.slice(0, limit)
  const gathered = Promise.all([
    headNames(reader, page),
    householdCounts(
      reader,
      page.map((home) => home.id),
    ),
  ])
  // While the database looks: the copies open what is sealed.
  const homes = page.map((home) => ({ ...home }))
  const [heads, counts] = await gathered
  const countsOf = new Map(counts.map((count) => [count.household, count]))
  const last = page.at(-1)
  return {
    items: homes.map((home) => {
      const count = countsOf.get(home.id)
      const lastVisit = count?.day && count.result ? { day: count.day, result: count.result } : null
      return { ...home, headName: heads.get(home.head ?? '') ?? '', members: count?.members ?? 0, lastVisit }
    }),
    next: found.length > limit && last ? writeCursor([last.unit, last.sort, last.id]) : null,
  }
}

/** A household with its people, the head first, what came of the last knocks, and who answers for the door. */
export async function describeHousehold(reader: Reader, id: string, actor: Actor, today: Day): Promise<HouseholdDetail> {
  const household = (await reader.byId(households, [id])).get(id)
  if (!household) throw new ProblemError('not-found')
  const [members, visits, chain] = await Promise.all([membersOf(reader, id), visitsOf(reader, id, VISITS_SHOWN), chainOf(reader, household.unit, today)])
  const headFirst = [...members.filter((member) => member.id === household.head), ...members.filter((member) => member.id !== household.head)]
  return { household, members: headFirst.map(shownTo(actor)), visits, chain }
}

/** The names of the heads, by the id the household has: of a merged record, the name of the one it was merged into. */
async function headNames(reader: Reader, homes: readonly Household[]): Promise<ReadonlyMap<string, string>> {
  const heads = await namesOf(
    reader,
    homes.flatMap((home) => home.head ?? []),
  )
  const kept = await namesOf(
    reader,
    [...heads.values()].flatMap((head) => head.mergedInto ?? []),
  )
  return new Map([...heads.values()].map((head) => [head.id, (kept.get(head.mergedInto ?? '') ?? head).personal.name]))
}
