import type { Instant } from '../kernel/instant.ts'
import { table, type Row } from '../kernel/table.ts'

/** Somebody looked at a whole identity or took a list out: who, what, what for. What a resident may ask to see. */
export interface Disclosure extends Row {
  readonly kind: 'UNMASK' | 'EXPORT'
  /** The person looked at; null for a list. */
  readonly person: string | null
  /** The list taken out; empty for a look. */
  readonly list: string
  readonly rows: number
  /** SHA-256 of the file's content, hex; empty for a look. */
  readonly hash: string
  readonly at: Instant
  readonly by: string
  /** Of a look it goes with the person looked at, of a list with who took it out. */
  readonly personal: { readonly purpose: string }
}

export const disclosures = table<Disclosure>('disclosures', { indexes: ['person'], subjects: (row) => [row.person ?? row.by] })
