import { accepted, refused, type Sentence } from '../kernel/command.ts'
import { needOne } from '../kernel/state.ts'
import { observe } from './observe.ts'
import { recordObservations } from './policy.ts'
import { recordingOf } from './recording-of.ts'
import { readTube } from './samples/read-tube.ts'
import { slotForSample } from './slot-for.ts'
import { followUps } from './tables.ts'

export interface TakeSample {
  readonly followUp: string
  /** The planned test; null: the one of that day, or none (a test beside the plan). */
  readonly slot: string | null
  readonly note: string
  /** The number on the tube, when it has one by now; people of a mixed tube share it. */
  readonly tube?: string
}

/**
 * Records that a sample was taken. It awaits its result and is never counted as negative (domain.md §0.4). A sample taken by
 * mistake is settled by an invalid result. Refused: a test that lies ahead or is not planned, and as every record (`recordingOf`).
 */
export const takeSample: Sentence<TakeSample> = {
  kind: 'followup/take-sample',
  policy: recordObservations,
  needs: ({ input }) => [needOne(followUps, input.followUp)],
  units: ({ unit, input }, state) => [state.one(followUps, input.followUp)?.unit ?? unit],
  decide(state, command, context) {
    const { input } = command
    const recording = recordingOf(state, command, 'SAMPLE', context)
    if (recording.kind === 'refused') return refused(recording.reason)
    const slot = slotForSample(recording.followUp, recording.at, input.slot, context.settings.offset)
    if (slot.kind === 'refused') return refused(slot.reason)
    return accepted(...observe(command.id, recording, { kind: 'SAMPLE', slot: slot.key, tube: readTube(input.tube ?? ''), note: input.note }, context))
  },
}
