import type { Instant } from '@lianfang/domain/kernel/instant.ts'
import { isUnsent, type Entry } from '../sync/entry.ts'

/**
 * The records that never reached the journal, as a file: each command word for word, to be sent from elsewhere, and beside it a
 * line that a person can read and type in.
 */
export function exportFile(entries: readonly Entry[], says: (entry: Entry) => string, now: Instant): string {
  const records = undelivered(entries).map((entry) => ({ says: says(entry), command: entry.command }))
  return JSON.stringify({ format: 'lianfang-undelivered', version: 1, writtenAt: now, records }, null, 2)
}

/** Unsent and refused records. */
export function undelivered(entries: readonly Entry[]): readonly Entry[] {
  return entries.filter((entry) => isUnsent(entry) || entry.state.status === 'REFUSED')
}
