import { put, type Change } from '../../kernel/change.ts'
import { accepted, refused, type Context, type Refusal, type Sentence } from '../../kernel/command.ts'
import { instantAt, type Instant } from '../../kernel/instant.ts'
import { needOne } from '../../kernel/state.ts'
import { decideMeasures } from '../policy.ts'
import { followUps, type FollowUp } from '../tables.ts'
import { lift } from './lift.ts'
import { refuseMeasure } from './note-attempt.ts'
import { needsOfNumber } from './take-number.ts'
import { objections, orders, type Objection, type Order } from './tables.ts'

export interface AnswerObjection {
  readonly objection: string
  readonly as: 'UPHELD' | 'REJECTED'
  /** In writing, for the person to read. */
  readonly answer: string
  /** What the measure rests on; asked for when the objection is rejected. */
  readonly evidence: string
}

/**
 * Answers an objection, in writing, by somebody who neither wrote nor confirmed the order. Upheld: the order is lifted. Rejected,
 * with evidence: the measure runs to the end it had. Refused: whoever decided; after the clock has run out (the measure has lapsed);
 * without words; a rejection without evidence, which leaves the clock running.
 */
export const answerObjection: Sentence<AnswerObjection> = {
  kind: 'followup/answer-objection',
  policy: decideMeasures,
  needs({ at, input }, state) {
    const order = state.one(objections, input.objection)?.order
    return [needOne(objections, input.objection), needOne(orders, order), needOne(followUps, order), needsOfNumber('NOTICE', at)]
  },
  units: ({ unit, input }, state) => [state.one(objections, input.objection)?.unit ?? unit],
  decide(state, command, context) {
    const { at, input } = command
    const objection = state.one(objections, input.objection)
    const order = state.one(orders, objection?.order)
    const followUp = state.one(followUps, objection?.order)
    if (!objection || !order || !followUp) return refused({ code: 'objection-unknown', objection: input.objection })
    const reason = answerRefused(objection, order, input, at, context)
    if (reason) return refuseMeasure(command, order, reason, context)
    const { status, as, answer, evidence } = { status: followUp.status, ...input }
    const answered: Objection = {
      ...objection,
      status: as,
      answeredAt: at,
      answeredBy: context.actor.id,
      personal: { ...objection.personal, answer: answer.trim(), evidence: evidence.trim() },
    }
    const over = status !== 'ACTIVE'
    const effect = over ? [] : as === 'UPHELD' ? lift(state, order, followUp, answer.trim(), at, context) : runsOn(followUp, context)
    return accepted(put(objections, answered, objection), ...effect)
  },
}

function answerRefused(objection: Objection, order: Order, input: AnswerObjection, at: Instant, context: Context): Refusal | null {
  if (objection.status !== 'OPEN') return { code: 'objection-answered', objection: objection.id, status: objection.status }
  if (context.actor.id === order.issuedBy || context.actor.id === order.secondBy) return { code: 'objection-own', objection: objection.id }
  if (at >= objection.dueAt) return { code: 'objection-lapsed', objection: objection.id, dueAt: objection.dueAt }
  if (input.answer.trim().length < 2) return { code: 'answer-missing' }
  if (input.as === 'REJECTED' && input.evidence.trim().length < 2) return { code: 'evidence-missing' }
  return null
}

function runsOn(followUp: FollowUp, context: Context): readonly Change[] {
  return [put(followUps, { ...followUp, lapsesAt: instantAt(followUp.lapsesOn, '24:00', context.settings.offset) }, followUp)]
}
