import type { Refusal } from '@lianfang/domain/kernel/command.ts'
import type { ProblemBody } from '@lianfang/contract/kernel/problem.ts'

/** What went wrong with a request, in the words a person gets to see. `sentence` is empty when only the code is known. */
export class ProblemError extends Error {
  readonly code: string
  readonly status: number
  readonly sentence: string
  readonly details: Readonly<Record<string, unknown>>

  constructor(body: ProblemBody) {
    super(`${body.code}: ${body.sentence}`)
    this.name = 'ProblemError'
    this.code = body.code
    this.status = body.status
    this.sentence = body.sentence
    this.details = body.details ?? {}
  }
}

/** The code of a request that never reached the server. */
export const UNREACHABLE = 'console.unreachable'
/** The code of an answer that is not ours: a proxy's page, a cut line. */
export const GARBLED = 'console.garbled'

/** A command that the township refused, as a problem; the server wrote the sentence in the reader's language. */
export function refusedProblem(reason: Refusal): ProblemError {
  const { code, sentence, ...details } = reason
  return new ProblemError({ code, status: 422, sentence: typeof sentence === 'string' ? sentence : '', details })
}

export function isProblemBody(value: unknown): value is ProblemBody {
  return (
    typeof value === 'object' &&
    value !== null &&
    'code' in value &&
    'sentence' in value &&
    typeof value.code === 'string' &&
    typeof value.sentence === 'string'
  )
}
