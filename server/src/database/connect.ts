import pg from 'pg'
import { normalInstant } from './instants.ts'

const TIMESTAMPTZ = 1184
const DATE = 1082
const INT8 = 20
const NUMERIC = 1700

/** The domain's plain values: instants and days as text, counts and temperatures as numbers. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) => {
    if (oid === TIMESTAMPTZ) return normalInstant
    if (oid === DATE) return String
    if (oid === INT8 || oid === NUMERIC) return Number
    return pg.types.getTypeParser(oid, format) as (value: string) => unknown
  },
}

/** Statements travel without waiting for the one before (pg 8.23; its types do not know the option yet). */
const PIPELINE: pg.PoolConfig & { readonly pipeline: boolean } = { pipeline: true }

export type Pool = pg.Pool
export type Client = pg.ClientBase

/** How to reach the database as its owner: a connection string or a unix socket of the embedded server. */
export type Address = { readonly url: string } | { readonly socket: string; readonly database: string }

/** The owner's connection: migrations, roles, rebuild, backup. */
export function ownerPool(address: Address): Pool {
  return pool({ ...target(address), ...('socket' in address ? { user: 'lianfang' } : {}), max: 4 })
}

/**
 * The program's connection, as the role `lianfang_app`, which row-level security binds. Plans are made for the values at hand:
 * statements planned while the tables were empty kept a bad plan and cost five to ten times until analysed.
 */
export function appPool(address: Address, password: string, max = 20): Pool {
  return pool({ ...target(address), user: 'lianfang_app', password, max, ...PIPELINE, options: '-c plan_cache_mode=force_custom_plan -c timezone=UTC' })
}

/**
 * The lane's connections look rows up by key and nothing else: an index is always right, also in a table that was empty when a plan was made. So plans are kept: a
 * plan made anew for every foreign-key check of every row cost half of the ingest.
 */
export function lanePool(address: Address, password: string): Pool {
  return pool({ ...target(address), user: 'lianfang_app', password, max: 8, ...PIPELINE, options: '-c timezone=UTC -c enable_seqscan=off' })
}

/** Whatever `send` sends leaves in one write to the socket: the database wakes once, and a system call a statement is saved. */
export function inOneMessage<T>(client: Client, send: () => T): T {
  const stream = 'connection' in client && client.connection instanceof pg.Connection ? client.connection.stream : null
  stream?.cork()
  try {
    return send()
  } finally {
    stream?.uncork()
  }
}

function target(address: Address): pg.PoolConfig {
  if ('socket' in address) return { host: address.socket, port: 5432, database: address.database }
  const url = new URL(address.url)
  return {
    host: url.searchParams.get('host') ?? decodeURIComponent(url.hostname),
    port: Number(url.port || 5432),
    database: decodeURIComponent(url.pathname.slice(1)),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    ...(url.searchParams.get('sslmode') === 'require' ? { ssl: true } : {}),
  }
}

function pool(config: pg.PoolConfig): Pool {
  const made = new pg.Pool({ ...config, types, application_name: 'lianfang', idleTimeoutMillis: 30_000 })
  // A connection that dies while idle is replaced at the next query; the query that needs it reports the fault.
  made.on('error', () => undefined)
  // One that dies at work says so to its queries; without a listener it would end the program as well.
  made.on('connect', (client) => client.on('error', () => undefined))
  return made
}
