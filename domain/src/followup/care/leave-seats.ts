import { put, type Change } from '../../kernel/change.ts'
import type { Instant } from '../../kernel/instant.ts'
import { needBy, type State } from '../../kernel/state.ts'
import type { Consequence } from '../../kernel/followed-by.ts'
import type { PutWorker } from '../../grids/put-worker.ts'
import { careSeats, type CareSeat } from './tables.ts'

/** Who no longer works here sits in no care team any more: the places are free from this moment, the history keeps the name. */
export const leaveSeats: Consequence<PutWorker> = {
  needs: ({ input }) => (input.active ? [] : [needBy(careSeats, 'worker', input.worker)]),
  changes: (state, { at, input }) => (input.active || input.worker === null ? [] : seatsLeft(state, 'worker', input.worker, at)),
}

/** The seats of a worker or of somebody outside, ended. A seat that began after this was said ends where it began. */
export function seatsLeft(state: State, index: 'worker' | 'contact', who: string, at: Instant): readonly Change[] {
  const until = (seat: CareSeat): Instant => (at > seat.since ? at : seat.since)
  return state
    .by(careSeats, index, who)
    .filter((seat) => seat.until === null || until(seat) < seat.until)
    .map((seat) => put(careSeats, { ...seat, until: until(seat) }, seat))
}
