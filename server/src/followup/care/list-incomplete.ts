import type { CarePage, CareQuery } from '@lianfang/contract/followup/care/answers.ts'
import { placesOf } from '@lianfang/domain/followup/care/seats-of.ts'
import type { Seated } from '@lianfang/domain/followup/care/propose-seats.ts'
import { childrenOf, unitsBelow } from '@lianfang/domain/grids/unit-tree.ts'
import { dayOf } from '@lianfang/domain/kernel/instant.ts'
import { persons } from '@lianfang/domain/people/tables.ts'
import type { Reader } from '../../database/reader.ts'
import { readCursor, writeCursor } from '../cursor.ts'
import type { Clock } from '../queries.ts'
import { chainsOf, poolOf, proposalFor, seatedIn, templateFor } from './propose.ts'
import { doorsOf, membersOf, seatsOfTeams, teamsOfMeasures, underMeasure, type Watched } from './queries.ts'

/** A page of people under measure whose team is not complete: what is missing, and for those without a team who would sit in it. */
export async function listIncomplete(reader: Reader, query: CareQuery, clock: Clock): Promise<CarePage> {
  const pool = await poolOf(reader, dayOf(clock.now, clock.offset))
  const watched = await underMeasure(reader, query.unit === undefined ? null : unitsBelow(query.unit, childrenOf(pool.units)), pool.today)
  const [teams, doors] = await Promise.all([
    teamsOfMeasures(
      reader,
      watched.map((row) => row.id),
    ),
    doorsOf(
      reader,
      watched.map((row) => row.person),
    ),
  ])
  const seats = await seatsOfTeams(
    reader,
    [...teams.values()].map((team) => team.id),
  )
  const standing = new Map(
    watched.flatMap((row) => {
      const team = teams.get(row.id)
      return team ? [[row.id, { team, places: placesOf(team, seats.get(team.id) ?? [], clock.now) }] as const] : []
    }),
  )
  const incomplete = watched.filter((row) => standing.get(row.id)?.places.every((place) => place.isAccepted) !== true)
  const limit = query.limit ?? 50
  const after = readCursor(query.cursor, 'DAY')
  const rest = after === null ? incomplete : incomplete.filter((row) => row.plannedEnd > after[0] || (row.plannedEnd === after[0] && row.id > after[1]))
  const page = rest.slice(0, limit)
  const behind = Map.groupBy(watched, (row) => doors.get(row.person) ?? row.person)
  const chainOf = chainsOf(pool)
  const proposals = new Map(
    page.flatMap((row): readonly (readonly [string, readonly Seated[]])[] => {
      if (standing.has(row.id)) return []
      const template = templateFor(pool, row)
      const mates = (behind.get(doors.get(row.person) ?? row.person) ?? []).flatMap((mate) => {
        const team = standing.get(mate.id)?.team
        return seatedIn(team, seats.get(team?.id ?? '') ?? [], template, clock.now)
      })
      return [[row.id, proposalFor(pool, template, chainOf(row.unit), mates)]]
    }),
  )
  const [names, memberOf] = await Promise.all([
    reader.byId(
      persons,
      page.map((row) => row.person),
    ),
    membersOf(reader, [...proposals.values()].flat()),
  ])
  const last = page.at(-1)
  return {
    items: page.map((row: Watched) => {
      const { team, places } = standing.get(row.id) ?? { team: null, places: [] }
      const template = templateFor(pool, row)
      const missing = team ? places.filter((place) => !place.isAccepted) : template.places
      return {
        followUp: row.id,
        person: row.person,
        name: names.get(row.person)?.personal.name ?? '',
        unit: row.unit,
        plannedEnd: row.plannedEnd,
        team: team?.id ?? null,
        template: team?.template ?? template.id,
        missing: missing.map((place) => place.name),
        waiting: places.filter((place) => place.acting !== undefined && !place.isAccepted).length,
        proposal: (proposals.get(row.id) ?? []).map((seat) => ({ ...memberOf(seat), place: seat.place })),
      }
    }),
    next: rest.length > limit && last ? writeCursor([last.plannedEnd, last.id]) : null,
  }
}
