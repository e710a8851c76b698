/** A progress line for long work on a terminal; silent in a pipe and with `--json`. */
export class Progress {
  readonly #label: string
  readonly #total: number
  readonly #silent: boolean
  #shown = 0

  constructor(label: string, total: number, silent: boolean) {
    this.#label = label
    this.#total = total
    this.#silent = silent || !process.stderr.isTTY
  }

  at(done: number): void {
    const now = performance.now()
    if (this.#silent || now - this.#shown < 100) return
    this.#shown = now
    const share = this.#total === 0 ? 1 : Math.min(1, done / this.#total)
    process.stderr.write(`\r${this.#label} ${'█'.repeat(Math.round(share * 30)).padEnd(30, '░')} ${Math.floor(share * 100)} % (${done}/${this.#total})`)
  }

  done(): void {
    if (!this.#silent) process.stderr.write(`\r${' '.repeat(100)}\r`)
  }
}
