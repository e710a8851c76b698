import type { Context, Refusal } from '../kernel/command.ts'
import { dayOf, type Instant } from '../kernel/instant.ts'
import type { State } from '../kernel/state.ts'
import { followUps, observations, type FollowUp, type Observation, type ObservationKind } from './tables.ts'

/** What a record is about: the follow-up, the time that holds, and the row it mends, if it mends one. */
export type Recording =
  | { readonly kind: 'taken'; readonly followUp: FollowUp; readonly at: Instant; readonly corrected: Observation | undefined }
  | { readonly kind: 'refused'; readonly reason: Refusal }

interface Said {
  readonly at: Instant
  readonly input: { readonly followUp: string; readonly corrects?: string | null }
}

/**
 * Reads what a record is about. A correction says that the value was wrong, so it keeps the time of the row it mends. A record of
 * a measure that has ended is taken when it happened before the end: phones come late. Refused: an unknown follow-up, a
 * time before the measure or after its end, and a correction of nothing, of another kind or of what was mended already. (A time
 * ahead of the clock does not pass the door.)
 */
export function recordingOf(state: State, said: Said, kind: ObservationKind, context: Context): Recording {
  const followUp = state.one(followUps, said.input.followUp)
  if (!followUp) return { kind: 'refused', reason: { code: 'follow-up-unknown', followUp: said.input.followUp } }
  const corrects = said.input.corrects ?? null
  const corrected = state.one(observations, corrects)
  if (corrects !== null && (corrected?.followUp !== followUp.id || corrected.kind !== kind))
    return { kind: 'refused', reason: { code: 'nothing-to-correct', observation: corrects } }
  if (corrected?.superseded) return { kind: 'refused', reason: { code: 'corrected-already', observation: corrected.id } }
  const at = corrected?.at ?? said.at
  const reason = timeRefused(followUp, at, context)
  return reason ? { kind: 'refused', reason } : { kind: 'taken', followUp, at, corrected }
}

/** Why nothing can have happened to this follow-up at this time; null when it can. */
export function timeRefused(followUp: FollowUp, at: Instant, context: Context): Refusal | null {
  if (dayOf(at, context.settings.offset) < followUp.startedDay) return { code: 'before-measure', followUp: followUp.id, startedDay: followUp.startedDay }
  if (followUp.endedAt !== null && at >= followUp.endedAt)
    return { code: 'follow-up-ended', followUp: followUp.id, status: followUp.status, endedDay: followUp.endedDay }
  return null
}
