import { createHmac, createSecretKey, type KeyObject, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Keys derived from the one master key, which never enters the database. */
export interface Keys {
  /** Wraps the subjects' data keys (AES-256-GCM). */
  readonly wrapping: KeyObject
  /** Blind indexes and fingerprints (HMAC-SHA-256). */
  readonly blinding: KeyObject
  /** Seals uploads waiting for acceptance. */
  readonly staging: KeyObject
  /** Password of the program's database role. */
  readonly rolePassword: string
}

/**
 * Reads the master key: 64 hex digits from `LIANFANG_KEY`, else from `<dataFolder>/keys/master.key`, made on first use. Without
 * this key nobody's name can be read again: it belongs in the backup, apart from the data.
 */
export function readKeys(dataFolder: string): Keys {
  const given = process.env['LIANFANG_KEY']
  if (given !== undefined && !/^[0-9a-f]{64}$/.test(given)) throw new Error('LIANFANG_KEY 必须是 64 位十六进制数。 LIANFANG_KEY must be 64 hex digits.')
  const master = Buffer.from(given ?? keyFile(dataFolder), 'hex')
  const derive = (purpose: string): Buffer => createHmac('sha256', master).update(`lianfang ${purpose}`).digest()
  const key = (purpose: string): KeyObject => createSecretKey(derive(purpose))
  return { wrapping: key('wrapping'), blinding: key('blinding'), staging: key('staging'), rolePassword: derive('role').toString('hex') }
}

function keyFile(dataFolder: string): string {
  const file = join(dataFolder, 'keys', 'master.key')
  if (!existsSync(file)) {
    mkdirSync(join(dataFolder, 'keys'), { recursive: true, mode: 0o700 })
    writeFileSync(file, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' })
  }
  return readFileSync(file, 'utf8').trim()
}
