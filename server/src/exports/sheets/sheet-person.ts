import type { CareRole } from '@lianfang/domain/followup/care/care-role.ts'
import type { FollowUp, TestResult } from '@lianfang/domain/followup/tables.ts'
import type { Day, Instant } from '@lianfang/domain/kernel/instant.ts'
import type { Person } from '@lianfang/domain/people/tables.ts'
import type { Measure } from '@lianfang/domain/protocols/pack.ts'
import type { Referral } from '@lianfang/domain/referrals/tables.ts'
import type { Standing } from '@lianfang/domain/bulletin/standing-at.ts'
import type { OriginGroup } from './origin-group.ts'

/** Somebody as a sheet speaks of them: what the records said at the cut-off. */
export interface SheetPerson {
  readonly person: Person
  readonly village: string
  readonly address: string
  /** Where from, as it was written; empty when nobody wrote it. */
  readonly origin: string
  readonly group: OriginGroup
  readonly returnedOn: Day | null
  /** The latest list the person stood in. */
  readonly referral: Referral | null
  /** When it was first written down that the person came: by a list or a stay. */
  readonly knownSince: Instant | null
  /** The latest colour that anybody wrote down. */
  readonly codeColor: Referral['codeColor']
  /** The last measure, and how it stood. */
  readonly followUp: FollowUp | null
  readonly standing: Standing
  readonly measure: Measure | null
  /** Who sits in the care team, by role; a name that has not accepted yet says so. */
  readonly team: ReadonlyMap<CareRole, readonly string[]>
  /** Those who answer for the grid. */
  readonly gridWorkers: readonly string[]
  /** Every sample under the measure and what it showed; null: not known yet. */
  readonly samples: readonly { readonly day: Day; readonly result: TestResult | null }[]
  /** ℃, the last reading. */
  readonly celsius: number | null
}

/** What is the same for every line of a sheet. */
export interface SheetDay {
  readonly township: string
  readonly day: Day
  /** `2022年4月7日17时`. */
  readonly cutoff: string
  readonly offset: number
}
