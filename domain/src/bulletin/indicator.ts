import type { Reading } from './reading.ts'

/** One row that a figure counts: its id in the indicator's table and the grid cell it lies in. */
export interface Counted {
  readonly id: string
  readonly unit: string
}

export interface BothLanguages {
  readonly zh: string
  readonly en: string
}

/**
 * One definition of one figure. The number is the count of `rows`; a share also says `of` which rows. `formula` is the sentence
 * printed beside it; `catalogue` its number in domain.md §7, null for a figure the day's report needs besides.
 */
export interface Indicator {
  readonly id: string
  readonly catalogue: number | null
  /** `stock` at the cut-off, `flow` in the window, `ever` since the beginning. */
  readonly when: 'stock' | 'flow' | 'ever'
  readonly name: BothLanguages
  readonly formula: BothLanguages
  /** SQL name of the table the ids belong to; `slots` for planned checks (`<follow-up>/<slot>`). */
  readonly table: string
  readonly rows: (reading: Reading) => readonly Counted[]
  readonly of: ((reading: Reading) => readonly Counted[]) | null
}
