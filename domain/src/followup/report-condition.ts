import { refused, type Sentence } from '../kernel/command.ts'
import type { Actor } from '../kernel/policy.ts'
import { recordSymptoms } from './record-symptoms.ts'
import { recordTemperature } from './record-temperature.ts'
import { reportConditions, reportOnesOwn } from './policy.ts'
import type { Symptom } from './symptoms.ts'
import { followUps, OBSERVATION_SOURCES, type ObservationSource } from './tables.ts'

/** Who may report without being sent by anybody: the person, somebody of the household, a neighbour. */
export const REPORTERS = ['SELF', 'HOUSEHOLD', 'NEIGHBOUR'] as const satisfies readonly ObservationSource[]
export type Reporter = (typeof REPORTERS)[number]

export interface ReportCondition {
  readonly followUp: string
  readonly source: Reporter
  /** ℃; null where there is no thermometer. */
  readonly celsius: number | null
  /** None: asked, and nothing found. */
  readonly symptoms: readonly Symptom[]
  /** Who reports, when it is not the person, and what else they say. */
  readonly note: string
}

/**
 * What a person under measure, somebody of the household or a neighbour says of how the person is. It fills the check of that
 * half-day and raises the alert that a worker's record would; the source stands beside it. Refused as those records are.
 */
export const reportCondition: Sentence<ReportCondition> = {
  kind: 'followup/report-condition',
  policy: reportConditions,
  needs: (command, state) => recordTemperature.needs({ ...command, input: { ...command.input, celsius: 0, slot: null, corrects: null } }, state),
  units: (command, state) =>
    recordTemperature.units?.({ ...command, input: { ...command.input, celsius: 0, slot: null, corrects: null } }, state) ?? [command.unit],
  own: { right: reportOnesOwn, person: ({ input }, state) => state.one(followUps, input.followUp)?.person },
  decide(state, command, context) {
    const { celsius, ...said } = command.input
    if (!REPORTERS.includes(said.source) || !isOwnSource(said.source, state.one(followUps, said.followUp)?.person, context.actor))
      return refused({ code: 'source-unknown', allowed: OBSERVATION_SOURCES })
    if (celsius === null) return recordSymptoms.decide(state, { ...command, input: { ...said, corrects: null } }, context)
    return recordTemperature.decide(state, { ...command, input: { ...said, celsius, slot: null, corrects: null } }, context)
  },
}

/** A resident reports as the person or as somebody behind the same door, and does not choose which. */
function isOwnSource(source: Reporter, person: string | undefined, { speaksOf }: Actor): boolean {
  return !speaksOf || source === (speaksOf.self.includes(person ?? '') ? 'SELF' : 'HOUSEHOLD')
}
