import type { Instant } from '@lianfang/domain/kernel/instant.ts'
import type { Lock } from './lock.ts'
import type { PhoneDb } from './phone-db.ts'
import type { Bytes } from './seal.ts'

/** Who the phone belongs to now. Nothing in it names a resident; the session (name, grids, rights) lies sealed. */
export interface Account {
  readonly worker: string
  readonly login: string
  readonly township: string
  readonly townshipName: string
  readonly lock: Lock
  readonly wrongTries: number
  readonly session: Bytes
}

/** The single facts a phone keeps beside rows and records. */
export interface Facts {
  readonly account: Account
  readonly phoneSecret: CryptoKey
  readonly cursor: string
  /** Server time less the phone's clock, ms. */
  readonly clockOffset: number
  /** When the working set last met the server. */
  readonly pulledAt: Instant
  /** The session's cookie must be given back before anybody is served: somebody signed out, or a lock was broken, without network. */
  readonly endSession: boolean
  /** The townships that revoked this phone, until they have what it had not sent. */
  readonly handOver: readonly string[]
}

/** Where the facts are kept: one value by name, each write durable when it resolves. */
export interface FactStore {
  read<N extends keyof Facts>(name: N): Promise<Facts[N] | undefined>
  write<N extends keyof Facts>(name: N, value: Facts[N]): Promise<void>
  drop(name: keyof Facts): Promise<void>
}

/** The facts in the phone's database. */
export function factsOf(db: PhoneDb): FactStore {
  return {
    async read<N extends keyof Facts>(name: N) {
      const fact = await db.facts.get(name)
      // Only `write` writes here, under the same name and type.
      return fact?.value as Facts[N] | undefined
    },
    async write(name, value) {
      await db.facts.put({ name, value })
    },
    async drop(name) {
      await db.facts.delete(name)
    },
  }
}

/** What the names of outbox keys begin with. */
export const OUTBOX_KEY = 'outbox/'

/** The key of an author's outbox on this phone, made when first asked for. No PIN opens or loses it (see docs/decisions). */
export async function outboxKey(db: PhoneDb, author: string, make: () => Promise<CryptoKey>): Promise<CryptoKey> {
  const name = OUTBOX_KEY + author
  const known = await db.facts.get(name)
  if (known) return known.value as CryptoKey
  const made = await make()
  // Two windows may ask at once: the first to write wins for both.
  return db.transaction('rw', db.facts, async () => {
    const raced = await db.facts.get(name)
    if (raced) return raced.value as CryptoKey
    await db.facts.put({ name, value: made })
    return made
  })
}
