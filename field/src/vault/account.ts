import type { Session } from '@lianfang/contract/identity/answers.ts'
import { HOUR_MS, type Instant } from '@lianfang/domain/kernel/instant.ts'
import { dropFact, readFact, writeFact, type Account } from './facts.ts'
import { changePin, newLock, newPhoneSecret, openLock } from './lock.ts'
import type { PhoneDb } from './phone-db.ts'
import { openJson, sealJson } from './seal.ts'
import { wipeRows } from './sealed-rows.ts'

/** Wrong PINs in a row until the working set is wiped. */
export const TRIES = 5
/** A working set that has not met the server for so long is wiped (see docs/decisions). */
export const KEPT_HOURS = 72

export interface Opened {
  readonly key: CryptoKey
  readonly session: Session
  /** The working set was too old and is gone; the next pull brings it anew. */
  readonly expired: boolean
}

export type Unlocked =
  | { readonly kind: 'OPENED'; readonly opened: Opened }
  | { readonly kind: 'WRONG'; readonly triesLeft: number }
  | { readonly kind: 'WIPED' }
  | { readonly kind: 'NOBODY' }

/** Gives the phone to a worker who has just signed in: a new key behind a new PIN, and no rows of anybody before. */
export async function takePhone(db: PhoneDb, session: Session, pin: string): Promise<Opened> {
  const { lock, key } = await newLock(pin, await phoneSecret(db))
  const account: Account = {
    worker: session.worker.id,
    login: session.worker.login,
    township: session.township.id,
    townshipName: session.township.name,
    lock,
    wrongTries: 0,
    session: await sealJson(key, 'session', session),
  }
  await wipeRows(db)
  await writeFact(db, 'account', account)
  return { key, session, expired: false }
}

/** Tries a PIN. The try is counted, durably, before it is made: switching the phone off does not give it back. */
export async function unlock(db: PhoneDb, pin: string, now: number): Promise<Unlocked> {
  const account = await readFact(db, 'account')
  if (!account) return { kind: 'NOBODY' }
  const tries = account.wrongTries + 1
  await writeFact(db, 'account', { ...account, wrongTries: tries })
  const key = await openLock(account.lock, pin, await phoneSecret(db))
  if (key) {
    await writeFact(db, 'account', { ...account, wrongTries: 0 })
    const session = (await openJson(key, 'session', account.session)) as Session
    return { kind: 'OPENED', opened: { key, session, expired: await expire(db, now) } }
  }
  if (tries < TRIES) return { kind: 'WRONG', triesLeft: TRIES - tries }
  await leavePhone(db)
  return { kind: 'WIPED' }
}

/** Keeps a renewed session of the same worker. */
export async function keepSession(db: PhoneDb, key: CryptoKey, session: Session): Promise<void> {
  const account = await readFact(db, 'account')
  if (account) await writeFact(db, 'account', { ...account, session: await sealJson(key, 'session', session) })
}

/** Puts another PIN before the same rows; false when the old one is wrong. */
export async function replacePin(db: PhoneDb, old: string, fresh: string): Promise<boolean> {
  const account = await readFact(db, 'account')
  const lock = account && (await changePin(account.lock, old, fresh, await phoneSecret(db)))
  if (!account || !lock) return false
  await writeFact(db, 'account', { ...account, lock, wrongTries: 0 })
  return true
}

/** Takes the phone from its worker: rows and their key go, the outbox stays. The session's cookie is given back when possible. */
export async function leavePhone(db: PhoneDb): Promise<void> {
  await writeFact(db, 'endSession', true)
  await dropFact(db, 'account')
  await wipeRows(db)
}

/** Wipes a working set that is too old; says whether it did. */
export async function expire(db: PhoneDb, now: number): Promise<boolean> {
  const pulledAt = await readFact(db, 'pulledAt')
  if (pulledAt === undefined || !isStale(pulledAt, now)) return false
  await wipeRows(db)
  return true
}

function isStale(pulledAt: Instant, now: number): boolean {
  return now - Date.parse(pulledAt) > KEPT_HOURS * HOUR_MS
}

async function phoneSecret(db: PhoneDb): Promise<CryptoKey> {
  const known = await readFact(db, 'phoneSecret')
  if (known) return known
  const made = await newPhoneSecret()
  await writeFact(db, 'phoneSecret', made)
  return made
}
