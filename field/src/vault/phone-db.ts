import { Dexie, type EntityTable } from 'dexie'
import type { Bytes } from './seal.ts'

/** A record of the outbox as it lies on the phone: what sending needs in the open, what it says sealed. */
export interface StoredEntry {
  order: number
  readonly id: string
  readonly author: string
  readonly unsent: 0 | 1
  readonly sealed: Bytes
}

/** A piece of the working set as it lies on the phone. */
export interface StoredSegment {
  order: number
  readonly sealed: Bytes
}

export interface StoredFact {
  readonly name: string
  readonly value: unknown
}

/** The phone's database. Every write is asked to reach the disk before it is said to be done (`strict`; Chrome's default is not). */
export class PhoneDb extends Dexie {
  readonly outbox!: EntityTable<StoredEntry, 'order'>
  readonly segments!: EntityTable<StoredSegment, 'order'>
  readonly facts!: EntityTable<StoredFact, 'name'>

  constructor(name = 'lianfang-field') {
    super(name, { chromeTransactionDurability: 'strict' })
    this.version(1).stores({ outbox: '++order, &id, author, unsent', segments: '++order', facts: 'name' })
  }
}
