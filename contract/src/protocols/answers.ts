import { MEASURES } from '@lianfang/domain/protocols/pack.ts'
import { Type, type Static } from '@sinclair/typebox'
import type { Frozen } from '../kernel/frozen.ts'
import { day, nullable, oneOf } from '../kernel/command-schema.ts'

const temperaturesPerDay = Type.Union([Type.Literal(0), Type.Literal(1), Type.Literal(2)])

/** A rule pack as it ships; `inForce` on the day that was asked for. */
const packAnswer = Type.Object({
  id: Type.String(),
  version: Type.String(),
  disease: Type.String(),
  name: Type.Object({ zh: Type.String(), en: Type.String() }),
  category: Type.String(),
  effectiveFrom: day,
  effectiveTo: nullable(day),
  phases: Type.Array(Type.Object({ measure: oneOf(MEASURES), days: Type.Integer(), testDays: Type.Array(Type.Integer()), temperaturesPerDay })),
  countFrom: oneOf(['LAST_EXPOSURE', 'LEFT_RISK_AREA', 'ARRIVAL']),
  creditElsewhere: Type.Boolean(),
  feverThreshold: Type.Number(),
  maxDays: Type.Integer(),
  source: Type.String(),
  confidence: oneOf(['SEED', 'FOUND_SECONDARY', 'FROM_MEMORY']),
  verifiedBy: nullable(Type.String()),
  inForce: Type.Boolean(),
})

/** `GET /api/protocols/packs?day=` */
export const packsQuery = Type.Object({ day: Type.Optional(day) }, { additionalProperties: false })
export const packsAnswer = Type.Object({ day, packs: Type.Array(packAnswer) })
export type PacksAnswer = Frozen<Static<typeof packsAnswer>>

export const datedPhase = Type.Object({ measure: oneOf(MEASURES), from: day, to: day, testDays: Type.Array(day), temperaturesPerDay })
