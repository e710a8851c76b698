import type { Answer, Command } from '@lianfang/domain/kernel/command.ts'
import { type Client, inOneMessage } from '../database/connect.ts'
import { type Reader, readerOn } from '../database/reader.ts'
import type { LaneParts } from './lane-parts.ts'
import { type Decided, decideBatch, endsMemory, type LaneMemory, loadKeys, lockTownship, lookUp, placeAfter, type Township } from './decide-batch.ts'
import { Loader } from './load.ts'
import { writeEntries } from './write-entries.ts'
import { Rights } from './rights.ts'

/** Adds to a command what can only be counted when nobody writes: it reads the rows the decision will stand on. */
export type Prepare = (reader: Reader) => Promise<Command>

interface Job {
  readonly command: Command
  readonly prepare: Prepare | null
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

/** What a batch leaves to the one after it: the batch itself, decided, and the lock, asked for already. */
interface Next {
  readonly ahead: Ahead | null
  readonly locked: Promise<Township> | null
}

const NOTHING_NEXT: Next = { ahead: null, locked: null }

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

  say(command: Command, said: unknown, prepare: Prepare | null): Promise<Answer> {
    return new Promise((answer, fail) => {
      this.#waiting.push({ command, said, prepare, answer, fail })
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
    let next: Next = NOTHING_NEXT
    for (let jobs: readonly Job[] = this.#takeNext(); jobs.length > 0; jobs = next.ahead?.jobs ?? this.#takeNext()) {
      try {
        next = await this.#batch(client, jobs, next)
      } catch (fault) {
        broken = await this.#failed(client, jobs, fault)
        break
      }
    }
    client.release(broken)
  }

  /**
   * Locks, decides (unless both were done ahead), writes and answers one batch. In the same message it looks up what the next batch
   * needs and, behind this one's commit, asks for the lock again: the next one is decided while the database writes this one, and
   * waits for no further round.
   */
  async #batch(client: Client, waiting: readonly Job[], { ahead, locked }: Next): Promise<Next> {
    const place = await (locked ?? lockTownship(client, this.#parts.township))
    const jobs = await this.#prepared(client, waiting)
    const decided = ahead && ahead.decided.basis === place.version ? ahead.decided : await this.#decide(client, place, jobs)
    await loadKeys(client, decided)
    const loader = endsMemory(decided) ? null : this.#memory.loader
    const coming = loader ? this.#take() : []
    const sent = inOneMessage(client, () => ({
      looking: loader && coming.length > 0 ? lookUp(client, this.#parts, loader, coming, decided) : null,
      written: writeEntries(client, this.#parts, decided.writing),
      locked: coming.length > 0 ? lockTownship(client, this.#parts.township) : null,
    }))
    const next = loader ? sent.looking?.then((looked) => decideBatch(null, this.#parts, this.#memory, loader, placeAfter(decided), looked)) : undefined
    try {
      // Nobody may leave before all that was sent is settled.
      await allSettled(sent.written, () => this.#settle(jobs, decided), next, sent.locked)
    } catch (fault) {
      this.#waiting.unshift(...coming)
      throw fault
    }
    if (!loader || loader.size > REMEMBERED) this.#memory.loader = null
    const ready = this.#memory.loader ? await next?.catch(() => null) : null
    if (ready) return { ahead: { jobs: coming, decided: ready }, locked: sent.locked }
    this.#waiting.unshift(...coming)
    if (coming.length > 0) this.#memory.loader = null
    return { ahead: null, locked: sent.locked }
  }

  /** The batch is durable: what it left is true from now on, and everybody in it is told. */
  #settle(jobs: readonly Job[], decided: Decided): void {
    this.#memory.version = decided.writing.version
    for (const [index, job] of jobs.entries()) settle(job, decided.answers[index])
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

  /** From here on nobody else writes: what is counted now is what the decision stands on. */
  #prepared(client: Client, jobs: readonly Job[]): Promise<readonly Job[]> {
    const { catalog, township, keysOf } = this.#parts
    return Promise.all(
      jobs.map(async (job) => (job.prepare ? { ...job, command: await job.prepare(readerOn(client, catalog, keysOf(township), township)) } : job)),
    )
  }

  /** The next batch: one that must be prepared stands alone, because it is to see all that came before it. */
  #takeNext(): readonly Job[] {
    return this.#waiting[0]?.prepare ? this.#waiting.splice(0, 1) : this.#take()
  }

  /** What may be decided without having the township: nothing that must be prepared. */
  #take(): readonly Job[] {
    const prepared = this.#waiting.findIndex((job) => job.prepare !== null)
    const free = prepared < 0 ? this.#waiting.length : prepared
    if (this.#singly === 0) return this.#waiting.splice(0, Math.min(BATCH, free))
    if (free > 0) this.#singly--
    return this.#waiting.splice(0, Math.min(1, free))
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

/** Waits for the write, tells of it at once, and then for the rest. Only a write that failed is a fault here: who needs the others asks them again. */
async function allSettled(written: Promise<void>, tell: () => void, ...others: readonly (Promise<unknown> | null | undefined)[]): Promise<void> {
  const [write] = await Promise.allSettled([written.then(tell), ...others])
  if (write.status === 'rejected') throw write.reason
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
