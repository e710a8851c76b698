import { put, type Change } from '../../kernel/change.ts'
import { accepted, refused, type Refusal, type Sentence } from '../../kernel/command.ts'
import { dayOf, instantAt, isDay, type Day, type Instant } from '../../kernel/instant.ts'
import { needBy, needOne } from '../../kernel/state.ts'
import { newSeat } from './new-seat.ts'
import { arrangeCare } from './policy.ts'
import { keyOf } from './propose-seats.ts'
import { needsOfSeated, seatRefused } from './seat-refused.ts'
import { sitsAt } from './seats-of.ts'
import { careSeats, careTeams, type CareSeat } from './tables.ts'

export interface SeatMember {
  readonly team: string
  readonly place: number
  /** Who sits here from now on; both null: the place stays free. */
  readonly worker: string | null
  readonly contact: string | null
  /** The last day of a stand-in; null: not a stand-in but the holder. */
  readonly standInTo: Day | null
}

/**
 * Puts somebody into a place of a team, or takes them out: what was ends at this moment and stays in the history. A stand-in sits
 * beside the holder until the end of a day. The new one is asked; until they accept the team is not complete. Refused: a member who is
 * unknown or sits in the team already, a place that does not exist, nobody to take out, a stand-in whose last day is over.
 */
export const seatMember: Sentence<SeatMember> = {
  kind: 'followup/seat-member',
  policy: arrangeCare,
  needs: ({ input }) => [needOne(careTeams, input.team), needBy(careSeats, 'team', input.team), ...needsOfSeated([input])],
  units: ({ unit, input }, state) => [state.one(careTeams, input.team)?.unit ?? unit],
  decide(state, command, context) {
    const { at, input } = command
    const team = state.one(careTeams, input.team)
    if (!team) return refused({ code: 'care-team-unknown', team: input.team })
    const { place, worker, contact, standInTo } = input
    const sitting = state.by(careSeats, 'team', team.id).filter((seat) => sitsAt(seat, at) && seat.answer !== 'DECLINED')
    const here = sitting.filter((seat) => seat.place === place && seat.standIn === (standInTo !== null))
    const frees = worker === null && contact === null
    const reason = frees ? nobodyHere(here, place) : (seatRefused(state, input, team.places) ?? seatedAlready(sitting, input))
    if (reason) return refused(reason)
    if (standInTo !== null && (!isDay(standInTo) || standInTo < dayOf(at, context.settings.offset)))
      return refused({ code: 'care-stand-in-over', day: standInTo })
    const until = standInTo === null ? null : instantAt(standInTo, '24:00', context.settings.offset)
    return accepted(
      ...ended(here, at),
      ...(frees ? [] : [newSeat(command.id, team, { place, worker, contact }, { since: at, until }, standInTo !== null, context)]),
    )
  },
}

function nobodyHere(here: readonly CareSeat[], place: number): Refusal | null {
  return here.length === 0 ? { code: 'care-place-free', place } : null
}

function seatedAlready(sitting: readonly CareSeat[], input: SeatMember): Refusal | null {
  return sitting.some((seat) => keyOf(seat) === keyOf(input)) ? { code: 'care-member-twice', place: input.place } : null
}

/** A seat that began after this was said (two phones, two clocks) ends where it began. */
function ended(seats: readonly CareSeat[], at: Instant): readonly Change[] {
  return seats.map((seat) => put(careSeats, { ...seat, until: at > seat.since ? at : seat.since }, seat))
}
