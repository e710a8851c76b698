import { ANSWERS } from '@lianfang/domain/followup/flows/answer-of.ts'
import { ANSWER_WAYS, HANDOVER_STATUS, SEARCH_STEPS, WAYS } from '@lianfang/domain/followup/flows/tables.ts'
import { LIVING } from '@lianfang/domain/people/tables.ts'
import { Type, type Static } from '@sinclair/typebox'
import { day, instant, nullable, oneOf, unitId, uuid } from '../../kernel/command-schema.ts'
import type { Frozen } from '../../kernel/frozen.ts'
import { handoverLetter } from './letter.ts'

const whose = { person: uuid, name: Type.String(), unit: unitId, place: Type.String(), followUp: uuid }

/** A ride: on the way, or the last one of somebody who is at a site or in hospital now. */
const rideItem = Type.Object({
  ...whose,
  trip: uuid,
  way: oneOf(WAYS),
  arrived: Type.Boolean(),
  leftAt: instant,
  arrivedAt: nullable(instant),
  from: Type.String(),
  to: Type.String(),
  vehicle: Type.String(),
  crew: Type.String(),
  takenBy: Type.String(),
  receivedBy: Type.String(),
  companion: Type.String(),
})
export type RideItem = Frozen<Static<typeof rideItem>>

/** A letter of ours that is open or was answered in the last days. `open`: no answer yet, or refused and not taken back. */
const handoverItem = Type.Object({
  ...whose,
  id: uuid,
  toName: Type.String(),
  /** To a township of this installation: the courier brings it; else as a file. */
  inside: Type.Boolean(),
  status: oneOf(HANDOVER_STATUS),
  sentAt: instant,
  dueAt: instant,
  overdue: Type.Boolean(),
  open: Type.Boolean(),
  deliveredAt: nullable(instant),
  withdrawnAt: nullable(instant),
  answeredAt: nullable(instant),
  answeredHow: nullable(oneOf(ANSWER_WAYS)),
  answer: Type.String(),
})
export type HandoverItem = Frozen<Static<typeof handoverItem>>

/** A letter that came. The ID number stands in the person's record, masked like everywhere. */
const inboundItem = Type.Object({
  id: uuid,
  fromName: Type.String(),
  inside: Type.Boolean(),
  person: uuid,
  unit: unitId,
  /** Nobody has said yet to which grid it belongs. */
  inTriage: Type.Boolean(),
  receivedAt: instant,
  dueAt: instant,
  overdue: Type.Boolean(),
  answer: nullable(oneOf(ANSWERS)),
  answeredAt: nullable(instant),
  note: Type.String(),
  /** The measure by which we have taken over. */
  followUp: nullable(uuid),
  /** Our order waits for its second person. */
  waiting: Type.Boolean(),
  letter: Type.Omit(handoverLetter, ['idNumber']),
})
export type InboundItem = Frozen<Static<typeof inboundItem>>

const searchItem = Type.Object({
  ...whose,
  id: uuid,
  /** Written off, and the measure's end has not passed: it can be resumed. */
  lost: Type.Boolean(),
  why: Type.String(),
  phones: Type.Array(Type.String()),
  beganAt: instant,
  plannedEnd: day,
  steps: Type.Array(Type.Object({ step: oneOf(SEARCH_STEPS), dueAt: instant, done: Type.Integer(), overdue: Type.Boolean() })),
  tried: Type.Array(Type.Object({ step: oneOf(SEARCH_STEPS), at: instant, by: Type.String(), whom: Type.String(), outcome: Type.String() })),
})
export type SearchItem = Frozen<Static<typeof searchItem>>

/** Somebody who became a case, and who lives behind the same door: asked about or not yet. */
const caseItem = Type.Object({
  ...whose,
  where: Type.String(),
  endedAt: instant,
  known: Type.String(),
  contacts: Type.Array(
    Type.Object({
      person: uuid,
      name: Type.String(),
      relation: Type.String(),
      unit: unitId,
      as: nullable(oneOf(['EXPOSED', 'NOT_EXPOSED'])),
      lastContact: nullable(day),
      underMeasure: Type.Boolean(),
    }),
  ),
})
export type CaseItem = Frozen<Static<typeof caseItem>>

/** `GET /api/flows`: what is between measures now, the first due first; at most 200 of each. */
export const flowsAnswer = Type.Object({
  rides: Type.Array(rideItem),
  handovers: Type.Array(handoverItem),
  inbound: Type.Array(inboundItem),
  searches: Type.Array(searchItem),
  cases: Type.Array(caseItem),
})
export type FlowsAnswer = Frozen<Static<typeof flowsAnswer>>

/** `GET /api/flows/household?person=`: the household as acts need it. Nobody is ticked by it; `exposed` is what was said of them around a case. */
export const householdFlows = Type.Object({
  household: nullable(uuid),
  members: Type.Array(
    Type.Object({
      person: uuid,
      name: Type.String(),
      relation: Type.String(),
      unit: unitId,
      living: oneOf(LIVING),
      dependant: nullable(oneOf(['CHILD', 'ELDERLY'])),
      away: Type.Boolean(),
      followUp: nullable(Type.Object({ id: uuid, plannedEnd: day, atSite: Type.Boolean() })),
      exposed: nullable(day),
    }),
  ),
})
export type HouseholdFlows = Frozen<Static<typeof householdFlows>>

/** The file of a letter, and of its answer: what two townships on different machines exchange. */
export const letterFile = Type.Object({ kind: oneOf(['lianfang-handover']), letter: handoverLetter }, { additionalProperties: false })
export type LetterFile = Frozen<Static<typeof letterFile>>
export const answerFile = Type.Object(
  {
    kind: oneOf(['lianfang-handover-answer']),
    handover: uuid,
    as: oneOf(ANSWERS),
    answeredAt: instant,
    by: Type.String(),
    note: Type.String(),
  },
  { additionalProperties: false },
)
export type AnswerFile = Frozen<Static<typeof answerFile>>
