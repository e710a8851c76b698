import { START, type RowStore, type Segment } from '../sync/store.ts'
import { factsOf } from './facts.ts'
import type { PhoneDb, StoredSegment } from './phone-db.ts'
import { openJson, sealJson } from './seal.ts'

/** Every segment is bound to the phone's one working set; their order is the table's own. */
const PLACE = 'segment'

/** The working set in IndexedDB, sealed with the key the PIN opens. A segment and its cursor are written in one transaction. */
export function sealedRows(db: PhoneDb, key: CryptoKey): RowStore {
  const seal = (segment: Segment): Promise<StoredSegment['sealed']> => sealJson(key, PLACE, segment)
  const facts = factsOf(db)
  const cursor = async (): Promise<string> => (await facts.read('cursor')) ?? START

  return {
    cursor,
    async segments() {
      const stored = await db.segments.orderBy('order').toArray()
      try {
        return await Promise.all(stored.map(async ({ sealed }) => (await openJson(key, PLACE, sealed)) as Segment))
      } catch {
        // A byte of the disk has turned. What was pulled can be pulled again.
        await wipeRows(db)
        return []
      }
    },
    async append(segment, from) {
      const sealed = await seal(segment)
      return db.transaction('rw', db.segments, db.facts, async () => {
        if ((await cursor()) !== from) return false
        await db.segments.add({ sealed })
        await facts.write('cursor', segment.cursor)
        return true
      })
    },
    async compact(segments, from) {
      const sealed = await Promise.all(segments.map(seal))
      return db.transaction('rw', db.segments, db.facts, async () => {
        if ((await cursor()) !== from) return false
        await db.segments.clear()
        await db.segments.bulkAdd(sealed.map((one) => ({ sealed: one }) as StoredSegment))
        return true
      })
    },
    clearRows: () => wipeRows(db),
  }
}

/** Forgets the working set; needs no key. */
export async function wipeRows(db: PhoneDb): Promise<void> {
  await db.transaction('rw', db.segments, db.facts, async () => {
    await db.segments.clear()
    await db.facts.bulkDelete(['cursor', 'pulledAt'])
  })
}
