import { put, type Change } from '../../kernel/change.ts'
import { accepted, refused, type Command, type Context, type Outcome, type Sentence } from '../../kernel/command.ts'
import type { Instant } from '../../kernel/instant.ts'
import { needBy, needOne, type State } from '../../kernel/state.ts'
import { observe } from '../observe.ts'
import { recordResults } from '../policy.ts'
import { raiseAlert } from '../raise-alert.ts'
import { causeOf } from '../record-result.ts'
import { recordTemperature } from '../record-temperature.ts'
import { alerts, followUps, observations, type TestResult } from '../tables.ts'
import { resultRefused } from './result-refused.ts'
import { disputes, type Dispute, type DisputeStatus } from './tables.ts'

/** How a dispute ends: as a record, or as nothing. */
export type Settlement =
  | { readonly as: 'RESULT'; readonly sample: string; readonly result: TestResult; readonly at: Instant }
  | { readonly as: 'TEMPERATURE'; readonly celsius: number }
  | { readonly as: 'DISMISSED' }

export interface SettleDispute {
  readonly dispute: string
  readonly settlement: Settlement
  /** How it is known: who was asked, what the laboratory said. */
  readonly note: string
}

/**
 * Settles a dispute: it becomes a record like any other (a result of the sample somebody names, the temperature that was meant), or is
 * dismissed. Either way with a word on how that is known. Refused: without that word, settled already, and as the record would be.
 */
export const settleDispute: Sentence<SettleDispute> = {
  kind: 'followup/settle-dispute',
  policy: recordResults,
  needs({ input }, state) {
    const { settlement } = input
    const sample = settlement.as === 'RESULT' ? settlement.sample : null
    const followUp = settlement.as === 'RESULT' ? state.one(observations, sample)?.followUp : state.one(disputes, input.dispute)?.followUp
    return [
      needOne(disputes, input.dispute),
      needOne(observations, sample),
      needBy(observations, 'sample', sample),
      needOne(followUps, followUp),
      needBy(alerts, 'followUp', followUp),
    ]
  },
  units({ unit, input }, state) {
    const { settlement } = input
    const told = settlement.as === 'RESULT' ? state.one(observations, settlement.sample)?.unit : undefined
    return [...new Set([state.one(disputes, input.dispute)?.unit ?? unit, ...(told === undefined ? [] : [told])])]
  },
  decide(state, command, context) {
    const { input } = command
    const dispute = state.one(disputes, input.dispute)
    if (!dispute) return refused({ code: 'dispute-unknown', dispute: input.dispute })
    if (dispute.status !== 'OPEN') return refused({ code: 'dispute-settled', dispute: dispute.id })
    if (input.note.trim().length < 2) return refused({ code: 'settlement-unexplained' })
    switch (input.settlement.as) {
      case 'DISMISSED':
        return accepted(settled(dispute, 'DISMISSED', null, input.note, context))
      case 'RESULT':
        return asResult(state, command, dispute, input.settlement, context)
      case 'TEMPERATURE':
        return asTemperature(state, command, dispute, input.settlement.celsius, context)
    }
  },
}

function asResult(state: State, command: Command<SettleDispute>, dispute: Dispute, said: Settlement & { readonly as: 'RESULT' }, context: Context): Outcome {
  if (dispute.kind !== 'RESULT') return refused({ code: 'dispute-other-kind', dispute: dispute.id })
  const reason = resultRefused(state, said.sample, said.at, context)
  const sample = state.one(observations, said.sample)
  const followUp = state.one(followUps, sample?.followUp)
  if (reason || !sample || !followUp) return refused(reason ?? { code: 'sample-unknown', sample: said.sample })
  const recording = { kind: 'taken' as const, followUp, at: said.at, corrected: undefined }
  const seen = { kind: 'RESULT' as const, slot: sample.slot, sample: sample.id, result: said.result, list: dispute.list, note: command.input.note.trim() }
  return accepted(
    settled(dispute, 'RECORDED', command.id, command.input.note, context, followUp.person),
    ...observe(command.id, recording, seen, context),
    ...raiseAlert(state, command, followUp, causeOf(said.result), context),
  )
}

/** The temperature that was meant, of the time that was said. */
function asTemperature(state: State, command: Command<SettleDispute>, dispute: Dispute, celsius: number, context: Context): Outcome {
  if (dispute.kind !== 'TEMPERATURE' || dispute.followUp === null) return refused({ code: 'dispute-other-kind', dispute: dispute.id })
  const input = { followUp: dispute.followUp, slot: null, celsius, symptoms: [], note: command.input.note.trim(), corrects: null }
  const outcome = recordTemperature.decide(state, { ...command, at: dispute.at, input }, context)
  if (outcome.kind !== 'accepted') return outcome
  return accepted(settled(dispute, 'RECORDED', command.id, command.input.note, context), ...outcome.changes)
}

/** The dispute as it ends; with `person`, whose it turned out to be. */
function settled(dispute: Dispute, status: DisputeStatus, record: string | null, note: string, context: Context, person = dispute.person): Change {
  const personal = { ...dispute.personal, note: note.trim() }
  return put(disputes, { ...dispute, person, status, record, settledAt: context.now, settledBy: context.actor.id, personal }, dispute)
}
