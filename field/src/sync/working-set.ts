import type { Change } from '@lianfang/domain/kernel/change.ts'
import { MemoryState } from '@lianfang/domain/kernel/memory-state.ts'
import type { State } from '@lianfang/domain/kernel/state.ts'
import type { Row, Table } from '@lianfang/domain/kernel/table.ts'
import { TABLES } from '@lianfang/domain/tables.ts'
import type { Segment } from './store.ts'

type AnyTable = Table<never>

interface Covered {
  readonly table: AnyTable
  readonly id: string
  readonly row: Row | undefined
  readonly writer: string
}

/** What an unsent record changes, as the domain decided it on this phone. */
export interface Overlay {
  readonly writer: string
  readonly changes: readonly Change[]
}

const tableOf: ReadonlyMap<string, AnyTable> = new Map(TABLES.map((table) => [table.name, table as unknown as AnyTable]))

/**
 * The rows a phone works on: what was pulled, and over it what its own records that are not back yet change. New rows from the
 * server lift the cover, go in below, and the records are decided again on top. Decisions read it as their `State`.
 */
export class WorkingSet implements State {
  #state = new MemoryState()
  #all = new Map<string, Map<string, Row>>()
  readonly #covered = new Map<string, Covered>()

  one<R extends Row>(table: Table<R>, id: string | null | undefined): R | undefined {
    return this.#state.one(table, id)
  }

  by<R extends Row>(table: Table<R>, index: string, value: string): readonly R[] {
    return this.#state.by(table, index, value)
  }

  /** Every row of a table, in no order. */
  all<R extends Row>(table: Table<R>): readonly R[] {
    return [...((this.#all.get(table.name) as ReadonlyMap<string, R> | undefined)?.values() ?? [])]
  }

  /** Forgets everything. */
  clear(): void {
    this.#state = new MemoryState()
    this.#all = new Map()
    this.#covered.clear()
  }

  /** Pulled rows. Lifts the cover first; the caller covers again. Tables this version does not know are left out. */
  take(segment: Segment): void {
    this.uncover()
    for (const { table, id } of segment.gone) this.#set(tableOf.get(table), id, undefined)
    for (const { table, row } of segment.rows) this.#set(tableOf.get(table), row.id, row)
  }

  /** Shows what an own record changes until the server's rows come. */
  cover(overlay: Overlay): void {
    for (const { table, id, after } of overlay.changes) {
      const key = `${table.name}/${id}`
      const covered = this.#covered.get(key)
      const row = covered ? covered.row : this.one(table as unknown as Table<Row>, id)
      this.#covered.set(key, { table, id, row, writer: overlay.writer })
      this.#set(table, id, after)
    }
  }

  /** Takes every cover away: what the server last said. */
  uncover(): void {
    for (const { table, id, row } of this.#covered.values()) this.#set(table, id, row)
    this.#covered.clear()
  }

  /** The own record, not back yet, that last wrote this row. */
  writerOf(table: Pick<Change['table'], 'name'>, id: string): string | undefined {
    return this.#covered.get(`${table.name}/${id}`)?.writer
  }

  #set(table: AnyTable | undefined, id: string, row: Row | undefined): void {
    if (!table) return
    this.#state.apply([{ table, id, before: undefined, after: row }])
    const rows = this.#all.get(table.name) ?? new Map<string, Row>()
    this.#all.set(table.name, rows)
    if (row) rows.set(id, row)
    else rows.delete(id)
  }
}
