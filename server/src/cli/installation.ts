import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readCatalog, type Catalog } from '../database/catalog.ts'
import { type Address, appPool, lanePool, ownerPool, type Pool } from '../database/connect.ts'
import { socketOf, startEmbedded } from '../database/embedded.ts'
import { migrate } from '../database/migrate.ts'
import { type Keys, readKeys } from '../database/master-key.ts'
import type { House } from '../http/house.ts'
import { openJournal } from '../journal/journal.ts'

/** An opened installation: the house, what to tell the user about opening it, and how to leave it. */
export interface Installation {
  readonly house: House
  readonly notes: readonly string[]
  readonly close: () => Promise<void>
}

export interface OpenOptions {
  readonly dataFolder: string
  /** An own PostgreSQL ≥ 15; null: the embedded one in the data folder. */
  readonly databaseUrl: string | null
  readonly origin: string
  /** `serve` takes the folder for itself; other commands join a running server's database. */
  readonly exclusive: boolean
}

/** Raised when another program has the data folder. */
export class FolderTaken extends Error {}

/** Opens the installation in `dataFolder`: keys, database (started when it is ours and not running), schema, journals. */
export async function openInstallation(options: OpenOptions): Promise<Installation> {
  const folder = resolve(options.dataFolder)
  mkdirSync(folder, { recursive: true, mode: 0o755 })
  const lock = takeLock(folder, options)
  try {
    const keys = readKeys(folder)
    const embedded = options.databaseUrl === null && lock.mine ? await startEmbedded(folder) : null
    const address: Address = options.databaseUrl === null ? { socket: socketOf(folder), database: 'lianfang' } : { url: options.databaseUrl }
    if (embedded) await makeDatabase(embedded.socket)
    const opened = await openHouse(address, keys, options.origin)
    return {
      house: opened.house,
      notes: [...(embedded?.notes ?? []), ...opened.migrated.map((file) => `数据库结构已更新：${file}。 Schema updated: ${file}.`)],
      close: async () => {
        await opened.close()
        await embedded?.stop()
        lock.release()
      },
    }
  } catch (fault) {
    lock.release()
    throw fault
  }
}

/** The house on a database that answers: migrated, catalog read, journals opened. */
export async function openHouse(
  address: Address,
  keys: Keys,
  origin: string,
  now: () => string = () => new Date().toISOString(),
): Promise<{ house: House; migrated: readonly string[]; close: () => Promise<void> }> {
  const owner = ownerPool(address)
  const migrated = await migrate(owner, keys.rolePassword)
  const pool = appPool(address, keys.rolePassword)
  const lanes = lanePool(address, keys.rolePassword)
  const catalog: Catalog = await readCatalog(pool)
  const journal = openJournal({ pool: lanes, catalog, keys, now })
  return {
    house: { pool, owner, catalog, keys, journal, now, origin, apps: { console: folderOf('console'), field: folderOf('field') } },
    migrated,
    close: async () => {
      await journal.rest()
      await Promise.all([pool.end(), lanes.end(), owner.end()])
    },
  }
}

function folderOf(app: 'console' | 'field'): string {
  return fileURLToPath(new URL(`../../../${app}/dist/`, import.meta.url))
}

async function makeDatabase(socket: string): Promise<void> {
  const admin: Pool = ownerPool({ socket, database: 'postgres' })
  try {
    const { rowCount } = await admin.query(`SELECT FROM pg_database WHERE datname = 'lianfang'`)
    if (rowCount === 0) await admin.query('CREATE DATABASE lianfang')
  } finally {
    await admin.end()
  }
}

/** One serving program per data folder: a lock file with its process number. A lock whose process is gone is taken over. */
function takeLock(folder: string, options: OpenOptions): { mine: boolean; release: () => void } {
  const file = join(folder, 'lianfang.pid')
  const holder = existsSync(file) ? readFileSync(file, 'utf8').trim() : ''
  if (holder !== '' && isAlive(holder)) {
    if (!options.exclusive) return { mine: false, release: () => undefined }
    throw new FolderTaken(
      `数据文件夹 ${folder} 正被另一个联防程序使用（进程 ${holder.split(' ')[0]}）。请先停止它，或用 --data 指定别的文件夹。 The data folder ${folder} is in use by another Lianfang (process ${holder.split(' ')[0]}). Stop it first, or name another folder with --data.`,
    )
  }
  rmSync(file, { force: true })
  writeFileSync(file, `${process.pid} ${startOf(process.pid)}\n`, { flag: 'wx' })
  return { mine: true, release: () => rmSync(file, { force: true }) }
}

/** Alive, and the same process: a number may be used again after a restart of the machine. */
function isAlive(holder: string): boolean {
  const [pid, start] = holder.split(' ')
  try {
    process.kill(Number(pid), 0)
    return startOf(Number(pid)) === start
  } catch {
    return false
  }
}

function startOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[19] ?? '0'
  } catch {
    return '0'
  }
}
