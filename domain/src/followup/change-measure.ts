import { put } from '../kernel/change.ts'
import { accepted, refused, type Sentence } from '../kernel/command.ts'
import type { Day } from '../kernel/instant.ts'
import { needOne } from '../kernel/state.ts'
import { followedPerson, needsOfFollowed } from './followed-person.ts'
import { orderMeasure, type MeasureOrder } from './order-measure.ts'
import { drawOrder } from './orders/draw-order.ts'
import { changeBarred } from './orders/measure-barred.ts'
import { refuseMeasure } from './orders/note-attempt.ts'
import { putInForce } from './orders/put-in-force.ts'
import { orders } from './orders/tables.ts'
import { needsOfNumber } from './orders/take-number.ts'
import { decideMeasures } from './policy.ts'
import { needsOfRules } from '../protocols/tables.ts'
import { followUps } from './tables.ts'

export interface ChangeMeasure extends Omit<MeasureOrder, 'countedFrom' | 'creditDays'> {
  readonly followUp: string
  /** Day 0 of the new measure; null: counted on from the day of the old one. */
  readonly countedFrom: Day | null
  readonly note: string
}

/**
 * Ends one measure and begins another in one act: home to a centralized place, or back. Days served count, so the whole never
 * passes the new rule's ceiling (九不准 5). Only a new exposure starts the count anew: a later counting day is refused for a
 * rule that counts from anything else. It is an order like any other and may wait for a second person; until then the old
 * measure runs on. Refused too: an ended or lapsed follow-up, the same rule on the same day, and what `orderMeasure` refuses.
 */
export const changeMeasure: Sentence<ChangeMeasure> = {
  kind: 'followup/change-measure',
  policy: decideMeasures,
  needs: ({ at, input }, state) => [
    needOne(followUps, input.followUp),
    ...needsOfFollowed(state, state.one(followUps, input.followUp)?.person),
    needsOfNumber('ORDER', at),
    ...needsOfRules(),
  ],
  units: ({ unit, input }, state) => [state.one(followUps, input.followUp)?.unit ?? unit],
  decide(state, command, context) {
    const { at, input } = command
    const old = state.one(followUps, input.followUp)
    const followed = old && followedPerson(state, old.person)
    if (!old || !followed) return refused({ code: 'follow-up-unknown', followUp: input.followUp })
    const about = { person: old.person, unit: old.unit, pack: input.pack, category: input.category }
    if (old.status !== 'ACTIVE') return refused({ code: 'follow-up-ended', followUp: old.id, status: old.status, endedDay: old.endedDay })
    if (followed.waiting) return refused({ code: 'order-waiting', order: followed.waiting.id })
    const countedFrom = input.countedFrom ?? old.countedFrom
    const said = { ...input, countedFrom, creditDays: countedFrom > old.countedFrom ? 0 : old.creditDays }
    const ordered = orderMeasure(state, said, at, context)
    if (ordered.kind === 'refused') return refuseMeasure(command, about, ordered.reason, context)
    const reason = changeBarred(old, countedFrom, ordered, at, context)
    if (reason) return refuseMeasure(command, about, reason, context)
    const { id, referral, transferredIn } = old
    const order = drawOrder(command, { id: old.person, unit: old.unit }, { ...said, replaces: id, referral, transferredIn }, ordered, context)
    if (ordered.rule.secondPerson) return accepted(put(orders, order))
    return accepted(...putInForce(state, order, ordered, { waited: undefined, person: followed.person, old, note: input.note }, at, context))
  },
}
