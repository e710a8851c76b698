import { createHash } from 'node:crypto'
import type { SheetRow } from './sheet.ts'

/**
 * SHA-256 of a list's content, the same for every file format: the rows in order, each as its cells in JSON and a line feed,
 * empty cells as empty texts and numbers as texts.
 */
export class ContentHash {
  readonly #hash = createHash('sha256')
  #rows = 0

  add(row: SheetRow): void {
    this.#rows++
    this.#hash.update(`${JSON.stringify(row.map((cell) => (cell === null ? '' : String(cell))))}\n`)
  }

  get rows(): number {
    return this.#rows
  }

  hex(): string {
    return this.#hash.copy().digest('hex')
  }
}
