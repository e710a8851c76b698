import type { Instant } from '../kernel/instant.ts'
import { table, type Row } from '../kernel/table.ts'

export const FEEDBACK_STATUSES = ['OPEN', 'ANSWERED', 'CLOSED'] as const
export type FeedbackStatus = (typeof FEEDBACK_STATUSES)[number]

export interface FeedbackAnswer {
  readonly at: Instant
  readonly by: string
  readonly text: string
}

/** What somebody says about a screen, a form or a rule, and what was answered. Sealed with the author's key: people write names all the same. */
export interface Feedback extends Row {
  readonly by: string
  readonly at: Instant
  /** The screen it was written on, as its reader calls it. */
  readonly screen: string
  /** The version of the program it was written with. */
  readonly release: string
  readonly status: FeedbackStatus
  readonly personal: { readonly text: string; readonly answers: readonly FeedbackAnswer[] }
}

export const feedback = table<Feedback>('feedback', { subjects: (row) => [row.by] })
