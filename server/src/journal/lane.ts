import type { Answer, Command } from '@lianfang/domain/kernel/command.ts'
import type { Client } from '../database/connect.ts'
import type { LaneParts } from './lane-parts.ts'
import { type Decided, decideBatch, endsMemory, type LaneMemory, loadKeys, lockTownship, lookUp, placeAfter, type Township } from './decide-batch.ts'
import { Loader } from './load.ts'
import { writeEntries } from './write-entries.ts'
import { Rights } from './rights.ts'

interface Job {
  readonly command: Command
  readonly said: unknown
  readonly answer: (answer: Answer) => void
  readonly fail: (fault: unknown) => void
}

const BATCH = 500
/** Rows and look-ups kept in memory; beyond this the lane begins anew. A few megabytes, and little for the collector to walk. */
const REMEMBERED = 20_000

interface Ahead {
  readonly jobs: readonly Job[]
  readonly decided: Decided
}

/**
 * A township's writes, one batch after another. What arrives while a batch is being written waits and becomes the next one, so
 * that a single commit serves many requests when many come, and a lone request waits for nobody. While the database writes a batch
 * the next one is decided, on the rows as this one leaves them: the lane and the database work at the same time. Several server
 * processes may each have a lane: the township's row, locked by the batch, keeps them in one order; when another has written in
 * between, what was decided ahead is thrown away and decided again.
 */
export class Lane {
  readonly #parts: LaneParts
  readonly #memory: LaneMemory = { rights: new Rights(), loader: null, version: 0 }
  #waiting: Job[] = []
  /** So many jobs of a batch that failed as a whole are tried one at a time. */
  #singly = 0
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
    while (this.#waiting.length > 0) await this.#onOneConnection()
    // In the same turn as the look at an empty queue: a command said a moment later must find nobody working.
    this.#working = null
  }

  /** Writes batches on one connection until nothing waits or one fails. */
  async #onOneConnection(): Promise<void> {
    let client
    try {
      client = await this.#parts.pool.connect()
    } catch (fault) {
      for (const job of this.#waiting.splice(0)) job.fail(fault)
      return
    }
    let broken = false
    let ahead: Ahead | null = null
    for (let jobs: readonly Job[] = this.#take(); jobs.length > 0; jobs = ahead?.jobs ?? this.#take()) {
      const next: Ahead | null = ahead
      ahead = null
      try {
        ahead = await this.#batch(client, jobs, next)
      } catch (fault) {
        broken = await this.#failed(client, jobs, fault)
        break
      }
    }
    client.release(broken)
  }

  /** Locks, decides (unless that was done ahead), writes and answers one batch; returns the next one, decided meanwhile. */
  async #batch(client: Client, jobs: readonly Job[], ready: Ahead | null): Promise<Ahead | null> {
    const place = await lockTownship(client, this.#parts.township)
    const decided = ready && ready.decided.basis === place.version ? ready.decided : await this.#decide(client, place, jobs)
    const loader = this.#memory.loader
    await loadKeys(client, decided)
    const coming = loader && !endsMemory(decided) ? this.#take() : []
    try {
      const looked = loader && coming.length > 0 ? await lookUp(client, this.#parts, loader, coming, decided) : null
      const written = writeEntries(client, this.#parts, decided.writing)
      // Nobody may leave before the write is settled, also when thinking ahead fails.
      const [write, next] = await Promise.allSettled([
        written,
        looked && loader ? decideBatch(null, this.#parts, this.#memory, loader, placeAfter(decided), looked) : null,
      ])
      if (write.status === 'rejected') throw write.reason
      this.#memory.version = decided.writing.version
      for (const [index, job] of jobs.entries()) settle(job, decided.answers[index])
      if (endsMemory(decided) || (loader && loader.size > REMEMBERED)) this.#memory.loader = null
      if (next.status === 'rejected' || next.value === null || !this.#memory.loader) {
        this.#waiting.unshift(...coming)
        if (next.status === 'rejected') this.#memory.loader = null
        return null
      }
      return { jobs: coming, decided: next.value }
    } catch (fault) {
      this.#waiting.unshift(...coming)
      throw fault
    }
  }

  /** Decides on what is remembered while nobody else has written, else on rows read anew. */
  async #decide(client: Client, place: Township, jobs: readonly Job[]): Promise<Decided> {
    const { township, catalog, keys, keysOf } = this.#parts
    const kept = this.#memory.loader !== null && this.#memory.version === place.version ? this.#memory.loader : null
    const loader = kept ?? new Loader(catalog, township, keysOf(township), keys.blinding)
    const looked = await lookUp(client, this.#parts, loader, jobs, null)
    const decided = await decideBatch(client, this.#parts, this.#memory, loader, place, looked)
    this.#memory.loader = loader
    return decided
  }

  #take(): readonly Job[] {
    if (this.#singly === 0) return this.#waiting.splice(0, BATCH)
    this.#singly--
    return this.#waiting.splice(0, 1)
  }

  /** A batch that one command spoilt is tried again one command at a time; any other fault concerns them all. Returns whether the connection is lost. */
  async #failed(client: Client, jobs: readonly Job[], fault: unknown): Promise<boolean> {
    this.#memory.loader = null
    const gone = await client.query('ROLLBACK').then(
      () => false,
      () => true,
    )
    if (jobs.length > 1 && isOneCommandsFault(fault)) {
      this.#waiting.unshift(...jobs)
      this.#singly = jobs.length
    } else for (const job of jobs) job.fail(fault)
    return gone || !(fault instanceof Error && 'code' in fault)
  }
}

function settle(job: Job, answer: Answer | Error | undefined): void {
  if (answer === undefined || answer instanceof Error) job.fail(answer ?? new Error('no answer'))
  else job.answer(answer)
}

/** Class 22 and 23: a value or constraint the database refused. Everything else (no connection, full disk) concerns all. */
function isOneCommandsFault(fault: unknown): boolean {
  const code = (fault as { code?: unknown }).code
  return typeof code === 'string' && (code.startsWith('22') || code.startsWith('23'))
}
