import { AREA_LEVELS, MEASURES } from '@lianfang/domain/protocols/pack.ts'
import { Type } from '@sinclair/typebox'
import { day, nullable, oneOf } from '../kernel/command-schema.ts'

const named = Type.Object({ zh: Type.String(), en: Type.String() })
const category = Type.String({ pattern: '^[A-Z0-9][A-Z0-9_]{0,63}$' })
export const temperaturesPerDay = Type.Union([Type.Literal(0), Type.Literal(1), Type.Literal(2)])

const recognition = Type.Union([
  Type.Object({ kind: Type.Union([Type.Literal('CONTACT'), Type.Literal('SECONDARY_CONTACT'), Type.Literal('ENTRY'), Type.Literal('ANIMAL')]) }),
  Type.Object({ kind: Type.Literal('STAYED_IN'), levels: Type.Array(oneOf(AREA_LEVELS)), areas: Type.Array(Type.String()) }),
  Type.Object({ kind: Type.Literal('COUNTY_CODE'), colors: Type.Array(oneOf(['RED', 'YELLOW'])) }),
  Type.Object({ kind: Type.Literal('HOUSEHOLD_MEMBER'), of: Type.Array(category) }),
  Type.Object({ kind: Type.Literal('BY_HAND') }),
])

const rule = Type.Object({
  category,
  name: named,
  recognisedBy: Type.Array(recognition),
  phases: Type.Array(Type.Object({ measure: oneOf(MEASURES), days: Type.Integer(), testDays: Type.Array(Type.Integer()), temperaturesPerDay })),
  countFrom: oneOf(['LAST_EXPOSURE', 'LEFT_RISK_AREA', 'ARRIVAL']),
  creditElsewhere: Type.Boolean(),
  feverThreshold: Type.Number(),
  maxDays: Type.Integer(),
  secondPerson: Type.Boolean(),
  release: Type.Object({ allTestsNegative: Type.Boolean(), noSymptoms: Type.Boolean() }),
  minGapHours: nullable(Type.Number()),
})

/** The format of an edition (domain.md §2.5). */
export const packFields = {
  line: Type.String({ pattern: '^[a-z0-9][a-z0-9.-]{0,63}$' }),
  version: Type.String(),
  disease: Type.String(),
  name: named,
  jurisdiction: Type.String(),
  parent: nullable(Type.String()),
  effectiveFrom: day,
  effectiveTo: nullable(day),
  rules: Type.Array(rule),
  careTeam: Type.Array(Type.Object({ role: Type.String(), name: named })),
  source: Type.Object({ document: Type.String(), date: nullable(day), article: nullable(Type.String()) }),
  confidence: oneOf(['SEED', 'FOUND_SECONDARY', 'FROM_MEMORY']),
  verifiedBy: nullable(Type.String()),
}
