import type { Referral } from './tables.ts'

/** How good a list was, row by row: what goes back to whoever sent it (domain.md §7, indicator 9). */
export interface ListQuality {
  /** All rows of the list, with those that could not be read. */
  readonly rows: number
  readonly bad: number
  readonly repeated: number
  /** Not found, or not the person. */
  readonly wrong: number
  /** Left, living elsewhere than registered, or in a facility. */
  readonly elsewhere: number
  readonly here: number
  readonly lost: number
  /** Not answered yet. */
  readonly open: number
  /** The share of rows in which no fault was found: neither bad nor a repeat nor wrong. Null for a list without rows: “—”. */
  readonly sound: number | null
}

/** Counts a list. `sound` = (rows − bad − repeated − wrong) ÷ rows: a name that was lost, or has left, was a right name. */
export function qualityOf(rows: readonly Pick<Referral, 'status' | 'result'>[], bad: number): ListQuality {
  const count = (...results: readonly Referral['result'][]): number => rows.filter((row) => row.status === 'CLOSED' && results.includes(row.result)).length
  const repeated = count('DUPLICATE')
  const wrong = count('NOT_FOUND', 'NOT_THE_PERSON')
  const elsewhere = count('LEFT', 'RESIDENCE_MISMATCH', 'AT_FACILITY')
  const here = count('CONTROLLED_HERE', 'PERIOD_OVER')
  const lost = count('LOST_TO_FOLLOW_UP')
  const all = rows.length + bad
  const open = rows.filter((row) => row.status !== 'CLOSED').length
  return { rows: all, bad, repeated, wrong, elsewhere, here, lost, open, sound: all === 0 ? null : (all - bad - repeated - wrong) / all }
}
