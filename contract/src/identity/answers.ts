import { Type, type Static } from '@sinclair/typebox'
import { instant, oneOf, unitId, uuid } from '../kernel/command-schema.ts'

const role = oneOf(['ADMINISTRATOR', 'COMMAND_OFFICE', 'LEADER', 'VILLAGE_SECRETARY', 'GRID_WORKER', 'DOCTOR', 'AUDITOR'])

/** Who is signed in, where, and what they may see. */
export const session = Type.Object({
  worker: Type.Object({ id: uuid, name: Type.String(), login: Type.String() }),
  township: Type.Object({ id: Type.String(), name: Type.String(), root: unitId, cutoff: Type.String(), offset: Type.Integer() }),
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
