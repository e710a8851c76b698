import { Type, type Static } from '@sinclair/typebox'
import { day, instant, nullable, oneOf, uuid } from '../kernel/command-schema.ts'

const phrase = Type.Object({ zh: Type.String(), en: Type.String() })
const count = Type.Object({ n: Type.Integer(), of: nullable(Type.Integer()) })

/** One figure as it is shown; `now` is what the rows say today, when that is not what the bulletin states. */
export const figureAnswer = Type.Object({
  indicator: Type.String(),
  catalogue: nullable(Type.Integer()),
  when: oneOf(['stock', 'flow', 'ever']),
  name: phrase,
  formula: phrase,
  table: Type.String(),
  n: Type.Integer(),
  of: nullable(Type.Integer()),
  now: nullable(count),
  /** By village (or what stands in its place); rows in triage stand under the township itself. */
  byPlace: Type.Array(Type.Object({ place: Type.String(), n: Type.Integer(), of: nullable(Type.Integer()) })),
})

/** Somebody neither in force nor decided: what keeps the day from being sealed without a note. */
export const gapPerson = Type.Object({
  followUp: uuid,
  person: uuid,
  name: Type.String(),
  unit: Type.String(),
  place: Type.String(),
  grid: Type.String(),
  measure: phrase,
  startedDay: day,
  plannedEnd: day,
  note: nullable(Type.String()),
})

const balanceAnswer = Type.Object({
  opening: Type.Integer(),
  started: Type.Integer(),
  transferredIn: Type.Integer(),
  foundAgain: Type.Integer(),
  released: Type.Integer(),
  transferredOut: Type.Integer(),
  becameCase: Type.Integer(),
  died: Type.Integer(),
  left: Type.Integer(),
  lost: Type.Integer(),
  lapsed: Type.Integer(),
  lifted: Type.Integer(),
  expected: Type.Integer(),
  closing: Type.Integer(),
})

const correctedFigure = Type.Object({
  indicator: Type.String(),
  name: phrase,
  was: Type.Integer(),
  wasOf: nullable(Type.Integer()),
  is: Type.Integer(),
  isOf: nullable(Type.Integer()),
})

/** `GET /api/bulletin?day=`: the sealed bulletin of a day with its corrections, or its draft as the rows stand now. */
export const bulletinAnswer = Type.Object({
  day,
  /** `offset`: minutes east of UTC, for the instants of this answer. */
  township: Type.Object({ id: Type.String(), name: Type.String(), offset: Type.Integer() }),
  windowFrom: instant,
  cutoffAt: instant,
  status: oneOf(['DRAFT', 'SEALED']),
  /** The cut-off has passed and the day is not sealed. */
  sealable: Type.Boolean(),
  id: nullable(uuid),
  /** The sealed bulletins up to this day: its number (第…期). */
  issue: nullable(Type.Integer()),
  sealedAt: nullable(instant),
  sealedBy: nullable(Type.String()),
  places: Type.Array(Type.Object({ id: Type.String(), name: Type.String() })),
  figures: Type.Array(figureAnswer),
  balance: balanceAnswer,
  gap: Type.Array(gapPerson),
  silentUnits: Type.Array(Type.Object({ id: Type.String(), name: Type.String() })),
  corrections: Type.Array(Type.Object({ id: uuid, issuedAt: instant, issuedBy: Type.String(), reason: Type.String(), figures: Type.Array(correctedFigure) })),
  /** What a correction issued now would state. */
  pending: Type.Array(correctedFigure),
})
export type BulletinAnswer = Static<typeof bulletinAnswer>

/** `GET /api/bulletin/list`: sealed days, newest first. */
export const bulletinList = Type.Object({
  items: Type.Array(
    Type.Object({ id: uuid, day, sealedAt: instant, sealedBy: Type.String(), gap: Type.Integer(), silentUnits: Type.Integer(), corrections: Type.Integer() }),
  ),
  next: nullable(Type.String()),
})
export type BulletinList = Static<typeof bulletinList>

/** One row behind a figure, said so that a person finds it again. */
export const figureRow = Type.Object({
  id: Type.String(),
  table: Type.String(),
  person: nullable(uuid),
  household: nullable(uuid),
  followUp: nullable(uuid),
  name: Type.String(),
  unit: Type.String(),
  place: Type.String(),
  grid: Type.String(),
  detail: phrase,
})

/** `GET /api/bulletin/rows`: the rows behind a figure, its denominator, or what is missing between them. */
export const figureRows = Type.Object({ total: Type.Integer(), items: Type.Array(figureRow), next: nullable(Type.String()) })
export type FigureRows = Static<typeof figureRows>
