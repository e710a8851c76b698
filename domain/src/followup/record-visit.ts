import { accepted, refused, type Sentence } from '../kernel/command.ts'
import { needOne } from '../kernel/state.ts'
import { dutyFor } from './duties/duties-of.ts'
import { observe } from './observe.ts'
import { recordObservations } from './policy.ts'
import { recordingOf } from './recording-of.ts'
import { followUps, observations, type VisitFinding, type ObservationSource } from './tables.ts'

export interface RecordVisit {
  readonly followUp: string
  readonly finding: VisitFinding
  readonly note: string
  readonly corrects: string | null
  /** Where it comes from; seen by the worker when it is not said. */
  readonly source?: ObservationSource
}

/** Records a visit at the door of somebody under measure: whether the person was there. Refused as every record (`recordingOf`). */
export const recordVisit: Sentence<RecordVisit> = {
  kind: 'followup/record-visit',
  policy: recordObservations,
  needs: ({ input }) => [needOne(followUps, input.followUp), needOne(observations, input.corrects)],
  units: ({ unit, input }, state) => [state.one(followUps, input.followUp)?.unit ?? unit],
  decide(state, command, context) {
    const { input } = command
    const recording = recordingOf(state, command, 'VISIT', context)
    if (recording.kind === 'refused') return refused(recording.reason)
    const duty = dutyFor(recording.followUp, 'VISIT', recording.at, context.settings.offset)
    return accepted(
      ...observe(
        command.id,
        recording,
        { kind: 'VISIT', slot: duty?.key ?? null, finding: input.finding, note: input.note, source: input.source ?? 'WORKER' },
        context,
      ),
    )
  },
}
