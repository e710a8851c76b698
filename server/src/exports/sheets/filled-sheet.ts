/** A heading; one that spans others has them below it. */
export interface Heading {
  readonly title: string
  readonly width: number
  readonly below: readonly { readonly title: string; readonly width: number }[]
}

export type FilledCell = string | number

/** A form with everything in it, before it becomes a file. */
export interface FilledSheet {
  /** `1`: its number in the set. */
  readonly number: number
  readonly title: string
  /** The group of origins a file is for; null: everybody. */
  readonly part: string | null
  readonly above: readonly string[]
  readonly below: readonly string[]
  readonly headings: readonly Heading[]
  readonly rows: readonly (readonly FilledCell[])[]
  /** Rows whose first cell stands for the one below it too. */
  readonly pairs: boolean
  readonly across: boolean
  /** What a reader must know: cut-off, formulas, columns nobody keeps. */
  readonly notes: readonly string[]
}
