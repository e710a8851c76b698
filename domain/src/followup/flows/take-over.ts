import { put } from '../../kernel/change.ts'
import { accepted, refused, type Command, type Sentence } from '../../kernel/command.ts'
import { stateAfter } from '../../kernel/state-after.ts'
import { needOne, type State } from '../../kernel/state.ts'
import { orders } from '../orders/tables.ts'
import { referrals } from '../../referrals/tables.ts'
import { startMeasures } from '../policy.ts'
import { startFollowUp, type StartFollowUp } from '../start-follow-up.ts'
import { followUps } from '../tables.ts'
import { closeInbound } from './close-inbound.ts'
import { inboundBarred } from './inbound-barred.ts'
import { inboundHandovers } from './tables.ts'

export interface TakeOver {
  readonly handover: string
  readonly decidedBy: string
  readonly supportContact: string
  readonly allowed: string
}

/**
 * We take a person over: an order of our own under the same rule, counted from the same day with the same credit, so that days served
 * count. The measure begins with it, or when the second person has confirmed. Refused: what `startFollowUp` refuses, an answered
 * letter, and an end or ceiling later than the sender's: nobody is restrained longer because they moved.
 */
export const takeOver: Sentence<TakeOver> = {
  kind: 'followup/take-over',
  policy: startMeasures,
  needs(command, state) {
    const inbound = state.one(inboundHandovers, command.input.handover)
    const start = startOf(command, state)
    return [
      needOne(inboundHandovers, command.input.handover),
      needOne(referrals, inbound?.referral),
      needOne(orders, inbound?.order),
      needOne(followUps, inbound?.order),
      ...(start ? startFollowUp.needs(start, state) : []),
    ]
  },
  units: (command, state) => {
    const start = startOf(command, state)
    return start ? (startFollowUp.units?.(start, state) ?? [start.unit]) : [command.unit]
  },
  decide(state, command, context) {
    const { id, at, input } = command
    const inbound = state.one(inboundHandovers, input.handover)
    const start = startOf(command, state)
    const reason = inboundBarred(state, inbound, input.handover)
    if (!inbound || !start || reason) return refused(reason ?? { code: 'handover-unknown', handover: input.handover })
    if (at < inbound.personal.letter.sentAt) return refused({ code: 'answer-time-wrong', handover: input.handover })
    const started = startFollowUp.decide(state, start, context)
    if (started.kind !== 'accepted') return started
    const order = stateAfter(state, started.changes).one(orders, id)
    const { letter } = inbound.personal
    if (!order || order.endsOn > letter.plannedEnd || order.lapsesOn > letter.lapsesOn)
      return refused({ code: 'takeover-longer', plannedEnd: letter.plannedEnd, lapsesOn: letter.lapsesOn })
    return accepted(
      ...started.changes,
      put(inboundHandovers, { ...inbound, order: id }, inbound),
      ...closeInbound(state, inbound.referral, 'CONTROLLED_HERE', '', at, context),
    )
  },
}

/** The order that takes over, as it would be said by itself. */
function startOf({ input, ...command }: Command<TakeOver>, state: State): Command<StartFollowUp> | null {
  const inbound = state.one(inboundHandovers, input.handover)
  if (!inbound) return null
  const { pack, category, countedFrom, creditDays, ground, fromName, orderNumber } = inbound.personal.letter
  const { decidedBy, supportContact, allowed } = input
  const evidence = `${fromName}转管函${orderNumber ? `，原决定${orderNumber}` : ''}`
  const { person, referral } = inbound
  return {
    ...command,
    kind: startFollowUp.kind,
    input: { person, referral, transferredIn: true, pack, category, countedFrom, creditDays, ground, evidence, decidedBy, supportContact, allowed },
  }
}
