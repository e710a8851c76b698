import { ProblemError } from '../http/problem.ts'
import type { Place } from './queries.ts'

/** A place as a cursor: opaque to whoever holds it. */
export function writePlace([key, id]: Place): string {
  return Buffer.from(`${key} ${id}`).toString('base64url')
}

/** The place of a cursor; null without one. Refused when it is none of ours. */
export function readPlace(cursor: string | undefined): Place | null {
  if (cursor === undefined) return null
  const [key = '', id = ''] = Buffer.from(cursor, 'base64url').toString('utf8').split(' ')
  if (!Number.isFinite(Date.parse(key)) || !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id))
    throw new ProblemError('bad-input', { field: 'cursor', why: 'cursor' })
  return [key, id]
}
