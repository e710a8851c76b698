import type { Entry } from './entry.ts'

/** Records per request. */
export const BATCH = 50

/**
 * The next records to send in this round: oldest first, at most `size`, none that this round has tried already, all written on
 * the same clock basis (the request carries one `sentAt`). `unsent` is the outbox in order of writing.
 */
export function nextBatch(unsent: readonly Entry[], tried: ReadonlySet<string>, size: number = BATCH): readonly Entry[] {
  const fresh = unsent.filter((entry) => !tried.has(entry.command.id))
  const first = fresh[0]
  if (!first) return []
  const end = fresh.findIndex((entry) => entry.basis !== first.basis)
  return fresh.slice(0, Math.min(size, end === -1 ? fresh.length : end))
}
