import { AREA_LEVELS } from '@lianfang/domain/protocols/area-level.ts'
import { DUTY_KINDS, MEASURES } from '@lianfang/domain/protocols/pack.ts'
import { Type, type Static } from '@sinclair/typebox'
import { day, nullable, oneOf, uuid } from '../kernel/command-schema.ts'
import type { Frozen } from '../kernel/frozen.ts'
import { packSchema, temperaturesPerDay } from './pack-schema.ts'

const packs = packSchema.properties
const rules = packs.rules.items.properties

const datedDuty = Type.Object({ what: oneOf(DUTY_KINDS), days: Type.Array(day) })
export const datedPhase = Type.Object({
  measure: oneOf(MEASURES),
  from: day,
  to: day,
  testDays: Type.Array(day),
  temperaturesPerDay,
  alsoDue: Type.Optional(Type.Array(datedDuty)),
})
const datedPlan = Type.Object({ phases: Type.Array(datedPhase), plannedEnd: day, lapsesOn: day })

/** A period of an area's level, with the list that said so. */
export const areaPeriod = Type.Object({
  area: Type.String(),
  name: Type.String(),
  level: oneOf(AREA_LEVELS),
  from: day,
  to: nullable(day),
  list: Type.String(),
  document: Type.String(),
})

const ground = Type.Object({
  exposure: uuid,
  recognised: oneOf(['CONTACT', 'SECONDARY_CONTACT', 'HOUSEHOLD_MEMBER', 'ENTRY', 'WORK', 'ANIMAL', 'BY_HAND', 'STAYED_IN', 'COUNTY_CODE']),
  day,
  arrivedOn: nullable(day),
  area: nullable(Type.String()),
  graded: nullable(areaPeriod),
  color: nullable(oneOf(['RED', 'YELLOW'])),
})

/** A fact under a rule, with all that explains it: edition and source, category, ground, day 0, credit, dates. */
export const findingAnswer = Type.Object({
  pack: Type.Object({
    line: packs.line,
    version: packs.version,
    name: packs.name,
    effectiveFrom: packs.effectiveFrom,
    source: packs.source,
    confidence: packs.confidence,
    verifiedBy: packs.verifiedBy,
  }),
  rule: Type.Object({ category: rules.category, name: rules.name, countFrom: rules.countFrom, maxDays: Type.Integer(), secondPerson: Type.Boolean() }),
  stands: oneOf(['APPLIES', 'SERVED', 'INCOMPLETE']),
  ground,
  countedFrom: day,
  creditDays: Type.Integer(),
  plan: nullable(datedPlan),
})
export type FindingAnswer = Frozen<Static<typeof findingAnswer>>

export const unmovedAnswer = Type.Object({ exposure: uuid, why: oneOf(['LIFTED', 'AREA_NOT_LISTED', 'TOO_LONG_AGO', 'NO_RULE', 'AHEAD']) })
export type UnmovedAnswer = Frozen<Static<typeof unmovedAnswer>>
