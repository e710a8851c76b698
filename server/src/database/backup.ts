import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import type { Client, Pool } from './connect.ts'

/** Tables in the order in which they can be written. Sessions and waiting uploads are not worth keeping. */
const BEFORE = ['townships', 'subject_keys']
const AFTER = ['journal', 'tallies', 'departures', 'credentials', 'device_workers']

export interface Manifest {
  readonly format: 'lianfang-backup-1'
  readonly takenAt: string
  readonly migrations: readonly string[]
  readonly tables: Readonly<Record<string, { readonly rows: number; readonly sha256: string }>>
}

const PAGE = 2000

/** Every table of a backup, in writing order; `nouns` are the domain's tables. */
export function backupTables(nouns: readonly string[]): readonly string[] {
  return [...BEFORE, ...nouns, ...AFTER]
}

/**
 * Writes the whole database as one compressed file of JSON lines, from one snapshot, ended by a manifest with the number of rows and
 * a hash of each table. Personal fields are in it only sealed; the master key is not in it. The file appears when it is complete.
 */
export async function writeBackup(owner: Pool, nouns: readonly string[], file: string, progress: (rows: number) => void = () => undefined): Promise<Manifest> {
  const client = await owner.connect()
  const partial = `${file}.partial`
  const tables: Record<string, { rows: number; sha256: string }> = {}
  let total = 0
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    const { rows: files } = await client.query<{ file: string }>('SELECT file FROM migrations ORDER BY file')
    const manifest: Manifest = { format: 'lianfang-backup-1', takenAt: new Date().toISOString(), migrations: files.map((row) => row.file), tables }
    async function* lines(): AsyncGenerator<string> {
      for (const table of backupTables(nouns)) {
        const hash = createHash('sha256')
        let rows = 0
        for await (const chunk of pages(client, table)) {
          for (const row of chunk) {
            hash.update(row).update('\n')
            yield `${JSON.stringify([table, row])}\n`
          }
          rows += chunk.length
          total += chunk.length
          progress(total)
        }
        tables[table] = { rows, sha256: hash.digest('hex') }
      }
      yield `${JSON.stringify(manifest)}\n`
    }
    await pipeline(lines, createGzip(), createWriteStream(partial, { mode: 0o600 }))
    await client.query('COMMIT')
    await rename(partial, file)
    return manifest
  } catch (fault) {
    await rm(partial, { force: true })
    throw fault
  } finally {
    client.release()
  }
}

async function* pages(client: Client, table: string): AsyncGenerator<readonly string[]> {
  await client.query(`DECLARE backup_${table} NO SCROLL CURSOR FOR SELECT row_to_json(t)::text AS row FROM ${table} t`)
  for (;;) {
    const { rows } = await client.query<{ row: string }>(`FETCH ${PAGE} FROM backup_${table}`)
    if (rows.length === 0) break
    yield rows.map((row) => row.row)
  }
  await client.query(`CLOSE backup_${table}`)
}

/**
 * Reads a backup into an empty, migrated database, in one transaction. Refuses a file that is cut or changed (its manifest does not
 * fit), one of another schema, and a database that already holds a township.
 */
export async function readBackup(owner: Pool, nouns: readonly string[], file: string, progress: (rows: number) => void = () => undefined): Promise<Manifest> {
  const client = await owner.connect()
  try {
    await client.query('BEGIN')
    const { rows } = await client.query<{ n: number }>('SELECT count(*)::int AS n FROM townships')
    if ((rows[0]?.n ?? 0) > 0)
      throw new Error('目标数据库已有乡镇，不能覆盖；请恢复到新的数据文件夹。 The target already holds a township: restore into a new data folder.')
    const known = new Set(backupTables(nouns))
    const hashes = new Map<string, { hash: ReturnType<typeof createHash>; rows: number }>()
    let manifest: Manifest | null = null
    let waiting: string[] = []
    let table = ''
    let total = 0
    const write = async (): Promise<void> => {
      if (waiting.length > 0)
        await client.query(`INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(null::${table}, $1::jsonb)`, [`[${waiting.join(',')}]`])
      total += waiting.length
      progress(total)
      waiting = []
    }
    for await (const line of createInterface({ input: createReadStream(file).pipe(createGunzip()), crlfDelay: Infinity })) {
      const read: unknown = JSON.parse(line)
      if (!Array.isArray(read)) {
        manifest = read as Manifest
        continue
      }
      const [name, row] = read as [string, string]
      if (!known.has(name)) throw new Error(`备份含有未知的表 ${name}。 The backup holds the unknown table ${name}.`)
      if (name !== table || waiting.length >= PAGE) await write()
      table = name
      waiting.push(row)
      const seen = hashes.get(name) ?? { hash: createHash('sha256'), rows: 0 }
      seen.hash.update(row).update('\n')
      seen.rows++
      hashes.set(name, seen)
    }
    await write()
    checkManifest(
      manifest,
      hashes,
      (await client.query<{ file: string }>('SELECT file FROM migrations ORDER BY file')).rows.map((row) => row.file),
    )
    await client.query('COMMIT')
    return manifest as unknown as Manifest
  } catch (fault) {
    await client.query('ROLLBACK').catch(() => undefined)
    throw readable(fault)
  } finally {
    client.release()
  }
}

function checkManifest(
  manifest: Manifest | null,
  hashes: ReadonlyMap<string, { readonly hash: ReturnType<typeof createHash>; readonly rows: number }>,
  migrations: readonly string[],
): void {
  if (!manifest || manifest.format !== 'lianfang-backup-1') throw new Error('备份文件不完整（没有结尾清单）。 The backup is cut: its manifest is missing.')
  if (manifest.migrations.join() !== migrations.join())
    throw new Error(`备份来自另一版本的数据库结构（${manifest.migrations.at(-1)}）。 The backup is of another schema.`)
  for (const [table, told] of Object.entries(manifest.tables)) {
    const seen = hashes.get(table)
    const sha256 = seen ? seen.hash.digest('hex') : createHash('sha256').digest('hex')
    if ((seen?.rows ?? 0) !== told.rows || sha256 !== told.sha256)
      throw new Error(`备份中的表 ${table} 与清单不符。 Table ${table} of the backup does not fit its manifest.`)
  }
}

function readable(fault: unknown): unknown {
  const code = (fault as { code?: unknown }).code
  if (code === 'ENOENT') return new Error('找不到备份文件。 There is no such backup file.')
  if ((typeof code === 'string' && code.startsWith('Z_')) || fault instanceof SyntaxError) return new Error('备份文件已损坏。 The backup file is damaged.')
  return fault
}
