import type { PersonDetails } from './tidy-identity.ts'

export interface ImportedMember extends PersonDetails {
  /** The record's id if the person turns out to be new. */
  readonly id: string
  readonly head: boolean
}

export interface ImportedHousehold {
  /** The record's id if the household turns out to be new. */
  readonly id: string
  readonly unit: string
  readonly code: string | null
  readonly door: string
  readonly address: string
  readonly sort: number
  readonly members: readonly ImportedMember[]
}
