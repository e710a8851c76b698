/**
 * A paper (文书) as it is said, before it is Word or PDF: always Chinese, on A4. `wide` papers are tables on their side. A blank
 * value is a line to fill in by hand.
 */
export interface Paper {
  readonly title: string
  readonly number: string | null
  readonly wide: boolean
  readonly parts: readonly PaperPart[]
}

export type PaperPart =
  /** A paragraph, its first line two characters in. */
  | { readonly kind: 'text'; readonly text: string }
  /** A heading within the paper. */
  | { readonly kind: 'heading'; readonly text: string }
  /** Whom or what it is about: label and value, two pairs a row. */
  | { readonly kind: 'facts'; readonly facts: readonly (readonly [label: string, value: string])[] }
  | { readonly kind: 'table'; readonly header: readonly string[]; readonly widths: readonly number[]; readonly rows: readonly (readonly string[])[] }
  /** Who signs here by hand, one a line. */
  | { readonly kind: 'signatures'; readonly labels: readonly string[] }
  /** The body and the date, at the right, with room for its stamp. */
  | { readonly kind: 'stamp'; readonly body: string; readonly date: string }
