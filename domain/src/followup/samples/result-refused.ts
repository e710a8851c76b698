import type { Context, Refusal } from '../../kernel/command.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { State } from '../../kernel/state.ts'
import { observations } from '../tables.ts'
import { wallClock } from '../wall-clock.ts'
import { standingOf } from './standing-of.ts'

/** Why a first result of `at` cannot stand for this sample: it is not known, has one already, or was taken later; null when it can. */
export function resultRefused(state: State, sample: string, at: Instant, context: Context): Refusal | null {
  const row = state.one(observations, sample)
  if (row?.kind !== 'SAMPLE' || row.superseded) return { code: 'sample-unknown', sample }
  const { result } = standingOf(state.by(observations, 'sample', sample))
  if (result) return { code: 'result-known', sample, result: result.result, observation: result.id }
  return at < row.at ? { code: 'result-before-sample', sample, ...wallClock(row.at, context) } : null
}
