import type { Day, Instant } from '../kernel/instant.ts'
import type { Row } from '../kernel/table.ts'

/**
 * What is known of a person that a rule may speak about. `STAY` was in an area and left it · `CONTACT` of a case, `SECONDARY_CONTACT` of
 * a contact · `HOUSEHOLD_MEMBER` lives with somebody under measure · `ENTRY` came into the country · `WORK` left a post at high risk ·
 * `ANIMAL` handled sick or dead poultry · `COUNTY_CODE` the county has given a colour: an observation, never a finding of our own.
 */
export const EXPOSURE_KINDS = ['STAY', 'CONTACT', 'SECONDARY_CONTACT', 'HOUSEHOLD_MEMBER', 'ENTRY', 'WORK', 'ANIMAL', 'COUNTY_CODE'] as const
export type ExposureKind = (typeof EXPOSURE_KINDS)[number]

/** The fact without what is personal: what the engine of rules sees. */
export interface ExposureFacts {
  readonly id: string
  readonly person: string
  readonly kind: ExposureKind
  /** The disease it is about (`COVID-19`), as the packs name it. */
  readonly disease: string
  /** The last day: of exposure, of the stay, of the work; of entry; the day the code was read. */
  readonly day: Day
  /** When the person arrived here; null while it is not known or does not matter. */
  readonly arrivedOn: Day | null
  /** The area of a stay: as many digits as are known (`610103`); null for every other kind. */
  readonly area: string | null
  /** Only for COUNTY_CODE. */
  readonly color: 'RED' | 'YELLOW' | null
  /** 填平补齐: days already served elsewhere, with their evidence in `personal`. */
  readonly creditDays: number
  /** Taken back: it was wrong. It stays in the journal and counts no more. */
  readonly withdrawnAt: Instant | null
}

/** A fact as it stands in the township's register. */
export interface Exposure extends ExposureFacts, Row {
  readonly id: string
  readonly unit: string
  readonly at: Instant
  readonly by: string
  /** The list row it came from. */
  readonly referral: string | null
  /** The fact this one stands in for. */
  readonly corrects: string | null
  readonly withdrawnBy: string | null
  readonly personal: {
    /** Where, or whose contact, in words. */
    readonly what: string
    /** Where it is written: letter, list, ticket. */
    readonly evidence: string
    readonly creditEvidence: string
    readonly withdrawnWhy: string
  }
}
