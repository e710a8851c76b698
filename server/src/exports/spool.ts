import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline, type Readable, type Writable } from 'node:stream'
import { pipeline as whole } from 'node:stream/promises'

/** A file between being made and being sent. */
export interface Spool {
  readonly write: Writable
  /** Resolves when everything written is in the file; fails with what the disk said. */
  readonly written: Promise<void>
  /** The content; the file is gone when it has been read to the end or the reader went away. */
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
  const written = whole(write, createWriteStream(path, { mode: 0o600 }))
  // The one who waits hears of it; nobody waits after a fault elsewhere.
  written.catch(() => undefined)
  const drop = async (): Promise<void> => {
    write.destroy()
    // Not before the file is closed: one that is still being opened would appear after it was removed.
    await written.catch(() => undefined)
    await rm(path, { force: true })
  }
  return { write, written, drop, read: () => pipeline(createReadStream(path), createDecipheriv('aes-256-ctr', key, iv), () => void drop()) }
}
