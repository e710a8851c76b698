import { Type, type Static } from '@sinclair/typebox'
import { REFERRAL_RESULTS } from '@lianfang/domain/referrals/tables.ts'
import { day, instant, nullable, oneOf, unitId, uuid } from '../kernel/command-schema.ts'
import { pageOf, pageQuery } from '../kernel/page.ts'

const result = oneOf(REFERRAL_RESULTS)

/** One pushed name on the workbench. The ID number is masked; phones are whole, for somebody has to ring. */
export const referralItem = Type.Object({
  id: uuid,
  batch: uuid,
  sender: Type.String(),
  title: Type.String(),
  rowNumber: Type.Integer(),
  person: uuid,
  household: nullable(uuid),
  unit: unitId,
  unitName: Type.String(),
  /** Who answers for the unit, the nearest first; empty when nobody does. */
  heldBy: Type.Array(Type.Object({ worker: uuid, name: Type.String(), role: Type.String() })),
  placedBy: oneOf(['CODE', 'ADDRESS', 'HOUSEHOLD', 'HAND', 'NONE']),
  category: Type.String(),
  codeColor: nullable(oneOf(['GREEN', 'YELLOW', 'RED', 'UNKNOWN'])),
  returnedOn: nullable(day),
  receivedAt: instant,
  dueAt: instant,
  overdue: Type.Boolean(),
  status: oneOf(['TRIAGE', 'OPEN', 'CLOSED']),
  result: nullable(result),
  closedAt: nullable(instant),
  closedBy: nullable(Type.String()),
  name: Type.String(),
  idNumber: Type.String(),
  phones: Type.Array(Type.String()),
  address: Type.String(),
  origin: Type.String(),
  transport: Type.String(),
  remark: Type.String(),
  resultNote: Type.String(),
  earlier: nullable(Type.Object({ referral: uuid, result, closedDay: day })),
})
export type ReferralItem = Static<typeof referralItem>

export const referralPage = pageOf(referralItem)

/** `search` is a name or a part of one of two and more characters, a whole ID number or a whole phone. */
export const referralQuery = Type.Object(
  {
    ...pageQuery,
    status: Type.Optional(oneOf(['TRIAGE', 'OPEN', 'CLOSED', 'UNFINISHED'])),
    unit: Type.Optional(unitId),
    batch: Type.Optional(uuid),
    result: Type.Optional(result),
    overdue: Type.Optional(Type.Boolean()),
    search: Type.Optional(Type.String({ minLength: 2, maxLength: 50 })),
  },
  { additionalProperties: false },
)
export type ReferralQuery = Static<typeof referralQuery>

export const listQuality = Type.Object({
  rows: Type.Integer(),
  bad: Type.Integer(),
  repeated: Type.Integer(),
  wrong: Type.Integer(),
  elsewhere: Type.Integer(),
  here: Type.Integer(),
  lost: Type.Integer(),
  open: Type.Integer(),
  sound: nullable(Type.Number()),
})

/** A list as it came, and what has become of it. */
export const batchItem = Type.Object({
  id: uuid,
  sender: Type.String(),
  title: Type.String(),
  fileName: Type.String(),
  claimed: nullable(Type.Integer()),
  accepted: Type.Integer(),
  bad: Type.Integer(),
  receivedAt: instant,
  dueAt: instant,
  acceptedBy: Type.Object({ id: Type.String(), name: Type.String() }),
  secondedBy: nullable(Type.Object({ id: Type.String(), name: Type.String() })),
  status: oneOf(['ACCEPTED', 'UNDONE']),
  undoneAt: nullable(instant),
  /** Persons who stayed when the list was taken back. */
  kept: Type.Array(Type.Object({ id: uuid, name: Type.String() })),
  triage: Type.Integer(),
  open: Type.Integer(),
  overdue: Type.Integer(),
  closed: Type.Integer(),
  quality: listQuality,
})
export type BatchItem = Static<typeof batchItem>

export const batchPage = pageOf(batchItem)
export const batchQuery = Type.Object({ ...pageQuery, sender: Type.Optional(Type.String({ maxLength: 100 })) }, { additionalProperties: false })
