import { put } from '../../kernel/change.ts'
import { accepted, refused, type Sentence } from '../../kernel/command.ts'
import { dayOf } from '../../kernel/instant.ts'
import { needBy, needOne } from '../../kernel/state.ts'
import { recordObservations } from '../policy.ts'
import { timeRefused } from '../recording-of.ts'
import { followUps } from '../tables.ts'
import { searches } from './tables.ts'

export interface BeginSearch {
  readonly followUp: string
  readonly why: string
}

/** Somebody under measure cannot be reached: the steps to find them begin, each with its clock. Refused: without a word, after the end, and while one is on. */
export const beginSearch: Sentence<BeginSearch> = {
  kind: 'followup/begin-search',
  policy: recordObservations,
  needs: ({ input }) => [needOne(followUps, input.followUp), needBy(searches, 'followUp', input.followUp)],
  units: ({ unit, input }, state) => [state.one(followUps, input.followUp)?.unit ?? unit],
  decide(state, { id, at, input }, context) {
    const followUp = state.one(followUps, input.followUp)
    if (!followUp) return refused({ code: 'follow-up-unknown', followUp: input.followUp })
    if (followUp.status !== 'ACTIVE') return refused({ code: 'follow-up-ended', followUp: followUp.id, status: followUp.status, endedDay: followUp.endedDay })
    const early = timeRefused(followUp, at, context)
    if (early) return refused(early)
    const why = input.why.trim()
    if (why.length < 2) return refused({ code: 'search-word-missing' })
    if (state.by(searches, 'followUp', followUp.id).some((row) => row.status === 'SEARCHING')) return refused({ code: 'search-on', followUp: followUp.id })
    return accepted(
      put(searches, {
        id,
        person: followUp.person,
        unit: followUp.unit,
        followUp: followUp.id,
        status: 'SEARCHING',
        beganAt: at,
        beganDay: dayOf(at, context.settings.offset),
        beganBy: context.actor.id,
        endedAt: null,
        endedBy: null,
        personal: { why, note: '' },
      }),
    )
  },
}
