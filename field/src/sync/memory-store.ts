import { isUnsent, type Entry } from './entry.ts'
import { START, type Segment, type Store } from './store.ts'

/** A store that lives as long as the object: for simulations, where it outlives the device that is restarted on it. */
export function memoryStore(): Store {
  const entries = new Map<string, Entry>()
  let segments: readonly Segment[] = []
  let cursor = START

  return {
    async queue(entry) {
      if (!entries.has(entry.command.id)) entries.set(entry.command.id, entry)
    },
    async unsent() {
      return [...entries.values()].filter(isUnsent)
    },
    async of(author) {
      return [...entries.values()].filter((entry) => entry.command.actor === author)
    },
    async settle(settled) {
      for (const entry of settled) if (entries.has(entry.command.id)) entries.set(entry.command.id, entry)
    },
    async drop(ids) {
      for (const id of ids) entries.delete(id)
    },
    async cursor() {
      return cursor
    },
    async segments() {
      return segments
    },
    async append(segment, from) {
      if (cursor !== from) return false
      segments = [...segments, segment]
      cursor = segment.cursor
      return true
    },
    async compact(replacing, from) {
      if (cursor !== from) return false
      segments = replacing
      return true
    },
    async clearRows() {
      segments = []
      cursor = START
    },
  }
}
