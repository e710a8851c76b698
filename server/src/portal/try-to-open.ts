import { addHours } from '@lianfang/domain/kernel/instant.ts'
import { digitsOf } from '@lianfang/domain/portal/digits-of.ts'
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { Client } from '../database/connect.ts'
import { inTransaction } from '../database/in-transaction.ts'
import { readerOn } from '../database/reader.ts'
import { setScope } from '../database/scope.ts'
import type { House } from '../http/house.ts'
import { ProblemError } from '../http/problem.ts'
import { takeTurns } from '../http/take-turns.ts'
import { judgeTry, type Verdict } from './judge-try.ts'
import { judgeAt, linkByHash, openSession, placeOf, type Found } from './queries.ts'
import { hashOf, residentOf, type Resident } from './residents.ts'

/** Every try is answered at a multiple of this: whether there is such a link cannot be told by a clock. */
const BEAT_MS = 400
/** An open page is asked for the digits again after half a day. */
export const OPEN_HOURS = 12
/** However many try, others find the database free; whoever comes when so many wait is asked to come again. */
const AT_ONCE = 6
const WAITING = 2000

/** `token` opens the page; only its hash is kept. */
export type Opened = { readonly verdict: 'OPENED'; readonly token: string } | { readonly verdict: Exclude<Verdict, 'OPENED'> }

/** A door of links. The beat alone would not do: a busy server is later than it, so a link that does not exist costs as much work as one that does. */
export function openDoor(house: House): (secret: string, typed: string) => Promise<Opened> {
  const inTurn = takeTurns(AT_ONCE, WAITING, () => new ProblemError('too-busy', { seconds: 5 }))
  /** The link that was found last: what is read where there is none, and thrown away. */
  let found: Found | null = null
  const attempt = (secret: string, typed: string): Promise<Opened> =>
    inTransaction(house.pool, async (client) => {
      const hash = hashOf(secret)
      const now = house.now()
      const link = await linkByHash(client, hash)
      found = link ?? found
      const isRight = await isAnswered(house, client, found, typed)
      const verdict = await judgeAt(client, link ?? placeOf(hash), hash, (before) => judgeTry(before, isRight && link !== null, now))
      if (verdict !== 'OPENED' || !link) return { verdict: verdict === 'CLOSED' ? 'CLOSED' : 'WRONG' }
      const token = randomBytes(32).toString('base64url')
      await openSession(client, link, hashOf(token), now, addHours(now, OPEN_HOURS))
      return { verdict, token }
    })
  return async (secret, typed) => {
    const begun = performance.now()
    const opened = await inTurn(() => attempt(secret, typed))
    await beatSince(begun)
    return opened
  }
}

/** Waits for the next whole beat. A timer may ring a little early: then it is waited once more. */
async function beatSince(begun: number): Promise<void> {
  const beat = begun + BEAT_MS * Math.ceil((performance.now() - begun) / BEAT_MS)
  for (let left = beat - performance.now(); left > 0; left = beat - performance.now()) await wait(Math.ceil(left))
}

async function isAnswered(house: House, client: Client, link: Found | null, typed: string): Promise<boolean> {
  if (!link) return false
  await setScope(client, link.township, '*')
  return fits(await residentOf(readerOn(client, house.catalog, house.journal.keysOf(link.township), link.township), link.link, house.now()), typed)
}

/** Compares with all that would be right, each in the same time, whatever was typed. */
function fits(resident: Resident | null, typed: string): boolean {
  const said = digest(typed.normalize('NFKC').trim().toUpperCase())
  return (resident ? digitsOf(resident.person.personal) : []).map((right) => timingSafeEqual(digest(right), said)).includes(true)
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
