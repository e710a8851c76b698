import type { Instant } from '../../kernel/instant.ts'
import type { CarePlace } from './care-role.ts'
import type { CareSeat, CareTeam } from './tables.ts'

/** Of a team and of a seat, what completeness depends on; nothing personal. */
export type TeamFacts = Pick<CareTeam, 'id' | 'places' | 'lead' | 'caller'>
export type SeatFacts = Pick<CareSeat, 'id' | 'team' | 'place' | 'standIn' | 'since' | 'until' | 'answer' | 'answeredAt'>

/** A place of a team and who sits there. `acting`: the stand-in who has accepted, else the holder. */
export interface SeatedPlace<S> extends CarePlace {
  readonly place: number
  readonly holder: S | undefined
  readonly standIn: S | undefined
  readonly acting: S | undefined
  readonly isAccepted: boolean
}

/** The places of a team as they are taken at this moment: computed from its rows and the clock. Who has declined sits nowhere. */
export function placesOf<S extends SeatFacts>(team: TeamFacts, seats: readonly S[], at: Instant): readonly SeatedPlace<S>[] {
  const sitting = seats.filter((seat) => seat.team === team.id && sitsAt(seat, at) && answerAt(seat, at) !== 'DECLINED').sort(inOrder)
  return team.places.map((one, place) => {
    const here = sitting.filter((seat) => seat.place === place)
    const holder = last(here.filter((seat) => !seat.standIn))
    const standIn = last(here.filter((seat) => seat.standIn))
    const acting = standIn && answerAt(standIn, at) === 'ACCEPTED' ? standIn : holder
    return { ...one, place, holder, standIn, acting, isAccepted: acting !== undefined && answerAt(acting, at) === 'ACCEPTED' }
  })
}

/** True while every place is taken by somebody who has accepted (domain.md §1.1, indicator 18). */
export function isComplete(team: TeamFacts, seats: readonly SeatFacts[], at: Instant): boolean {
  return team.places.length > 0 && placesOf(team, seats, at).every((place) => place.isAccepted)
}

/**
 * The one person who calls: of the calling place, else the lead's, else the first place taken. Never two, so that nobody is called
 * by five offices; undefined only while nobody sits in the team.
 */
export function callerOf<S>(team: Pick<CareTeam, 'lead' | 'caller'>, places: readonly SeatedPlace<S>[]): S | undefined {
  return places[team.caller]?.acting ?? places[team.lead]?.acting ?? places.find((place) => place.acting !== undefined)?.acting
}

/** Whether the seat is taken at this moment; its end itself is over. */
export function sitsAt(seat: Pick<CareSeat, 'since' | 'until'>, at: Instant): boolean {
  return seat.since <= at && (seat.until === null || at < seat.until)
}

function last<S>(seats: readonly S[]): S | undefined {
  return seats[seats.length - 1]
}

/** What had been answered by then. */
function answerAt(seat: SeatFacts, at: Instant): CareSeat['answer'] {
  return seat.answeredAt !== null && seat.answeredAt <= at ? seat.answer : 'ASKED'
}

function inOrder(one: SeatFacts, other: SeatFacts): number {
  return one.since === other.since ? (one.id < other.id ? -1 : 1) : one.since < other.since ? -1 : 1
}
