import { Type, type Static } from '@sinclair/typebox'
import { day, nullable, unitId, uuid } from '../kernel/command-schema.ts'
import type { Frozen } from '../kernel/frozen.ts'
import { pageOf, pageQuery } from '../kernel/page.ts'
import { findingAnswer } from '../protocols/findings.ts'
import { diseaseCode, packLine, packVersion } from '../protocols/pack-schema.ts'

const someone = Type.Object({ id: uuid, unit: unitId, name: Type.String() })

/** Somebody to be ordered under a measure: none so far (`followUp` null) or a shorter one. `known`: the rules of now say so too. */
const proposed = Type.Object({ person: someone, followUp: nullable(uuid), known: Type.Boolean(), finding: findingAnswer })

/** `GET /api/followup/proposals`: who is to be ordered under a measure by the rules and facts of today. */
export const proposalsQuery = Type.Object(pageQuery, { additionalProperties: false })
export const proposalsPage = pageOf(proposed)
export type ProposalsPage = Frozen<Static<typeof proposalsPage>>

/**
 * `GET /api/followup/what-if`. `line` and `version` (absent: leave the own edition) go over to an edition from `from` on; `areas`
 * (`610103.HIGH.2022-07-10,…`: code, level, since when) lays levels of `disease` over the lists in force. Either or both.
 */
export const whatIfQuery = Type.Object(
  {
    from: Type.Optional(day),
    line: Type.Optional(packLine),
    version: Type.Optional(packVersion),
    disease: Type.Optional(diseaseCode),
    areas: Type.Optional(
      Type.String({
        maxLength: 4000,
        pattern: '^(\\d{2,12}\\.(HIGH|MEDIUM|LOW)\\.\\d{4}-\\d{2}-\\d{2})(,\\d{2,12}\\.(HIGH|MEDIUM|LOW)\\.\\d{4}-\\d{2}-\\d{2})*$',
      }),
    ),
    minutesPerTest: Type.Optional(Type.Integer({ minimum: 1, maximum: 240, default: 15 })),
    minutesPerVisit: Type.Optional(Type.Integer({ minimum: 1, maximum: 240, default: 10 })),
  },
  { additionalProperties: false },
)
export type WhatIfQuery = Static<typeof whatIfQuery>

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
 * `counts` of everybody; of each list the first 200 by name. `switch` is what `followup/switch-rules` takes: every measure that is shown
 * as shortened, with an id for the note of it. Minutes for a test and a visit are our assumption; the query may say others.
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
