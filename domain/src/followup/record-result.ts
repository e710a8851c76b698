import { accepted, refused, type Sentence } from '../kernel/command.ts'
import { needBy, needOne } from '../kernel/state.ts'
import { observe } from './observe.ts'
import { recordResults } from './policy.ts'
import { raiseAlert } from './raise-alert.ts'
import { alerts, followUps, observations, type AlertCause, type TestResult } from './tables.ts'
import { wallClock } from './wall-clock.ts'

export interface RecordResult {
  /** The observation that took the sample. */
  readonly sample: string
  readonly result: TestResult
  readonly note: string
  /** The result this one stands in for. */
  readonly corrects: string | null
}

/**
 * Records what a sample showed. It may come after the measure has ended; a positive one raises an alert all the same. Refused: a
 * result without its sample, earlier than the sample; a second result, unless it corrects the one that stands.
 */
export const recordResult: Sentence<RecordResult> = {
  kind: 'followup/record-result',
  policy: recordResults,
  needs({ input }, state) {
    const followUp = state.one(observations, input.sample)?.followUp
    return [
      needOne(observations, input.sample),
      needBy(observations, 'sample', input.sample),
      needOne(followUps, followUp),
      needBy(alerts, 'followUp', followUp),
    ]
  },
  units: ({ unit, input }, state) => [state.one(followUps, state.one(observations, input.sample)?.followUp)?.unit ?? unit],
  decide(state, command, context) {
    const { input } = command
    const sample = state.one(observations, input.sample)
    const followUp = state.one(followUps, sample?.followUp)
    if (sample?.kind !== 'SAMPLE' || !followUp) return refused({ code: 'sample-unknown', sample: input.sample })
    const standing = state.by(observations, 'sample', sample.id).find((row) => row.kind === 'RESULT' && !row.superseded)
    if (!standing && input.corrects !== null) return refused({ code: 'nothing-to-correct', observation: input.corrects })
    if (standing && input.corrects === null) return refused({ code: 'result-known', sample: sample.id, result: standing.result, observation: standing.id })
    if (standing && standing.id !== input.corrects) return refused({ code: 'corrected-already', observation: input.corrects })
    const at = standing?.at ?? command.at
    if (at < sample.at) return refused({ code: 'result-before-sample', sample: sample.id, ...wallClock(sample.at, context) })
    const recording = { kind: 'taken' as const, followUp, at, corrected: standing }
    return accepted(
      ...observe(command.id, recording, { kind: 'RESULT', slot: sample.slot, sample: sample.id, result: input.result, note: input.note }, context),
      ...raiseAlert(state, command, followUp, causeOf(input.result), context),
    )
  },
}

/** What a result asks somebody to look at. A positive mixed tube says of nobody in it that they are positive, but each must be seen to. */
export function causeOf(result: TestResult): AlertCause | null {
  if (result === 'POSITIVE') return 'POSITIVE_RESULT'
  return result === 'POOL_POSITIVE' ? 'POSITIVE_POOL' : null
}
