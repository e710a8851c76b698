import type { Session } from '@lianfang/contract/identity/answers.ts'
import { askSession, askSignOut } from '../identity/ask-session.ts'
import type { OpenPhone } from '../kit/work.ts'
import { makeClock, type Clock } from '../sync/clock.ts'
import { platformRandom } from '../sync/command-id.ts'
import { startDevice } from '../sync/device.ts'
import { handOverUnsent } from '../sync/hand-over.ts'
import { httpHandOver, httpWire } from '../sync/http-wire.ts'
import { pushRound } from '../sync/push-round.ts'
import { expire, keepSession, leavePhone, loseDevice, replacePin, takePhone, unlock, type Opened } from '../vault/account.ts'
import { factsOf } from '../vault/facts.ts'
import { iterationsHere } from '../vault/lock.ts'
import type { PhoneDb } from '../vault/phone-db.ts'
import { sealedOutbox } from '../vault/sealed-outbox.ts'
import { sealedRows, wipeRows } from '../vault/sealed-rows.ts'
import { FIELD_SENTENCES } from './sentences.ts'

/** Why nothing is on the phone: five wrong PINs, a revocation, or nobody was there. */
export type Emptied = 'WIPED' | 'REVOKED' | null

/** Where the phone stands between being picked up and being worked with. */
export type PhoneState =
  | { readonly kind: 'STARTING' }
  | { readonly kind: 'SIGN_IN'; readonly why: Emptied; readonly unsent: number }
  | { readonly kind: 'CHOOSE_PIN'; readonly session: Session }
  | { readonly kind: 'LOCKED'; readonly login: string }
  | { readonly kind: 'OPEN'; readonly phone: OpenPhone; readonly key: CryptoKey; readonly expired: boolean }

export interface Phone {
  state(): PhoneState
  subscribe(listener: () => void): () => void
  /** Ends on the server what was ended here without a network. */
  giveSessionBack(): Promise<void>
  /** Somebody has signed in: the phone asks for a PIN, or goes on when it is its own worker again. */
  signedIn(session: Session): Promise<void>
  choosePin(pin: string): Promise<void>
  /** Tries left after a wrong PIN, else null. */
  tryPin(pin: string): Promise<number | null>
  /** False when the old PIN is wrong. */
  changePin(old: string, fresh: string): Promise<boolean>
  lock(): Promise<void>
  /** Clears the working set and gives the session back; unsent records stay. */
  leave(): Promise<void>
  /** Records whose bytes have been damaged on this phone. */
  damaged(): Promise<number>
  /** Sends what can be sent without anybody's PIN, and hears whether the phone was revoked. */
  sendLocked(): Promise<void>
}

/** Records that were delivered are kept for the day's report and the author's own look back. */
const KEPT_DELIVERED_MS = 48 * 3_600_000

/** Starts the phone on its database. `language` is asked with every request. */
export async function startPhone(db: PhoneDb, language: () => string): Promise<Phone> {
  const facts = factsOf(db)
  const locker = { facts, wipeRows: () => wipeRows(db), iterations: iterationsHere }
  const outbox = sealedOutbox(db)
  const wire = httpWire((url, init) => fetch(url, init), '', language)
  const handOver = httpHandOver((url, init) => fetch(url, init), language)
  const clock: Clock = makeClock(
    () => Date.now(),
    (await facts.read('clockOffset')) ?? 0,
    (offset) => void facts.write('clockOffset', offset),
  )
  const listeners = new Set<() => void>()
  let state: PhoneState = { kind: 'STARTING' }

  const become = (next: PhoneState): void => {
    state = next
    for (const listener of listeners) listener()
  }
  const askToSignIn = async (why: Emptied): Promise<void> => become({ kind: 'SIGN_IN', why, unsent: (await outbox.unsent()).length })
  /** Hands over what a revoked phone has not sent; when the server has all of it the keys go too. */
  const finishHandOver = async (): Promise<void> => {
    const townships = await facts.read('handOver')
    if (!townships || state.kind !== 'SIGN_IN') return
    const isDone = await handOverUnsent(outbox, handOver, clock, townships)
    // Whoever signs in meanwhile begins with keys of their own.
    if (isDone && state.kind === 'SIGN_IN' && (await outbox.forgetAll())) {
      await facts.drop('phoneSecret')
      await facts.drop('handOver')
    }
    if (state.kind === 'SIGN_IN') await askToSignIn('REVOKED')
  }
  /** The server says that this phone was revoked: what identifies people goes first, then the unsent goes to review. */
  const revoked = async (townships: readonly string[]): Promise<void> => {
    if (!(await loseDevice(locker, townships))) return
    await askToSignIn('REVOKED')
    await finishHandOver()
  }

  const open = async ({ key, session, expired }: Opened): Promise<void> => {
    const actor = { id: session.worker.id, grants: session.grants }
    const { id, name, root, cutoff, offset } = session.township
    const owner = { actor, township: id, settings: { name, root, cutoff, offset }, device: session.device }
    const device = await startDevice({ owner, store: { ...outbox, ...sealedRows(db, key) }, wire, clock, sentences: FIELD_SENTENCES, random: platformRandom })
    let caughtUpAt: string | null = null
    device.subscribe(() => {
      const { caughtUpAt: at, end, isRunning } = device.standing()
      const isInHand = state.kind === 'OPEN' && state.phone.device === device
      if (end?.kind === 'REVOKED' && !isRunning && isInHand) void revoked(end.townships)
      if (at === null || at === caughtUpAt) return
      caughtUpAt = at
      void facts.write('pulledAt', at)
    })
    become({ kind: 'OPEN', phone: { device, session }, key, expired })
    await device.prune(new Date(clock.device() + clock.offset() - KEPT_DELIVERED_MS).toISOString())
    void lookForNewRights(key, session)
  }
  /** Rights may have changed while the phone was away: then everything is fetched anew, for rows may have come into sight. */
  const lookForNewRights = async (key: CryptoKey, session: Session): Promise<void> => {
    const reply = await askSession((url, init) => fetch(url, init), language())
    if (reply.kind === 'REVOKED') return revoked(reply.townships)
    if (reply.kind !== 'REPLY' || reply.body.worker.id !== session.worker.id || sameRights(reply.body, session)) return
    await renew(key, reply.body, session)
  }
  const renew = async (key: CryptoKey, fresh: Session, before: Session): Promise<void> => {
    await keepSession(locker, key, fresh)
    if (state.kind !== 'OPEN') return
    await open({ key, session: fresh, expired: false })
    if (state.kind === 'OPEN') await (sameRights(fresh, before) ? state.phone.device.sync() : state.phone.device.refetch())
  }
  /** What was delivered is in the journal; the phone need not keep it for who has left. */
  const forgetDelivered = async (author: string | undefined): Promise<void> => {
    const mine = author === undefined ? [] : await outbox.of(author)
    await outbox.drop(mine.filter((entry) => entry.state.status === 'DONE').map((entry) => entry.command.id))
  }
  const giveSessionBack = async (): Promise<void> => {
    if ((await facts.read('endSession')) !== true) return
    if (await askSignOut((url, init) => fetch(url, init), language())) await facts.drop('endSession')
  }

  const account = await facts.read('account')
  if (account) {
    await expire(locker, clock.device() + clock.offset())
    become({ kind: 'LOCKED', login: account.login })
  } else {
    void giveSessionBack()
    await askToSignIn((await facts.read('handOver')) ? 'REVOKED' : null)
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    giveSessionBack,
    async signedIn(session) {
      await facts.drop('endSession')
      await facts.drop('handOver')
      if (state.kind === 'OPEN' && state.phone.session.worker.id === session.worker.id) return renew(state.key, session, state.phone.session)
      become({ kind: 'CHOOSE_PIN', session })
    },
    async choosePin(pin) {
      if (state.kind !== 'CHOOSE_PIN') return
      const opened = await takePhone(locker, state.session, pin)
      await open(opened)
      void navigator.storage?.persist?.()
    },
    async tryPin(pin) {
      const author = (await facts.read('account'))?.worker
      const unlocked = await unlock(locker, pin, clock.device() + clock.offset())
      if (unlocked.kind === 'WRONG') return unlocked.triesLeft
      if (unlocked.kind === 'OPENED') await open(unlocked.opened)
      else {
        await forgetDelivered(author)
        await askToSignIn(unlocked.kind === 'WIPED' ? 'WIPED' : null)
        void giveSessionBack()
      }
      return null
    },
    changePin: (old, fresh) => replacePin(locker, old, fresh),
    async lock() {
      const kept = await facts.read('account')
      if (state.kind === 'OPEN' && kept) become({ kind: 'LOCKED', login: kept.login })
    },
    async leave() {
      await forgetDelivered((await facts.read('account'))?.worker)
      await leavePhone(locker)
      await giveSessionBack()
      await askToSignIn(null)
    },
    damaged: () => outbox.damaged(),
    async sendLocked() {
      const kept = await facts.read('account')
      if (state.kind === 'SIGN_IN') return finishHandOver()
      if (state.kind !== 'LOCKED' || !kept) return
      await pushRound(outbox, wire, clock, kept.township)
      // Nothing may have waited: a locked phone hears of its revocation all the same.
      const reply = await askSession((url, init) => fetch(url, init), language())
      if (reply.kind === 'REVOKED') await revoked(reply.townships)
    },
  }
}

function sameRights(one: Session, other: Session): boolean {
  return JSON.stringify([one.grants, one.township]) === JSON.stringify([other.grants, other.township])
}
