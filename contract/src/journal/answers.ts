import { Type, type Static } from '@sinclair/typebox'
import { instant } from '../kernel/command-schema.ts'

/** A page of the journal: what was said, by whom, when; never what it said of a person. */
export const journalPage = Type.Object({
  items: Type.Array(
    Type.Object({
      seq: Type.Integer(),
      kind: Type.String(),
      unit: Type.String(),
      actor: Type.String(),
      actorName: Type.String(),
      at: instant,
      receivedAt: instant,
      status: Type.String(),
      changes: Type.Array(Type.Object({ table: Type.String(), n: Type.Integer() })),
      hash: Type.String(),
    }),
  ),
  next: Type.Union([Type.String(), Type.Null()]),
  head: Type.String(),
  version: Type.Integer(),
})
export type JournalPage = Static<typeof journalPage>
