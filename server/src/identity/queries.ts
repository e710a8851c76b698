import type { DeviceLine, ReviewItem } from '@lianfang/contract/identity/answers.ts'
import { alerts, followUps, observations } from '@lianfang/domain/followup/tables.ts'
import { workers } from '@lianfang/domain/grids/tables.ts'
import { deviceRevocations, reviews, type Review, type ReviewStatus } from '@lianfang/domain/identity/tables.ts'
import type { Command } from '@lianfang/domain/kernel/command.ts'
import { households, persons } from '@lianfang/domain/people/tables.ts'
import { referrals } from '@lianfang/domain/referrals/tables.ts'
import type { Reader } from '../database/reader.ts'

/** All SQL about devices and the records of those that were revoked. */

/** More sign-ins than a township has devices; the longest unseen fall off the end. */
const DEVICES = 2000

/** The devices of one worker, or of all (null), last seen first. */
export async function listDevices(reader: Reader, worker: string | null, here: string): Promise<DeviceLine[]> {
  const lines = await reader.query<{ device: string; worker: string; label: string; since: string; seen_at: string }>(
    `SELECT device, worker, label, since, seen_at FROM device_workers WHERE township = $1 AND ($2::uuid IS NULL OR worker = $2)
      ORDER BY seen_at DESC, device, worker LIMIT ${DEVICES}`,
    [reader.township, worker],
  )
  const revoked = await reader.rows(deviceRevocations, 'SELECT * FROM device_revocations WHERE township = $1 AND device = ANY ($2::uuid[])', [
    reader.township,
    lines.map((line) => line.device),
  ])
  const byDevice = new Map(revoked.map((one) => [one.device, one]))
  const someone = await namesOf(reader, [...lines.map((line) => line.worker), ...revoked.map((one) => one.by)])
  return lines.map((line) => {
    const gone = byDevice.get(line.device)
    return {
      device: line.device,
      worker: someone(line.worker),
      label: line.label,
      firstSeen: line.since,
      lastSeen: line.seen_at,
      isHere: line.device === here,
      revoked: gone ? { at: gone.at, by: someone(gone.by), reason: gone.personal.note } : null,
    }
  })
}

/** Records under review in this state, oldest first: in the order in which they were written. */
export async function listReviews(
  reader: Reader,
  status: ReviewStatus,
  cursor: string | null,
  limit: number,
): Promise<{ readonly items: ReviewItem[]; readonly next: string | null }> {
  const found = await reader.rows(reviews, 'SELECT * FROM reviews WHERE township = $1 AND status = $2 AND ($3::uuid IS NULL OR id > $3) ORDER BY id LIMIT $4', [
    reader.township,
    status,
    cursor,
    limit + 1,
  ])
  const page = found.slice(0, limit)
  const [labels, someone, about] = await Promise.all([
    reader.query<{ device: string; worker: string; label: string }>(
      'SELECT device, worker, label FROM device_workers WHERE township = $1 AND device = ANY ($2::uuid[])',
      [reader.township, page.map((one) => one.device)],
    ),
    namesOf(
      reader,
      page.flatMap((one) => [one.author, one.settledBy ?? '']),
    ),
    subjectsOf(reader, page),
  ])
  return {
    items: page.map((one) => ({
      id: one.id,
      kind: one.kind,
      unit: one.personal.said?.unit ?? '',
      author: someone(one.author),
      label: labels.find((line) => line.device === one.device)?.label ?? '',
      at: one.at,
      receivedAt: one.receivedAt,
      status: one.status,
      about: about(one),
      says: saysOf(one.personal.said),
      settledAt: one.settledAt,
      settledBy: one.settledBy === null ? null : someone(one.settledBy),
      note: one.personal.note,
    })),
    next: found.length > limit ? (page.at(-1)?.id ?? null) : null,
  }
}

/** One record under review. */
export async function reviewOf(reader: Reader, id: string): Promise<Review | undefined> {
  return (await reader.byId(reviews, [id])).get(id)
}

async function namesOf(reader: Reader, ids: readonly string[]): Promise<(id: string) => { id: string; name: string }> {
  const known = await reader.byId(
    workers,
    ids.filter((id) => id !== ''),
  )
  return (id) => ({ id, name: known.get(id)?.personal.name ?? '' })
}

/** Whom the records are about, as the rows they name say today. */
async function subjectsOf(reader: Reader, page: readonly Review[]): Promise<(review: Review) => string> {
  const named = (field: string): readonly string[] => page.flatMap((one) => textsOf(one.personal.said)[field] ?? [])
  const [raised, samples, sought, homes] = await Promise.all([
    reader.byId(alerts, uuids(named('alert'))),
    reader.byId(observations, uuids(named('sample'))),
    reader.byId(referrals, uuids(named('referral'))),
    reader.byId(households, uuids(named('household'))),
  ])
  const followUpOf = (said: Command | null): string => {
    const { followUp, alert, sample } = textsOf(said)
    return followUp ?? raised.get(alert ?? '')?.followUp ?? samples.get(sample ?? '')?.followUp ?? ''
  }
  const under = await reader.byId(followUps, uuids(page.map((one) => followUpOf(one.personal.said))))
  const personOf = (said: Command | null): string => under.get(followUpOf(said))?.person ?? textsOf(said)['person'] ?? ''
  const people = await reader.byId(persons, uuids(page.map((one) => personOf(one.personal.said))))
  return ({ personal: { said } }) =>
    people.get(personOf(said))?.personal.name ??
    sought.get(textsOf(said)['referral'] ?? '')?.personal.name ??
    homes.get(textsOf(said)['household'] ?? '')?.personal.door ??
    ''
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function uuids(texts: readonly string[]): readonly string[] {
  return texts.filter((text) => UUID.test(text))
}

/** What a record says beside the ids it names, in the order it was written. */
function saysOf(said: Command | null): { field: string; value: string }[] {
  return Object.entries(textsOf(said)).flatMap(([field, value]) => (value === '' || UUID.test(value) ? [] : [{ field, value }]))
}

function textsOf(said: Command | null): Readonly<Record<string, string>> {
  if (typeof said?.input !== 'object' || said.input === null) return {}
  return Object.fromEntries(
    Object.entries(said.input).flatMap(([field, value]: readonly [string, unknown]) =>
      typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
        ? [[field, String(value)]]
        : Array.isArray(value)
          ? [[field, value.filter((one) => typeof one === 'string').join('、')]]
          : [],
    ),
  )
}
