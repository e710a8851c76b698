import type { Language, Phrase } from '@lianfang/contract/kernel/say.ts'

/** A column of an exported list. `text` keeps digits as they are written: numbers of documents and phones are no quantities. */
export interface SheetColumn {
  readonly title: Phrase
  readonly kind: 'text' | 'number'
  /** In characters of a Latin letter's width. */
  readonly width: number
}

export type SheetCell = string | number | null
export type SheetRow = readonly SheetCell[]

/** A list on its way into a file. Rows may come in any number; they are written as they come. */
export interface Sheet {
  readonly title: Phrase
  readonly columns: readonly SheetColumn[]
  readonly rows: AsyncIterable<SheetRow>
}

/** Who exports what for: printed in the file, and in the journal under `id`. */
export interface ExportStamp {
  readonly id: string
  readonly township: string
  readonly who: string
  /** On the township's wall clock, `2020-02-12 17:20`. */
  readonly at: string
  readonly purpose: string
  readonly language: Language
}

/** What was written. `hash` is the SHA-256 of the content (`ContentHash`), hex. */
export interface Written {
  readonly rows: number
  readonly hash: string
}

/** What a worksheet can hold, ours included: a title, two lines of watermark and the header (Excel's specification). */
export const SHEET_LIMIT = 1_048_576
export const OWN_LINES = 4

/** Raised when a list is longer than a worksheet: it is refused whole, never cut (15,841 cases, PHE 2020). */
export class TooManyRows extends Error {
  readonly max = SHEET_LIMIT - OWN_LINES
}
