import type { Day, Instant } from '../../kernel/instant.ts'
import { ALWAYS, table, type Row, type TallyStep } from '../../kernel/table.ts'
import type { TestResult } from '../tables.ts'

/** A bag of tubes that went to a laboratory. Its content are the `SENT` observations whose `list` it is. */
export interface SampleBatch extends Row {
  readonly unit: string
  readonly laboratory: string
  /** What is written on the bag. */
  readonly label: string
  readonly sentAt: Instant
  readonly sentDay: Day
  readonly by: string
  readonly samples: number
  readonly tubes: number
}

/** A laboratory's workbook that was taken in; its results are the `RESULT` observations whose `list` it is. */
export interface ResultList extends Row {
  readonly unit: string
  readonly laboratory: string
  readonly title: string
  readonly fileName: string
  /** SHA-256 of the file, hex. */
  readonly fileHash: string
  /** The shape of the header, and column index → field: how this laboratory's next list is read. */
  readonly layout: string
  readonly mapping: Readonly<Record<string, string>>
  readonly matched: number
  readonly disputed: number
  readonly takenAt: Instant
  readonly takenDay: Day
  readonly by: string
  readonly status: 'ACCEPTED' | 'UNDONE'
  readonly undoneAt: Instant | null
  readonly undoneBy: string | null
}

export const DISPUTE_STATUS = ['OPEN', 'RECORDED', 'DISMISSED', 'WITHDRAWN'] as const
export type DisputeStatus = (typeof DISPUTE_STATUS)[number]

/**
 * Something that was said and cannot stand as it was said: a result that belongs to nobody for certain, a temperature no living
 * person has. It counts for nothing and is kept until somebody settles it; `WITHDRAWN` went with the list that brought it.
 */
export interface Dispute extends Row {
  readonly kind: 'RESULT' | 'TEMPERATURE'
  /** The code of the refusal or of the doubt. */
  readonly reason: string
  /** The follow-up's cell where one is known, else the township's root: only the office sees it. */
  readonly unit: string
  readonly followUp: string | null
  /** Whose it is: known from the follow-up, or since somebody settled it. */
  readonly person: string | null
  /** The laboratory's list and the row in it, as the spreadsheet counts. */
  readonly list: string | null
  readonly rowNumber: number | null
  readonly result: TestResult | null
  readonly celsius: number | null
  /** When it is said to have happened. */
  readonly at: Instant
  readonly raisedAt: Instant
  readonly raisedDay: Day
  readonly by: string
  readonly status: DisputeStatus
  readonly settledAt: Instant | null
  readonly settledBy: string | null
  /** The observation it became. */
  readonly record: string | null
  readonly personal: {
    readonly name: string
    readonly idNumber: string
    readonly tube: string
    /** As it was said or written. */
    readonly said: string
    /** Why it was settled so. */
    readonly note: string
  }
}

export const sampleBatches = table<SampleBatch>('sample_batches', { unit: (row) => row.unit })
export const resultLists = table<ResultList>('result_lists', { indexes: ['fileHash'], unit: (row) => row.unit })
export const disputes = table<Dispute>('disputes', {
  indexes: ['list', 'followUp'],
  unit: (row) => row.unit,
  // Nobody's is sealed with a key of its own, which goes when it is known whose it is: that person's erasure must reach it.
  subjects: (row) => [row.person ?? row.id],
  erased: (row) => (row.followUp === null ? row.person : null),
  tallies: (row): readonly TallyStep[] => [{ unit: row.unit, day: ALWAYS, indicator: `disputes.${row.status}`, n: 1 }],
})
