import { spawn, type ChildProcess } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs'
import { createConnection } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { postgresBinaries } from './binaries.ts'
import { ownerPool } from './connect.ts'
import { runAs } from './run-as.ts'

/** A running embedded server: where it listens, what to tell the user, how to stop it. */
export interface EmbeddedPostgres {
  readonly socket: string
  readonly pid: number
  readonly notes: readonly string[]
  readonly stop: () => Promise<void>
}

/** Durability is never traded: fsync, full_page_writes and synchronous_commit stay at their defaults (on). */
const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '',
  max_connections: '60',
  shared_buffers: '64MB',
  max_wal_size: '1GB',
  jit: 'off',
  autovacuum_naptime: '15s',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'warning',
}

/** Unix sockets have a path limit of about 100 bytes, data folders have not: the socket lies in the temporary folder under a name of its own. */
export function socketOf(dataFolder: string): string {
  return join(tmpdir(), `lianfang-${createHash('sha256').update(resolve(dataFolder)).digest('hex').slice(0, 16)}`)
}

/**
 * Starts PostgreSQL 18 in `<dataFolder>/postgres`, made on first use (UTF-8, checksums). A server that a killed parent left
 * running there is stopped first: it is ours by its pid file. Resolves when it answers queries.
 */
export async function startEmbedded(dataFolder: string): Promise<EmbeddedPostgres> {
  const cluster = join(resolve(dataFolder), 'postgres')
  const socket = socketOf(dataFolder)
  const { initdb, postgres } = postgresBinaries()
  mkdirSync(cluster, { recursive: true, mode: 0o700 })
  mkdirSync(socket, { recursive: true, mode: 0o700 })
  const as = runAs([dirname(postgres), cluster])
  as.own(cluster)
  as.own(socket)
  const notes = as.note ? [as.note] : []
  if (await stopOrphan(cluster)) notes.push('上次异常退出留下的数据库已接管。 A database left running by an earlier crash was taken over.')
  const log = openSync(join(resolve(dataFolder), 'postgres.log'), 'a')
  if (!existsSync(join(cluster, 'PG_VERSION'))) {
    await run(as.wrap(initdb, ['--pgdata', cluster, '--username=lianfang', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8', '--no-instructions']), log)
  }
  const flags = Object.entries({ ...SETTINGS, unix_socket_directories: socket }).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const { program, args, options } = as.wrap(postgres, ['-D', cluster, ...flags])
  let current: ChildProcess | null = null
  let stopping = false
  // After a kill -9 the old server's last processes may hold its memory for a moment: a few tries.
  const raise = async (): Promise<ChildProcess | null> => {
    for (let tries = 0; tries < 10 && !stopping; tries++) {
      // Its own process group: Ctrl-C reaches us first, and we stop it in order.
      const child = spawn(program, args, { ...options, stdio: ['ignore', log, log], detached: true, cwd: '/' })
      current = child
      if (await answers(child, socket)) return child
      await sleep(200)
    }
    return null
  }
  // A database that dies under us (out of memory, kill -9) is raised again: it recovers by its log, requests get 503 meanwhile.
  const watch = (child: ChildProcess): void => {
    child.once('exit', () => {
      if (!stopping) void raise().then((next) => next && watch(next))
    })
  }
  const child = await raise()
  if (!child) {
    const where = join(resolve(dataFolder), 'postgres.log')
    throw new Error(`内置数据库未能启动，详见 ${where}。 The embedded database did not start; see ${where}.`)
  }
  watch(child)
  await untilReady(socket)
  return {
    socket,
    pid: child.pid ?? 0,
    notes,
    stop: async () => {
      stopping = true
      if (current) await stop(current, socket)
    },
  }
}

/** True when the server answers within 30 s; false when it gave up. */
async function answers(child: ChildProcess, socket: string): Promise<boolean> {
  for (let tries = 0; tries < 1200; tries++) {
    if (child.exitCode !== null || child.signalCode !== null) return false
    if (await connects(join(socket, '.s.PGSQL.5432'))) return true
    await sleep(25)
  }
  child.kill('SIGINT')
  return false
}

/** A server takes connections while it starts or replays its log, and says "not yet" (57P03) until it is ready. */
async function untilReady(socket: string): Promise<void> {
  const pool = ownerPool({ socket, database: 'postgres' })
  try {
    for (let tries = 0; ; tries++) {
      const fault = await pool.query('SELECT 1').then(
        () => null,
        (problem: unknown) => problem,
      )
      if (fault === null) return
      if (!(fault instanceof Error && 'code' in fault && fault.code === '57P03') || tries > 2400)
        throw fault instanceof Error ? fault : new Error('the database does not answer')
      await sleep(25)
    }
  } finally {
    await pool.end()
  }
}

function connects(path: string): Promise<boolean> {
  return new Promise((done) => {
    const attempt = createConnection(path)
    attempt.once('connect', () => {
      attempt.destroy()
      done(true)
    })
    attempt.once('error', () => done(false))
  })
}

async function stop(child: ChildProcess, socket: string): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const gone = new Promise((done) => child.once('exit', done))
    child.kill('SIGINT')
    await gone
  }
  rmSync(socket, { recursive: true, force: true })
}

/** Stops a server whose parent died. Returns whether there was one. */
async function stopOrphan(cluster: string): Promise<boolean> {
  const pidFile = join(cluster, 'postmaster.pid')
  if (!existsSync(pidFile)) return false
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0])
  if (!isPostgres(pid)) return false
  process.kill(pid, 'SIGINT')
  for (let tries = 0; tries < 1200 && isPostgres(pid); tries++) await sleep(25)
  if (isPostgres(pid)) process.kill(pid, 'SIGQUIT')
  return true
}

function isPostgres(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 1) return false
  try {
    process.kill(pid, 0)
    const command = existsSync(`/proc/${pid}/cmdline`) ? readFileSync(`/proc/${pid}/cmdline`, 'utf8') : 'postgres'
    return command.includes('postgres')
  } catch {
    return false
  }
}

function run(command: ReturnType<ReturnType<typeof runAs>['wrap']>, log: number): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(command.program, command.args, { ...command.options, stdio: ['ignore', log, log], cwd: '/' })
    child.once('error', fail)
    child.once('exit', (code) => (code === 0 ? done() : fail(new Error(`${command.program}: exit ${code}`))))
  })
}
