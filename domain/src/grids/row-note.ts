import type { Refusal } from '../kernel/command.ts'

/** Something to say about a row of a list: why it is left out, or what is doubtful about it. `row` counts as the spreadsheet does. */
export interface RowNote {
  readonly row: number
  readonly reason: Refusal
}
