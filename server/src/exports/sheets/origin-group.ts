/** Where people come from, as one township sorts them. The first group that holds an origin has it. */
export interface OriginGroup {
  readonly id: string
  /** On files and in tables. */
  readonly name: string
  /** Area codes it holds, by their first digits (`1401`), and words of an origin that has no code. Both empty: every origin that is known and in no group before. */
  readonly areas: readonly string[]
  readonly words: readonly string[]
}

export interface Grouping {
  /** The area it is for: the township's own code, its county's or its province's. */
  readonly jurisdiction: string
  readonly groups: readonly OriginGroup[]
  readonly source: string
}

/** Where somebody came from: in words, and as an area code where one is known. */
export interface Origin {
  readonly words: string
  readonly area: string | null
}
