import { dayOf, type Instant } from '../../kernel/instant.ts'
import type { State } from '../../kernel/state.ts'
import { persons, type Person, type PersonIdentity } from '../../people/tables.ts'
import { transports, type Transport } from './tables.ts'

/** Who is not left to travel or stay alone without a question: under 18, or from 65 on. */
export const CHILD_UNTIL = 18
export const ELDERLY_FROM = 65

export type Dependant = 'CHILD' | 'ELDERLY'

/** Told from the day of birth; somebody whose age nobody knows is taken for an adult. */
export function dependantOf({ personal: { birth } }: { readonly personal: Pick<PersonIdentity, 'birth'> }, day: string): Dependant | null {
  if (birth === null) return null
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4)) - (day.slice(5) < birth.slice(5) ? 1 : 0)
  return years < CHILD_UNTIL ? 'CHILD' : years >= ELDERLY_FROM ? 'ELDERLY' : null
}

/** The last ride of a person that was not turned back: on the way, or where it ended. */
export function lastRide(rides: readonly Transport[]): Transport | undefined {
  return rides.reduce<Transport | undefined>(
    (last, ride) => (ride.status === 'TURNED_BACK' || (last !== undefined && ride.leftAt < last.leftAt) ? last : ride),
    undefined,
  )
}

/** True while somebody is neither at home nor on the way there. */
export function isAway(rides: readonly Transport[]): boolean {
  const last = lastRide(rides)
  return last !== undefined && last.way !== 'TO_HOME'
}

/**
 * Children and old people of these households who would stay behind without any adult at home. The members of the households and
 * their rides must be at hand.
 */
export function leftBehind(state: State, households: readonly string[], riding: readonly string[], at: Instant, offset: number): readonly Person[] {
  const day = dayOf(at, offset)
  return households.flatMap((household) => {
    const home = state
      .by(persons, 'household', household)
      .filter((one) => one.living === 'RESIDENT' && one.mergedInto === null && !riding.includes(one.id) && !isAway(state.by(transports, 'person', one.id)))
    return home.every((one) => dependantOf(one, day) !== null) ? home : []
  })
}
