import { callerOf, placesOf, type SeatedPlace } from '@lianfang/domain/followup/care/seats-of.ts'
import { careSeats, careTeams, type CareSeat, type CareTeam } from '@lianfang/domain/followup/care/tables.ts'
import { teamOf } from '@lianfang/domain/followup/care/team-of.ts'
import { followUps, type FollowUp } from '@lianfang/domain/followup/tables.ts'
import type { Instant } from '@lianfang/domain/kernel/instant.ts'
import type { WorkingSet } from '../../sync/working-set.ts'

/** A team as it stands: its places, and the one who calls. */
export interface StandingTeam {
  readonly team: CareTeam
  readonly places: readonly SeatedPlace<CareSeat>[]
  readonly caller: CareSeat | undefined
}

/** Somebody under measure in whose team this worker sits. */
export interface Charge extends StandingTeam {
  readonly followUp: FollowUp
  readonly mine: CareSeat
  readonly isCaller: boolean
}

/** The team of somebody under measure; undefined while none was formed. */
export function standingTeamOf(view: WorkingSet, followUp: FollowUp, now: Instant): StandingTeam | undefined {
  const team = teamOf(view, followUp)
  if (!team) return undefined
  const places = placesOf<CareSeat>(team, view.by(careSeats, 'team', team.id), now)
  return { team, places, caller: callerOf(team, places) }
}

/** Everybody in whose team this worker sits now, those who wait for an answer first, then the first to end. */
export function myCharges(view: WorkingSet, worker: string, now: Instant): readonly Charge[] {
  const mine = new Map(view.by(careSeats, 'worker', worker).map((seat) => [seat.team, view.one(careTeams, seat.team)]))
  const people = new Set([...mine.values()].flatMap((team) => team?.person ?? []))
  return view
    .all(followUps)
    .filter((one) => one.status === 'ACTIVE' && people.has(one.person))
    .flatMap((followUp): readonly Charge[] => {
      const standing = standingTeamOf(view, followUp, now)
      const seat = standing?.places.flatMap((place) => [place.standIn, place.holder]).find((one) => one?.worker === worker)
      return standing && seat ? [{ ...standing, followUp, mine: seat, isCaller: standing.caller?.id === seat.id }] : []
    })
    .sort(
      (one, other) =>
        Number(other.mine.answer === 'ASKED') - Number(one.mine.answer === 'ASKED') || (one.followUp.plannedEnd < other.followUp.plannedEnd ? -1 : 1),
    )
}
