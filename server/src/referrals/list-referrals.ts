import type { BatchItem, ReferralItem, ReferralQuery } from '@lianfang/contract/referrals/answers.ts'
import type { Unit } from '@lianfang/domain/grids/tables.ts'
import { childrenOf, unitsBelow } from '@lianfang/domain/grids/unit-tree.ts'
import type { Day, Instant } from '@lianfang/domain/kernel/instant.ts'
import { readName } from '@lianfang/domain/kernel/read-name.ts'
import { plainPhone } from '@lianfang/domain/kernel/read-phones.ts'
import { plainNumber } from '@lianfang/domain/people/check-document.ts'
import { referralBatches, referrals, type Referral } from '@lianfang/domain/referrals/tables.ts'
import type { Keys } from '../database/master-key.ts'
import type { Reader } from '../database/reader.ts'
import { ProblemError } from '../http/problem.ts'
import { readPlace, writePlace } from './page-place.ts'
import { isBacklog, pageOfBacklog, pageOfBatches, pageOfReceived, peopleNamed, readRoster, type Wanted } from './queries.ts'
import { batchItems, referralItems } from './workbench.ts'

/** The wall clock a list is read by, and the key its searches are hashed with. */
export interface Desk {
  readonly now: Instant
  readonly today: Day
  readonly blinding: Keys['blinding']
}

/** A page of the workbench. What is still to do comes first due first, everything else last received first. */
export async function listReferrals(reader: Reader, query: ReferralQuery, desk: Desk): Promise<{ items: ReferralItem[]; next: string | null }> {
  const { limit = 50 } = query
  const asked = readRoster(reader)
  const [roster, found] = await Promise.all([asked, rowsAsked(reader, query, asked, limit + 1, desk)])
  const page = found.slice(0, limit)
  const last = page.at(-1)
  return {
    items: await referralItems(reader, page, roster, desk.now, desk.today),
    next: found.length > limit && last ? writePlace([isBacklog(query) ? last.dueAt : last.receivedAt, last.id]) : null,
  }
}

async function rowsAsked(
  reader: Reader,
  query: ReferralQuery,
  roster: Promise<{ readonly units: readonly Unit[] }>,
  limit: number,
  desk: Desk,
): Promise<readonly Referral[]> {
  const { unit, search } = query
  const wanted: Wanted = {
    ...query,
    unitIds: unit === undefined ? null : unitsBelow(unit, childrenOf((await roster).units)),
    people: search === undefined ? null : await peopleNamed(reader, desk.blinding, sought(search)),
    now: desk.now,
  }
  return (isBacklog(query) ? pageOfBacklog : pageOfReceived)(reader, wanted, readPlace(query.cursor), limit)
}

/** One name of a list; out of sight is as unknown. */
export async function findReferral(reader: Reader, id: string, desk: Desk): Promise<ReferralItem> {
  const row = (await reader.byId(referrals, [id])).get(id)
  const [item] = row ? await referralItems(reader, [row], await readRoster(reader), desk.now, desk.today) : []
  if (!item) throw new ProblemError('not-found')
  return item
}

/** One list and what has become of it. */
export async function findBatch(reader: Reader, id: string, desk: Desk): Promise<BatchItem> {
  const batch = (await reader.byId(referralBatches, [id])).get(id)
  const [item] = batch ? await batchItems(reader, [batch], await readRoster(reader), desk.now) : []
  if (!item) throw new ProblemError('not-found')
  return item
}

/** A page of the lists that came, the last first. */
export async function listBatches(
  reader: Reader,
  query: { readonly cursor?: string; readonly limit?: number; readonly sender?: string },
  desk: Desk,
): Promise<{ items: BatchItem[]; next: string | null }> {
  const { limit = 50, sender = null } = query
  const found = await pageOfBatches(reader, sender, readPlace(query.cursor), limit + 1)
  const page = found.slice(0, limit)
  const last = page.at(-1)
  return {
    items: await batchItems(reader, page, await readRoster(reader), desk.now),
    next: found.length > limit && last ? writePlace([last.receivedAt, last.id]) : null,
  }
}

/** A number, a phone or a name as it is stored, for its hash to meet. */
function sought(search: string): string {
  const number = plainNumber(search)
  return /^\d{14,}[\dX]$/.test(number) ? number : (plainPhone(search) ?? readName(search))
}
