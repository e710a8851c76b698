import { put } from '../../kernel/change.ts'
import { accepted, refused, type Sentence } from '../../kernel/command.ts'
import { needOne } from '../../kernel/state.ts'
import { startMeasures } from '../policy.ts'
import { handovers } from './tables.ts'

export interface NoteDelivery {
  readonly handover: string
}

/** The letter lies with the other township: brought by the courier, or a worker says that the file was sent. Said twice it changes nothing. */
export const noteDelivery: Sentence<NoteDelivery> = {
  kind: 'followup/note-delivery',
  policy: startMeasures,
  needs: ({ input }) => [needOne(handovers, input.handover)],
  units: ({ unit, input }, state) => [state.one(handovers, input.handover)?.unit ?? unit],
  decide(state, { at, input }) {
    const handover = state.one(handovers, input.handover)
    if (!handover) return refused({ code: 'handover-unknown', handover: input.handover })
    return handover.deliveredAt === null ? accepted(put(handovers, { ...handover, deliveredAt: at }, handover)) : accepted()
  },
}
