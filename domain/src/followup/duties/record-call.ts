import { accepted, refused, type Sentence } from '../../kernel/command.ts'
import { needOne } from '../../kernel/state.ts'
import { observe } from '../observe.ts'
import { recordObservations } from '../policy.ts'
import { recordingOf } from '../recording-of.ts'
import { followUps, type CallFinding } from '../tables.ts'
import { dutyFor } from './duties-of.ts'

export interface RecordCall {
  readonly followUp: string
  readonly finding: CallFinding
  readonly note: string
}

/** Records the call that asks how somebody bears the measure; who was not reached is still owed it. Refused as every record (`recordingOf`). */
export const recordCall: Sentence<RecordCall> = {
  kind: 'followup/record-call',
  policy: recordObservations,
  needs: ({ input }) => [needOne(followUps, input.followUp)],
  units: ({ unit, input }, state) => [state.one(followUps, input.followUp)?.unit ?? unit],
  decide(state, command, context) {
    const { input } = command
    const recording = recordingOf(state, command, 'CALL', context)
    if (recording.kind === 'refused') return refused(recording.reason)
    const duty = dutyFor(recording.followUp, 'CALL', recording.at, context.settings.offset)
    const seen = { kind: 'CALL' as const, slot: duty?.key ?? null, finding: input.finding, note: input.note, source: 'PHONE_CALL' as const }
    return accepted(...observe(command.id, recording, seen, context))
  },
}
