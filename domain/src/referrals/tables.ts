import type { Refusal } from '../kernel/command.ts'
import type { Day, Instant } from '../kernel/instant.ts'
import { ALWAYS, table, type Row, type TallyStep } from '../kernel/table.ts'

/** What came of checking a name (domain.md §1.6, 核查结果). */
export const REFERRAL_RESULTS = [
  'CONTROLLED_HERE', // 在辖区已管控
  'PERIOD_OVER', // 在辖区已超期无需管控
  'LEFT', // 已离开（去向、已函告）
  'RESIDENCE_MISMATCH', // 人户分离（实际在…）
  'NOT_FOUND', // 号码错、查无此人
  'DUPLICATE', // 重复
  'LOST_TO_FOLLOW_UP', // 拒绝、失联
  'NOT_THE_PERSON', // 非本人
  'AT_FACILITY', // 已转集中隔离点或医院
] as const
export type ReferralResult = (typeof REFERRAL_RESULTS)[number]

/** A list as it came from a sender (ReferralBatch). */
export interface ReferralBatch extends Row {
  readonly sender: string
  readonly title: string
  readonly fileName: string
  /** SHA-256 of the file, hex. */
  readonly fileHash: string
  /** The shape of the header: a list of the same sender with another shape asks for a second person. */
  readonly layout: string
  /** Column index → field. */
  readonly mapping: Readonly<Record<string, string>>
  /** The sender's own column names in their order: the answered list goes back in them. */
  readonly columns: readonly string[]
  /** The sheet's own count, when it says one. */
  readonly claimed: number | null
  readonly accepted: number
  readonly bad: number
  readonly receivedAt: Instant
  readonly dueAt: Instant
  readonly acceptedBy: string
  readonly secondedBy: string | null
  readonly status: 'ACCEPTED' | 'UNDONE'
  readonly undoneAt: Instant | null
  readonly undoneBy: string | null
  /** Persons this batch made who stayed when it was undone, because something else had happened to them. */
  readonly kept: readonly string[]
}

/** One name of a list: to be verified at the door (InboundReferral). */
export interface Referral extends Row {
  readonly batch: string
  readonly rowNumber: number
  readonly person: string
  /** The grid cell it went to; the township's root while in triage. */
  readonly unit: string
  /** How it found its place. */
  readonly placedBy: 'CODE' | 'ADDRESS' | 'HOUSEHOLD' | 'HAND' | 'NONE'
  readonly category: string
  readonly codeColor: 'GREEN' | 'YELLOW' | 'RED' | 'UNKNOWN' | null
  readonly returnedOn: Day | null
  readonly receivedAt: Instant
  readonly receivedDay: Day
  readonly dueAt: Instant
  readonly status: 'TRIAGE' | 'OPEN' | 'CLOSED'
  readonly result: ReferralResult | null
  readonly closedAt: Instant | null
  readonly closedDay: Day | null
  readonly closedBy: string | null
  readonly personal: {
    readonly name: string
    readonly idNumber: string
    readonly phones: readonly string[]
    readonly address: string
    readonly origin: string
    readonly transport: string
    readonly remark: string
    readonly resultNote: string
    /** The row as it came, in the order of the batch's `columns`. */
    readonly original: readonly string[]
    /** The answer this row had in the sender's list before: an unchanged name that was answered is not knocked up again. */
    readonly earlier: EarlierAnswer | null
  }
}

export interface EarlierAnswer {
  readonly referral: string
  readonly result: ReferralResult
  readonly closedDay: Day
}

/** A row that could not be taken in: kept as it came, with its reasons, to go back to the sender. */
export interface ReturnedRow extends Row {
  readonly batch: string
  readonly rowNumber: number
  /** The township's root: a row without a person has no grid, and only the office may see it. */
  readonly unit: string
  readonly reasons: readonly Refusal[]
  readonly personal: { readonly original: readonly string[] }
}

/** How we last read a sender's lists: proposed again next time. */
export interface SenderLayout extends Row {
  readonly sender: string
  readonly layout: string
  readonly mapping: Readonly<Record<string, string>>
  readonly rows: number
}

export const referralBatches = table<ReferralBatch>('referral_batches', { indexes: ['sender', 'fileHash'] })
export const senderLayouts = table<SenderLayout>('sender_layouts', { indexes: ['sender', 'layout'] })
export const returnedRows = table<ReturnedRow>('returned_rows', { indexes: ['batch'], unit: (row) => row.unit, subjects: (row) => [row.id] })
export const referrals = table<Referral>('referrals', {
  indexes: ['batch', 'person'],
  unit: (row) => row.unit,
  subjects: (row) => [row.person],
  tallies: referralTallies,
})

function referralTallies(row: Referral): readonly TallyStep[] {
  const steps: TallyStep[] = [
    { unit: row.unit, day: row.receivedDay, indicator: 'referrals.received', n: 1 },
    { unit: row.unit, day: ALWAYS, indicator: `referrals.${row.status}`, n: 1 },
  ]
  if (row.closedDay) steps.push({ unit: row.unit, day: row.closedDay, indicator: `referrals.closed.${row.result}`, n: 1 })
  return steps
}
