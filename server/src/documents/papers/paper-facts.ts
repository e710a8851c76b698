import type { Objection, Order } from '@lianfang/domain/followup/orders/tables.ts'
import type { FollowUp, TestResult } from '@lianfang/domain/followup/tables.ts'
import type { Day, Instant } from '@lianfang/domain/kernel/instant.ts'
import type { Person } from '@lianfang/domain/people/tables.ts'
import type { PackRule } from '@lianfang/domain/protocols/pack.ts'

/** All that a paper about one person can say. Where something is not known the paper leaves a line to fill in. */
export interface PaperFacts {
  readonly township: string
  readonly order: Order
  readonly followUp: FollowUp
  readonly person: Pick<Person, 'sex' | 'personal'>
  /** `前进村` and `前进村第1网格`, the village first. */
  readonly places: readonly string[]
  readonly rule: PackRule | null
  /** Who answers for the cell: shown beside the person to call. */
  readonly gridWorker: string
  readonly tests: readonly { readonly takenOn: Day; readonly result: TestResult | null }[]
  /** The measure that took over, if one. */
  readonly next: FollowUp | null
  readonly objection: Objection | null
  readonly now: Instant
  readonly offset: number
}
