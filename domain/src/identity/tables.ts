import type { Command } from '../kernel/command.ts'
import type { Instant } from '../kernel/instant.ts'
import { table, type Row } from '../kernel/table.ts'

/** A device that is lost, stolen or given away: from this row on it is nobody's, and never again anybody's. */
export interface DeviceRevocation extends Row {
  readonly device: string
  readonly at: Instant
  readonly by: string
  readonly personal: { readonly note: string }
}

export const REVIEW_STATUSES = ['WAITING', 'ACCEPTED', 'REJECTED'] as const
export type ReviewStatus = (typeof REVIEW_STATUSES)[number]

/** A record from a revoked device, set aside until somebody of the command office decides. Its id is the record's own. */
export interface Review extends Row {
  readonly device: string
  readonly author: string
  readonly kind: string
  readonly at: Instant
  readonly receivedAt: Instant
  readonly status: ReviewStatus
  readonly settledAt: Instant | null
  readonly settledBy: string | null
  /** Whose data the record may hold: the people and households of the rows it names. Null in rows older than this column. */
  readonly about: readonly string[] | null
  /** `said` is null when the key of one of them is destroyed. */
  readonly personal: { readonly said: Command | null; readonly note: string }
}

export const deviceRevocations = table<DeviceRevocation>('device_revocations', { indexes: ['device'], subjects: (row) => [row.by] })
export const reviews = table<Review>('reviews', {
  // A record that enters somebody bears that person's id: the key it is sealed with is theirs once it is taken.
  subjects: (row) => (row.about === null ? [row.author] : [row.id, row.author, ...row.about]),
})
