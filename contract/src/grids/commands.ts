import { Type } from '@sinclair/typebox'
import type { Assign } from '@lianfang/domain/grids/assign.ts'
import type { CloseUnit } from '@lianfang/domain/grids/close-unit.ts'
import type { EndAssignment } from '@lianfang/domain/grids/end-assignment.ts'
import type { ImportUnits } from '@lianfang/domain/grids/imported-roster.ts'
import type { PutUnit } from '@lianfang/domain/grids/put-unit.ts'
import type { PutWorker } from '@lianfang/domain/grids/put-worker.ts'
import { UNIT_KINDS } from '@lianfang/domain/grids/tables.ts'
import { ROLES } from '@lianfang/domain/kernel/policy.ts'
import { day, input, nullable, oneOf, text, unitId, uuid, type CommandSchemas } from '../kernel/command-schema.ts'

const only = { additionalProperties: false }
const baseRevision = nullable(Type.Integer({ minimum: 1 }))
const role = oneOf(ROLES)
const unit = {
  unit: unitId,
  parent: nullable(unitId),
  kind: oneOf(UNIT_KINDS),
  name: text(50, 1),
  declaredHouseholds: nullable(Type.Integer({ minimum: 0, maximum: 1_000_000 })),
  sort: Type.Integer({ minimum: 0, maximum: 100_000 }),
}

/** What a device may say about grids and those who answer for them. */
export const gridCommands: CommandSchemas = {
  'grids/put-unit': input<PutUnit>()(Type.Object({ ...unit, baseRevision })),
  'grids/close-unit': input<CloseUnit>()(Type.Object({ unit: unitId })),
  'grids/put-worker': input<PutWorker>()(
    Type.Object({ worker: nullable(uuid), baseRevision, login: nullable(text(64, 2)), active: Type.Boolean(), name: text(50, 1), phone: text(40) }),
  ),
  'grids/assign': input<Assign>()(Type.Object({ worker: uuid, unit: unitId, role, from: day, to: nullable(day) })),
  'grids/end-assignment': input<EndAssignment>()(Type.Object({ assignment: uuid, to: day })),
  'grids/import-units': input<ImportUnits>()(
    Type.Object({
      units: Type.Array(Type.Object(unit, only), { maxItems: 20_000 }),
      workers: Type.Array(Type.Object({ id: uuid, name: text(50, 1), phone: text(40) }, only), { maxItems: 20_000 }),
      assignments: Type.Array(Type.Object({ id: uuid, worker: uuid, unit: unitId, role }, only), { maxItems: 40_000 }),
    }),
  ),
}
