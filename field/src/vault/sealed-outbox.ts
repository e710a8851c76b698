import { isUnsent, type Entry } from '../sync/entry.ts'
import type { OutboxStore } from '../sync/store.ts'
import { OUTBOX_KEY, outboxKey } from './facts.ts'
import type { PhoneDb, StoredEntry } from './phone-db.ts'
import { newSealingKey, openJson, sealJson } from './seal.ts'

export interface SealedOutbox extends OutboxStore {
  /** Records on this phone that no longer open. */
  damaged(): Promise<number>
  /** Forgets every record and every key of a revoked phone; false, and nothing is forgotten, while one has not been sent. */
  forgetAll(): Promise<boolean>
}

/** The outbox in IndexedDB, each record sealed with its author's key. It needs no PIN, so that a locked phone still sends. */
export function sealedOutbox(db: PhoneDb): SealedOutbox {
  const keys = new Map<string, Promise<CryptoKey>>()
  const keyOf = (author: string): Promise<CryptoKey> => {
    const key = keys.get(author) ?? outboxKey(db, author, newSealingKey)
    keys.set(author, key)
    return key
  }
  const seal = async (entry: Entry): Promise<Omit<StoredEntry, 'order'>> => {
    const { id, actor } = entry.command
    return { id, author: actor, unsent: isUnsent(entry) ? 1 : 0, sealed: await sealJson(await keyOf(actor), `outbox/${id}`, entry) }
  }
  const openOne = async ({ id, author, sealed }: StoredEntry): Promise<readonly Entry[]> => {
    try {
      return [(await openJson(await keyOf(author), `outbox/${id}`, sealed)) as Entry]
    } catch {
      // A byte of the disk has turned: this one stays where it is, is counted as damaged, and does not hold up the others.
      return []
    }
  }
  const open = async (stored: readonly StoredEntry[]): Promise<readonly Entry[]> => (await Promise.all(stored.map(openOne))).flat()

  return {
    async damaged() {
      const stored = await db.outbox.toArray()
      return stored.length - (await open(stored)).length
    },
    async forgetAll() {
      const isDone = await db.transaction('rw', db.outbox, db.facts, async () => {
        if ((await db.outbox.where('unsent').equals(1).count()) > 0) return false
        await db.outbox.clear()
        await db.facts.where('name').startsWith(OUTBOX_KEY).delete()
        return true
      })
      if (isDone) keys.clear()
      return isDone
    },
    async queue(entry) {
      const sealed = await seal(entry)
      await db.transaction('rw', db.outbox, db.facts, async () => {
        // Sealed with a key that was forgotten meanwhile, nobody could ever open it: then it is not saved, and said so.
        if (!(await db.facts.get(OUTBOX_KEY + sealed.author))) throw new Error('the key of this record is gone')
        if ((await db.outbox.where('id').equals(sealed.id).count()) === 0) await db.outbox.add(sealed)
      })
    },
    async unsent() {
      return open(await db.outbox.where('unsent').equals(1).sortBy('order'))
    },
    async of(author) {
      return open(await db.outbox.where('author').equals(author).sortBy('order'))
    },
    async settle(entries) {
      if (entries.length === 0) return
      const sealed = await Promise.all(entries.map(seal))
      await db.transaction('rw', db.outbox, async () => {
        for (const one of sealed) await db.outbox.where('id').equals(one.id).modify(one)
      })
    },
    async drop(ids) {
      if (ids.length > 0)
        await db.outbox
          .where('id')
          .anyOf([...ids])
          .delete()
    },
  }
}
