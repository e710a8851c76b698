import { put } from '../../kernel/change.ts'
import { accepted, refused, type Refusal, type Sentence } from '../../kernel/command.ts'
import { dayOf } from '../../kernel/instant.ts'
import { needBy, needOne, type State } from '../../kernel/state.ts'
import { idsTaken, needNoRows } from '../ids-taken.ts'
import { observe } from '../observe.ts'
import { recordObservations } from '../policy.ts'
import { readTube } from './read-tube.ts'
import { sampleBatches } from './tables.ts'
import { standingOf } from './standing-of.ts'
import { followUps, observations } from '../tables.ts'
import { wallClock } from '../wall-clock.ts'

export interface SendSamples {
  readonly laboratory: string
  /** What is written on the bag. */
  readonly label: string
  /** `id` of the record that is to be; `tube` null: the one noted when the sample was taken. */
  readonly samples: readonly { readonly id: string; readonly sample: string; readonly tube: string | null }[]
}

/**
 * A bag of tubes goes to a laboratory, by whom and when. Refused whole, naming the sample: one that is not known, went already, has
 * its result, was taken later than it went, or has no number by which its result could be found again.
 */
export const sendSamples: Sentence<SendSamples> = {
  kind: 'followup/send-samples',
  policy: recordObservations,
  needs({ input }, state) {
    const ids = input.samples.map((one) => one.sample)
    return [
      needOne(observations, ...ids),
      ...needNoRows(input.samples.map((one) => one.id)),
      needBy(observations, 'sample', ...ids),
      needOne(followUps, ...new Set(ids.map((id) => state.one(observations, id)?.followUp))),
    ]
  },
  units: ({ unit, input }, state) => [...new Set(input.samples.map(({ sample }) => state.one(observations, sample)?.unit ?? unit))],
  decide(state, command, context) {
    const { input } = command
    if (input.laboratory.trim().length < 2) return refused({ code: 'laboratory-missing' })
    if (input.samples.length === 0) return refused({ code: 'samples-missing' })
    const twice = input.samples.find(({ sample }, index) => input.samples.findIndex((one) => one.sample === sample) !== index)
    if (twice) return refused({ code: 'sample-sent', sample: twice.sample })
    const taken = idsTaken(
      state,
      input.samples.map((one) => one.id),
    )
    if (taken) return refused(taken)
    const tubes = new Set<string>()
    const changes = []
    for (const { id, sample, tube } of input.samples) {
      const reason = whyNotSent(state, sample)
      const row = state.one(observations, sample)
      const followUp = state.one(followUps, row?.followUp)
      if (reason || !row || !followUp) return refused(reason ?? { code: 'sample-unknown', sample })
      if (command.at < row.at) return refused({ code: 'result-before-sample', sample, ...wallClock(row.at, context) })
      const number = readTube(tube ?? '') ?? row.tube
      if (!number) return refused({ code: 'tube-missing', sample })
      tubes.add(number)
      const recording = { kind: 'taken' as const, followUp, at: command.at, corrected: undefined }
      changes.push(...observe(id, recording, { kind: 'SENT', sample, tube: number, list: command.id, note: '' }, context))
    }
    const batch = {
      id: command.id,
      unit: command.unit,
      laboratory: input.laboratory.trim(),
      label: input.label.trim(),
      sentAt: command.at,
      sentDay: dayOf(command.at, context.settings.offset),
      by: context.actor.id,
      samples: input.samples.length,
      tubes: tubes.size,
    }
    return accepted(put(sampleBatches, batch), ...changes)
  },
}

function whyNotSent(state: State, sample: string): Refusal | null {
  const row = state.one(observations, sample)
  if (row?.kind !== 'SAMPLE' || row.superseded) return { code: 'sample-unknown', sample }
  const { sent, result } = standingOf(state.by(observations, 'sample', sample))
  if (result) return { code: 'result-known', sample, result: result.result, observation: result.id }
  return sent ? { code: 'sample-sent', sample } : null
}
