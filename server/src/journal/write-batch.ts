import type { Change } from '@lianfang/domain/kernel/change.ts'
import type { MemoryState } from '@lianfang/domain/kernel/memory-state.ts'
import type { Answer, Command, Context, Outcome, Sentence, TownshipSettings } from '@lianfang/domain/kernel/command.ts'
import type { Need } from '@lianfang/domain/kernel/state.ts'
import type { Row, Table } from '@lianfang/domain/kernel/table.ts'
import { allows, type Actor } from '@lianfang/domain/kernel/policy.ts'
import { SENTENCES } from '@lianfang/domain/sentences.ts'
import type { Client } from '../database/connect.ts'
import { setScope } from '../database/scope.ts'
import { type EntryBody, fingerprintOf } from './entry.ts'
import type { LaneParts } from './lane.ts'
import { Loader } from './load.ts'
import type { Rights } from './rights.ts'
import { writeEntries, type Writing } from './write-entries.ts'

/** A command, and what its author said where the server has added to it (figures of a bulletin, rows of a list). */
export interface Statement {
  readonly command: Command
  readonly said: unknown
}

/** What a lane keeps from one batch to the next: rights, and the rows it has looked at, good while nobody else has written. */
export interface LaneMemory {
  readonly rights: Rights
  loader: Loader | null
  version: number
}

/** Rows and answers to look-ups kept in memory; beyond this the lane begins anew. */
const REMEMBERED = 50_000

interface Township {
  readonly name: string
  readonly root: string
  readonly cutoff: string
  readonly utc_offset: number
  readonly version: number
  readonly rights_version: number
  readonly chain_head: Buffer
}

interface Known {
  readonly seq: number
  readonly status: 'applied' | 'conflict'
  readonly fingerprint: string
  readonly body: string
}

/**
 * Writes one batch: lock the township, drop ids it has seen, decide each command in order on the rows as they then stand, write
 * entries, rows and tallies, commit once. Nothing is answered before the commit. An Error in the answers is our own bug in that
 * one command; its neighbours are written.
 */
export async function writeBatch(parts: LaneParts, memory: LaneMemory, commands: readonly Statement[]): Promise<readonly (Answer | Error)[]> {
  const client = await parts.pool.connect()
  try {
    const answers = await inTransaction(client, parts, memory, commands)
    client.release()
    return answers
  } catch (fault) {
    memory.loader = null
    await client.query('ROLLBACK').catch(() => undefined)
    client.release(fault instanceof Error && !('code' in fault))
    throw fault
  }
}

async function inTransaction(client: Client, parts: LaneParts, memory: LaneMemory, statements: readonly Statement[]): Promise<readonly (Answer | Error)[]> {
  const { township } = parts
  const { rights } = memory
  const commands = statements.map((statement) => statement.command)
  const keys = parts.keysOf(township)
  let loader = memory.loader ?? new Loader(parts.catalog, township, keys, parts.keys.blinding)
  const remembered = memory.loader !== null
  const sentences = commands.map((command) => SENTENCES.get(command.kind))
  // All of this travels at once; the lock comes first on the wire, so what follows is read under it.
  const [, , locked, known] = await Promise.all([
    client.query('BEGIN'),
    setScope(client, township, '*'),
    client.query<Township>('SELECT name, root, cutoff, utc_offset, version, rights_version, chain_head FROM townships WHERE township = $1 FOR UPDATE', [township]),
    knownCommands(client, township, commands),
    loader.load(client, needsOf(commands, sentences, loader.state)),
  ])
  const place = locked.rows[0]
  if (!place) throw new Error(`no township ${township}`)
  // Another process has written since: what we remember may be old.
  if (remembered && memory.version !== place.version) loader = new Loader(parts.catalog, township, keys, parts.keys.blinding)
  await rights.refresh(client, parts.catalog, township, place.rights_version, keys)
  // Decisions may need rows named by rows: ask again until nobody asks for more.
  for (let round = 0; round < 4; round++) if (!(await loader.load(client, needsOf(commands, sentences, loader.state)))) break

  const now = parts.now()
  const settings: TownshipSettings = { name: place.name, root: place.root, cutoff: place.cutoff, offset: place.utc_offset }
  const writing: Writing = { township, entries: [], changes: [], keys, version: place.version, head: place.chain_head }
  const answers: (Answer | Error)[] = []
  for (const [index, { command, said }] of statements.entries()) {
    const actor = rights.actor(command.actor, now, place.utc_offset)
    const fingerprint = fingerprintOf(parts.keys.blinding, { ...command, input: said })
    try {
      answers.push(answer(writing, known, loader, sentences[index], command, fingerprint, { now, actor, settings }))
    } catch (fault) {
      answers.push(fault instanceof Error ? fault : new Error(String(fault)))
    }
  }
  memory.loader = loader.size > REMEMBERED || commands.some((command) => command.kind === 'privacy/erase-person') ? null : loader
  memory.version = writing.version
  if (writing.entries.length === 0) {
    await client.query('COMMIT')
    return answers
  }
  await keys.load(client, writing.changes.flatMap((change) => subjectsOf(change)))
  await writeEntries(client, parts, writing)
  keys.keepMade()
  return answers
}

/** Decides one command and, if it is accepted, adds its entry to what will be written. */
function answer(
  writing: Writing,
  known: Map<string, Known>,
  loader: Loader,
  sentence: Sentence<never> | undefined,
  command: Command,
  fingerprint: string,
  context: Context,
): Answer {
  const { actor, now } = context
  const before = known.get(command.id)
  if (before) return repeated(command, before, fingerprint)
  if (command.after !== undefined && !known.has(command.after)) return { id: command.id, status: 'held', after: command.after }
  if (!sentence) return { id: command.id, status: 'refused', reason: { code: 'unknown-command', kind: command.kind } }
  const asked = sentence.units?.(command as Command<never>, loader.state) ?? [command.unit]
  if (!asked.every((unit) => allows(sentence.policy, actor, unit))) return { id: command.id, status: 'refused', reason: { code: 'not-allowed', sentence: sentence.policy.sentence } }
  const outcome: Outcome = sentence.decide(loader.state, command as Command<never>, context)
  if (outcome.kind === 'refused') return { id: command.id, status: 'refused', reason: outcome.reason }
  if (outcome.changes.some((change) => !inSight(change, sentence, actor))) return { id: command.id, status: 'refused', reason: { code: 'not-found' } }
  loader.state.apply(outcome.changes)
  const seq = writing.version + 1
  writing.version = seq
  writing.changes.push(...outcome.changes)
  const status = outcome.kind === 'conflict' ? 'conflict' : 'applied'
  const reason = outcome.kind === 'conflict' ? outcome.reason : null
  writing.entries.push({ seq, command, fingerprint, status, reason, receivedAt: now, changes: outcome.changes })
  known.set(command.id, { seq, status, fingerprint, body: JSON.stringify({ reason }) })
  return outcome.kind === 'conflict' ? { id: command.id, status: 'conflict', seq, reason: outcome.reason } : { id: command.id, status: 'applied', seq }
}

function repeated(command: Command, before: Known, fingerprint: string): Answer {
  if (before.fingerprint !== fingerprint) return { id: command.id, status: 'refused', reason: { code: 'id-reused' } }
  if (before.status === 'applied') return { id: command.id, status: 'already', seq: before.seq }
  return { id: command.id, status: 'conflict', seq: before.seq, reason: (JSON.parse(before.body) as Pick<EntryBody, 'reason'>).reason ?? { code: 'conflict' } }
}

/** No command changes a row its author may not see, whatever unit it names: checked here once, for every sentence. */
function inSight(change: Change, sentence: Sentence<never>, actor: Actor): boolean {
  const row = change.before ?? change.after
  const unit = row ? (change.table as unknown as Table<Row>).unit(row) : null
  return unit === null || allows(sentence.policy, actor, unit)
}

function needsOf(commands: readonly Command[], sentences: readonly (Sentence<never> | undefined)[], state: MemoryState): readonly Need[] {
  return commands.flatMap((command, index) => sentences[index]?.needs(command as Command<never>, state) ?? [])
}

function subjectsOf(change: Change): readonly string[] {
  const subject = change.after ? (change.table as unknown as Table<Row>).subject(change.after) : null
  return subject === null ? [] : [subject]
}

async function knownCommands(client: Client, township: string, commands: readonly Command[]): Promise<Map<string, Known>> {
  const ids = commands.flatMap((command) => (command.after === undefined ? [command.id] : [command.id, command.after]))
  const { rows } = await client.query<Known & { command: string }>({
    name: 'journal.known',
    text: `SELECT command, seq, status, fingerprint, CASE WHEN status = 'conflict' THEN body ELSE '' END AS body FROM journal WHERE township = $1 AND command = ANY ($2::uuid[])`,
    values: [township, ids],
  })
  return new Map(rows.map((row) => [row.command, row]))
}
