import type { Refusal } from '../../kernel/command.ts'
import { needOne, type Need, type State } from '../../kernel/state.ts'
import { workers } from '../../grids/tables.ts'
import type { Seated } from './propose-seats.ts'
import { careContacts, type CareTeam } from './tables.ts'

/** The rows by which it is judged who may sit. */
export function needsOfSeated(seated: readonly Pick<Seated, 'worker' | 'contact'>[]): readonly Need[] {
  return [needOne(workers, ...seated.map((one) => one.worker)), needOne(careContacts, ...seated.map((one) => one.contact))]
}

/** Why this one cannot sit here; null when nothing stands in the way. */
export function seatRefused(state: State, { place, worker, contact }: Seated, places: CareTeam['places']): Refusal | null {
  if (!places[place]) return { code: 'care-place-unknown', place }
  if ((worker === null) === (contact === null)) return { code: 'care-one-person', place }
  if (worker !== null && state.one(workers, worker)?.active !== true) return { code: 'care-member-unknown', place }
  if (contact !== null && state.one(careContacts, contact)?.active !== true) return { code: 'care-member-unknown', place }
  return null
}
