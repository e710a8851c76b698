import type { FieldName } from './fields.ts'

/** A column that holds one thing of a person. */
export interface FieldColumn {
  /** As the form writes it. */
  readonly title: string
  /** In characters of a Latin letter's width. */
  readonly width: number
  readonly field: FieldName
}

/** Columns under one heading. */
export interface ColumnGroup {
  readonly title: string
  readonly columns: readonly FieldColumn[]
}

export type ListColumn = FieldColumn | ColumnGroup

/** A line a person: those behind these figures of the bulletin, or of them those who are also among others. */
export interface ListBody {
  readonly kind: 'LIST'
  readonly figures: readonly string[]
  readonly among: readonly string[] | null
  readonly columns: readonly ListColumn[]
}

/** A column of numbers: the sum of these figures, which count nobody twice. */
export interface CountColumn {
  readonly title: string
  readonly width: number
  readonly today: readonly string[]
  readonly ever: readonly string[]
}

/** Groups of origins by 当日 and 累计. */
export interface GroupsBody {
  readonly kind: 'GROUPS'
  readonly columns: readonly CountColumn[]
}

/** Days by groups of origins, then a row of sums since the beginning. */
export interface DaysBody {
  readonly kind: 'DAYS'
  /** How many days back, the day itself included. */
  readonly days: number
  /** The figures that are split by group. */
  readonly split: Pick<CountColumn, 'today' | 'ever'>
  readonly columns: readonly CountColumn[]
}

/** A form that a township hands in every day: its layout word for word, and which figures and fields go where. Data, no program. */
export interface SheetTemplate {
  readonly id: string
  /** Its number in the township's own set. */
  readonly number: number
  readonly title: string
  /** Whom it goes to. */
  readonly serves: string
  /** Where the form is written. */
  readonly source: string
  /** A file for each group of origins besides the whole. */
  readonly perGroup: boolean
  /** Names that the sentences may use, each the sum of figures: `{screened}`; `{screened.groups}` says it by groups. */
  readonly counts: Readonly<Record<string, readonly string[]>>
  /** Lines between title and header. */
  readonly above: readonly string[]
  /** Lines below the table: signature, stamp. */
  readonly below: readonly string[]
  readonly body: ListBody | GroupsBody | DaysBody
  /** Fits on this paper. */
  readonly across: boolean
}

/** The columns that hold something, from left to right. */
export function leavesOf(columns: readonly ListColumn[]): readonly FieldColumn[] {
  return columns.flatMap((column) => ('columns' in column ? column.columns : [column]))
}
