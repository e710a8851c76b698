import { put } from '../../kernel/change.ts'
import { accepted, refused, type Sentence } from '../../kernel/command.ts'
import { addHours, dayOf } from '../../kernel/instant.ts'
import { needBy, needOne } from '../../kernel/state.ts'
import { hasLapsed } from '../has-lapsed.ts'
import { objectToOnesOrder, recordObservations } from '../policy.ts'
import { timeRefused } from '../recording-of.ts'
import { followUps } from '../tables.ts'
import { objections, orders } from './tables.ts'

/** Within this time somebody who did not decide must have answered (domain.md §3.5). */
export const OBJECTION_HOURS = 24

export interface RaiseObjection {
  readonly order: string
  /** What the person says, in the person's words. */
  readonly words: string
}

/**
 * The person says that the measure is wrong; through their own page or by a worker who writes it down. From now on the measure lapses by itself when
 * the clock runs out without an answer. Refused: a measure that is over, an objection beside one that is open, and one without words.
 */
export const raiseObjection: Sentence<RaiseObjection> = {
  kind: 'followup/raise-objection',
  policy: recordObservations,
  needs: ({ input }) => [needOne(orders, input.order), needOne(followUps, input.order), needBy(objections, 'order', input.order)],
  units: ({ unit, input }, state) => [state.one(followUps, input.order)?.unit ?? unit],
  own: { right: objectToOnesOrder, person: ({ input }, state) => state.one(followUps, input.order)?.person },
  decide(state, { id, at, input }, context) {
    const followUp = state.one(followUps, input.order)
    if (!followUp || !state.one(orders, input.order)) return refused({ code: 'order-unknown', order: input.order })
    const early = timeRefused(followUp, at, context)
    if (early) return refused(early)
    if (followUp.status !== 'ACTIVE') return refused({ code: 'follow-up-ended', followUp: followUp.id, status: followUp.status, endedDay: followUp.endedDay })
    if (hasLapsed(followUp, at)) return refused({ code: 'objection-too-late', lapsesOn: followUp.lapsesOn })
    if (state.by(objections, 'order', input.order).some((row) => row.status === 'OPEN')) return refused({ code: 'objection-open', followUp: followUp.id })
    const words = input.words.trim()
    if (words.length < 2) return refused({ code: 'objection-words-missing' })
    const dueAt = addHours(at, OBJECTION_HOURS)
    return accepted(
      put(objections, {
        id,
        order: input.order,
        person: followUp.person,
        unit: followUp.unit,
        raisedAt: at,
        raisedDay: dayOf(at, context.settings.offset),
        raisedBy: context.actor.id,
        dueAt,
        status: 'OPEN',
        answeredAt: null,
        answeredBy: null,
        personal: { words, answer: '', evidence: '' },
      }),
      ...(dueAt < followUp.lapsesAt ? [put(followUps, { ...followUp, lapsesAt: dueAt }, followUp)] : []),
    )
  },
}
