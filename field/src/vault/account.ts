import type { Session } from '@lianfang/contract/identity/answers.ts'
import { HOUR_MS, type Instant } from '@lianfang/domain/kernel/instant.ts'
import type { Account, FactStore } from './facts.ts'
import { changePin, newLock, newPhoneSecret, openLock, type Iterations } from './lock.ts'
import { openJson, sealJson } from './seal.ts'

/** Wrong PINs in a row until the working set is wiped. */
export const TRIES = 5
/** A working set that has not met the server for so long is wiped (see docs/decisions). */
export const KEPT_HOURS = 72

/** What the lock works on: the facts, and the working set it can wipe. The outbox is not within its reach. */
export interface Locker {
  readonly facts: FactStore
  readonly wipeRows: () => Promise<void>
  readonly iterations: Iterations
}

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
export async function takePhone(locker: Locker, session: Session, pin: string): Promise<Opened> {
  const { lock, key } = await newLock(pin, await phoneSecret(locker), locker.iterations)
  const account: Account = {
    worker: session.worker.id,
    login: session.worker.login,
    township: session.township.id,
    townshipName: session.township.name,
    lock,
    wrongTries: 0,
    session: await sealJson(key, 'session', session),
  }
  await locker.wipeRows()
  await locker.facts.write('account', account)
  return { key, session, expired: false }
}

/** Tries a PIN. The try is counted, durably, before it is made: switching the phone off does not give it back. */
export async function unlock(locker: Locker, pin: string, now: number): Promise<Unlocked> {
  const account = await locker.facts.read('account')
  if (!account) return { kind: 'NOBODY' }
  const tries = account.wrongTries + 1
  await locker.facts.write('account', { ...account, wrongTries: tries })
  const key = await openLock(account.lock, pin, await phoneSecret(locker))
  if (key) {
    await locker.facts.write('account', { ...account, wrongTries: 0 })
    const session = (await openJson(key, 'session', account.session)) as Session
    return { kind: 'OPENED', opened: { key, session, expired: await expire(locker, now) } }
  }
  if (tries < TRIES) return { kind: 'WRONG', triesLeft: TRIES - tries }
  await leavePhone(locker)
  return { kind: 'WIPED' }
}

/** Keeps a renewed session of the same worker. */
export async function keepSession(locker: Locker, key: CryptoKey, session: Session): Promise<void> {
  const account = await locker.facts.read('account')
  if (account) await locker.facts.write('account', { ...account, session: await sealJson(key, 'session', session) })
}

/** Puts another PIN before the same rows; false when the old one is wrong. */
export async function replacePin(locker: Locker, old: string, fresh: string): Promise<boolean> {
  const account = await locker.facts.read('account')
  const lock = account && (await changePin(account.lock, old, fresh, await phoneSecret(locker), locker.iterations))
  if (!account || !lock) return false
  await locker.facts.write('account', { ...account, lock, wrongTries: 0 })
  return true
}

/** Takes the phone from its worker: rows and their key go, the outbox stays. The session's cookie is given back when possible. */
export async function leavePhone(locker: Locker): Promise<void> {
  await locker.facts.write('endSession', true)
  await locker.facts.drop('account')
  await locker.wipeRows()
}

/**
 * The phone was revoked in these townships. If it is at home in one of them, or nobody's, rows and their key go at once, and it is
 * noted that the unsent has to be handed over; says whether that is so.
 */
export async function loseDevice(locker: Locker, townships: readonly string[]): Promise<boolean> {
  const account = await locker.facts.read('account')
  if (account && !townships.includes(account.township)) return false
  await locker.facts.write('handOver', townships)
  await locker.facts.drop('account')
  await locker.wipeRows()
  return true
}

/** Wipes a working set that is too old; says whether it did. */
export async function expire(locker: Locker, now: number): Promise<boolean> {
  const pulledAt = await locker.facts.read('pulledAt')
  if (pulledAt === undefined || !isStale(pulledAt, now)) return false
  await locker.wipeRows()
  return true
}

function isStale(pulledAt: Instant, now: number): boolean {
  return now - Date.parse(pulledAt) > KEPT_HOURS * HOUR_MS
}

async function phoneSecret(locker: Locker): Promise<CryptoKey> {
  const known = await locker.facts.read('phoneSecret')
  if (known) return known
  const made = await newPhoneSecret()
  await locker.facts.write('phoneSecret', made)
  return made
}
