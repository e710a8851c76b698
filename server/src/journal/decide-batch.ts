import type { Change } from '@lianfang/domain/kernel/change.ts'
import type { MemoryState } from '@lianfang/domain/kernel/memory-state.ts'
import type { Answer, Command, Context, Outcome, Sentence, TownshipSettings } from '@lianfang/domain/kernel/command.ts'
import type { Need } from '@lianfang/domain/kernel/state.ts'
import type { Row, Table } from '@lianfang/domain/kernel/table.ts'
import { mayChange, maySay, rightToSay } from '@lianfang/domain/kernel/may-say.ts'
import { isResident } from '@lianfang/domain/kernel/resident-id.ts'
import { needsOfResident, residentOf } from '@lianfang/domain/portal/resident.ts'
import { SENTENCES } from '@lianfang/domain/sentences.ts'
import type { Client } from '../database/connect.ts'
import { literal } from '../database/scope.ts'
import { type EntryBody, fingerprintOf } from './entry.ts'
import type { LaneParts } from './lane-parts.ts'
import type { Loader } from './load.ts'
import type { Rights } from './rights.ts'
import { erasedBy, RIGHTS_TABLES, type Writing } from './write-entries.ts'

/** A command, and what its author said where the server has added to it (figures of a bulletin, rows of a list). */
export interface Statement {
  readonly command: Command
  readonly said: unknown
}

/** What a lane keeps from one batch to the next: rights, and the rows it has looked at, good while nobody else has written. */
export interface LaneMemory {
  readonly rights: Rights
  loader: Loader | null
  /** The version after which the remembered rows were true. */
  version: number
}

export interface Township {
  readonly name: string
  readonly root: string
  readonly cutoff: string
  readonly utc_offset: number
  readonly version: number
  readonly rights_version: number
  readonly chain_head: Buffer
}

export interface Known {
  readonly seq: number
  readonly status: EntryBody['status']
  readonly fingerprint: string
  readonly body: string
}

/** A batch as the database has been asked about it: commands already in the journal, and rows loaded into the lane's memory. */
export interface LookedUp {
  readonly statements: readonly Statement[]
  readonly known: Map<string, Known>
}

/** A batch decided on the rows as they stood at `basis`, not written yet. */
export interface Decided {
  readonly statements: readonly Statement[]
  readonly basis: number
  readonly place: Township
  readonly known: ReadonlyMap<string, Known>
  readonly writing: Writing
  readonly answers: readonly (Answer | Error)[]
}

/** Opens the batch's transaction: from here on nobody else writes in this township. */
export async function lockTownship(client: Client, township: string): Promise<Township> {
  const here = literal(township)
  // One message for four statements: at one command a batch the messages are what costs.
  const answers: unknown = await client.query(
    `BEGIN; SET LOCAL lianfang.township = ${here}; SET LOCAL lianfang.units = '*'; SELECT name, root, cutoff, utc_offset, version, rights_version, chain_head FROM townships WHERE township = ${here} FOR UPDATE`,
  )
  const locked = (answers as readonly { readonly rows: readonly Township[] }[])[3]
  const place = locked?.rows[0]
  if (!place) throw new Error(`no township ${township}`)
  return place
}

/**
 * Asks which commands are known already and loads the rows the others need. Decisions may need rows named by rows: it asks until
 * nobody asks for more. `inFlight` is a batch that was decided and is not in the tables yet: what it wrote is newer than they are.
 */
export async function lookUp(client: Client, parts: LaneParts, loader: Loader, statements: readonly Statement[], inFlight: Decided | null): Promise<LookedUp> {
  const commands = statements.map((statement) => statement.command)
  const sentences = commands.map((command) => SENTENCES.get(command.kind))
  const newer = new Set(inFlight?.writing.changes.map((change) => `${(change.table as unknown as Table<Row>).name}/${change.id}`))
  const load = (): Promise<boolean> => loader.load(client, needsOf(commands, sentences, loader.state), newer)
  const [known] = await Promise.all([knownCommands(client, parts.township, commands), load()])
  for (let round = 0; round < 4; round++) if (!(await load())) break
  for (const [id, one] of inFlight?.known ?? []) known.set(id, one)
  return { statements, known }
}

/** Decides a batch in order, each command on the rows as the one before left them. An Error among the answers is our own bug in that one command. */
export async function decideBatch(
  client: Client | null,
  parts: LaneParts,
  memory: LaneMemory,
  loader: Loader,
  place: Township,
  { statements, known }: LookedUp,
): Promise<Decided> {
  const keys = parts.keysOf(parts.township)
  if (client) await memory.rights.refresh(client, parts.catalog, parts.township, place.rights_version, keys)
  const now = parts.now()
  const settings: TownshipSettings = { name: place.name, root: place.root, cutoff: place.cutoff, offset: place.utc_offset }
  const writing: Writing = { township: parts.township, entries: [], changes: [], keys, version: place.version, head: place.chain_head }
  const answers = statements.map(({ command, said }): Answer | Error => {
    const actor = isResident(command.actor)
      ? residentOf(command.actor, loader.state, now, place.utc_offset)
      : memory.rights.actor(command.actor, now, place.utc_offset)
    const fingerprint = fingerprintOf(parts.keys.blinding, { ...command, input: said })
    // Under the township's lock: what is said after the revocation is after it, whichever process it came through.
    if (!known.has(command.id) && memory.rights.isRevoked(command.device)) return { id: command.id, status: 'refused', reason: { code: 'device-revoked' } }
    try {
      return answer(writing, known, loader, SENTENCES.get(command.kind), command, fingerprint, { now, actor, settings })
    } catch (fault) {
      return fault instanceof Error ? fault : new Error(String(fault))
    }
  })
  return { statements, basis: place.version, place, known, writing, answers }
}

/** After this batch the next must not be decided ahead: it changed the rights, or destroyed a key that memory still knows. */
export function endsMemory({ writing }: Decided): boolean {
  return (
    writing.changes.some((change) => RIGHTS_TABLES.has((change.table as unknown as Table<Row>).name)) ||
    writing.entries.some((entry) => erasedBy(entry).length > 0)
  )
}

/** The township as it will stand when this batch is written. */
export function placeAfter({ place, writing }: Decided): Township {
  return { ...place, version: writing.version, chain_head: writing.head }
}

/** Prepares the keys this batch seals with. Must run inside its transaction. */
export async function loadKeys(client: Client, { writing }: Decided): Promise<void> {
  await writing.keys.load(
    client,
    writing.changes.flatMap((change) => subjectsOf(change)),
  )
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
  if (command.after !== undefined && !hasHappened(known.get(command.after))) return { id: command.id, status: 'held', after: command.after }
  if (!sentence) return { id: command.id, status: 'refused', reason: { code: 'unknown-command', kind: command.kind } }
  if (!maySay(sentence, command as Command<never>, loader.state, actor))
    return { id: command.id, status: 'refused', reason: { code: 'not-allowed', sentence: rightToSay(sentence, actor).sentence } }
  const outcome: Outcome = sentence.decide(loader.state, command as Command<never>, context)
  const changes = outcome.kind === 'refused' ? outcome.noted : outcome.changes
  // No command changes a row its author may not see, whatever it names: checked here once, for every sentence.
  if (changes.some((change) => !mayChange(sentence, change, actor))) return { id: command.id, status: 'refused', reason: { code: 'not-found' } }
  if (outcome.kind === 'refused' && changes.length === 0) return { id: command.id, status: 'refused', reason: outcome.reason }
  loader.state.apply(changes)
  const seq = writing.version + 1
  writing.version = seq
  writing.changes.push(...changes)
  const status = outcome.kind === 'accepted' ? 'applied' : outcome.kind
  const reason = outcome.kind === 'accepted' ? null : outcome.reason
  writing.entries.push({ seq, command, fingerprint, status, reason, receivedAt: now, changes })
  const entry: Known = { seq, status, fingerprint, body: JSON.stringify({ reason }) }
  known.set(command.id, entry)
  return status === 'applied' ? { id: command.id, status, seq } : answered(command, entry)
}

/** A refused attempt stands in the journal, but nothing can follow from it. */
function hasHappened(known: Known | undefined): boolean {
  return known !== undefined && known.status !== 'refused'
}

function repeated(command: Command, before: Known, fingerprint: string): Answer {
  if (before.fingerprint !== fingerprint) return { id: command.id, status: 'refused', reason: { code: 'id-reused' } }
  return before.status === 'applied' ? { id: command.id, status: 'already', seq: before.seq } : answered(command, before)
}

/** What an entry that was not simply applied answers, now and whenever it is sent again. */
function answered(command: Command, { seq, status, body }: Known): Answer {
  const reason = (JSON.parse(body) as Pick<EntryBody, 'reason'>).reason ?? { code: 'conflict' }
  return status === 'refused' ? { id: command.id, status, reason } : { id: command.id, status: 'conflict', seq, reason }
}

function needsOf(commands: readonly Command[], sentences: readonly (Sentence<never> | undefined)[], state: MemoryState): readonly Need[] {
  return commands.flatMap((command, index) => [...needsOfResident(command.actor, state), ...(sentences[index]?.needs(command as Command<never>, state) ?? [])])
}

function subjectsOf(change: Change): readonly string[] {
  return change.after ? (change.table as unknown as Table<Row>).subjects(change.after) : []
}

async function knownCommands(client: Client, township: string, commands: readonly Command[]): Promise<Map<string, Known>> {
  const ids = commands.flatMap((command) => (command.after === undefined ? [command.id] : [command.id, command.after]))
  const { rows } = await client.query<Known & { command: string }>({
    name: 'journal.known',
    text: `SELECT command, seq, status, fingerprint, CASE WHEN status <> 'applied' THEN body ELSE '' END AS body FROM journal WHERE township = $1 AND command = ANY ($2::uuid[])`,
    values: [township, ids],
  })
  return new Map(rows.map((row) => [row.command, row]))
}
