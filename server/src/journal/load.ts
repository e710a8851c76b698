import type { KeyObject } from 'node:crypto'
import { MemoryState } from '@lianfang/domain/kernel/memory-state.ts'
import type { Need } from '@lianfang/domain/kernel/state.ts'
import type { Row } from '@lianfang/domain/kernel/table.ts'
import { type Catalog, snake, type Stored } from '../database/catalog.ts'
import type { Client } from '../database/connect.ts'
import { blindColumn } from './search-indexes.ts'
import { blind } from './seal.ts'
import { domainRow } from './stored-row.ts'
import type { SubjectKeys } from './subject-keys.ts'

/** Fills a state with the rows decisions ask for: one query per table and index, all sent at once. */
export class Loader {
  readonly state = new MemoryState()
  readonly #asked = new Set<string>()
  readonly #catalog: Catalog
  readonly #township: string
  readonly #keys: SubjectKeys
  readonly #blinding: KeyObject

  constructor(catalog: Catalog, township: string, keys: SubjectKeys, blinding: KeyObject) {
    this.#catalog = catalog
    this.#township = township
    this.#keys = keys
    this.#blinding = blinding
  }

  /** How much it remembers: rows, and look-ups that found none. */
  get size(): number {
    return this.state.size + this.#asked.size
  }

  /** Loads what is asked for and not loaded yet. Rows in `newer` (`table/id`) stay as they are in memory. Returns whether anything was asked. */
  async load(client: Client, needs: readonly Need[], newer: ReadonlySet<string>): Promise<boolean> {
    const wanted = this.#fresh(needs)
    if (wanted.length === 0) return false
    const answers = await Promise.all(wanted.map(({ stored, index, values }) => this.#select(client, stored, index, values)))
    const subjects = answers.flatMap(({ stored, records }) => records.flatMap((record) => subjectsOf(stored, record)))
    await this.#keys.load(client, subjects)
    for (const { stored, records } of answers) {
      for (const record of records)
        if (!newer.has(`${stored.name}/${String(record['id'])}`)) this.state.add(stored.table, domainRow(stored, record, this.#keys))
    }
    return true
  }

  #fresh(needs: readonly Need[]): readonly { stored: Stored; index: string; values: readonly string[] }[] {
    const groups = new Map<string, { stored: Stored; index: string; values: string[] }>()
    for (const need of needs) {
      const name = need.table.name
      const stored = this.#catalog.get(name)
      if (!stored) throw new Error(`no table ${name}`)
      for (const value of need.values) {
        const mark = `${name}.${need.index}=${value}`
        if (this.#asked.has(mark)) continue
        this.#asked.add(mark)
        const key = `${name}.${need.index}`
        const group = groups.get(key) ?? { stored, index: need.index, values: [] }
        group.values.push(value)
        groups.set(key, group)
      }
    }
    return [...groups.values()]
  }

  async #select(
    client: Client,
    stored: Stored,
    index: string,
    values: readonly string[],
  ): Promise<{ stored: Stored; records: readonly Record<string, unknown>[] }> {
    const hidden = blindColumn(stored.name, index)
    const column = hidden?.column ?? snake(index)
    const type = stored.columns.find((candidate) => candidate.name === column)?.type
    if (!type) throw new Error(`table ${stored.name} has no index ${index}`)
    const sought = hidden
      ? values.map((value) => blind(this.#blinding, this.#township, hidden.kind, value))
      : values.filter((value) => type !== 'uuid' || UUID.test(value))
    if (sought.length === 0) return { stored, records: [] }
    // Row-level security keeps array operators from their index; a function of the schema looks there for us.
    const condition = hidden?.array ? 'id IN (SELECT persons_by_hash($1, $2::text[]))' : `"${column}" = ANY ($2::${type}[])`
    const { rows } = await client.query<Record<string, unknown>>({
      name: `need.${stored.name}.${index}`,
      text: `SELECT * FROM ${stored.name} WHERE township = $1 AND ${condition}`,
      values: [this.#township, sought],
    })
    return { stored, records: rows }
  }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** The subjects whose keys open this record, by the table's own rule on the open fields. */
export function subjectsOf(stored: Stored, record: Readonly<Record<string, unknown>>): readonly string[] {
  const open: Record<string, unknown> = {}
  for (const column of stored.columns) open[column.field] = record[column.name]
  return stored.table.subjects(open as unknown as Row)
}
