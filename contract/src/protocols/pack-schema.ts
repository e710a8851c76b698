import { AREA_LEVELS } from '@lianfang/domain/protocols/area-level.ts'
import { DUTY_KINDS, MEASURES, PAPERS, type Pack } from '@lianfang/domain/protocols/pack.ts'
import { Type } from '@sinclair/typebox'
import { day, input, nullable, oneOf, text } from '../kernel/command-schema.ts'

export const named = Type.Object({ zh: text(80), en: text(120) })
export const packLine = Type.String({ pattern: '^[a-z0-9][a-z0-9.-]{0,63}$' })
export const packVersion = Type.String({ pattern: '^[0-9A-Za-z][0-9A-Za-z._-]{0,31}$' })
export const packCategory = Type.String({ pattern: '^[A-Z0-9][A-Z0-9_]{0,63}$' })
export const diseaseCode = Type.String({ pattern: '^[A-Z0-9][A-Z0-9_-]{0,31}$' })
export const areaCode = Type.String({ pattern: '^\\d{2}(\\d{2}(\\d{2}(\\d{3}(\\d{3})?)?)?)?$' })
export const temperaturesPerDay = Type.Union([Type.Literal(0), Type.Literal(1), Type.Literal(2)])
const count = Type.Integer({ minimum: 0, maximum: 100_000 })
const days = Type.Number({ minimum: -1000, maximum: 1000 })

const recognition = Type.Union([
  Type.Object({ kind: oneOf(['CONTACT', 'SECONDARY_CONTACT', 'HOUSEHOLD_MEMBER', 'ENTRY', 'WORK', 'ANIMAL', 'BY_HAND']) }, { additionalProperties: false }),
  Type.Object(
    {
      kind: Type.Literal('STAYED_IN'),
      levels: Type.Array(oneOf(AREA_LEVELS)),
      areas: Type.Array(areaCode),
      outside: nullable(oneOf(['PROVINCE', 'PREFECTURE', 'COUNTY'])),
      levelOn: oneOf(['LEAVING', 'TODAY']),
      withinDays: Type.Optional(Type.Number({ minimum: -1000, maximum: 1000 })),
    },
    { additionalProperties: false },
  ),
  Type.Object({ kind: Type.Literal('COUNTY_CODE'), colors: Type.Array(oneOf(['RED', 'YELLOW'])) }, { additionalProperties: false }),
])

// Numbers of days are let through to the check, which names the place and says what is wrong.
const alsoDue = Type.Array(
  Type.Object({ what: oneOf(DUTY_KINDS), on: Type.Union([Type.Literal('LAST_DAY'), Type.Array(days)]) }, { additionalProperties: false }),
)
const phase = Type.Object({ measure: oneOf(MEASURES), days, testDays: Type.Array(days), temperaturesPerDay, alsoDue: Type.Optional(alsoDue) })

const rule = Type.Object({
  category: packCategory,
  name: named,
  recognisedBy: Type.Array(recognition),
  phases: Type.Array(phase),
  countFrom: oneOf(['LAST_EXPOSURE', 'LEFT_RISK_AREA', 'ARRIVAL']),
  creditElsewhere: Type.Boolean(),
  feverThreshold: Type.Number(),
  maxDays: days,
  secondPerson: Type.Boolean(),
  release: Type.Object({ allTestsNegative: Type.Boolean(), noSymptoms: Type.Boolean() }),
  minGapHours: nullable(Type.Number()),
  testsWithoutDay: count,
})

const areaLevel = Type.Object({
  level: oneOf(AREA_LEVELS),
  name: named,
  unit: oneOf(['COUNTY', 'VILLAGE', 'BUILDING']),
  stepsDown: Type.Array(Type.Object({ to: oneOf(AREA_LEVELS), afterDays: count, since: oneOf(['LAST_CASE', 'STEPPED_DOWN']), allNegative: Type.Boolean() })),
})

const vector = Type.Object({
  zones: Type.Array(
    Type.Object({
      zone: oneOf(['CORE', 'WARNING']),
      name: named,
      fromMetres: count,
      toMetres: nullable(count),
      surveyWithinDays: nullable(count),
      repeatDays: nullable(count),
      untilBreteau: nullable(Type.Number()),
      spray: Type.Array(Type.Object({ fromDay: count, toDay: count, perDay: count })),
      feverSearch: Type.Boolean(),
    }),
  ),
  bands: Type.Object({ SAFE: Type.Number(), LOW: Type.Number(), MEDIUM: Type.Number(), HIGH: Type.Number() }),
  endsAfterDays: nullable(count),
})

const clusters = Type.Object({
  thresholds: Type.Array(
    Type.Object({
      illness: packCategory,
      name: named,
      where: oneOf(['INSTITUTION', 'CLASS']),
      cases: count,
      days: count,
      is: oneOf(['REPORT', 'CLUSTER', 'OUTBREAK']),
    }),
  ),
  classStop: nullable(Type.Object({ newToday: count, shareIll: Type.Number(), severeInAWeek: count, days: count })),
  backAfterHours: nullable(count),
  reportWithinHours: nullable(count),
})

/** The format of an edition (domain.md §2.5), as JSON Schema: what an editor, a file and the wire agree on. */
export const packSchema = input<Pack>()(
  Type.Object({
    line: packLine,
    version: packVersion,
    disease: diseaseCode,
    name: named,
    jurisdiction: Type.String({ maxLength: 12 }),
    parent: nullable(packLine),
    effectiveFrom: day,
    effectiveTo: nullable(day),
    measuresAllowed: Type.Boolean(),
    rules: Type.Array(rule),
    areaLevels: Type.Array(areaLevel),
    vector: nullable(vector),
    clusters: nullable(clusters),
    papers: Type.Array(oneOf(PAPERS)),
    careTeam: Type.Array(Type.Object({ role: packCategory, name: named })),
    source: Type.Object({ document: text(500), date: nullable(day), article: nullable(text(200)) }),
    confidence: oneOf(['SEED', 'FOUND_SECONDARY', 'FROM_MEMORY']),
    verifiedBy: nullable(text(100)),
  }),
)
