import { UNIT_KINDS } from '@lianfang/domain/grids/tables.ts'
import { ROLES } from '@lianfang/domain/kernel/policy.ts'
import { Type, type Static } from '@sinclair/typebox'
import { day, nullable, oneOf, unitId, uuid } from '../kernel/command-schema.ts'
import type { Frozen } from '../kernel/frozen.ts'

export const unitAnswer = Type.Object({
  id: unitId,
  parent: nullable(unitId),
  kind: oneOf(UNIT_KINDS),
  name: Type.String(),
  declaredHouseholds: nullable(Type.Integer()),
  sort: Type.Integer(),
  validFrom: day,
  validTo: nullable(day),
  revision: Type.Integer(),
})

/** `login` is null as well for a reader who may not keep the roster. */
export const workerAnswer = Type.Object({
  id: uuid,
  login: nullable(Type.String()),
  active: Type.Boolean(),
  revision: Type.Integer(),
  personal: Type.Object({ name: Type.String(), phone: Type.String() }),
})

export const assignmentAnswer = Type.Object({ id: uuid, worker: uuid, unit: unitId, role: oneOf(ROLES), from: day, to: nullable(day) })

/** `GET /api/grids`: the whole tree, closed units too, and who answers for what, now and before. */
export const gridsAnswer = Type.Object({ units: Type.Array(unitAnswer), workers: Type.Array(workerAnswer), assignments: Type.Array(assignmentAnswer) })
export type GridsAnswer = Frozen<Static<typeof gridsAnswer>>

/** A level of the chain of who answers for a door (`whoAnswers`), from its grid up to the township. */
export const rungAnswer = Type.Object({
  unit: unitId,
  kind: oneOf(UNIT_KINDS),
  name: Type.String(),
  people: Type.Array(Type.Object({ worker: uuid, role: oneOf(ROLES), name: Type.String(), phone: Type.String() })),
})
