import type { Command, Outcome, Refusal } from '@lianfang/domain/kernel/command.ts'
import type { Instant } from '@lianfang/domain/kernel/instant.ts'
import type { Clock } from './clock.ts'
import { newCommandId, type Random } from './command-id.ts'
import { decideHere, type Owner, type Sentences } from './decide-here.ts'
import { isPending, newEntry, seen, shown, type Entry } from './entry.ts'
import { pullRounds, type PullEnd } from './pull-rounds.ts'
import { pushRound } from './push-round.ts'
import { START, type Segment, type Store } from './store.ts'
import type { Failure, Wire } from './wire.ts'
import { WorkingSet } from './working-set.ts'

export type Recorded = { readonly kind: 'SAVED'; readonly entry: Entry } | { readonly kind: 'REFUSED'; readonly reason: Refusal }

/** How the last exchange with the server ended. PHONE: the phone could not keep what came, its storage is full or broken. */
export type SyncEnd = { readonly kind: 'CAUGHT_UP' } | { readonly kind: 'PHONE' } | Failure

/** How the phone stands with the server. */
export interface Standing {
  readonly isRunning: boolean
  /** How the last exchange ended; null before the first. */
  readonly end: SyncEnd | null
  /** When the phone last had everything. */
  readonly caughtUpAt: Instant | null
}

/** A phone of one signed-in worker, without a screen: the app draws it, a simulation drives it. */
export interface Device {
  readonly owner: Owner
  readonly view: WorkingSet
  readonly clock: Clock
  /** Goes up with every change of rows or records. */
  revision(): number
  standing(): Standing
  /** The owner's records on this phone, oldest first. */
  entries(): readonly Entry[]
  /** How many unsent records of other workers the phone keeps. Their contents are nobody's here. */
  othersUnsent(): number
  /** Decides a statement on the phone's own rows and, unless it is refused, makes it durable. Resolves when it is. */
  record<I>(kind: string, unit: string, input: I): Promise<Recorded>
  /** Sends and pulls once. Calls that overlap share one exchange. */
  sync(): Promise<SyncEnd>
  /** Forgets the working set and pulls it anew: what the owner may see has changed. */
  refetch(): Promise<SyncEnd>
  /** The owner has read a refusal or a conflict. */
  see(id: string): Promise<void>
  /** Forgets records that were sent before this instant and whose rows are here. */
  prune(before: string): Promise<void>
  /** Called after every change of rows or records. Returns how to stop. */
  subscribe(listener: () => void): () => void
}

export interface DeviceParts {
  readonly owner: Owner
  readonly store: Store
  readonly wire: Wire
  readonly clock: Clock
  readonly sentences: Sentences
  readonly random: Random
}

/** Segments on disk before they are put together into few. */
const TOO_MANY_SEGMENTS = 40

/** Starts a phone on what its store holds. */
export async function startDevice({ owner, store, wire, clock, sentences, random }: DeviceParts): Promise<Device> {
  const view = new WorkingSet()
  const listeners = new Set<() => void>()
  let entries: readonly Entry[] = []
  let others = 0
  let cursor = START
  let written = 0
  let revision = 0
  let running: Promise<SyncEnd> | undefined
  let standing: Standing = { isRunning: false, end: null, caughtUpAt: null }

  const changed = (): void => {
    revision++
    for (const listener of listeners) listener()
  }
  const decide = (command: Command): Outcome => decideHere(sentences, view, command, owner, clock.now())
  const coverAll = (): void => {
    view.uncover()
    for (const { command } of entries.filter(isPending)) {
      const outcome = decide(command)
      if (outcome.kind === 'accepted') view.cover({ writer: command.id, changes: outcome.changes })
    }
  }
  const readEntries = async (): Promise<void> => {
    const before = written
    const [mine, unsent] = await Promise.all([store.of(owner.actor.id), store.unsent()])
    // A record written meanwhile may be missing from what was read.
    if (written !== before) return readEntries()
    entries = mine
    others = unsent.filter((entry) => entry.command.actor !== owner.actor.id).length
  }
  const take = (segment: Segment): void => {
    view.take(segment)
    cursor = segment.cursor
  }
  const readRows = async (): Promise<void> => {
    const segments = await store.segments()
    view.clear()
    cursor = START
    for (const segment of segments) take(segment)
    if (segments.length > TOO_MANY_SEGMENTS) await store.compact(merged(segments), cursor)
  }
  const exchange = async (): Promise<SyncEnd> => {
    const pushed = await pushRound(store, wire, clock, owner.township)
    await readEntries()
    coverAll()
    changed()
    if (pushed.kind === 'STOPPED' && pushed.failure.kind !== 'FAULT' && pushed.failure.kind !== 'PROBLEM') return pushed.failure
    const sent = entries.filter((entry) => entry.state.status === 'DONE' && !entry.state.shown)
    const pulled = await pullRounds(store, wire, clock, cursor, take)
    if (pulled.kind === 'OVERTAKEN') await readRows()
    if (pulled.kind === 'CAUGHT_UP') await store.settle(sent.map(shown))
    await readEntries()
    coverAll()
    changed()
    return endOf(pulled)
  }

  await readRows()
  await readEntries()
  coverAll()

  const whole = async (): Promise<SyncEnd> => {
    standing = { ...standing, isRunning: true }
    const end = await exchange().catch((): SyncEnd => ({ kind: 'PHONE' }))
    standing = { isRunning: false, end, caughtUpAt: end.kind === 'CAUGHT_UP' ? clock.now() : standing.caughtUpAt }
    changed()
    return end
  }
  const sync = (): Promise<SyncEnd> => {
    running ??= whole().finally(() => {
      running = undefined
    })
    return running
  }

  return {
    owner,
    view,
    clock,
    revision: () => revision,
    standing: () => standing,
    entries: () => entries,
    othersUnsent: () => others,
    async record(kind, unit, input) {
      const at = clock.now()
      const draft: Command = { id: newCommandId(at, random), kind, township: owner.township, unit, actor: owner.actor.id, device: owner.device, at, input }
      const outcome = decide(draft)
      if (outcome.kind === 'refused') return { kind: 'REFUSED', reason: outcome.reason }
      const after = outcome.changes.map((change) => view.writerOf(change.table, change.id)).find((writer) => writer !== undefined)
      const entry = newEntry(after === undefined ? draft : { ...draft, after }, clock.offset())
      await store.queue(entry)
      written++
      entries = [...entries, entry]
      if (outcome.kind === 'accepted') view.cover({ writer: draft.id, changes: outcome.changes })
      changed()
      return { kind: 'SAVED', entry }
    },
    sync,
    async refetch() {
      await running
      await store.clearRows()
      await readRows()
      coverAll()
      changed()
      return sync()
    },
    async see(id) {
      const entry = entries.find((candidate) => candidate.command.id === id)
      if (!entry) return
      await store.settle([seen(entry)])
      await readEntries()
      changed()
    },
    async prune(before) {
      const old = entries.filter((entry) => entry.state.status === 'DONE' && entry.state.shown && entry.state.at < before)
      await store.drop(old.map((entry) => entry.command.id))
      await readEntries()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function endOf(pulled: PullEnd): SyncEnd {
  return pulled.kind === 'OVERTAKEN' ? { kind: 'CAUGHT_UP' } : pulled
}

/** Rows in a segment that was put together from many. */
const SEGMENT_ROWS = 2000

/** Many segments as few: the last word on every row. */
export function merged(segments: readonly Segment[]): readonly Segment[] {
  const latest = new Map<string, Segment['rows'][number]>()
  for (const segment of segments) {
    for (const { table, id } of segment.gone) latest.delete(`${table}/${id}`)
    for (const row of segment.rows) latest.set(`${row.table}/${row.row.id}`, row)
  }
  const rows = [...latest.values()]
  const cursor = segments[segments.length - 1]?.cursor ?? START
  return Array.from({ length: Math.ceil(rows.length / SEGMENT_ROWS) }, (_, n) => ({
    rows: rows.slice(n * SEGMENT_ROWS, (n + 1) * SEGMENT_ROWS),
    gone: [],
    cursor,
  }))
}
