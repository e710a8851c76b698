import type { Answer, Command } from '@lianfang/domain/kernel/command.ts'
import type { JournalParts } from './journal.ts'
import type { SubjectKeys } from './subject-keys.ts'
import { type LaneMemory, writeBatch } from './write-batch.ts'
import { Rights } from './rights.ts'

export interface LaneParts extends JournalParts {
  readonly township: string
  readonly keysOf: (township: string) => SubjectKeys
}

interface Job {
  readonly command: Command
  readonly said: unknown
  readonly answer: (answer: Answer) => void
  readonly fail: (fault: unknown) => void
}

const BATCH = 500

/**
 * A township's writes, one batch after another. What arrives while a batch is being written waits and becomes the next one, so
 * that a single commit serves many requests when many come, and a lone request waits for nobody. Several server processes may
 * each have a lane: the township's row, locked by the batch, keeps them in one order.
 */
export class Lane {
  readonly #parts: LaneParts
  readonly #memory: LaneMemory = { rights: new Rights(), loader: null, version: 0 }
  #waiting: Job[] = []
  #working: Promise<void> | null = null

  constructor(parts: LaneParts) {
    this.#parts = parts
  }

  say(command: Command, said: unknown): Promise<Answer> {
    return new Promise((answer, fail) => {
      this.#waiting.push({ command, said, answer, fail })
      this.#working ??= this.#work()
    })
  }

  async rest(): Promise<void> {
    while (this.#working) await this.#working
  }

  async #work(): Promise<void> {
    // Requests that came in the same turn of the event loop belong in the same batch.
    await new Promise((next) => setImmediate(next))
    while (this.#waiting.length > 0) {
      const jobs = this.#waiting.splice(0, BATCH)
      await this.#write(jobs)
    }
    // In the same turn as the look at an empty queue: a command said a moment later must find nobody working.
    this.#working = null
  }

  /** A batch that fails as a whole is tried again one command at a time, so that one that cannot be written does not hold up its neighbours. */
  async #write(jobs: readonly Job[]): Promise<void> {
    try {
      const answers = await writeBatch(this.#parts, this.#memory, jobs)
      for (const [place, job] of jobs.entries()) {
        const answer = answers[place]
        if (answer === undefined || answer instanceof Error) job.fail(answer ?? new Error('no answer'))
        else job.answer(answer)
      }
    } catch (fault) {
      if (jobs.length === 1 || !isOneCommandsFault(fault)) for (const job of jobs) job.fail(fault)
      else for (const job of jobs) await this.#write([job])
    }
  }
}

/** Class 22 and 23: a value or constraint the database refused. Everything else (no connection, full disk) concerns all. */
function isOneCommandsFault(fault: unknown): boolean {
  const code = (fault as { code?: unknown }).code
  return typeof code === 'string' && (code.startsWith('22') || code.startsWith('23'))
}
