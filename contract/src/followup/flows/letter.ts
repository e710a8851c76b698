import { ID_TYPES, SEXES } from '@lianfang/domain/people/tables.ts'
import { TEST_RESULTS } from '@lianfang/domain/followup/tables.ts'
import { Type } from '@sinclair/typebox'
import { packCategory, packLine } from '../../protocols/pack-schema.ts'
import { day, instant, nullable, oneOf, text, unitId, uuid } from '../../kernel/command-schema.ts'

/** A letter between townships as it crosses the wire or stands in a file; unknown fields are refused, a letter from elsewhere is checked like any input. */
export const handoverLetter = Type.Object(
  {
    id: uuid,
    fromTownship: unitId,
    fromName: text(100, 1),
    fromContact: text(100),
    toTownship: nullable(unitId),
    toName: text(100),
    sentAt: instant,
    name: text(50, 1),
    sex: oneOf(SEXES),
    birth: nullable(day),
    idType: oneOf(ID_TYPES),
    idNumber: text(30),
    phones: Type.Array(text(30), { maxItems: 10 }),
    address: text(200),
    pack: packLine,
    packVersion: text(30),
    category: packCategory,
    countedFrom: day,
    creditDays: Type.Integer({ minimum: 0, maximum: 60 }),
    startedAt: instant,
    plannedEnd: day,
    lapsesOn: day,
    orderNumber: text(30),
    ground: text(500),
    evidence: text(300),
    tests: Type.Array(Type.Object({ day, result: oneOf([...TEST_RESULTS, 'PENDING']) }, { additionalProperties: false }), { maxItems: 60 }),
    note: text(500),
  },
  { additionalProperties: false },
)
