import { FEEDBACK_STATUSES } from '@lianfang/domain/supervision/tables.ts'
import { Type, type Static } from '@sinclair/typebox'
import { instant, oneOf, uuid } from '../kernel/command-schema.ts'
import type { Frozen } from '../kernel/frozen.ts'

const someone = Type.Object({ id: Type.String(), name: Type.String() })

/** What somebody said about the program, and what was answered. */
export const feedbackItem = Type.Object({
  id: uuid,
  at: instant,
  by: someone,
  screen: Type.String(),
  release: Type.String(),
  status: oneOf(FEEDBACK_STATUSES),
  text: Type.String(),
  answers: Type.Array(Type.Object({ at: instant, by: someone, text: Type.String() })),
})
export type FeedbackItem = Frozen<Static<typeof feedbackItem>>
