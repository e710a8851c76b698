import type { Observation } from '../tables.ts'

/** What became of a sample: that it went to a laboratory, and its result. `rows` are those that name it. */
export function standingOf(rows: readonly Observation[]): { readonly sent: Observation | undefined; readonly result: Observation | undefined } {
  const standing = rows.filter((row) => !row.superseded)
  return { sent: standing.find((row) => row.kind === 'SENT'), result: standing.find((row) => row.kind === 'RESULT') }
}
