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
  /** Who signs here by hand, one a line; beside them the body and the date, with the room that its stamp takes. `stamp` null: nobody stamps it. */
  | { readonly kind: 'closing'; readonly sign: readonly string[]; readonly stamp: Stamp | null }

/** An official seal is 42 mm across and is pressed over the date. */
export interface Stamp {
  readonly body: string
  readonly date: string
}

/** The side of the square that nothing but the body and the date is printed in, in millimetres. */
export const STAMP_MM = 44
