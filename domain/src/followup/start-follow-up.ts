import { put } from '../kernel/change.ts'
import { accepted, refused, type Refusal, type Sentence } from '../kernel/command.ts'
import { needBy, type State } from '../kernel/state.ts'
import { standing } from '../people/follow-merges.ts'
import { followedPerson, needsOfFollowed } from './followed-person.ts'
import { handovers } from './flows/tables.ts'
import { orderMeasure, type MeasureOrder } from './order-measure.ts'
import { drawOrder } from './orders/draw-order.ts'
import { countRestarted, startBarred } from './orders/measure-barred.ts'
import { refuseMeasure } from './orders/note-attempt.ts'
import { putInForce } from './orders/put-in-force.ts'
import { orders } from './orders/tables.ts'
import { needsOfNumber } from './orders/take-number.ts'
import { startMeasures } from './policy.ts'
import { needsOfRules } from '../protocols/tables.ts'

export interface StartFollowUp extends MeasureOrder {
  readonly person: string
  /** The name on a list this came from, if one. */
  readonly referral: string | null
  /** Taken over from another township, which began the measure. */
  readonly transferredIn: boolean
}

/**
 * Orders a measure for a person and so puts them under it, in the person's own grid cell. Where the rule asks for a second person
 * the order only waits for one. Refused: an unknown person, one whom a letter is handing to another township, what `startBarred` says, and what `orderMeasure` refuses.
 */
export const startFollowUp: Sentence<StartFollowUp> = {
  kind: 'followup/start-follow-up',
  policy: startMeasures,
  needs: ({ at, input }, state) => [
    ...needsOfFollowed(state, input.person),
    needBy(handovers, 'person', input.person),
    needsOfNumber('ORDER', at),
    ...needsOfRules(),
  ],
  units: ({ unit, input }, state) => [standing(state, input.person)?.unit ?? unit],
  decide(state, command, context) {
    const { at, input } = command
    const followed = followedPerson(state, input.person)
    if (!followed) return refused({ code: 'person-unknown', person: input.person })
    const { person } = followed
    const about = { person: person.id, unit: person.unit, pack: input.pack, category: input.category }
    const reason = startBarred(followed, at, null, context) ?? letterOpen(state, person.id)
    if (reason) return refused(reason)
    const ordered = orderMeasure(state, input, at, context)
    if (ordered.kind === 'refused') return refuseMeasure(command, about, ordered.reason, context)
    const again = countRestarted(followed.earlier, input.countedFrom, ordered, context.settings.offset)
    if (again) return refuseMeasure(command, about, again, context)
    const order = drawOrder(command, person, { ...input, replaces: null }, ordered, context)
    if (ordered.rule.secondPerson) return accepted(put(orders, order))
    return accepted(...putInForce(state, order, ordered, { waited: undefined, person, old: null, note: '' }, at, context))
  },
}

/** While another township may be taking her over nobody begins anew here: the letter is withdrawn first, and their word decides. */
function letterOpen(state: State, person: string): Refusal | null {
  const sent = state.by(handovers, 'person', person).find((row) => row.status === 'IN_TRANSIT')
  return sent ? { code: 'handover-in-transit', handover: sent.id, to: sent.personal.letter.toName } : null
}
