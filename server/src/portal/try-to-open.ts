import { addHours } from '@lianfang/domain/kernel/instant.ts'
import { digitsOf } from '@lianfang/domain/portal/digits-of.ts'
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { House } from '../http/house.ts'
import { judgeTry, UNTRIED, type Tries, type Verdict } from './judge-try.ts'
import { linkByHash, openSession, withTries } from './queries.ts'
import { hashOf, residentBehind, type Resident } from './residents.ts'

/** Every try is answered at a multiple of this: whether there is such a link cannot be told by a clock. */
const BEAT_MS = 400
/** An open page is asked for the digits again after half a day. */
export const OPEN_HOURS = 12
/** Tries at links that do not exist are counted like the others, as long as there is room. */
const MOST_UNKNOWN = 10_000

/** `token` opens the page; only its hash is kept. */
export type Opened = { readonly verdict: 'OPENED'; readonly token: string } | { readonly verdict: Exclude<Verdict, 'OPENED'> }

/** A door of links: it remembers wrong answers at links that do not exist. */
export function openDoor(house: House): (secret: string, typed: string) => Promise<Opened> {
  const unknown = new Map<string, Tries>()
  return async (secret, typed) => {
    const begun = performance.now()
    const opened = await tryToOpen(house, unknown, secret, typed)
    await wait(BEAT_MS - ((performance.now() - begun) % BEAT_MS))
    return opened
  }
}

async function tryToOpen(house: House, unknown: Map<string, Tries>, secret: string, typed: string): Promise<Opened> {
  const hash = hashOf(secret)
  const now = house.now()
  const found = await linkByHash(house.pool, hash)
  if (!found) return { verdict: tryUnknown(unknown, hash, now) }
  const resident = await residentBehind(house, found)
  const verdict = await withTries(house.pool, found, (before) => judgeTry(before, fits(resident, typed), now))
  if (verdict !== 'OPENED') return { verdict }
  const token = randomBytes(32).toString('base64url')
  await openSession(house.pool, found, hashOf(token), now, addHours(now, OPEN_HOURS))
  return { verdict, token }
}

function tryUnknown(unknown: Map<string, Tries>, hash: string, now: string): Exclude<Verdict, 'OPENED'> {
  const { after, verdict } = judgeTry(unknown.get(hash) ?? UNTRIED, false, now)
  const [oldest] = unknown.keys()
  if (unknown.size >= MOST_UNKNOWN && oldest !== undefined) unknown.delete(oldest)
  unknown.set(hash, after)
  return verdict === 'OPENED' ? 'WRONG' : verdict
}

/** Compares with all that would be right, each in the same time, whatever was typed. */
function fits(resident: Resident | null, typed: string): boolean {
  const said = digest(typed.normalize('NFKC').trim().toUpperCase())
  return (resident ? digitsOf(resident.person.personal) : []).map((right) => timingSafeEqual(digest(right), said)).includes(true)
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
