import { DECISIONS } from '@lianfang/domain/followup/decision-of.ts'
import { DUE } from '@lianfang/domain/followup/due-of.ts'
import { SLOT_STATUS } from '@lianfang/domain/followup/slots-of.ts'
import {
  ALERT_CAUSES,
  ALERT_OUTCOMES,
  FOLLOW_UP_STATUS,
  OBSERVATION_KINDS,
  OBSERVATION_SOURCES,
  TEST_RESULTS,
  CALL_FINDINGS,
  VISIT_FINDINGS,
} from '@lianfang/domain/followup/tables.ts'
import { LIVING, SEXES } from '@lianfang/domain/people/tables.ts'
import { MEASURES, PAPERS as RULE_PAPERS } from '@lianfang/domain/protocols/pack.ts'
import { Type, type Static } from '@sinclair/typebox'
import { day, instant, nullable, oneOf, unitId, uuid } from '../kernel/command-schema.ts'
import type { Frozen } from '../kernel/frozen.ts'
import { pageOf, pageQuery } from '../kernel/page.ts'
import { datedPhase } from '../protocols/findings.ts'

const phrase = Type.Object({ zh: Type.String(), en: Type.String() })

export const followUpAnswer = Type.Object({
  id: uuid,
  order: uuid,
  person: uuid,
  unit: unitId,
  pack: Type.String(),
  packVersion: Type.String(),
  category: Type.String(),
  countedFrom: day,
  creditDays: Type.Integer(),
  previous: nullable(uuid),
  startedAt: instant,
  startedDay: day,
  phases: Type.Array(datedPhase),
  plannedEnd: day,
  lapsesOn: day,
  lapsesAt: instant,
  feverThreshold: Type.Number(),
  decidedBy: Type.String(),
  referral: nullable(uuid),
  transferredIn: Type.Boolean(),
  status: oneOf(FOLLOW_UP_STATUS),
  endedAt: nullable(instant),
  endedDay: nullable(day),
  endedBy: nullable(Type.String()),
  notice: nullable(Type.String()),
  personal: Type.Object({ ground: Type.String(), endNote: Type.String(), wentTo: Type.String() }),
})

export const observationAnswer = Type.Object({
  id: uuid,
  followUp: uuid,
  person: uuid,
  unit: unitId,
  kind: oneOf(OBSERVATION_KINDS),
  slot: nullable(Type.String()),
  at: instant,
  day,
  recordedAt: instant,
  by: Type.String(),
  source: nullable(oneOf(OBSERVATION_SOURCES)),
  celsius: nullable(Type.Number()),
  symptoms: Type.Array(Type.String()),
  sample: nullable(uuid),
  tube: nullable(Type.String()),
  list: nullable(uuid),
  result: nullable(oneOf(TEST_RESULTS)),
  finding: nullable(oneOf([...VISIT_FINDINGS, ...CALL_FINDINGS])),
  disinfection: nullable(Type.Object({ agent: Type.String(), minutes: nullable(Type.Integer()), squareMetres: nullable(Type.Integer()) })),
  corrects: nullable(uuid),
  superseded: Type.Boolean(),
  personal: Type.Object({ note: Type.String() }),
})

export const alertAnswer = Type.Object({
  id: uuid,
  followUp: uuid,
  person: uuid,
  unit: unitId,
  cause: oneOf(ALERT_CAUSES),
  raisedAt: instant,
  raisedDay: day,
  dueAt: instant,
  status: oneOf(['OPEN', 'CLOSED']),
  outcome: nullable(oneOf(ALERT_OUTCOMES)),
  closedAt: nullable(instant),
  closedBy: nullable(Type.String()),
  personal: Type.Object({ note: Type.String() }),
})

export const slotAnswer = Type.Object({
  key: Type.String(),
  kind: oneOf(['TEMPERATURE', 'TEST']),
  day,
  part: nullable(oneOf(['AM', 'PM'])),
  measure: oneOf(MEASURES),
  opensAt: instant,
  dueAt: instant,
  takesFrom: instant,
  status: oneOf(SLOT_STATUS),
  observations: Type.Array(uuid),
  celsius: nullable(Type.Number()),
})

/** Whom it is about: the name, and whole phones for those who must call. */
const followedPerson = Type.Object({
  id: uuid,
  unit: unitId,
  household: nullable(uuid),
  sex: oneOf(SEXES),
  living: oneOf(LIVING),
  name: Type.String(),
  phones: Type.Array(Type.String()),
  address: Type.String(),
})

/** What a list and the whole answer alike say of a follow-up. `places` are the units it lies in, the cell first, the township not among them. */
const shown = {
  followUp: followUpAnswer,
  person: followedPerson,
  places: Type.Array(Type.Object({ id: unitId, name: Type.String() })),
  packName: phrase,
  /** Those its rule asks for. */
  papers: Type.Array(oneOf(RULE_PAPERS)),
  decision: oneOf(DECISIONS),
  alerts: Type.Array(alertAnswer),
}

/**
 * An item of the follow-up board. `strip` as it stands now, in short: `signs` has a letter for each check that `phases` and `startedAt` plan, in order of
 * time: to come F, open O, done D, late L, missed M, excused E, awaiting its result A, positive P; `-` for one that vanished. `readShortStrip` reads it.
 */
export const followUpItem = Type.Object({
  ...shown,
  strip: Type.Object({ signs: Type.String(), fevers: Type.Array(Type.Object({ slot: Type.String(), celsius: Type.Number() })) }),
})
export type FollowUpItem = Frozen<Static<typeof followUpItem>>

/**
 * `GET /api/followup`. Without `status` those under measure (with `due=alert` also ended ones whose alert is open), the first to end
 * first; ended ones the last to end first. `unit` takes all below it along; `due` looks at the checks of `day`, today if it is not said.
 */
export const followUpQuery = Type.Object(
  {
    ...pageQuery,
    status: Type.Optional(oneOf(FOLLOW_UP_STATUS)),
    unit: Type.Optional(unitId),
    due: Type.Optional(oneOf(DUE)),
    day: Type.Optional(day),
  },
  { additionalProperties: false },
)
export type FollowUpQuery = Static<typeof followUpQuery>

export const followUpPage = pageOf(followUpItem)
export type FollowUpPage = Frozen<Static<typeof followUpPage>>

/**
 * `GET /api/followup/:id`. `strip` as it stands now; `observations` newest first, superseded ones among them; `chain` the measures it took over from, newest
 * first; `names` of the workers who recorded; `supportContact` whom the order says to call, blank
 * where none is known; `barred` what stands in the way of a release now, null when nothing does.
 */
export const followUpDetail = Type.Object({
  ...shown,
  strip: Type.Array(slotAnswer),
  observations: Type.Array(observationAnswer),
  chain: Type.Array(followUpAnswer),
  names: Type.Record(Type.String(), Type.String()),
  supportContact: Type.String(),
  barred: nullable(Type.Object({ code: Type.String(), sentence: Type.String(), details: Type.Record(Type.String(), Type.Unknown()) })),
})
export type FollowUpDetail = Frozen<Static<typeof followUpDetail>>
