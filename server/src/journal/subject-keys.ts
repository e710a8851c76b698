import type { KeyObject } from 'node:crypto'
import type { Client } from '../database/connect.ts'
import { dataKey, newDataKey, openBytes, sealBytes } from './seal.ts'

/**
 * The data keys of the subjects one piece of work meets. Keys are unwrapped once and kept for a while per process; a subject
 * that has none gets one when something about it is sealed for the first time. A destroyed key stays destroyed.
 */
export class SubjectKeys {
  readonly #wrapping: KeyObject
  readonly #township: string
  readonly #cache: Map<string, KeyObject>
  readonly #made = new Map<string, KeyObject>()

  constructor(wrapping: KeyObject, township: string, cache: Map<string, KeyObject>) {
    this.#wrapping = wrapping
    this.#township = township
    this.#cache = cache
  }

  /** Reads the keys of these subjects that are not known yet; one query, none when all are known. */
  async load(client: Client, subjects: Iterable<string>): Promise<void> {
    const unknown = [...new Set(subjects)].filter((subject) => !this.#cache.has(this.#place(subject)) && !this.#made.has(subject))
    if (unknown.length === 0) return
    const { rows } = await client.query<{ subject: string; wrapped: Buffer }>(
      'SELECT subject, wrapped FROM subject_keys WHERE township = $1 AND subject = ANY ($2)',
      [this.#township, unknown],
    )
    for (const row of rows) remember(this.#cache, this.#place(row.subject), dataKey(openBytes(this.#wrapping, row.wrapped, this.#place(row.subject))))
  }

  /** The key to open with; undefined when it was destroyed or never made. */
  known(subject: string): KeyObject | undefined {
    return this.#made.get(subject) ?? this.#cache.get(this.#place(subject))
  }

  /** The key to seal with; `load` must have been asked for this subject before. */
  forSealing(subject: string): KeyObject {
    const known = this.known(subject)
    if (known) return known
    const key = newDataKey()
    this.#made.set(subject, key)
    return key
  }

  /** Keys made since the last call, wrapped, to be written in the same transaction. From now on they are known. */
  takeMade(): readonly { readonly township: string; readonly subject: string; readonly wrapped: string }[] {
    const made = [...this.#made].map(([subject, key]) => {
      remember(this.#cache, this.#place(subject), key)
      return { township: this.#township, subject, wrapped: `\\x${sealBytes(this.#wrapping, key.export(), this.#place(subject)).toString('hex')}` }
    })
    this.#made.clear()
    return made
  }

  forget(subject: string): void {
    this.#cache.delete(this.#place(subject))
  }

  #place(subject: string): string {
    return `${this.#township}/${subject}`
  }
}

const KEPT = 200_000

function remember(cache: Map<string, KeyObject>, place: string, key: KeyObject): void {
  if (cache.size >= KEPT) cache.delete(cache.keys().next().value ?? '')
  cache.set(place, key)
}
