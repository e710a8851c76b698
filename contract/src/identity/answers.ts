import { Type, type Static } from '@sinclair/typebox'
import { REVIEW_STATUSES } from '@lianfang/domain/identity/tables.ts'
import { instant, nullable, oneOf, text, unitId, uuid } from '../kernel/command-schema.ts'
import type { Frozen } from '../kernel/frozen.ts'

const role = oneOf(['ADMINISTRATOR', 'COMMAND_OFFICE', 'LEADER', 'VILLAGE_SECRETARY', 'GRID_WORKER', 'DOCTOR', 'AUDITOR'])

/** Who is signed in, where, and what they may see. */
export const session = Type.Object({
  worker: Type.Object({ id: uuid, name: Type.String(), login: Type.String() }),
  township: Type.Object({ id: Type.String(), name: Type.String(), root: unitId, cutoff: Type.String(), offset: Type.Integer() }),
  /** The other townships of this installation, to which a letter goes by itself; told only to who may write one. */
  neighbours: Type.Array(Type.Object({ id: unitId, name: Type.String() })),
  grants: Type.Array(Type.Object({ role, unit: Type.String(), units: Type.Union([Type.Literal('*'), Type.Array(Type.String())]) })),
  device: uuid,
  serverTime: instant,
})
export type Session = Static<typeof session>

export const signIn = Type.Object(
  {
    login: Type.String({ minLength: 1, maxLength: 64 }),
    password: Type.String({ minLength: 1, maxLength: 200 }),
    township: Type.Optional(Type.String({ maxLength: 64 })),
  },
  { additionalProperties: false },
)

/** First set-up of an installation, or a worker's one-time link. */
export const setUp = Type.Object(
  {
    token: Type.String({ minLength: 20, maxLength: 200 }),
    password: Type.String({ minLength: 1, maxLength: 200 }),
    login: Type.Optional(Type.String({ minLength: 1, maxLength: 64 })),
    name: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })),
    township: Type.Optional(Type.Object({ id: unitId, name: Type.String({ minLength: 1, maxLength: 60 }) }, { additionalProperties: false })),
  },
  { additionalProperties: false },
)

export const setUpState = Type.Object({
  kind: oneOf(['FIRST_RUN', 'LINK', 'NONE']),
  login: Type.Union([Type.String(), Type.Null()]),
  name: Type.Union([Type.String(), Type.Null()]),
})

const someone = Type.Object({ id: Type.String(), name: Type.String() })

/** A device somebody is or was signed in on: one line for each of its workers. */
export const deviceLine = Type.Object({
  device: uuid,
  worker: someone,
  /** What the browser said of itself at sign-in. */
  label: Type.String(),
  firstSeen: instant,
  lastSeen: instant,
  /** The device this was asked from. */
  isHere: Type.Boolean(),
  revoked: nullable(Type.Object({ at: instant, by: someone, reason: Type.String() })),
})
export type DeviceLine = Frozen<Static<typeof deviceLine>>

export const revocation = Type.Object({ reason: text(300, 2) }, { additionalProperties: false })

/** A record from a revoked device, and what became of it. */
export const reviewItem = Type.Object({
  id: uuid,
  kind: Type.String(),
  unit: Type.String(),
  author: someone,
  label: Type.String(),
  at: instant,
  receivedAt: instant,
  status: oneOf(REVIEW_STATUSES),
  /** Whom or what it is about, in a name; empty when that is not known. */
  about: Type.String(),
  /** What it says, field by field; ids are left out. */
  says: Type.Array(Type.Object({ field: Type.String(), value: Type.String() })),
  settledAt: nullable(instant),
  settledBy: nullable(someone),
  note: Type.String(),
})
export type ReviewItem = Frozen<Static<typeof reviewItem>>

export const settlement = Type.Object({ note: text(300) }, { additionalProperties: false })
