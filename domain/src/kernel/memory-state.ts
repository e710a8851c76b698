import type { Change } from './change.ts'
import type { State } from './state.ts'
import type { Row, Table } from './table.ts'

/**
 * Rows in memory: what a decision sees. The lane fills one per batch and applies each accepted change to it, so that the
 * next command of the batch sees what the one before did.
 */
export class MemoryState implements State {
  readonly #rows = new Map<string, Map<string, Row>>()
  readonly #indexes = new Map<string, Map<string, Set<string>>>()

  /** How many rows it holds. */
  get size(): number {
    let rows = 0
    for (const table of this.#rows.values()) rows += table.size
    return rows
  }

  add(table: Table<never>, row: Row): void {
    this.#store(table, row)
  }

  apply(changes: readonly Change[]): void {
    for (const change of changes) {
      this.#forget(change.table, change.id)
      if (change.after) this.#store(change.table, change.after)
    }
  }

  one<R extends Row>(table: Table<R>, id: string | null | undefined): R | undefined {
    return id ? (this.#rows.get(table.name)?.get(id) as R | undefined) : undefined
  }

  by<R extends Row>(table: Table<R>, index: string, value: string): readonly R[] {
    const ids = this.#indexes.get(`${table.name}.${index}`)?.get(value)
    if (!ids) return []
    const rows = this.#rows.get(table.name)
    return [...ids].sort().flatMap((id) => (rows?.has(id) ? [rows.get(id) as R] : []))
  }

  #store(table: Table<never>, row: Row): void {
    rowsOf(this.#rows, table.name).set(row.id, row)
    for (const index of table.indexes) {
      for (const value of table.valuesOf(row as never, index)) idsOf(rowsOf(this.#indexes, `${table.name}.${index}`), value).add(row.id)
    }
  }

  #forget(table: Table<never>, id: string): void {
    const row = this.#rows.get(table.name)?.get(id)
    if (!row) return
    this.#rows.get(table.name)?.delete(id)
    for (const index of table.indexes) {
      for (const value of table.valuesOf(row as never, index)) this.#indexes.get(`${table.name}.${index}`)?.get(value)?.delete(id)
    }
  }
}

function rowsOf<V>(maps: Map<string, Map<string, V>>, key: string): Map<string, V> {
  const found = maps.get(key) ?? new Map<string, V>()
  maps.set(key, found)
  return found
}

function idsOf(index: Map<string, Set<string>>, value: string): Set<string> {
  const found = index.get(value) ?? new Set<string>()
  index.set(value, found)
  return found
}
