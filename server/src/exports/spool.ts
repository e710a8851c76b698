import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import type { Readable, Writable } from 'node:stream'

/** A file between being made and being sent. */
export interface Spool {
  readonly write: Writable
  /** Resolves when everything written is in the file. */
  readonly written: () => Promise<void>
  readonly read: () => Readable
  readonly drop: () => Promise<void>
}

/**
 * A temporary file under a key that only this process holds, and only until it is dropped: an export is known whole, and stands in
 * the journal, before its first byte leaves; on the disk it says nothing to anybody.
 */
export function openSpool(): Spool {
  const path = join(tmpdir(), `lianfang-${randomBytes(12).toString('hex')}.spool`)
  const key = randomBytes(32)
  const iv = randomBytes(16)
  const write = createCipheriv('aes-256-ctr', key, iv)
  const file = write.pipe(createWriteStream(path, { mode: 0o600 }))
  return {
    write,
    written: () => finished(file),
    read: () => createReadStream(path).pipe(createDecipheriv('aes-256-ctr', key, iv)),
    drop: () => rm(path, { force: true }),
  }
}
