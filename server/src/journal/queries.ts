import type { JournalPage } from '@lianfang/contract/journal/answers.ts'
import { workers } from '@lianfang/domain/grids/tables.ts'
import type { Reader } from '../database/reader.ts'

interface Line {
  readonly seq: number
  readonly kind: string
  readonly unit: string
  readonly actor: string
  readonly at: string
  readonly received_at: string
  readonly status: string
  readonly hash: Buffer
  readonly touched: Readonly<Record<string, number>>
}

/** Entries before `before` (null: the newest), newest first, with the township's chain head. */
export async function journalEntries(reader: Reader, before: number | null, limit: number): Promise<JournalPage> {
  const lines = await reader.query<Line>(
    `SELECT seq, kind, unit, actor, at, received_at, status, hash,
            (SELECT coalesce(jsonb_object_agg(t, n), '{}') FROM (SELECT c ->> 'table' AS t, count(*) AS n FROM jsonb_array_elements(body::jsonb -> 'changes') c GROUP BY 1) x) AS touched
       FROM journal WHERE township = $1 AND seq < $2 ORDER BY seq DESC LIMIT $3`,
    [reader.township, before ?? Number.MAX_SAFE_INTEGER, limit + 1],
  )
  const [place] = await reader.query<{ chain_head: Buffer; version: number }>('SELECT chain_head, version FROM townships WHERE township = $1', [
    reader.township,
  ])
  const page = lines.slice(0, limit)
  const names = await reader.byId(
    workers,
    page.map((line) => line.actor).filter((actor) => actor.length === 36),
  )
  return {
    items: page.map((line) => ({
      seq: line.seq,
      kind: line.kind,
      unit: line.unit,
      actor: line.actor,
      actorName: names.get(line.actor)?.personal.name ?? '',
      at: line.at,
      receivedAt: line.received_at,
      status: line.status,
      changes: Object.entries(line.touched).map(([table, n]) => ({ table, n })),
      hash: line.hash.toString('hex'),
    })),
    next: lines.length > limit ? String(page.at(-1)?.seq) : null,
    head: place?.chain_head.toString('hex') ?? '',
    version: place?.version ?? 0,
  }
}
