import type { FollowUp, Observation } from '@lianfang/domain/followup/tables.ts'
import type { Duty } from '@lianfang/domain/followup/duties/duties-of.ts'
import type { Order } from '@lianfang/domain/followup/orders/tables.ts'
import type { Slot } from '@lianfang/domain/followup/slots-of.ts'
import type { Instant } from '@lianfang/domain/kernel/instant.ts'
import type { PackRule } from '@lianfang/domain/protocols/pack.ts'

/** The measure a person's page is about, with what is known of it, as it stands at `now`. */
export interface MeasureView {
  readonly now: Instant
  readonly offset: number
  readonly followUp: FollowUp
  readonly order: Order | null
  /** Null where the edition is not known to this program any more. */
  readonly rule: PackRule | null
  readonly strip: readonly Slot[]
  /** What the township owes the person during the measure. */
  readonly duties: readonly Duty[]
  /** Newest first, superseded ones left out. */
  readonly records: readonly Observation[]
}

/** Somebody of the care team. */
export interface MemberView {
  readonly place: { readonly zh: string; readonly en: string }
  readonly name: string
  readonly phone: string
  readonly isCaller: boolean
}
