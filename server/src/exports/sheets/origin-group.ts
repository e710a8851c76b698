/** Where people come from, as one township sorts them. The first group whose words stand in an origin has it. */
export interface OriginGroup {
  readonly id: string
  /** On files and in tables. */
  readonly name: string
  /** Words of an origin; empty: every origin that is written down and in no group before. */
  readonly words: readonly string[]
}

export interface Grouping {
  /** The area it is for: the township's own code, its county's or its province's. */
  readonly jurisdiction: string
  readonly groups: readonly OriginGroup[]
  readonly source: string
}
