import type { CareRole } from '@lianfang/domain/followup/care/care-role.ts'
import { placesOf } from '@lianfang/domain/followup/care/seats-of.ts'
import { careContacts, careSeats, careTeams } from '@lianfang/domain/followup/care/tables.ts'
import { teamsOf } from '@lianfang/domain/followup/care/team-of.ts'
import type { FollowUp } from '@lianfang/domain/followup/tables.ts'
import { workers } from '@lianfang/domain/grids/tables.ts'
import type { Instant } from '@lianfang/domain/kernel/instant.ts'
import type { Reader } from '../../database/reader.ts'

/** Who sat in the care team of each measure at a moment, by role; whoever had not accepted yet is marked so. */
export async function seatedIn(
  reader: Reader,
  records: readonly string[],
  measures: readonly FollowUp[],
  at: Instant,
): Promise<ReadonlyMap<string, ReadonlyMap<CareRole, readonly string[]>>> {
  const values = [reader.township, [...records], at]
  const [teams, seats] = await Promise.all([
    reader.rows(careTeams, 'SELECT * FROM care_teams WHERE township = $1 AND person = ANY ($2::uuid[]) AND formed_at <= $3', values),
    reader.rows(careSeats, 'SELECT * FROM care_seats WHERE township = $1 AND person = ANY ($2::uuid[]) AND since <= $3', values),
  ])
  const [staff, outside] = await Promise.all([
    reader.byId(
      workers,
      seats.flatMap((seat) => seat.worker ?? []),
    ),
    reader.byId(
      careContacts,
      seats.flatMap((seat) => seat.contact ?? []),
    ),
  ])
  const byTeam = Map.groupBy(seats, (seat) => seat.team)
  return new Map(
    [...teamsOf(measures, teams)].map(([measure, team]) => {
      const names = new Map<CareRole, readonly string[]>()
      for (const { role, acting, isAccepted } of placesOf(team, byTeam.get(team.id) ?? [], at)) {
        if (!acting) continue
        const name = staff.get(acting.worker ?? '')?.personal.name ?? outside.get(acting.contact ?? '')?.personal.name ?? ''
        names.set(role, [...(names.get(role) ?? []), isAccepted ? name : `${name}（待接受）`])
      }
      return [measure, names] as const
    }),
  )
}
