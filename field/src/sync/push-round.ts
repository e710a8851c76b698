import type { Answer, Refusal } from '@lianfang/domain/kernel/command.ts'
import type { Clock } from './clock.ts'
import { answered, isUnsent, quarantined, stayed, type Entry, type Why } from './entry.ts'
import { BATCH, nextBatch } from './next-batch.ts'
import type { OutboxStore } from './store.ts'
import type { Failure, Pushed, Wire } from './wire.ts'

/** How a round of sending ended: everything was tried once, or the server could not be asked. */
export type PushEnd = { readonly kind: 'TRIED'; readonly settled: number } | { readonly kind: 'STOPPED'; readonly failure: Failure; readonly settled: number }

/** A server that fails on so many single records in a row is ill, not the records. */
const FAULTS_IN_A_ROW = 3

/**
 * Sends the outbox: oldest first, in batches, each record once a round. A request refused as a whole is halved until the record
 * that spoils it stands alone; that one is set aside and the others go on. Nothing here trusts a silence: what got no answer
 * stays and is sent again, and the journal knows it by its id. Records of another township wait for a session there.
 */
export async function pushRound(store: OutboxStore, wire: Wire, clock: Clock, township: string): Promise<PushEnd> {
  const tried = new Set<string>()
  const done = new Set<string>()
  let size = BATCH
  let faults = 0
  for (;;) {
    const unsent = (await store.unsent()).filter((entry) => entry.command.township === township)
    const batch = nextBatch(unsent, tried, size)
    const first = batch[0]
    if (!first) return { kind: 'TRIED', settled: done.size }
    const pushed = await ask(wire, clock, batch, first.basis)
    if (pushed.kind === 'ANSWERED') {
      const settled = matched(batch, pushed.answers, clock)
      await store.settle([...settled, ...orphans(unsent, settled)])
      for (const entry of settled) note(entry, tried, done)
      for (const id of freed(unsent, done)) tried.delete(id)
      size = Math.min(BATCH, size * 2)
      faults = 0
    } else if (pushed.kind === 'FAULT' || pushed.kind === 'PROBLEM') {
      if (batch.length > 1) {
        size = Math.ceil(batch.length / 2)
        continue
      }
      const settled = [alone(first, pushed, clock)]
      await store.settle([...settled, ...orphans(unsent, settled)])
      tried.add(first.command.id)
      faults = pushed.kind === 'FAULT' ? faults + 1 : 0
      if (faults >= FAULTS_IN_A_ROW) return { kind: 'STOPPED', failure: pushed, settled: done.size }
    } else {
      await store.settle(batch.map((entry) => stayed(entry, whyOf(pushed), clock.now())))
      return { kind: 'STOPPED', failure: pushed, settled: done.size }
    }
  }
}

async function ask(wire: Wire, clock: Clock, batch: readonly Entry[], basis: number): Promise<Pushed> {
  const sent = clock.device()
  const pushed = await wire.push(
    batch.map((entry) => entry.command),
    clock.nowOn(basis),
  )
  if (pushed.kind === 'ANSWERED') clock.learn(pushed.serverTime, sent, clock.device())
  return pushed
}

function matched(batch: readonly Entry[], answers: readonly Answer[], clock: Clock): readonly Entry[] {
  const byId = new Map(answers.map((answer) => [answer.id, answer]))
  return batch.map((entry) => {
    const answer = byId.get(entry.command.id)
    if (!answer) return stayed(entry, 'FAULT', clock.now())
    if (answer.status === 'refused' && asksForAuthor(answer.reason)) return stayed(entry, 'AUTHOR', clock.now())
    return answered(entry, answer, clock.now())
  })
}

/** The server does not take this author's records from whoever is signed in now: they wait for their author. */
function asksForAuthor(reason: Refusal): boolean {
  return reason.code === 'not-your-device'
}

function note(entry: Entry, tried: Set<string>, done: Set<string>): void {
  tried.add(entry.command.id)
  if (entry.state.status === 'DONE' || entry.state.status === 'CONFLICT') done.add(entry.command.id)
}

/** Held records whose predecessor has arrived in this round: worth asking again at once. */
function freed(unsent: readonly Entry[], done: ReadonlySet<string>): readonly string[] {
  return unsent.flatMap((entry) =>
    entry.command.after !== undefined && done.has(entry.command.after) && !done.has(entry.command.id) ? [entry.command.id] : [],
  )
}

/**
 * Records that wait for one that was just refused: it will never arrive, so they stop waiting for it and the journal decides them
 * on what is there. What they say does not change.
 */
function orphans(unsent: readonly Entry[], settled: readonly Entry[]): readonly Entry[] {
  const refused = new Set(settled.filter((entry) => entry.state.status === 'REFUSED').map((entry) => entry.command.id))
  const inBatch = new Map(settled.map((entry) => [entry.command.id, entry]))
  return unsent.flatMap((known) => {
    const entry = inBatch.get(known.command.id) ?? known
    if (!isUnsent(entry) || entry.command.after === undefined || !refused.has(entry.command.after)) return []
    const { after: _gone, ...command } = entry.command
    return [{ ...entry, command, state: { status: 'WAITING', why: 'NEW' } as const }]
  })
}

function alone(entry: Entry, failure: Extract<Failure, { kind: 'FAULT' | 'PROBLEM' }>, clock: Clock): Entry {
  if (failure.kind === 'FAULT') return stayed(entry, 'FAULT', clock.now())
  return quarantined(entry, { code: failure.code }, failure.sentence, clock.now())
}

function whyOf(failure: Exclude<Failure, { kind: 'FAULT' | 'PROBLEM' }>): Why {
  if (failure.kind === 'SIGNED_OUT' || failure.kind === 'REVOKED') return 'SIGN_IN'
  return failure.kind === 'BUSY' ? 'BUSY' : 'UNREACHABLE'
}
