import { setScope, setSecret } from '../database/scope.ts'
import type { Pool } from '../database/connect.ts'
import { inTransaction } from '../database/in-transaction.ts'

/** All SQL about who may sign in. */
export interface Credential {
  readonly township: string
  readonly worker: string
  readonly login: string
  readonly passwordHash: string | null
  readonly failures: number
  readonly lockedUntil: string | null
}

interface Record {
  township: string
  worker: string
  login: string
  password_hash: string | null
  failures: number
  locked_until: string | null
}

const FAILURES = 5
const LOCK_MINUTES = 15
const LINK_HOURS = 72

/** The credentials of a sign-in name, one per township that uses it. */
export function findByLogin(pool: Pool, login: string, township: string | undefined): Promise<readonly Credential[]> {
  return inTransaction(pool, async (client) => {
    await setSecret(client, 'login', login)
    const { rows } = await client.query<Record>(
      'SELECT township, worker, login, password_hash, failures, locked_until FROM credentials WHERE login = $1 AND ($2::text IS NULL OR township = $2) ORDER BY township',
      [login, township ?? null],
    )
    return rows.map(credential)
  })
}

/** The credential a one-time link belongs to; null when it was used or has expired. */
export function findByLink(pool: Pool, linkHash: string): Promise<Credential | null> {
  return inTransaction(pool, async (client) => {
    await setSecret(client, 'link', linkHash)
    const { rows } = await client.query<Record>(
      'SELECT township, worker, login, password_hash, failures, locked_until FROM credentials WHERE link_hash = $1 AND link_until > now()',
      [linkHash],
    )
    return rows[0] ? credential(rows[0]) : null
  })
}

function credential(row: Record): Credential {
  return {
    township: row.township,
    worker: row.worker,
    login: row.login,
    passwordHash: row.password_hash,
    failures: row.failures,
    lockedUntil: row.locked_until,
  }
}

/** Counts a wrong password; after five in a row the name is locked for 15 minutes. */
export function countFailure(pool: Pool, township: string, worker: string): Promise<void> {
  return inTransaction(pool, async (client) => {
    await setScope(client, township, '*')
    await client.query(
      `UPDATE credentials SET failures = CASE WHEN failures + 1 >= ${FAILURES} THEN 0 ELSE failures + 1 END,
         locked_until = CASE WHEN failures + 1 >= ${FAILURES} THEN now() + interval '${LOCK_MINUTES} minutes' ELSE locked_until END
       WHERE township = $1 AND worker = $2`,
      [township, worker],
    )
  })
}

/** Sets a password and uses up the link that allowed it. */
export function setPassword(pool: Pool, township: string, worker: string, login: string, passwordHash: string): Promise<void> {
  return inTransaction(pool, async (client) => {
    await setScope(client, township, '*')
    await client.query(
      `INSERT INTO credentials (township, worker, login, password_hash) VALUES ($1, $2, $3, $4)
       ON CONFLICT (township, worker) DO UPDATE SET login = excluded.login, password_hash = excluded.password_hash, failures = 0, locked_until = NULL, link_hash = NULL, link_until = NULL`,
      [township, worker, login, passwordHash],
    )
    // Whoever held the old password is signed out everywhere.
    await client.query('DELETE FROM sessions WHERE township = $1 AND worker = $2', [township, worker])
  })
}

/** Gives a worker a one-time link with which to set a password. */
export function setLink(pool: Pool, township: string, worker: string, login: string, linkHash: string): Promise<void> {
  return inTransaction(pool, async (client) => {
    await setScope(client, township, '*')
    await client.query(
      `INSERT INTO credentials (township, worker, login, link_hash, link_until) VALUES ($1, $2, $3, $4, now() + interval '${LINK_HOURS} hours')
       ON CONFLICT (township, worker) DO UPDATE SET login = excluded.login, link_hash = excluded.link_hash, link_until = excluded.link_until`,
      [township, worker, login, linkHash],
    )
  })
}

export interface SignedInOn {
  readonly device: string
  /** What people call it by. */
  readonly label: string
}

/** Opens a session on a device and remembers that this worker has signed in there. */
export function openSession(pool: Pool, township: string, worker: string, session: string, { device, label }: SignedInOn, hours: number): Promise<void> {
  return inTransaction(pool, async (client) => {
    await setScope(client, township, '*')
    await client.query('UPDATE credentials SET failures = 0, locked_until = NULL WHERE township = $1 AND worker = $2', [township, worker])
    await client.query('DELETE FROM sessions WHERE township = $1 AND expires_at < now()', [township])
    await client.query(`INSERT INTO sessions (township, id, worker, device, expires_at) VALUES ($1, $2, $3, $4, now() + make_interval(hours => $5))`, [
      township,
      session,
      worker,
      device,
      hours,
    ])
    await client.query(
      `INSERT INTO device_workers (township, device, worker, label) VALUES ($1, $2, $3, $4)
       ON CONFLICT (township, device, worker) DO UPDATE SET label = excluded.label, seen_at = now()`,
      [township, device, worker, label],
    )
  })
}

export function closeSession(pool: Pool, township: string, session: string): Promise<void> {
  return inTransaction(pool, async (client) => {
    await setScope(client, township, '*')
    await client.query('DELETE FROM sessions WHERE township = $1 AND id = $2', [township, session])
  })
}

/** Which of these workers have signed in on this device. */
export function workersOfDevice(pool: Pool, township: string, device: string, workers: readonly string[]): Promise<ReadonlySet<string>> {
  return inTransaction(pool, async (client) => {
    await setScope(client, township, '*')
    const { rows } = await client.query<{ worker: string }>(
      'SELECT worker FROM device_workers WHERE township = $1 AND device = $2 AND worker = ANY ($3::uuid[])',
      [township, device, workers],
    )
    return new Set(rows.map((row) => row.worker))
  })
}

/** The townships in which this device was revoked. */
export function revokedIn(pool: Pool, device: string): Promise<readonly string[]> {
  return inTransaction(pool, async (client) => {
    await setSecret(client, 'device', device)
    const { rows } = await client.query<{ township: string }>('SELECT township FROM device_revocations WHERE device = $1 ORDER BY township', [device])
    return rows.map((row) => row.township)
  })
}
