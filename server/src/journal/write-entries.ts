import type { Change } from '@lianfang/domain/kernel/change.ts'
import type { Command, Refusal } from '@lianfang/domain/kernel/command.ts'
import type { Row, Table } from '@lianfang/domain/kernel/table.ts'
import type { Catalog } from '../database/catalog.ts'
import type { Client } from '../database/connect.ts'
import type { Keys } from '../database/master-key.ts'
import { link } from './chain.ts'
import type { EntryBody } from './entry.ts'
import { type SealedRow, sealRow, storedForm } from './stored-row.ts'
import type { SubjectKeys } from './subject-keys.ts'
import { TallySteps } from './tally-steps.ts'

export interface Entry {
  readonly seq: number
  readonly command: Command
  readonly fingerprint: string
  readonly status: EntryBody['status']
  readonly reason: Refusal | null
  readonly receivedAt: string
  readonly changes: readonly Change[]
}

/** What a batch is about to write. */
export interface Writing {
  readonly township: string
  readonly entries: Entry[]
  readonly changes: Change[]
  readonly keys: SubjectKeys
  /** Sequence number of the last entry. */
  version: number
  head: Buffer
}

interface WriteParts {
  readonly catalog: Catalog
  readonly keys: Keys
}

/** The tables on which rights rest. */
export const RIGHTS_TABLES = new Set(['units', 'workers', 'assignments', 'device_revocations'])

/**
 * Writes entries, rows, tallies and departures with one statement per table, sent together, and commits. Everything is sent before
 * it returns its promise, so that the caller can think on while the database works.
 */
export function writeEntries(client: Client, parts: WriteParts, writing: Writing): Promise<void> {
  if (writing.entries.length === 0) return client.query('COMMIT').then(() => undefined)
  const rows = new LastForms()
  const journal = writing.entries.map((entry) => journalRow(parts, writing, entry, rows))
  const made = writing.keys.takeMade()
  const township = writing.township
  const tallies = tallyRows(writing)
  const departures = departureRows(writing)
  const rightsChanged = writing.changes.some((change) => RIGHTS_TABLES.has((change.table as unknown as Table<Row>).name))
  const touched = [...new Set(writing.changes.map((change) => (change.table as unknown as Table<Row>).name))]
  const statements: Promise<unknown>[] = []
  const send = (name: string, text: string, values: readonly unknown[]): void => {
    statements.push(client.query({ name, text, values: [...values] }))
  }
  if (made.length > 0)
    send('write.keys', 'INSERT INTO subject_keys SELECT * FROM jsonb_populate_recordset(null::subject_keys, $1::jsonb)', [JSON.stringify(made)])
  send('write.journal', 'INSERT INTO journal SELECT * FROM jsonb_populate_recordset(null::journal, $1::jsonb)', [JSON.stringify(journal)])
  for (const stored of parts.catalog.values()) {
    const fresh = rows.forms(stored.name, true)
    if (fresh.length > 0) send(`insert.${stored.name}`, stored.insert, [JSON.stringify(fresh)])
    const forms = rows.forms(stored.name, false)
    if (forms.length > 0) send(`write.${stored.name}`, stored.upsert, [JSON.stringify(forms)])
  }
  for (const stored of [...parts.catalog.values()].reverse()) {
    const gone = rows.gone(stored.name)
    if (gone.length > 0) send(`remove.${stored.name}`, stored.remove, [township, gone])
  }
  const erased = writing.entries.flatMap(erasedBy)
  if (erased.length > 0) send('write.erased', 'DELETE FROM subject_keys WHERE township = $1 AND subject = ANY ($2)', [township, erased])
  if (tallies.length > 0) send('write.tallies', TALLIES, [JSON.stringify(tallies)])
  if (departures.length > 0)
    send('write.departures', 'INSERT INTO departures SELECT * FROM jsonb_populate_recordset(null::departures, $1::jsonb) ON CONFLICT DO NOTHING', [
      JSON.stringify(departures),
    ])
  send('write.township', TOWNSHIP, [
    township,
    writing.version,
    writing.head,
    rightsChanged,
    JSON.stringify({ township, version: writing.version, tables: touched, erased }),
  ])
  statements.push(client.query('COMMIT'))
  return settled(statements).then(() => {
    for (const subject of erased) writing.keys.forget(subject)
  })
}

/** Waits for all. The first fault is the true one; those after it only say that the transaction is aborted. */
async function settled(statements: readonly Promise<unknown>[]): Promise<void> {
  const all = await Promise.allSettled(statements)
  const fault = all.find((one) => one.status === 'rejected')
  if (fault) throw fault.reason instanceof Error ? fault.reason : new Error(String(fault.reason))
}

/** The township's new head, and word of it to every screen. */
const TOWNSHIP = `WITH moved AS (UPDATE townships SET version = $2, chain_head = $3, rights_version = CASE WHEN $4 THEN $2 ELSE rights_version END WHERE township = $1 RETURNING township)
  SELECT pg_notify('lianfang', $5) FROM moved`

const TALLIES = `INSERT INTO tallies SELECT * FROM jsonb_populate_recordset(null::tallies, $1::jsonb) ON CONFLICT (township, indicator, day, unit) DO UPDATE SET n = tallies.n + excluded.n`

interface LastForm {
  readonly form: Record<string, unknown> | null
  /** The batch made it: nothing of it stands in the table yet. */
  readonly fresh: boolean
}

/** Per table the last form of each row of the batch, and the ids that went. */
class LastForms {
  readonly #last = new Map<string, Map<string, LastForm>>()

  set(table: string, id: string, form: Record<string, unknown> | null, isNew: boolean): void {
    const rows = this.#last.get(table) ?? new Map<string, LastForm>()
    rows.set(id, { form, fresh: rows.get(id)?.fresh ?? isNew })
    this.#last.set(table, rows)
  }

  forms(table: string, fresh: boolean): readonly Record<string, unknown>[] {
    return [...(this.#last.get(table)?.values() ?? [])].flatMap((last) => (last.form !== null && last.fresh === fresh ? [last.form] : []))
  }

  gone(table: string): readonly string[] {
    return [...(this.#last.get(table)?.entries() ?? [])].filter(([, last]) => last.form === null && !last.fresh).map(([id]) => id)
  }
}

function journalRow(parts: WriteParts, writing: Writing, entry: Entry, rows: LastForms): Record<string, unknown> {
  const { command } = entry
  const erased = erasedBy(entry)
  const changes = entry.changes.map((change) => {
    const table = change.table as unknown as Table<Row>
    const stored = parts.catalog.get(table.name)
    if (!stored) throw new Error(`no table ${table.name}`)
    const isErased = change.after !== undefined && table.subjects(change.after).some((subject) => erased.includes(subject))
    const sealed: SealedRow | null = change.after ? (isErased ? unsealed(change.after) : sealRow(table, change.after, writing.keys)) : null
    rows.set(
      table.name,
      change.id,
      sealed && change.after ? storedForm(stored, sealed, isErased ? undefined : change.after, writing.township, entry.seq, parts.keys.blinding) : null,
      change.before === undefined,
    )
    return { table: table.name, id: change.id, row: sealed && withoutNulls(sealed) }
  })
  const body: EntryBody = {
    seq: entry.seq,
    id: command.id,
    kind: command.kind,
    unit: command.unit,
    actor: command.actor,
    device: command.device,
    at: command.at,
    receivedAt: entry.receivedAt,
    status: entry.status,
    reason: entry.reason,
    fingerprint: entry.fingerprint,
    changes,
    erased,
  }
  const text = JSON.stringify(body)
  writing.head = link(writing.head, text)
  return {
    township: writing.township,
    seq: entry.seq,
    command: command.id,
    kind: command.kind,
    unit: command.unit,
    actor: command.actor,
    at: command.at,
    received_at: entry.receivedAt,
    status: entry.status,
    fingerprint: entry.fingerprint,
    body: text,
    hash: `\\x${writing.head.toString('hex')}`,
  }
}

/** The journal leaves out what is empty; a reader fills it in from the schema. */
function withoutNulls(row: SealedRow): SealedRow {
  const full: Record<string, unknown> = {}
  for (const field in row) if (row[field] !== null) full[field] = row[field]
  return { ...full, id: row.id }
}

/** A row whose subject is erased: without anything personal. */
function unsealed(row: Row): SealedRow {
  const { personal: _, ...open } = row as Row & { personal?: unknown }
  return open
}

/** The subjects whose keys are destroyed with the entry's commit. */
export function erasedBy(entry: Entry): readonly string[] {
  return entry.changes.flatMap(({ table: changed, id, before, after }) => {
    const table = changed as unknown as Table<Row>
    const mark = after ? table.erased(after) : null
    return mark !== null && mark !== (before ? table.erased(before) : null) ? [id] : []
  })
}

function tallyRows(writing: Writing): readonly Record<string, unknown>[] {
  const steps = new TallySteps()
  for (const change of writing.changes) steps.add(change)
  return steps.take().map((step) => ({ township: writing.township, ...step }))
}

/** Where a row left a unit, phones of that unit are told to drop it. */
function departureRows(writing: Writing): readonly Record<string, unknown>[] {
  return writing.entries.flatMap((entry) =>
    entry.changes.flatMap((change) => {
      const table = change.table as unknown as Table<Row>
      const from = change.before ? table.unit(change.before) : null
      const to = change.after ? table.unit(change.after) : null
      return from !== null && from !== to ? [{ township: writing.township, version: entry.seq, unit: from, table_name: table.name, row_id: change.id }] : []
    }),
  )
}
