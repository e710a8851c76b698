import { Type, type Static } from '@sinclair/typebox'
import type { Frozen } from '../kernel/frozen.ts'
import { day } from '../kernel/command-schema.ts'
import { packSchema } from './pack-schema.ts'

/** An edition; `inForce` in the township on the day that was asked for. */
const packAnswer = Type.Object({ ...packSchema.properties, inForce: Type.Boolean() })

/** `GET /api/protocols/packs?day=` */
export const packsQuery = Type.Object({ day: Type.Optional(day) }, { additionalProperties: false })
export const packsAnswer = Type.Object({ day, packs: Type.Array(packAnswer) })
export type PacksAnswer = Frozen<Static<typeof packsAnswer>>
