import { Type } from '@sinclair/typebox'
import { instant, unitId, uuid } from './command-schema.ts'

/** A command on the wire; its input is checked by the schema of its kind. */
export const commandEnvelope = Type.Object(
  {
    id: uuid,
    kind: Type.String({ pattern: '^[a-z]+/[a-z-]+$', maxLength: 64 }),
    township: Type.String({ minLength: 1, maxLength: 64 }),
    unit: unitId,
    actor: uuid,
    device: uuid,
    at: instant,
    after: Type.Optional(uuid),
    input: Type.Record(Type.String(), Type.Unknown()),
  },
  { additionalProperties: false },
)

/** `sentAt` is what the device's clock says now: a clock that is wrong is corrected by the difference. */
export const pushBody = Type.Object({ commands: Type.Array(Type.Unknown(), { minItems: 1, maxItems: 500 }), sentAt: instant }, { additionalProperties: false })

export const answer = Type.Object(
  {
    id: Type.String(),
    status: Type.Union([Type.Literal('applied'), Type.Literal('already'), Type.Literal('held'), Type.Literal('conflict'), Type.Literal('refused')]),
    seq: Type.Optional(Type.Integer()),
    after: Type.Optional(Type.String()),
    reason: Type.Optional(Type.Object({ code: Type.String(), sentence: Type.String() }, { additionalProperties: true })),
  },
  { additionalProperties: false },
)

export const pushAnswer = Type.Object({ answers: Type.Array(answer), serverTime: instant })

export const pullAnswer = Type.Object({
  rows: Type.Array(Type.Object({ table: Type.String(), version: Type.Integer(), row: Type.Record(Type.String(), Type.Unknown()) })),
  gone: Type.Array(Type.Object({ table: Type.String(), id: Type.String(), version: Type.Integer() })),
  cursor: Type.String(),
  more: Type.Boolean(),
  serverTime: instant,
})
