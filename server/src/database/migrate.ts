import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Pool } from './connect.ts'

const FOLDER = fileURLToPath(new URL('../../migrations/', import.meta.url))

/**
 * Brings the database to the newest schema: dated, append-only SQL files, each once, each in its own transaction. Refuses a
 * database older than PostgreSQL 15, one that a newer program has migrated, and one whose applied files were changed.
 */
export async function migrate(owner: Pool, rolePassword: string): Promise<readonly string[]> {
  const client = await owner.connect()
  try {
    await client.query(`SELECT pg_advisory_lock(hashtext('lianfang migrate'))`)
    const { rows: versions } = await client.query<{ v: string }>(`SELECT current_setting('server_version_num') v`)
    if (Number(versions[0]?.v) < 150_000) throw new Error('需要 PostgreSQL 15 或更新版本。 PostgreSQL 15 or newer is needed.')
    await makeRole(client, rolePassword)
    await client.query(`CREATE TABLE IF NOT EXISTS migrations (file text PRIMARY KEY, sha256 text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())`)
    const { rows } = await client.query<{ file: string; sha256: string }>('SELECT file, sha256 FROM migrations')
    const applied = new Map(rows.map((row) => [row.file, row.sha256]))
    const files = readdirSync(FOLDER)
      .filter((name) => name.endsWith('.sql'))
      .sort()
    const unknown = [...applied.keys()].find((name) => !files.includes(name))
    if (unknown) throw new Error(`数据库由更新版本的程序升级过（${unknown}）。 A newer program has migrated this database (${unknown}).`)
    const done: string[] = []
    for (const file of files) {
      const sql = readFileSync(`${FOLDER}${file}`, 'utf8')
      const sha256 = createHash('sha256').update(sql).digest('hex')
      const before = applied.get(file)
      if (before !== undefined && before !== sha256) throw new Error(`已执行的迁移 ${file} 被改动过。 The applied migration ${file} was changed.`)
      if (before !== undefined) continue
      await client.query('BEGIN')
      try {
        await client.query(sql)
        await client.query('INSERT INTO migrations (file, sha256) VALUES ($1, $2)', [file, sha256])
        await client.query('COMMIT')
      } catch (fault) {
        await client.query('ROLLBACK')
        throw fault
      }
      done.push(file)
    }
    return done
  } finally {
    await client.query(`SELECT pg_advisory_unlock(hashtext('lianfang migrate'))`).catch(() => undefined)
    client.release()
  }
}

async function makeRole(client: { query: (sql: string) => Promise<unknown> }, password: string): Promise<void> {
  // The password is hex of our own key: nothing to escape.
  await client.query(`DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'lianfang_app') THEN
      CREATE ROLE lianfang_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
    END IF;
  EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`)
  await client.query(`ALTER ROLE lianfang_app PASSWORD '${password}'`)
}
