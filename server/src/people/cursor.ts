import { msOf } from '@lianfang/domain/kernel/instant.ts'
import { ProblemError } from '../http/problem.ts'

/** The place after which a page begins, as an opaque text. */
export function writeCursor(place: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url')
}

/** Reads a cursor of this shape (`c`: a unit's code, `i`: an instant, `n`: a number, `u`: a uuid); null for the first page. One that nobody gave out is bad input. */
export function readCursor(cursor: string | undefined, shape: string): readonly (string | number)[] | null {
  if (cursor === undefined) return null
  const place = parsed(Buffer.from(cursor, 'base64url').toString('utf8'))
  if (!isPlace(place, shape)) throw new ProblemError('bad-input', { field: 'cursor', why: 'unknown' })
  return place
}

const FORMS: Readonly<Record<string, (part: unknown) => boolean>> = {
  c: (part) => typeof part === 'string' && /^[0-9A-Za-z._-]{1,64}$/.test(part),
  i: (part) => typeof part === 'string' && part.endsWith('Z') && Number.isFinite(msOf(part)),
  n: (part) => Number.isSafeInteger(part) && Math.abs(Number(part)) < 2 ** 31,
  u: (part) => typeof part === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(part),
}

function isPlace(value: unknown, shape: string): value is readonly (string | number)[] {
  return Array.isArray(value) && value.length === shape.length && value.every((part, i) => FORMS[shape[i] ?? '']?.(part) === true)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
