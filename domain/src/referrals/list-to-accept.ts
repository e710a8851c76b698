import type { Day, Instant } from '../kernel/instant.ts'
import type { BadRow, ListedRow } from './listed-row.ts'
import type { Referral } from './tables.ts'

export interface AcceptedRow extends ListedRow {
  /** The referral's id; a person nobody knew gets the same one. */
  readonly id: string
  /** The person it names; null for somebody nobody knows. */
  readonly person: string | null
  readonly unit: string
  readonly placedBy: Referral['placedBy']
  readonly household: string | null
}

export interface AcceptBatch {
  readonly sender: string
  readonly title: string
  readonly fileName: string
  readonly fileHash: string
  readonly layout: string
  readonly mapping: Readonly<Record<string, string>>
  readonly columns: readonly string[]
  readonly claimed: number | null
  /** Rows with something that could not be read or is not ours, as the dry run counted them. */
  readonly doubtful: number
  readonly listDay: Day
  readonly receivedAt: Instant
  readonly dueAt: Instant
  /** Who said yes first, and who agreed as the second person; one of them says this command. */
  readonly acceptedBy: string
  readonly secondedBy: string | null
  readonly rows: readonly AcceptedRow[]
  readonly returned: readonly (BadRow & { readonly id: string })[]
}
