/** A named column of a list. */
export interface HeaderColumn {
  readonly index: number
  /** The name right above the values. */
  readonly name: string
  /** The name that spans it and its neighbours in a header of two or three rows; empty when there is none. */
  readonly group: string
}

/** Where the list stands in the sheet. Rows count from 0; `dataTo` is the last row of the list, `dataTo < dataFrom` when it has none. */
export interface Header {
  readonly from: number
  readonly to: number
  readonly columns: readonly HeaderColumn[]
  readonly dataFrom: number
  readonly dataTo: number
  /** The lines above the header (title, sender, claimed count) and below the list (totals, signatures). */
  readonly above: readonly string[]
  readonly below: readonly string[]
  /** How well the names fit the fields: what one sheet of a workbook is preferred by. */
  readonly score: number
}
