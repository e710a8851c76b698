import type { KeyObject } from 'node:crypto'
import type { Client } from '../database/connect.ts'
import { dataKey, keyOfTwo, newDataKey, openBytes, sealBytes } from './seal.ts'

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

  /** The key to open with what these subjects' keys seal together; undefined when one was destroyed or never made. */
  known(subjects: readonly string[]): KeyObject | undefined {
    const keys = inOrder(subjects).map((subject) => this.#one(subject))
    return keys.every((key) => key !== undefined) ? together(keys) : undefined
  }

  /** The key to seal with; `load` must have been asked for these subjects before. */
  forSealing(subjects: readonly string[]): KeyObject {
    const key = together(inOrder(subjects).map((subject) => this.#one(subject) ?? this.#make(subject)))
    if (!key) throw new Error('nobody to seal for')
    return key
  }

  #one(subject: string): KeyObject | undefined {
    return this.#made.get(subject) ?? this.#cache.get(this.#place(subject))
  }

  #make(subject: string): KeyObject {
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

function inOrder(subjects: readonly string[]): readonly string[] {
  return subjects.length > 1 ? [...new Set(subjects)].sort() : subjects
}

/** One key of several: without any of them it cannot be made. */
function together(keys: readonly KeyObject[]): KeyObject | undefined {
  const [first, ...others] = keys
  return others.reduce<KeyObject | undefined>((key, other) => key && keyOfTwo(key, other), first)
}

const KEPT = 200_000

function remember(cache: Map<string, KeyObject>, place: string, key: KeyObject): void {
  if (cache.size >= KEPT) cache.delete(cache.keys().next().value ?? '')
  cache.set(place, key)
}
