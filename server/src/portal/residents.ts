import type { FollowUp } from '@lianfang/domain/followup/tables.ts'
import type { TownshipSettings } from '@lianfang/domain/kernel/command.ts'
import { dayOf, type Day } from '@lianfang/domain/kernel/instant.ts'
import type { Person } from '@lianfang/domain/people/tables.ts'
import { opensUntil } from '@lianfang/domain/portal/opens-until.ts'
import { portalLinks, type PortalLink } from '@lianfang/domain/portal/tables.ts'
import { createHash } from 'node:crypto'
import { read, type Reader } from '../database/reader.ts'
import { peopleOf } from '../followup/queries.ts'
import type { House } from '../http/house.ts'
import { linkOfSession, measuresOf, settingsOf, type Found } from './queries.ts'

/** Somebody at their own page: whose it is, what it is about, and how long it opens. */
export interface Resident {
  readonly township: string
  readonly settings: TownshipSettings
  readonly link: PortalLink
  readonly person: Person
  /** The person's record and those merged into it. */
  readonly records: readonly string[]
  /** The measure the page is about: the one in force, else the last one. */
  readonly followUp: FollowUp
  readonly until: Day
}

export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/** The resident behind a session; null when it has run out or the link opens no more. Asked anew each time: a link taken back shows out at once. */
export async function residentIn(house: House, token: string | undefined): Promise<Resident | null> {
  if (!token || token.length > 100) return null
  const found = await linkOfSession(house.pool, hashOf(token), house.now())
  return found && residentBehind(house, found)
}

/** The resident a link is for; null when it was taken back, has run out, or the person has died or was erased. */
export function residentBehind(house: House, { township, link }: Found): Promise<Resident | null> {
  return read(house.pool, house.catalog, house.journal.keysOf(township), township, '*', (reader) => residentOf(reader, link, house.now()))
}

/** The same, on a reader that sees the link's whole township. As much is read for a link that opens as for one that opens no more. */
export async function residentOf(reader: Reader, id: string, now: string): Promise<Resident | null> {
  const [settings, links] = await Promise.all([settingsOf(reader), reader.byId(portalLinks, [id])])
  const link = links.get(id)
  const person = link && (await peopleOf(reader, [link.person]))(link.person)
  if (!settings || !link || !person) return null
  const records = [...new Set([link.person, person.id, ...person.alsoOf])]
  const measures = await measuresOf(reader, records)
  const followUp = measures.find((one) => one.status === 'ACTIVE') ?? measures[0]
  const until = opensUntil(link.followUp, measures)
  if (link.revokedAt !== null || person.erasedAt || person.living === 'DIED') return null
  if (!followUp || !until || until < dayOf(now, settings.offset)) return null
  return { township: reader.township, settings, link, person, records, followUp, until }
}

/** Reads as a resident may: bound by row-level security to the cells where the person is and was under measure. */
export function readOwn<T>(house: House, { township, person, followUp, link }: Resident, work: (reader: Reader) => Promise<T>): Promise<T> {
  return read(house.pool, house.catalog, house.journal.keysOf(township), township, [...new Set([person.unit, followUp.unit, link.unit])], work)
}
