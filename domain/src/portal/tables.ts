import type { Instant } from '../kernel/instant.ts'
import { table, type Row } from '../kernel/table.ts'

/** The link to a person's own page. The link itself is known only to who has it; here stands its hash. */
export interface PortalLink extends Row {
  readonly person: string
  readonly unit: string
  /** The measure it was made under. */
  readonly followUp: string
  /** SHA-256 of the link's secret, hex. */
  readonly hash: string
  readonly madeAt: Instant
  readonly madeBy: string
  readonly revokedAt: Instant | null
  readonly revokedBy: string | null
}

export const portalLinks = table<PortalLink>('portal_links', {
  indexes: ['person'],
  unit: (row) => row.unit,
})
