import { CARE_NEED_KINDS, CARE_NEED_STATUS, CARE_NEED_WAYS } from '@lianfang/domain/followup/needs/tables.ts'
import { Type, type Static } from '@sinclair/typebox'
import { instant, nullable, oneOf, unitId, uuid } from '../../kernel/command-schema.ts'
import type { Frozen } from '../../kernel/frozen.ts'
import { pageOf, pageQuery } from '../../kernel/page.ts'

/** A need with the names in it. `to` whom it was sent, null: whoever answers for the door; `takenBy`, `closedBy` are names, and `askedBy` of a worker:
 * who asked on their own page is the person or the family, as `way` says, and is not named. */
export const needItem = Type.Object({
  id: uuid,
  person: uuid,
  name: Type.String(),
  phones: Type.Array(Type.String()),
  household: nullable(uuid),
  unit: unitId,
  followUp: nullable(uuid),
  kind: oneOf(CARE_NEED_KINDS),
  way: oneOf(CARE_NEED_WAYS),
  status: oneOf(CARE_NEED_STATUS),
  askedAt: instant,
  askedBy: Type.String(),
  dueAt: instant,
  overdue: Type.Boolean(),
  to: nullable(Type.Object({ worker: nullable(uuid), contact: nullable(uuid), name: Type.String(), phone: Type.String() })),
  takenAt: nullable(instant),
  takenBy: Type.String(),
  closedAt: nullable(instant),
  closedBy: Type.String(),
  what: Type.String(),
  outcome: Type.String(),
  costs: Type.String(),
})
export type NeedItem = Frozen<Static<typeof needItem>>

/**
 * `GET /api/needs`: those waiting, urgent care first, then the first due. With `person` the history of that person’s whole household,
 * newest first; with `closed` the closed ones, newest first.
 */
export const needQuery = Type.Object(
  {
    ...pageQuery,
    unit: Type.Optional(unitId),
    person: Type.Optional(uuid),
    closed: Type.Optional(Type.Boolean()),
    overdue: Type.Optional(Type.Boolean()),
    urgent: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
)
export type NeedQuery = Static<typeof needQuery>
export const needPage = pageOf(needItem)
export type NeedPage = Frozen<Static<typeof needPage>>
