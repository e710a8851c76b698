import { PAPERS as RULE_PAPERS } from '@lianfang/domain/protocols/pack.ts'
import { DECISIONS } from '@lianfang/domain/followup/decision-of.ts'
import { OBJECTION_STATUS, ORDER_STATUS, SERVED_HOW } from '@lianfang/domain/followup/orders/tables.ts'
import { FOLLOW_UP_STATUS } from '@lianfang/domain/followup/tables.ts'
import { Type, type Static } from '@sinclair/typebox'
import { day, instant, nullable, oneOf, unitId, uuid } from '../../kernel/command-schema.ts'
import type { Frozen } from '../../kernel/frozen.ts'

const phrase = Type.Object({ zh: Type.String(), en: Type.String() })

export const orderAnswer = Type.Object({
  id: uuid,
  person: uuid,
  unit: unitId,
  status: oneOf(ORDER_STATUS),
  number: nullable(Type.String()),
  pack: Type.String(),
  packVersion: Type.String(),
  category: Type.String(),
  countedFrom: day,
  creditDays: Type.Integer(),
  replaces: nullable(uuid),
  referral: nullable(uuid),
  transferredIn: Type.Boolean(),
  decidedBy: Type.String(),
  issuedBy: Type.String(),
  issuedAt: instant,
  issuedDay: day,
  secondBy: nullable(Type.String()),
  secondAt: nullable(instant),
  startsAt: nullable(instant),
  endsOn: day,
  lapsesOn: day,
  keptUntil: day,
  servedAt: nullable(instant),
  servedBy: nullable(Type.String()),
  servedHow: nullable(oneOf(SERVED_HOW)),
  liftedAt: nullable(instant),
  liftedBy: nullable(Type.String()),
  personal: Type.Object({
    ground: Type.String(),
    evidence: Type.String(),
    supportContact: Type.String(),
    allowed: Type.String(),
    reason: Type.String(),
    servedTo: Type.String(),
  }),
})

export const objectionAnswer = Type.Object({
  id: uuid,
  order: uuid,
  person: uuid,
  unit: unitId,
  raisedAt: instant,
  raisedDay: day,
  raisedBy: Type.String(),
  dueAt: instant,
  status: oneOf(OBJECTION_STATUS),
  answeredAt: nullable(instant),
  answeredBy: nullable(Type.String()),
  personal: Type.Object({ words: Type.String(), answer: Type.String(), evidence: Type.String() }),
})

/**
 * An order with whom it is about. `followUp` is null while it binds nobody: its own end and ceiling stand there, which a change of rules may have
 * brought forward; `objections` the newest first; `papers` those its rule asks for.
 */
export const orderItem = Type.Object({
  order: orderAnswer,
  name: Type.String(),
  ruleName: phrase,
  followUp: nullable(
    Type.Object({ status: oneOf(FOLLOW_UP_STATUS), decision: oneOf(DECISIONS), notice: nullable(Type.String()), plannedEnd: day, lapsesOn: day }),
  ),
  objections: Type.Array(objectionAnswer),
  papers: Type.Array(oneOf(RULE_PAPERS)),
})
export type OrderItem = Frozen<Static<typeof orderItem>>

/** What still has to be done about orders: confirm (`waiting`), bring to the door (`unserved`), answer (`objected`). */
export const ORDER_LISTS = ['waiting', 'unserved', 'objected'] as const
export const orderQuery = Type.Object({ list: oneOf(ORDER_LISTS) }, { additionalProperties: false })
export type OrderQuery = Static<typeof orderQuery>
/** `GET /api/orders?list=…`: at most two hundred, the oldest first; `total` says how many there are. `names` of the workers in them. */
export const orderList = Type.Object({ items: Type.Array(orderItem), total: Type.Integer(), names: Type.Record(Type.String(), Type.String()) })
export type OrderList = Frozen<Static<typeof orderList>>

/** `GET /api/orders/:id`. `servedPapers`: pictures of the signed paper that were not taken back; each is fetched by itself. */
export const orderDetail = Type.Object({
  ...orderItem.properties,
  servedPapers: Type.Array(Type.Object({ id: uuid, at: instant, by: Type.String() })),
  names: Type.Record(Type.String(), Type.String()),
})

export type OrderDetail = Frozen<Static<typeof orderDetail>>

/** The papers that can be printed, and as what. `GET /api/orders/papers/:paper.:ending?ids=…`, up to a hundred people at once. */
export const PAPERS = ['notice', 'promise', 'release', 'handover', 'decoding'] as const
export type PaperKind = (typeof PAPERS)[number]
export const paperQuery = Type.Object(
  { ids: Type.String({ pattern: `^${uuid.pattern?.slice(1, -1)}(,${uuid.pattern?.slice(1, -1)}){0,99}$` }) },
  { additionalProperties: false },
)
