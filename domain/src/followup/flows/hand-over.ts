import { put } from '../../kernel/change.ts'
import { accepted, refused, type Context, type Refusal, type Sentence } from '../../kernel/command.ts'
import { addHours, dayOf, instantAt, type Instant } from '../../kernel/instant.ts'
import { needBy, needOne, type State } from '../../kernel/state.ts'
import { mergeTrail, standing } from '../../people/follow-merges.ts'
import { persons } from '../../people/tables.ts'
import { hasLapsed } from '../has-lapsed.ts'
import { orders } from '../orders/tables.ts'
import { startMeasures } from '../policy.ts'
import { timeRefused } from '../recording-of.ts'
import { followUps, observations, type FollowUp } from '../tables.ts'
import { writeLetter } from './letter.ts'
import { handovers } from './tables.ts'

export interface HandOver {
  readonly followUp: string
  /** A township of this installation, or null for one outside. */
  readonly toTownship: string | null
  readonly toName: string
  /** Where the person will be there, whom to call here, and why. */
  readonly address: string
  readonly contact: string
  readonly note: string
}

/** So long the other township has to answer before the person stands on our open list (default of this program, no rule says it). */
export const ANSWER_HOURS = 24

/**
 * Sends a person under measure to another township: a letter with an id. Until that township has taken over she stays on our list,
 * in transit, and her checks are ours. Refused: a measure that is over, one handed over already, an objection without its answer,
 * a letter to ourselves, and one that names no place or nobody to call.
 */
export const handOver: Sentence<HandOver> = {
  kind: 'followup/hand-over',
  policy: startMeasures,
  needs({ input }, state) {
    const followUp = state.one(followUps, input.followUp)
    return [
      needOne(followUps, input.followUp),
      needOne(persons, ...(followUp ? mergeTrail(state, followUp.person) : [])),
      needOne(orders, followUp?.order),
      needBy(observations, 'followUp', input.followUp),
      needBy(handovers, 'followUp', input.followUp),
    ]
  },
  units: ({ unit, input }, state) => [state.one(followUps, input.followUp)?.unit ?? unit],
  decide(state, command, context) {
    const { id, at, input } = command
    const followUp = state.one(followUps, input.followUp)
    const person = standing(state, followUp?.person)
    if (!followUp || !person) return refused({ code: 'follow-up-unknown', followUp: input.followUp })
    const reason = handoverBarred(state, followUp, at, context) ?? wordsMissing(input, command.township)
    if (reason) return refused(reason)
    const { toTownship } = input
    const letter = writeLetter(
      {
        id,
        fromTownship: command.township,
        fromName: context.settings.name,
        fromContact: input.contact.trim(),
        toTownship,
        toName: input.toName.trim(),
        sentAt: at,
        address: input.address.trim(),
        note: input.note.trim(),
      },
      person,
      followUp,
      state.one(orders, followUp.order),
      state.by(observations, 'followUp', followUp.id),
    )
    return accepted(
      put(handovers, {
        id,
        person: followUp.person,
        unit: followUp.unit,
        followUp: followUp.id,
        toTownship,
        status: 'IN_TRANSIT',
        sentAt: at,
        sentDay: dayOf(at, context.settings.offset),
        sentBy: context.actor.id,
        dueAt: addHours(at, ANSWER_HOURS),
        deliveredAt: null,
        withdrawnAt: null,
        answeredAt: null,
        answeredHow: null,
        personal: { letter, answer: '' },
      }),
    )
  },
}

function handoverBarred(state: State, followUp: FollowUp, at: Instant, context: Context): Refusal | null {
  if (followUp.status !== 'ACTIVE') return { code: 'follow-up-ended', followUp: followUp.id, status: followUp.status, endedDay: followUp.endedDay }
  const early = timeRefused(followUp, at, context)
  if (early) return early
  if (hasLapsed(followUp, at)) return { code: 'measure-lapsed', pack: followUp.pack, category: followUp.category, lapsesOn: followUp.lapsesOn }
  if (followUp.lapsesAt < instantAt(followUp.lapsesOn, '24:00', context.settings.offset)) return { code: 'objection-open', followUp: followUp.id }
  const sent = state.by(handovers, 'followUp', followUp.id).find((row) => row.status === 'IN_TRANSIT')
  return sent ? { code: 'handover-in-transit', handover: sent.id, to: sent.personal.letter.toName } : null
}

function wordsMissing(input: HandOver, township: string): Refusal | null {
  if (input.toTownship === township) return { code: 'handover-to-ourselves' }
  if (input.toName.trim().length < 2 || input.address.trim().length < 2) return { code: 'destination-missing', as: 'TRANSFERRED_OUT' }
  return input.contact.trim().length < 2 ? { code: 'support-contact-missing' } : null
}
