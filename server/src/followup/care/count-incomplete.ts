import { isComplete } from '@lianfang/domain/followup/care/seats-of.ts'
import { dayOf } from '@lianfang/domain/kernel/instant.ts'
import type { Reader } from '../../database/reader.ts'
import type { Clock } from '../queries.ts'
import { seatFactsOf, teamsOfMeasures, underMeasure } from './queries.ts'

/** How many people under measure have no team, or one with a place that nobody has accepted: as many as the list of them shows. */
export async function countIncomplete(reader: Reader, { now, offset }: Clock): Promise<number> {
  const watched = await underMeasure(reader, null, dayOf(now, offset))
  const teams = await teamsOfMeasures(
    reader,
    watched.map((row) => row.id),
  )
  const seats = await seatFactsOf(
    reader,
    [...teams.values()].map((team) => team.id),
  )
  return watched.filter((row) => {
    const team = teams.get(row.id)
    return team === undefined || !isComplete(team, seats.get(team.id) ?? [], now)
  }).length
}
