import { uuid } from '@lianfang/contract/kernel/command-schema.ts'
import { ProblemError } from './problem.ts'

const UUID = new RegExp(uuid.pattern ?? '')

/** The id after which a page begins; null for the first page. One that is no id is bad input, for those who may ask at all. */
export function idCursor(cursor: string | undefined): string | null {
  if (cursor === undefined) return null
  if (!UUID.test(cursor)) throw new ProblemError('bad-input', { field: 'cursor', why: 'unknown' })
  return cursor
}
