import { hash, verify } from '@node-rs/argon2'
import { createHash, randomBytes } from 'node:crypto'

/** argon2id with 19 MiB and two passes (OWASP's first choice). */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Passwords that everybody tries first. */
const COMMON = new Set([
  '12345678',
  '123456789',
  '1234567890',
  '88888888',
  '66666666',
  '00000000',
  '11111111',
  'password',
  'password1',
  'qwertyui',
  'admin123',
  'a1234567',
  '1q2w3e4r',
  'abcd1234',
  'lianfang',
])

export function hashPassword(password: string): Promise<string> {
  return hash(password, COST)
}

let nobody: Promise<string> | null = null

/** True when the password fits. Without a hash (unknown name) it takes just as long and is false. */
export async function passwordFits(stored: string | null, password: string): Promise<boolean> {
  nobody ??= hashPassword(randomBytes(16).toString('hex'))
  const fits = await verify(stored ?? (await nobody), password)
  return stored !== null && fits
}

export function isWeak(password: string, login: string): boolean {
  return [...password].length < 8 || password.toLowerCase() === login.toLowerCase() || COMMON.has(password.toLowerCase())
}

/** A secret of 256 bits for cookies and links. Only its hash is stored. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
