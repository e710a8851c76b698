import { uuid } from '@lianfang/contract/kernel/command-schema.ts'
import { isDay, msOf } from '@lianfang/domain/kernel/instant.ts'
import { ProblemError } from '../http/problem.ts'
import type { Place } from './queries.ts'

const UUID = new RegExp(uuid.pattern ?? '')

/** The place after which a page begins, as an opaque text. */
export function writeCursor(place: Place): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url')
}

/** Reads a cursor; one that nobody gave out is bad input. `key` is a day or an instant, as the list is ordered. */
export function readCursor(cursor: string | undefined, key: 'DAY' | 'INSTANT'): Place | null {
  if (cursor === undefined) return null
  const place = parsed(Buffer.from(cursor, 'base64url').toString('utf8'))
  const [text, id] = Array.isArray(place) ? (place as readonly unknown[]) : []
  const isKey = typeof text === 'string' && (key === 'DAY' ? isDay(text) : Number.isFinite(msOf(text)) && text.endsWith('Z'))
  if (!isKey || typeof id !== 'string' || !UUID.test(id)) throw new ProblemError('bad-input', { field: 'cursor', why: 'unknown' })
  return [text, id]
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
