import { accepted, refused, type Sentence } from '../kernel/command.ts'
import { needBy, needOne } from '../kernel/state.ts'
import { observe } from './observe.ts'
import { recordObservations } from './policy.ts'
import { raiseAlert } from './raise-alert.ts'
import { recordingOf } from './recording-of.ts'
import type { Symptom } from './symptoms.ts'
import { alerts, followUps, observations, type ObservationSource } from './tables.ts'

export interface RecordSymptoms {
  readonly followUp: string
  /** None: asked, and nothing found. */
  readonly symptoms: readonly Symptom[]
  readonly note: string
  readonly corrects: string | null
  /** Where it comes from; seen by the worker when it is not said. */
  readonly source?: ObservationSource
}

/** Records what a person said of symptoms; any of them raises an alert. Refused as every record (`recordingOf`). */
export const recordSymptoms: Sentence<RecordSymptoms> = {
  kind: 'followup/record-symptoms',
  policy: recordObservations,
  needs: ({ input }) => [needOne(followUps, input.followUp), needOne(observations, input.corrects), needBy(alerts, 'followUp', input.followUp)],
  units: ({ unit, input }, state) => [state.one(followUps, input.followUp)?.unit ?? unit],
  decide(state, command, context) {
    const { input } = command
    const recording = recordingOf(state, command, 'SYMPTOM', context)
    if (recording.kind === 'refused') return refused(recording.reason)
    return accepted(
      ...observe(command.id, recording, { kind: 'SYMPTOM', symptoms: input.symptoms, note: input.note, source: input.source ?? 'WORKER' }, context),
      ...raiseAlert(state, command, recording.followUp, input.symptoms.length > 0 ? 'SYMPTOM' : null, context),
    )
  },
}
