import { put } from '../../kernel/change.ts'
import { accepted, refused, type Sentence } from '../../kernel/command.ts'
import { needBy } from '../../kernel/state.ts'
import { recordObservations } from '../policy.ts'
import { transports } from './tables.ts'

export interface Arrive {
  readonly trip: string
  /** `TURNED_BACK`: the ride ended where it began. */
  readonly as: 'ARRIVED' | 'TURNED_BACK'
  /** Who took over at the other end, or why it turned back. */
  readonly receivedBy: string
}

/** A ride ends: all who are on it are handed over. Refused: a ride that is over, an end before its start, and nobody named who took over. */
export const arrive: Sentence<Arrive> = {
  kind: 'followup/arrive',
  policy: recordObservations,
  needs: ({ input }) => [needBy(transports, 'trip', input.trip)],
  units: ({ unit, input }, state) => {
    const units = state.by(transports, 'trip', input.trip).map((row) => row.unit)
    return units.length > 0 ? units : [unit]
  },
  decide(state, { at, input }, context) {
    const rides = state.by(transports, 'trip', input.trip)
    const open = rides.filter((row) => row.status === 'ON_THE_WAY')
    const [first] = rides
    if (!first) return refused({ code: 'ride-unknown', trip: input.trip })
    if (open.length === 0) return refused({ code: 'ride-over', trip: input.trip })
    if (at < first.leftAt) return refused({ code: 'ride-times-wrong', trip: input.trip })
    const receivedBy = input.receivedBy.trim()
    if (receivedBy.length < 2) return refused({ code: 'received-by-missing' })
    return accepted(
      ...open.map((row) =>
        put(transports, { ...row, status: input.as, arrivedAt: at, arrivedBy: context.actor.id, personal: { ...row.personal, receivedBy } }, row),
      ),
    )
  },
}
