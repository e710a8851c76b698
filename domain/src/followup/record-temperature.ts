import { accepted, refused, type Sentence } from '../kernel/command.ts'
import { needBy, needOne } from '../kernel/state.ts'
import { observe } from './observe.ts'
import { recordObservations } from './policy.ts'
import { raiseAlert } from './raise-alert.ts'
import { recordingOf } from './recording-of.ts'
import { slotForReading } from './slot-for.ts'
import type { Symptom } from './symptoms.ts'
import { alerts, followUps, observations, type AlertCause, type FollowUp, type ObservationSource } from './tables.ts'

export interface RecordTemperature {
  readonly followUp: string
  /** The slot's key; null: the one of that half-day. */
  readonly slot: string | null
  /** ℃, at most one decimal. */
  readonly celsius: number
  readonly symptoms: readonly Symptom[]
  readonly note: string
  /** The reading this one stands in for. */
  readonly corrects: string | null
  /** Where it comes from; seen by the worker when it is not said. */
  readonly source?: ObservationSource
}

/** A thermometer for people shows nothing outside this. */
export const PLAUSIBLE_CELSIUS = { from: 34, to: 43 }

/**
 * Records a temperature, with the symptoms asked at the same time. At the rule's threshold or above (37.3 ℃, domain.md §2.4), or
 * with a symptom, an alert is raised. Refused: a value no living person has, which was mistyped; a slot of another time; and what
 * no record may say (`recordingOf`).
 */
export const recordTemperature: Sentence<RecordTemperature> = {
  kind: 'followup/record-temperature',
  policy: recordObservations,
  needs: ({ input }) => [needOne(followUps, input.followUp), needOne(observations, input.corrects), needBy(alerts, 'followUp', input.followUp)],
  units: ({ unit, input }, state) => [state.one(followUps, input.followUp)?.unit ?? unit],
  decide(state, command, context) {
    const { input } = command
    const recording = recordingOf(state, command, 'TEMPERATURE', context)
    if (recording.kind === 'refused') return refused(recording.reason)
    const celsius = Math.round(input.celsius * 10) / 10
    if (!isPlausible(input.celsius)) return refused({ code: 'temperature-implausible', celsius: input.celsius, ...PLAUSIBLE_CELSIUS })
    const { followUp, at, corrected } = recording
    const slot = slotForReading(followUp, at, input.slot ?? corrected?.slot ?? null, context.settings.offset)
    if (slot.kind === 'refused') return refused(slot.reason)
    return accepted(
      ...observe(
        command.id,
        recording,
        { kind: 'TEMPERATURE', slot: slot.key, celsius, symptoms: input.symptoms, note: input.note, source: input.source ?? 'WORKER' },
        context,
      ),
      ...raiseAlert(state, command, followUp, causeOf(celsius, input.symptoms, followUp), context),
    )
  },
}

/** A temperature that a thermometer for people shows: within its range, in tenths. */
export function isPlausible(said: number): boolean {
  const rounded = Math.round(said * 10) / 10
  return Math.abs(said - rounded) < 1e-9 && rounded >= PLAUSIBLE_CELSIUS.from && rounded <= PLAUSIBLE_CELSIUS.to
}

/** What a reading asks somebody to look at. */
export function causeOf(celsius: number, symptoms: readonly Symptom[], followUp: FollowUp): AlertCause | null {
  if (celsius >= followUp.feverThreshold) return 'FEVER'
  return symptoms.length > 0 ? 'SYMPTOM' : null
}
