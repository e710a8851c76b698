import { Type, type Static } from '@sinclair/typebox'
import { day, nullable, unitId, uuid } from '../kernel/command-schema.ts'
import type { Frozen } from '../kernel/frozen.ts'
import { pageOf, pageQuery } from '../kernel/page.ts'
import { listedAreas } from '../protocols/commands.ts'
import { findingAnswer } from '../protocols/findings.ts'
import { diseaseCode, named, packLine, packVersion } from '../protocols/pack-schema.ts'

const someone = Type.Object({ id: uuid, unit: unitId, name: Type.String() })

/** Somebody to be ordered under a measure: none so far (`followUp` null) or a shorter one. `known`: the rules of now say so too. */
const proposed = Type.Object({ person: someone, followUp: nullable(uuid), known: Type.Boolean(), finding: findingAnswer })

/** `GET /api/followup/proposals`: who is to be ordered under a measure by the rules and facts of today. */
export const proposalsQuery = Type.Object(pageQuery, { additionalProperties: false })
export const proposalsPage = pageOf(proposed)
export type ProposalsPage = Frozen<Static<typeof proposalsPage>>

/**
 * `GET /api/followup/groundless?person=`: measures whose ground was corrected or taken back, so that somebody has to decide; of one
 * person or of everybody. `finding`: what the rules propose by what is known now, null where nothing.
 */
export const groundlessQuery = Type.Object({ person: Type.Optional(uuid) }, { additionalProperties: false })
export const groundlessList = Type.Object({
  items: Type.Array(Type.Object({ person: someone, followUp: uuid, ruleName: named, countedFrom: day, plannedEnd: day, finding: nullable(findingAnswer) })),
})
export type GroundlessList = Frozen<Static<typeof groundlessList>>

const minutes = {
  minutesPerTest: Type.Optional(Type.Integer({ minimum: 1, maximum: 240, default: 15 })),
  minutesPerVisit: Type.Optional(Type.Integer({ minimum: 1, maximum: 240, default: 10 })),
}

/** `GET /api/followup/what-if`: going over to an edition from `from` on; without `version`, leaving the own one. */
export const whatIfQuery = Type.Object(
  { from: Type.Optional(day), line: packLine, version: Type.Optional(packVersion), ...minutes },
  { additionalProperties: false },
)
export type WhatIfQuery = Static<typeof whatIfQuery>

/** `POST /api/followup/what-if/areas`: taking in this list of areas, the whole of it, as it would be kept. Nothing is kept. */
export const whatIfAreas = Type.Object({ disease: diseaseCode, from: day, areas: listedAreas, ...minutes }, { additionalProperties: false })
export type WhatIfAreas = Static<typeof whatIfAreas>

const load = Type.Object({
  day,
  tests: Type.Integer(),
  visits: Type.Integer(),
  hours: Type.Number(),
  testsAfter: Type.Integer(),
  visitsAfter: Type.Integer(),
  hoursAfter: Type.Number(),
})

/**
 * `counts` of everybody; of each list the first 200 by name. `switch` is what `followup/switch-rules` and `followup/put-area-list` take:
 * every measure that is shown as shortened or milder, with an id for the note of it. Minutes for a test and a visit are our assumption; the query may say others.
 */
export const whatIfAnswer = Type.Object({
  from: day,
  counts: Type.Object({ starts: Type.Integer(), shortened: Type.Integer(), ended: Type.Integer(), changes: Type.Integer() }),
  starts: Type.Array(proposed),
  changes: Type.Array(proposed),
  shortened: Type.Array(Type.Object({ person: someone, followUp: uuid, before: day, after: day, lapsesOn: day })),
  days: Type.Array(load),
  switch: Type.Array(Type.Object({ id: uuid, note: uuid })),
})
export type WhatIfAnswer = Frozen<Static<typeof whatIfAnswer>>
