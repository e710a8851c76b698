import { Type } from '@sinclair/typebox'
import type { EditPerson } from '@lianfang/domain/people/edit-person.ts'
import type { ImportHouseholds } from '@lianfang/domain/people/import-households.ts'
import type { MergePersons } from '@lianfang/domain/people/merge-persons.ts'
import type { MovePerson } from '@lianfang/domain/people/move-person.ts'
import type { PutHousehold } from '@lianfang/domain/people/put-household.ts'
import type { PutPerson } from '@lianfang/domain/people/put-person.ts'
import { EXPOSURE_KINDS } from '@lianfang/domain/people/exposure.ts'
import type { RecordExposure } from '@lianfang/domain/people/record-exposure.ts'
import type { WithdrawExposure } from '@lianfang/domain/people/withdraw-exposure.ts'
import type { RecordHouseVisit } from '@lianfang/domain/people/record-house-visit.ts'
import type { RequestCorrection } from '@lianfang/domain/people/request-correction.ts'
import type { SettleConflict } from '@lianfang/domain/people/settle-conflict.ts'
import { ID_TYPES, LIVING, SEXES, VISIT_RESULTS } from '@lianfang/domain/people/tables.ts'
import type { UndoMerge } from '@lianfang/domain/people/undo-merge.ts'
import { day, input, nullable, oneOf, text, unitId, uuid, type CommandSchemas } from '../kernel/command-schema.ts'

const only = { additionalProperties: false }
const revision = Type.Integer({ minimum: 0, maximum: 1_000_000_000 })

/** All that a form says of a person. */
const details = {
  relation: text(20),
  sex: oneOf(SEXES),
  birth: nullable(day),
  living: oneOf(LIVING),
  name: text(50, 1),
  idType: oneOf(ID_TYPES),
  idNumber: text(40),
  noIdReason: text(200),
  phones: Type.Array(text(40, 1), { maxItems: 10 }),
  address: text(300),
  note: text(1000),
}

const member = Type.Object({ ...details, id: uuid, head: Type.Boolean() }, only)
const household = Type.Object(
  {
    id: uuid,
    unit: unitId,
    code: nullable(text(64, 1)),
    door: text(100),
    address: text(300),
    sort: Type.Integer({ minimum: 0, maximum: 1_000_000 }),
    members: Type.Array(member, { maxItems: 200 }),
  },
  only,
)

/** What a device may say about people and households. */
export const peopleCommands: CommandSchemas = {
  'people/put-household': input<PutHousehold>()(
    Type.Object({
      household: nullable(uuid),
      baseRevision: nullable(revision),
      unit: unitId,
      code: nullable(text(64)),
      head: nullable(uuid),
      door: text(100),
      address: text(300),
    }),
  ),
  'people/put-person': input<PutPerson>()(Type.Object({ unit: unitId, household: nullable(uuid), ...details })),
  'people/request-correction': input<RequestCorrection>()(
    Type.Object({ person: uuid, name: details.name, idNumber: details.idNumber, phones: details.phones, address: details.address }),
  ),
  'people/edit-person': input<EditPerson>()(Type.Object({ person: uuid, baseRevision: revision, ...details })),
  'people/settle-conflict': input<SettleConflict>()(
    Type.Object({ conflict: uuid, take: oneOf(['MINE', 'CURRENT']), baseRevision: revision, reason: text(300) }),
  ),
  'people/merge-persons': input<MergePersons>()(Type.Object({ kept: uuid, gone: uuid })),
  'people/undo-merge': input<UndoMerge>()(Type.Object({ merge: uuid })),
  'people/move-person': input<MovePerson>()(Type.Object({ person: uuid, unit: unitId, household: nullable(uuid) })),
  'people/record-house-visit': input<RecordHouseVisit>()(Type.Object({ household: uuid, result: oneOf(VISIT_RESULTS), note: text(1000) })),
  'people/record-exposure': input<RecordExposure>()(
    Type.Object({
      person: uuid,
      kind: oneOf(EXPOSURE_KINDS),
      disease: Type.String({ pattern: '^[A-Z0-9][A-Z0-9_-]{0,31}$' }),
      day,
      arrivedOn: nullable(day),
      area: nullable(Type.String({ pattern: '^\\d{2,12}$' })),
      color: nullable(oneOf(['RED', 'YELLOW'])),
      creditDays: Type.Integer({ minimum: 0, maximum: 60 }),
      what: text(200),
      evidence: text(300),
      creditEvidence: text(300),
      referral: nullable(uuid),
      corrects: nullable(uuid),
    }),
  ),
  'people/withdraw-exposure': input<WithdrawExposure>()(Type.Object({ exposure: uuid, why: text(300) })),
  'people/import-households': input<ImportHouseholds>()(Type.Object({ households: Type.Array(household, { maxItems: 50_000 }) })),
}
