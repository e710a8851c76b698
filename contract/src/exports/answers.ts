import { Type, type Static } from '@sinclair/typebox'
import { day } from '../kernel/command-schema.ts'
import type { Frozen } from '../kernel/frozen.ts'

/** The daily sheets of a day: what each is, whom it goes to, and how many lines each of its files has. */
export const sheetList = Type.Object({
  day,
  items: Type.Array(
    Type.Object({
      id: Type.String(),
      number: Type.Integer(),
      title: Type.String(),
      serves: Type.String(),
      parts: Type.Array(Type.Object({ part: Type.Union([Type.String(), Type.Null()]), name: Type.Union([Type.String(), Type.Null()]), rows: Type.Integer() })),
    }),
  ),
})
export type SheetList = Frozen<Static<typeof sheetList>>
