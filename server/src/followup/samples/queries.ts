import type { DisputeItem, ResultListItem, SAMPLE_STATES, SampleItem } from '@lianfang/contract/followup/samples/answers.ts'
import type { Language } from '@lianfang/contract/kernel/say.ts'
import { readTube } from '@lianfang/domain/followup/samples/read-tube.ts'
import { disputes, resultLists, type Dispute, type DisputeStatus } from '@lianfang/domain/followup/samples/tables.ts'
import { addDays, type Day } from '@lianfang/domain/kernel/instant.ts'
import { readName } from '@lianfang/domain/kernel/read-name.ts'
import { plainNumber } from '@lianfang/domain/people/check-document.ts'
import { maskIdNumber } from '@lianfang/domain/people/mask-identity.ts'
import { persons } from '@lianfang/domain/people/tables.ts'
import type { KeyObject } from 'node:crypto'
import type { Reader } from '../../database/reader.ts'
import { sentenceOf } from '../../http/problem.ts'
import { workerNames } from '../queries.ts'
import { readKnownSamples } from './known-samples.ts'

type SampleState = (typeof SAMPLE_STATES)[number]
type Plain = Omit<SampleItem, 'name'>
const DAYS_BACK = 30

const SAMPLES = `
  SELECT s.id, s.follow_up AS "followUp", s.person, s.unit, s.at, coalesce(sent.tube, s.tube) AS tube, sent.at AS "sentAt", b.laboratory, b.label, r.result
    FROM observations s
    LEFT JOIN LATERAL (SELECT tube, at, list FROM observations o WHERE o.township = s.township AND o.sample = s.id AND o.kind = 'SENT' AND NOT o.superseded LIMIT 1) sent ON true
    LEFT JOIN sample_batches b ON b.township = s.township AND b.id = sent.list
    LEFT JOIN LATERAL (SELECT result FROM observations o WHERE o.township = s.township AND o.sample = s.id AND o.kind = 'RESULT' AND NOT o.superseded LIMIT 1) r ON true
   WHERE s.township = $1 AND s.kind = 'SAMPLE' AND NOT s.superseded`

const OF_STATE: Readonly<Record<SampleState, string>> = {
  TAKEN: 'r.result IS NULL AND sent.at IS NULL',
  SENT: 'r.result IS NULL AND sent.at IS NOT NULL',
  RESULT: 'r.result IS NOT NULL',
}

/** Samples in this state after this id, the oldest first (ids are made in order of time). */
export async function samplesIn(reader: Reader, state: SampleState, today: Day, after: string | null, limit: number): Promise<readonly SampleItem[]> {
  const found = await reader.query<Plain>(
    `${SAMPLES} AND s.day >= $2::date AND ${OF_STATE[state]} AND ($3::uuid IS NULL OR s.id > $3::uuid) ORDER BY s.id LIMIT $4`,
    [reader.township, addDays(today, -DAYS_BACK), after, limit],
  )
  return named(reader, found)
}

async function named(reader: Reader, found: readonly Plain[]): Promise<readonly SampleItem[]> {
  const people = await reader.byId(
    persons,
    found.map((sample) => sample.person),
  )
  return found.map((sample) => ({ ...sample, name: people.get(sample.person)?.personal.name ?? '' }))
}

/** Whose sample a dispute may be about. `search`: a name, a tube or an ID number that somebody types; else what the row says. */
export async function candidatesOf(reader: Reader, blinding: KeyObject, dispute: Dispute, search: string, today: Day): Promise<readonly SampleItem[]> {
  const said = search === '' ? dispute.personal : { name: search, tube: search, idNumber: search }
  const idNumber = plainNumber(said.idNumber)
  const wanted = { name: readName(said.name), tube: readTube(said.tube), idNumber, idHolds: idNumber.length >= 6 && !idNumber.includes('*') }
  const known = await readKnownSamples(reader, blinding, [wanted], today)
  const found = await reader.query<Plain>(
    `${SAMPLES} AND (s.id = ANY ($2::uuid[]) OR ($3::uuid IS NOT NULL AND s.follow_up = $3::uuid AND s.day >= $4::date)) ORDER BY (r.result IS NOT NULL), s.at DESC LIMIT 40`,
    [reader.township, known.map((sample) => sample.id), search === '' ? dispute.followUp : null, addDays(today, -DAYS_BACK)],
  )
  return named(reader, found)
}

/** Disputes that stand so, the newest first, before this place. */
export async function disputesIn(
  reader: Reader,
  status: DisputeStatus,
  before: string | null,
  limit: number,
  language: Language,
): Promise<readonly DisputeItem[]> {
  const found = await reader.rows(
    disputes,
    `SELECT * FROM disputes WHERE township = $1 AND status = $2 AND ($3::uuid IS NULL OR id < $3::uuid) ORDER BY id DESC LIMIT $4`,
    [reader.township, status, before, limit],
  )
  const [people, lists, names] = await Promise.all([
    reader.byId(
      persons,
      found.flatMap((row) => row.person ?? []),
    ),
    reader.byId(
      resultLists,
      found.flatMap((row) => row.list ?? []),
    ),
    workerNames(
      reader,
      found.flatMap((row) => [row.by, ...(row.settledBy === null ? [] : [row.settledBy])]),
    ),
  ])
  return found.map((row) => {
    const list = row.list === null ? undefined : lists.get(row.list)
    const { idNumber, ...said } = row.personal
    return {
      id: row.id,
      kind: row.kind,
      reason: { code: row.reason, sentence: sentenceOf(row.reason, detailsOf(row), language) },
      unit: row.unit,
      followUp: row.followUp,
      personName: (row.person === null ? undefined : people.get(row.person))?.personal.name ?? '',
      list: list ? { id: list.id, laboratory: list.laboratory, title: list.title } : null,
      rowNumber: row.rowNumber,
      result: row.result,
      celsius: row.celsius,
      at: row.at,
      raisedAt: row.raisedAt,
      byName: names[row.by] ?? '',
      status: row.status,
      settledAt: row.settledAt,
      settledByName: names[row.settledBy ?? ''] ?? '',
      ...said,
      idNumber: maskIdNumber(idNumber),
    }
  })
}

function detailsOf(row: Dispute): Readonly<Record<string, unknown>> {
  return { celsius: row.celsius, from: 34, to: 43, day: '', clock: '' }
}

/** The laboratories' lists that came, the newest first. */
export async function resultListsIn(reader: Reader, before: string | null, limit: number): Promise<readonly ResultListItem[]> {
  const found = await reader.rows(
    resultLists,
    `SELECT * FROM result_lists WHERE township = $1 AND ($2::uuid IS NULL OR id < $2::uuid) ORDER BY id DESC LIMIT $3`,
    [reader.township, before, limit],
  )
  const [open, names] = await Promise.all([
    reader.query<{ list: string; n: number }>(
      `SELECT list, count(*)::integer AS n FROM disputes WHERE township = $1 AND status = 'OPEN' AND list = ANY ($2::uuid[]) GROUP BY list`,
      [reader.township, found.map((row) => row.id)],
    ),
    workerNames(
      reader,
      found.map((row) => row.by),
    ),
  ])
  const openOf = new Map(open.map((one) => [one.list, one.n]))
  return found.map(({ id, laboratory, title, fileName, matched, disputed, takenAt, takenDay, by, status, undoneAt }) => ({
    id,
    laboratory,
    title,
    fileName,
    matched,
    disputed,
    open: openOf.get(id) ?? 0,
    takenAt,
    takenDay,
    byName: names[by] ?? '',
    status,
    undoneAt,
  }))
}

/** How many disputes nobody has settled. */
export async function disputesOpen(reader: Reader): Promise<number> {
  const [found] = await reader.query<{ n: number }>(`SELECT count(*)::integer AS n FROM disputes WHERE township = $1 AND status = 'OPEN'`, [reader.township])
  return found?.n ?? 0
}

/** One dispute in sight. */
export async function disputeOf(reader: Reader, id: string): Promise<Dispute | undefined> {
  return (await reader.byId(disputes, [id])).get(id)
}

/** This follow-up, then those in force of the others behind the same door; empty when it is not in sight. */
export async function followedAtDoor(reader: Reader, id: string): Promise<string[]> {
  const rows = await reader.query<{ id: string }>(
    `SELECT f.id FROM follow_ups f JOIN persons p ON p.township = f.township AND p.id = f.person
      WHERE f.township = $1 AND (f.id = $2 OR (f.status = 'ACTIVE' AND p.household =
            (SELECT q.household FROM follow_ups g JOIN persons q ON q.township = g.township AND q.id = g.person WHERE g.township = $1 AND g.id = $2)))
      ORDER BY (f.id <> $2), f.id`,
    [reader.township, id],
  )
  return rows.some((row) => row.id === id) ? rows.map((row) => row.id) : []
}
