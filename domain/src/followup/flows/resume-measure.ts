import { put } from '../../kernel/change.ts'
import { accepted, refused, type Sentence } from '../../kernel/command.ts'
import { dayOf } from '../../kernel/instant.ts'
import { needBy, needOne } from '../../kernel/state.ts'
import { followedPerson, needsOfFollowed } from '../followed-person.ts'
import { startBarred } from '../orders/measure-barred.ts'
import { refuseMeasure } from '../orders/note-attempt.ts'
import { orders } from '../orders/tables.ts'
import { needsOfNumber, takeNumber } from '../orders/take-number.ts'
import { startMeasures } from '../policy.ts'
import { plannedEndAt } from '../slot.ts'
import { timeRefused } from '../recording-of.ts'
import { followUps } from '../tables.ts'
import { handovers } from './tables.ts'

export interface ResumeMeasure {
  readonly followUp: string
  /** Where and by whom the person was found: it stands in the new order beside the evidence of the first. */
  readonly where: string
}

/**
 * Somebody written off as lost is found: the measure goes on under an order of its own that repeats the first one, with the same end
 * and ceiling, to the hour. Refused: a measure that did not end as lost, one that another township has taken over, and one whose end has passed meanwhile: who is found
 * after it is free.
 */
export const resumeMeasure: Sentence<ResumeMeasure> = {
  kind: 'followup/resume-measure',
  policy: startMeasures,
  needs({ at, input }, state) {
    const lost = state.one(followUps, input.followUp)
    return [
      needOne(followUps, input.followUp),
      needOne(orders, lost?.order),
      needBy(handovers, 'person', lost?.person),
      ...needsOfFollowed(state, lost?.person),
      needsOfNumber('ORDER', at),
    ]
  },
  units: ({ unit, input }, state) => [state.one(followUps, input.followUp)?.unit ?? unit],
  decide(state, command, context) {
    const { id, at, input } = command
    const lost = state.one(followUps, input.followUp)
    const order = state.one(orders, lost?.order)
    const followed = lost && followedPerson(state, lost.person)
    if (!lost || !order || !followed) return refused({ code: 'follow-up-unknown', followUp: input.followUp })
    if (lost.status !== 'LOST' || lost.endedAt === null || at <= lost.endedAt) return refused({ code: 'not-lost', followUp: lost.id })
    const taken = state.by(handovers, 'person', lost.person).find((row) => row.status === 'ACKNOWLEDGED' && (row.answeredAt ?? '') >= lost.startedAt)
    if (taken) return refused({ code: 'handover-taken-over', to: taken.personal.letter.toName })
    const where = input.where.trim()
    if (where.length < 2) return refused({ code: 'found-where-missing' })
    const reason = startBarred(followed, at, null, context) ?? timeRefused({ ...lost, endedAt: null }, at, context)
    if (reason) return refused(reason)
    if (at >= lost.lapsesAt || at >= plannedEndAt(lost, context.settings.offset))
      return refuseMeasure(command, lost, { code: 'measure-served', plannedEnd: lost.plannedEnd }, context)
    const { number, change } = takeNumber(state, 'ORDER', at, context.settings.offset)
    const day = dayOf(at, context.settings.offset)
    return accepted(
      put(orders, {
        ...order,
        id,
        number,
        status: 'IN_FORCE',
        replaces: lost.id,
        issuedBy: context.actor.id,
        issuedAt: at,
        issuedDay: day,
        startsAt: at,
        servedAt: null,
        servedBy: null,
        servedHow: null,
        liftedAt: null,
        liftedBy: null,
        personal: { ...order.personal, evidence: `${order.personal.evidence}；${where}`, reason: '', servedTo: '' },
      }),
      change,
      put(followUps, {
        ...lost,
        id,
        order: id,
        previous: lost.id,
        startedAt: at,
        startedDay: day,
        transferredIn: false,
        status: 'ACTIVE',
        endedAt: null,
        endedDay: null,
        endedBy: null,
        notice: null,
        personal: { ground: lost.personal.ground, endNote: '', wentTo: '' },
      }),
    )
  },
}
