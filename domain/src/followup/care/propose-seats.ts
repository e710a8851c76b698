import type { Rung } from '../../grids/who-answers.ts'
import { FILLED_BY, type CarePlace } from './care-role.ts'
import type { CareContact } from './tables.ts'

/** Somebody for a place: a worker, or somebody outside. */
export interface Seated {
  readonly place: number
  readonly worker: string | null
  readonly contact: string | null
}

/**
 * Who would sit in each place by default: the nearest of the chain that answers for the door, whose role fits; beside them the nearest
 * outside person entered for that role. Nobody is proposed twice; a place for which nobody is known stays free. `mates` are the seats
 * of a team in the same household, which come first: one door, the same people.
 */
export function proposeSeats(
  places: readonly CarePlace[],
  chain: readonly Rung[],
  contacts: readonly CareContact[],
  mates: readonly Seated[] = [],
): readonly Seated[] {
  const taken = new Set<string>()
  return places.flatMap((place, index) => {
    const found = candidates(place, index, chain, contacts, mates).find((one) => !taken.has(keyOf(one)))
    if (!found) return []
    taken.add(keyOf(found))
    return [found]
  })
}

function candidates({ role }: CarePlace, place: number, chain: readonly Rung[], contacts: readonly CareContact[], mates: readonly Seated[]): readonly Seated[] {
  const sameDoor = mates.filter((mate) => mate.place === place)
  const nearest = FILLED_BY[role].flatMap((answering) =>
    chain.flatMap((rung) => rung.people.filter((one) => one.role === answering).map((one) => ({ place, worker: one.worker, contact: null }))),
  )
  const outside = chain.flatMap((rung) =>
    contacts
      .filter((contact) => contact.active && contact.role === role && contact.unit === rung.unit)
      .sort((one, other) => (one.id < other.id ? -1 : 1))
      .map((contact) => ({ place, worker: null, contact: contact.id })),
  )
  return [...sameDoor, ...nearest, ...outside]
}

export function keyOf({ worker, contact }: Pick<Seated, 'worker' | 'contact'>): string {
  return worker ?? contact ?? ''
}
