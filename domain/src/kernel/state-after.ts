import type { Change } from './change.ts'
import { MemoryState } from './memory-state.ts'
import type { State } from './state.ts'

/** What a state looks like after these changes, without changing it: a sentence that says several things says each on what the one before left. */
export function stateAfter(state: State, changes: readonly Change[]): State {
  const later = new MemoryState()
  later.apply(changes)
  const touched = new Set(changes.map((change) => `${change.table.name}/${change.id}`))
  return {
    one: (table, id) => (touched.has(`${table.name}/${id ?? ''}`) ? later.one(table, id) : state.one(table, id)),
    by: (table, index, value) =>
      [...state.by(table, index, value).filter((row) => !touched.has(`${table.name}/${row.id}`)), ...later.by(table, index, value)].sort((a, b) =>
        a.id < b.id ? -1 : 1,
      ),
  }
}
