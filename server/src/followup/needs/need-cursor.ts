import { readCursor, writeCursor } from '../cursor.ts'
import type { NeedPlace } from './queries.ts'

const URGENT = 'u.'

/** The place after which a page of needs begins, as an opaque text. */
export function writePlace({ urgent, key, id }: NeedPlace): string {
  return `${urgent ? URGENT : ''}${writeCursor([key, id])}`
}

/** Reads a cursor; one that nobody gave out is bad input. */
export function readPlace(cursor: string | undefined): NeedPlace | null {
  const urgent = cursor?.startsWith(URGENT) === true
  const place = readCursor(urgent ? cursor.slice(URGENT.length) : cursor, 'INSTANT')
  return place === null ? null : { urgent, key: place[0], id: place[1] }
}
