import type { Bytes } from './seal.ts'

/**
 * The key of the working set, wrapped by the PIN. The salt that is used is made from the stored one with a secret of this phone
 * that no script can read out: whoever has only the stored text cannot try PINs anywhere else.
 */
export interface Lock {
  readonly salt: Bytes
  readonly iterations: number
  readonly iv: Bytes
  readonly wrapped: Bytes
}

/** How often a PIN is hashed. */
export type Iterations = () => Promise<number>

/** OWASP's floor for PBKDF2 with SHA-256 (2023). A faster phone counts further, until a guess takes `GUESS_MS`. */
const LEAST_ITERATIONS = 600_000
const GUESS_MS = 350
const TRIAL = 200_000

const utf8 = new TextEncoder()

/** The phone's own secret: made once, kept as a key that cannot be exported. */
export function newPhoneSecret(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
}

/** A new key for a working set, with the lock that opens it. `count` says how often to iterate; this phone's own measure by default. */
export async function newLock(pin: string, secret: CryptoKey, count: Iterations = iterationsHere): Promise<{ readonly lock: Lock; readonly key: CryptoKey }> {
  const bare = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt', 'decrypt'])
  const lock = await wrap(bare, pin, secret, count)
  const key = await openLock(lock, pin, secret)
  if (!key) throw new Error('a new lock must open')
  return { lock, key }
}

/** The key behind the lock; null when the PIN is wrong. */
export function openLock(lock: Lock, pin: string, secret: CryptoKey): Promise<CryptoKey | null> {
  return unwrap(lock, pin, secret, false)
}

/** The same key behind another PIN; null when the old PIN is wrong. */
export async function changePin(lock: Lock, old: string, fresh: string, secret: CryptoKey, count: Iterations = iterationsHere): Promise<Lock | null> {
  const bare = await unwrap(lock, old, secret, true)
  return bare ? wrap(bare, fresh, secret, count) : null
}

async function wrap(bare: CryptoKey, pin: string, secret: CryptoKey, count: Iterations): Promise<Lock> {
  const salt = crypto.getRandomValues(new Uint8Array(16))
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const iterations = await count()
  const wrapped = new Uint8Array(await crypto.subtle.wrapKey('raw', bare, await keyOfPin(pin, salt, iterations, secret), { name: 'AES-GCM', iv }))
  return { salt, iterations, iv, wrapped }
}

async function unwrap(lock: Lock, pin: string, secret: CryptoKey, extractable: boolean): Promise<CryptoKey | null> {
  const opener = await keyOfPin(pin, lock.salt, lock.iterations, secret)
  try {
    return await crypto.subtle.unwrapKey('raw', lock.wrapped, opener, { name: 'AES-GCM', iv: lock.iv }, { name: 'AES-GCM', length: 256 }, extractable, [
      'encrypt',
      'decrypt',
    ])
  } catch {
    return null
  }
}

async function keyOfPin(pin: string, salt: Bytes, iterations: number, secret: CryptoKey): Promise<CryptoKey> {
  const secretSalt = await crypto.subtle.sign('HMAC', secret, salt)
  const base = await crypto.subtle.importKey('raw', utf8.encode(pin), 'PBKDF2', false, ['deriveKey'])
  return crypto.subtle.deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt: secretSalt, iterations }, base, { name: 'AES-GCM', length: 256 }, false, [
    'wrapKey',
    'unwrapKey',
  ])
}

/** So many that a guess takes `GUESS_MS` on this phone, and never fewer than the floor. */
export async function iterationsHere(): Promise<number> {
  const base = await crypto.subtle.importKey('raw', utf8.encode('000000'), 'PBKDF2', false, ['deriveBits'])
  const begun = performance.now()
  await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt: new Uint8Array(16), iterations: TRIAL }, base, 256)
  const perMs = TRIAL / Math.max(1, performance.now() - begun)
  return Math.max(LEAST_ITERATIONS, Math.ceil(perMs * GUESS_MS))
}
