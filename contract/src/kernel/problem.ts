import type { Phrase } from './say.ts'

/**
 * A problem a person can meet: its HTTP status, what happened and what to do, in both languages. The key in the registry is
 * its stable code. `{name}` in a sentence is a detail of the refusal.
 */
export interface Problem extends Phrase {
  readonly status: number
}

export type Problems = Readonly<Record<string, Problem>>

/** What a refused request gets as its body (RFC 9457 in spirit, with the sentence in the reader's language). */
export interface ProblemBody {
  readonly code: string
  readonly status: number
  readonly sentence: string
  readonly details?: Readonly<Record<string, unknown>>
}
