import { put } from '../../kernel/change.ts'
import { accepted, refused, type Sentence } from '../../kernel/command.ts'
import { needOne } from '../../kernel/state.ts'
import { recordObservations } from '../policy.ts'
import { isPlausible } from '../record-temperature.ts'
import { followUps, TEST_RESULTS, type TestResult } from '../tables.ts'
import { openDispute } from './open-dispute.ts'
import { disputes, type Dispute } from './tables.ts'

export interface KeepDisputed {
  readonly kind: Dispute['kind']
  /** Whom it is about, when that is known. */
  readonly followUp: string | null
  /** Of a temperature: ℃ as the paper or the thermometer has it. */
  readonly celsius: number | null
  /** Of a result: what it says, when that can be read. */
  readonly result: TestResult | null
  readonly name: string
  readonly tube: string
  readonly said: string
}

/**
 * Keeps what was asked again and still says what cannot be: a temperature of 63, a result without its sample. It counts for nothing
 * until somebody settles it. Refused: an unknown follow-up, a temperature that could simply be recorded, and nothing at all.
 */
export const keepDisputed: Sentence<KeepDisputed> = {
  kind: 'followup/keep-disputed',
  policy: recordObservations,
  needs: ({ input }) => [needOne(followUps, input.followUp)],
  units: ({ unit, input }, state) => [state.one(followUps, input.followUp)?.unit ?? unit],
  decide(state, command, context) {
    const { input } = command
    const followUp = state.one(followUps, input.followUp) ?? null
    if (input.followUp !== null && !followUp) return refused({ code: 'follow-up-unknown', followUp: input.followUp })
    if (input.kind === 'TEMPERATURE' && (input.celsius === null || isPlausible(input.celsius))) return refused({ code: 'dispute-plain' })
    if (input.kind === 'RESULT' && (input.result === null || !TEST_RESULTS.includes(input.result)) && input.said.trim() === '')
      return refused({ code: 'dispute-plain' })
    const dispute = openDispute(
      {
        id: command.id,
        kind: input.kind,
        reason: input.kind === 'TEMPERATURE' ? 'temperature-implausible' : 'sample-unknown',
        followUp,
        result: input.kind === 'RESULT' ? input.result : null,
        ...(input.kind === 'TEMPERATURE' && input.celsius !== null ? { celsius: input.celsius } : {}),
        at: command.at,
        said: { name: input.name.trim(), idNumber: '', tube: input.tube.trim(), said: input.said.trim() },
      },
      context,
    )
    return accepted(put(disputes, dispute))
  },
}
