import type { Pool } from '../database/connect.ts'
import { genesis, link } from './chain.ts'
import type { EntryBody } from './entry.ts'

export type Verdict =
  | { readonly ok: true; readonly entries: number; readonly head: string }
  | { readonly ok: false; readonly entries: number; readonly badSeq: number; readonly why: 'missing' | 'hash' | 'columns' | 'head' }

interface Line {
  readonly seq: number
  readonly command: string
  readonly kind: string
  readonly unit: string
  readonly actor: string
  readonly at: string
  readonly received_at: string
  readonly status: string
  readonly fingerprint: string
  readonly body: string
  readonly hash: Buffer
}

const PAGE = 2000

/**
 * Walks a township's journal from the beginning: no number missing, each hash the link of the one before and the entry's text, the
 * columns saying what the text says, the township's head the last hash. Stops at the first entry that does not fit. A cut tail
 * shows at the township's head; someone who can rewrite that too is found by comparing with a head kept elsewhere.
 */
export async function verifyJournal(owner: Pool, township: string, progress: (done: number) => void = () => undefined): Promise<Verdict> {
  let head = genesis(township)
  let seq = 0
  for (;;) {
    const { rows } = await owner.query<Line>(
      'SELECT seq, command, kind, unit, actor, at, received_at, status, fingerprint, body, hash FROM journal WHERE township = $1 AND seq > $2 ORDER BY seq LIMIT $3',
      [township, seq, PAGE],
    )
    for (const line of rows) {
      if (line.seq !== seq + 1) return { ok: false, entries: seq, badSeq: seq + 1, why: 'missing' }
      head = link(head, line.body)
      if (!head.equals(line.hash)) return { ok: false, entries: seq, badSeq: line.seq, why: 'hash' }
      if (!agrees(line)) return { ok: false, entries: seq, badSeq: line.seq, why: 'columns' }
      seq = line.seq
    }
    progress(seq)
    if (rows.length < PAGE) break
  }
  const { rows } = await owner.query<{ version: number; chain_head: Buffer }>('SELECT version, chain_head FROM townships WHERE township = $1', [township])
  const end = rows[0]
  if (!end || end.version !== seq || !end.chain_head.equals(head)) return { ok: false, entries: seq, badSeq: seq + 1, why: 'head' }
  return { ok: true, entries: seq, head: head.toString('hex') }
}

function agrees(line: Line): boolean {
  const body = JSON.parse(line.body) as EntryBody
  return (
    body.seq === line.seq &&
    body.id === line.command &&
    body.kind === line.kind &&
    body.unit === line.unit &&
    body.actor === line.actor &&
    body.at === line.at &&
    body.receivedAt === line.received_at &&
    body.status === line.status &&
    body.fingerprint === line.fingerprint
  )
}
