import { sayDay } from '@lianfang/contract/kernel/say-day.ts'
import { fill, type Language } from '@lianfang/contract/kernel/say.ts'
import type { ProblemBody } from '@lianfang/contract/kernel/problem.ts'
import { PROBLEMS } from '@lianfang/contract/problems.ts'
import { isDay } from '@lianfang/domain/kernel/instant.ts'

/** A problem on its way to the person: thrown by handlers, turned into an answer in one place. */
export class ProblemError extends Error {
  readonly code: string
  readonly details: Readonly<Record<string, unknown>>

  constructor(code: string, details: Readonly<Record<string, unknown>> = {}) {
    super(code)
    this.code = code
    this.details = details
  }
}

/** The sentence of a problem in the reader's language; an unknown code says so rather than nothing. */
export function sentenceOf(code: string, details: Readonly<Record<string, unknown>>, language: Language): string {
  const problem = PROBLEMS[code]
  if (!problem) return code
  const filling = Object.fromEntries(Object.entries(details).map(([name, value]) => [name, sayDetail(value, language)]))
  return fill(problem, language, filling)
}

function sayDetail(value: unknown, language: Language): string | number {
  if (typeof value === 'number') return value
  if (typeof value === 'string') return isDay(value) ? sayDay(value, language) : value
  return Array.isArray(value) ? value.length : ''
}

/** The body of an answer that is a problem. */
export function problemBody(code: string, details: Readonly<Record<string, unknown>>, language: Language): ProblemBody {
  const status = PROBLEMS[code]?.status ?? 500
  const sentence = sentenceOf(code, details, language)
  return Object.keys(details).length > 0 ? { code, status, sentence, details } : { code, status, sentence }
}

/** PostgreSQL's and the network's own codes, in our words. */
export function problemOfFault(fault: unknown): ProblemError | null {
  const said = (fault as { code?: unknown }).code
  const code = typeof said === 'string' ? said : ''
  if (code === '53100') return new ProblemError('disk-full')
  if (code === 'ENOSPC') return new ProblemError('disk-full')
  if (code.startsWith('08') || code.startsWith('57P') || ['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE'].includes(code))
    return new ProblemError('database-away')
  if (fault instanceof Error && /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(fault.message))
    return new ProblemError('database-away')
  return null
}
