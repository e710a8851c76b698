import type { ImportKind } from '@lianfang/contract/imports/answers.ts'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import type { Client, Pool } from '../database/connect.ts'
import type { Keys } from '../database/master-key.ts'
import { setScope } from '../database/scope.ts'
import { openBytes, sealBytes } from '../journal/seal.ts'
import { parsePacked, type PackedSheet } from './packed-sheet.ts'
import { KEPT_HOURS, type StagedImport, type StagedState } from './staged-import.ts'

/** All SQL of the staging table. What a file says lies in it packed and sealed, under the program's own key. */
export interface Staging {
  readonly pool: Pool
  readonly keys: Keys
  readonly now: () => string
}

interface Record {
  readonly id: string
  readonly kind: ImportKind
  readonly created_by: string
  readonly created_at: string
  readonly state: StagedState
  readonly content: Buffer
}

const pack = promisify(gzip)
const unpack = promisify(gunzip)

export async function insertImport(staging: Staging, township: string, made: StagedImport, json: string): Promise<void> {
  const content = sealBytes(staging.keys.wrapping, await pack(json, { level: 1 }), place(township, made.id))
  await write(staging, township, (client) =>
    client.query('INSERT INTO imports (township, id, kind, created_by, created_at, state, content) VALUES ($1, $2, $3, $4, $5, $6, $7)', [
      township,
      made.id,
      made.kind,
      made.createdBy,
      made.createdAt,
      made.state,
      content,
    ]),
  )
}

/** An import that is still kept, with its sheets; null when there is none. Of one that was taken in the sheets are gone. */
export async function findImport(
  staging: Staging,
  township: string,
  id: string,
): Promise<{ readonly staged: StagedImport; readonly sheets: readonly PackedSheet[] } | null> {
  const rows = await write(staging, township, async (client) => {
    const found = await client.query<Record>(
      'SELECT id, kind, created_by, created_at, state, content FROM imports WHERE township = $1 AND id = $2 AND created_at > $3',
      [township, id, oldest(staging)],
    )
    return found.rows
  })
  const [row] = rows
  if (!row) return null
  if (row.content.length === 0) return { staged: stagedOf(row), sheets: [] }
  const json = (await unpack(openBytes(staging.keys.wrapping, row.content, place(township, id)))).toString('utf8')
  return { staged: stagedOf(row), sheets: parsePacked(json) ?? [] }
}

/** The imports of these kinds that are still kept, newest first; no sheets. */
export async function listImports(staging: Staging, township: string, kinds: readonly ImportKind[]): Promise<readonly StagedImport[]> {
  return write(staging, township, async (client) => {
    const { rows } = await client.query<Omit<Record, 'content'>>(
      'SELECT id, kind, created_by, created_at, state FROM imports WHERE township = $1 AND kind = ANY ($2) AND created_at > $3 ORDER BY created_at DESC, id DESC LIMIT 100',
      [township, kinds, oldest(staging)],
    )
    return rows.map(stagedOf)
  })
}

export async function saveState(staging: Staging, township: string, id: string, state: StagedState): Promise<void> {
  await write(staging, township, (client) => client.query('UPDATE imports SET state = $3 WHERE township = $1 AND id = $2', [township, id, state]))
}

/** Marks an import as taken in; its sheets are not kept a moment longer. */
export async function closeImport(staging: Staging, township: string, id: string, state: StagedState): Promise<void> {
  await write(staging, township, (client) =>
    client.query(`UPDATE imports SET state = $3, content = ''::bytea WHERE township = $1 AND id = $2`, [township, id, { ...state, accepted: true }]),
  )
}

export async function deleteImport(staging: Staging, township: string, id: string): Promise<void> {
  await write(staging, township, (client) => client.query('DELETE FROM imports WHERE township = $1 AND id = $2', [township, id]))
}

/** Deletes what is over its time, in all townships: the owner's connection, which no request reaches. */
export async function sweepImports(owner: Pool, now: string): Promise<void> {
  await owner.query(`DELETE FROM imports WHERE created_at <= $1::timestamptz - make_interval(hours => ${KEPT_HOURS})`, [now])
}

async function write<T>(staging: Staging, township: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = await staging.pool.connect()
  try {
    await client.query('BEGIN')
    await setScope(client, township, '*')
    const answer = await work(client)
    await client.query('COMMIT')
    client.release()
    return answer
  } catch (fault) {
    await client.query('ROLLBACK').catch(() => undefined)
    client.release()
    throw fault
  }
}

function oldest(staging: Staging): string {
  return new Date(Date.parse(staging.now()) - KEPT_HOURS * 3_600_000).toISOString()
}

function stagedOf(row: Omit<Record, 'content'>): StagedImport {
  return { id: row.id, kind: row.kind, createdBy: row.created_by, createdAt: row.created_at, state: row.state }
}

function place(township: string, id: string): string {
  return `imports/${township}/${id}`
}
