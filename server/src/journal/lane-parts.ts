import type { Catalog } from '../database/catalog.ts'
import type { Pool } from '../database/connect.ts'
import type { Keys } from '../database/master-key.ts'
import type { SubjectKeys } from './subject-keys.ts'

export interface JournalParts {
  readonly pool: Pool
  readonly catalog: Catalog
  readonly keys: Keys
  readonly now: () => string
}

/** What one township's lane works with. */
export interface LaneParts extends JournalParts {
  readonly township: string
  readonly keysOf: (township: string) => SubjectKeys
}
