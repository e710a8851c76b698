import { put } from '../../kernel/change.ts'
import { accepted, refused, type Sentence } from '../../kernel/command.ts'
import { endOf } from '../end-of.ts'
import { hasLapsed } from '../has-lapsed.ts'
import { decideMeasures } from '../policy.ts'
import { needsOfRelease, releaseRefused } from '../release.ts'
import { followUps } from '../tables.ts'
import { takeNumber } from './take-number.ts'

export interface ConfirmLapse {
  readonly followUp: string
  /** Where the person is and what was seen: the township's word. */
  readonly note: string
}

/**
 * Says how a measure that lapsed by itself ended: with checks left open it is recorded as lapsed, complete as released, each with
 * its numbered paper. Nobody was restrained meanwhile; until this is said the person stands in the bulletin's gap. Refused: while
 * the measure runs, and without a word.
 */
export const confirmLapse: Sentence<ConfirmLapse> = {
  kind: 'followup/confirm-lapse',
  policy: decideMeasures,
  needs: ({ at, input }, state) => needsOfRelease(state, input.followUp, at),
  units: ({ unit, input }, state) => [state.one(followUps, input.followUp)?.unit ?? unit],
  decide(state, { at, input }, context) {
    const followUp = state.one(followUps, input.followUp)
    if (!followUp) return refused({ code: 'follow-up-unknown', followUp: input.followUp })
    if (followUp.status !== 'ACTIVE') return refused({ code: 'follow-up-ended', followUp: followUp.id, status: followUp.status, endedDay: followUp.endedDay })
    if (!hasLapsed(followUp, at)) return refused({ code: 'not-lapsed', followUp: followUp.id, lapsesOn: followUp.lapsesOn })
    if (input.note.trim().length < 2) return refused({ code: 'end-note-missing' })
    const as = releaseRefused(state, followUp, at, context) === null ? 'RELEASED' : 'LAPSED'
    const { number, change } = takeNumber(state, 'NOTICE', at, context.settings.offset)
    return accepted(put(followUps, { ...endOf(followUp, as, at, input, context), notice: number }, followUp), change)
  },
}
