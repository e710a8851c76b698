import { EXPOSURE_KINDS } from '@lianfang/domain/people/exposure.ts'
import { AREA_LEVELS } from '@lianfang/domain/protocols/area-level.ts'
import { Type, type Static } from '@sinclair/typebox'
import type { Frozen } from '../kernel/frozen.ts'
import { day, instant, nullable, oneOf, unitId, uuid } from '../kernel/command-schema.ts'
import { findingAnswer, unmovedAnswer } from './findings.ts'
import { packLine, packSchema, packVersion } from './pack-schema.ts'

/** An edition; `inForce` in the township on the day that was asked for. `own`: the township's row it stands in, null when it ships. */
const packAnswer = Type.Object({
  ...packSchema.properties,
  inForce: Type.Boolean(),
  own: nullable(Type.Object({ id: uuid, by: Type.String(), at: instant })),
})
export type PackAnswer = Frozen<Static<typeof packAnswer>>

const switchAnswer = Type.Object({
  id: uuid,
  line: packLine,
  edition: nullable(packVersion),
  from: day,
  at: instant,
  by: Type.String(),
  decidedBy: Type.String(),
  reason: Type.String(),
  undoneAt: nullable(instant),
  undoneBy: nullable(Type.String()),
  undoneWhy: Type.String(),
})

/** `GET /api/protocols/packs?day=`: the shipped editions and the township's own; `switches` the newest first. */
export const packsQuery = Type.Object({ day: Type.Optional(day) }, { additionalProperties: false })
export const packsAnswer = Type.Object({ day, packs: Type.Array(packAnswer), switches: Type.Array(switchAnswer) })
export type PacksAnswer = Frozen<Static<typeof packsAnswer>>

/** `GET /api/protocols/packs/:line/:version`: one edition with its source. */
export const packParams = Type.Object({ line: packLine, version: packVersion })
export const onePackAnswer = packAnswer

/** `GET /api/protocols/area-lists`: lists of risk areas, the newest first; taken back ones among them. */
export const areaListsAnswer = Type.Object({
  lists: Type.Array(
    Type.Object({
      id: uuid,
      disease: Type.String(),
      from: day,
      document: Type.String(),
      documentDate: nullable(day),
      at: instant,
      by: Type.String(),
      undoneAt: nullable(instant),
      areas: Type.Array(Type.Object({ area: Type.String(), name: Type.String(), level: oneOf(AREA_LEVELS), since: nullable(day) })),
    }),
  ),
})
export type AreaListsAnswer = Frozen<Static<typeof areaListsAnswer>>

const exposure = Type.Object({
  id: uuid,
  person: uuid,
  unit: unitId,
  kind: oneOf(EXPOSURE_KINDS),
  disease: Type.String(),
  day,
  arrivedOn: nullable(day),
  area: nullable(Type.String()),
  color: nullable(oneOf(['RED', 'YELLOW'])),
  creditDays: Type.Integer(),
  at: instant,
  by: Type.String(),
  /** The list row it came from. */
  referral: nullable(uuid),
  /** The fact this one stands in for. */
  corrects: nullable(uuid),
  withdrawnAt: nullable(instant),
  personal: Type.Object({ what: Type.String(), evidence: Type.String(), creditEvidence: Type.String(), withdrawnWhy: Type.String() }),
})

/**
 * `GET /api/protocols/explain/:id?day=`: which rules applied to this person on that day (today if it is not said), by the editions in
 * force and the area levels known then. Everything known stands in `exposures`; `sentence` says it in the language asked for.
 */
export const explainAnswer = Type.Object({
  day,
  exposures: Type.Array(exposure),
  findings: Type.Array(Type.Object({ ...findingAnswer.properties, sentence: Type.String() })),
  unmoved: Type.Array(Type.Object({ ...unmovedAnswer.properties, sentence: Type.String() })),
})
export type ExplainAnswer = Frozen<Static<typeof explainAnswer>>
