import { createHash } from 'node:crypto'

/** The head of a journal in which nothing has happened yet. */
export function genesis(township: string): Buffer {
  return createHash('sha256').update(`lianfang journal ${township}`).digest()
}

/** The next link: SHA-256 over the link before and the entry's exact text. */
export function link(previous: Buffer, body: string): Buffer {
  return createHash('sha256').update(previous).update(body).digest()
}
