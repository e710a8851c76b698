import { callerOf, placesOf, type SeatedPlace } from '@lianfang/domain/followup/care/seats-of.ts'
import type { CareSeat, CareTeam } from '@lianfang/domain/followup/care/tables.ts'
import { childrenOf, unitsBelow } from '@lianfang/domain/grids/unit-tree.ts'
import { dayOf } from '@lianfang/domain/kernel/instant.ts'
import { persons } from '@lianfang/domain/people/tables.ts'
import type { Reader } from '../../database/reader.ts'
import { unitTree } from '../../grids/queries.ts'
import { readCursor, writeCursor } from '../cursor.ts'
import type { Clock } from '../queries.ts'
import { membersOf, seatsOfTeams, teamsOfMeasures, underMeasure, type Watched } from './queries.ts'

/** Somebody under measure with the team as it sits now; `team` null: none was formed. */
export interface TeamLine {
  readonly watched: Watched
  readonly name: string
  readonly team: CareTeam | null
  readonly places: readonly SeatedPlace<CareSeat>[]
  readonly caller: CareSeat | undefined
}

interface TeamQuery {
  readonly unit?: string
  readonly cursor?: string
  readonly limit: number
}

/** A page of everybody under measure, the first to end first, each with the whole team; `memberOf` knows who sits there. */
export async function listTeams(
  reader: Reader,
  query: TeamQuery,
  clock: Clock,
): Promise<{ readonly items: readonly TeamLine[]; readonly memberOf: Awaited<ReturnType<typeof membersOf>>; readonly next: string | null }> {
  const inUnits = query.unit === undefined ? null : unitsBelow(query.unit, childrenOf(await unitTree(reader)))
  const all = await underMeasure(reader, inUnits, dayOf(clock.now, clock.offset))
  const after = readCursor(query.cursor, 'DAY')
  const rest = after === null ? all : all.filter((row) => row.plannedEnd > after[0] || (row.plannedEnd === after[0] && row.id > after[1]))
  const page = rest.slice(0, query.limit)
  const people = page.map((row) => row.person)
  const [teams, names] = await Promise.all([
    teamsOfMeasures(
      reader,
      page.map((row) => row.id),
    ),
    reader.byId(persons, people),
  ])
  const standing = page.flatMap((row) => teams.get(row.id) ?? [])
  const seats = await seatsOfTeams(
    reader,
    standing.map((team) => team.id),
  )
  const memberOf = await membersOf(reader, [...seats.values()].flat())
  const last = page.at(-1)
  return {
    items: page.map((watched): TeamLine => {
      const team = teams.get(watched.id) ?? null
      const places = team ? placesOf(team, seats.get(team.id) ?? [], clock.now) : []
      return { watched, name: names.get(watched.person)?.personal.name ?? '', team, places, caller: team ? callerOf(team, places) : undefined }
    }),
    memberOf,
    next: rest.length > query.limit && last ? writeCursor([last.plannedEnd, last.id]) : null,
  }
}
