import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ownerPool, type Pool } from '@lianfang/server/database/connect.ts'
import { socketOf } from '@lianfang/server/database/embedded.ts'
import { serve } from '../src/stage/served.ts'
import { type Figure } from './figure.ts'
import { start } from './installation.ts'
import { makeReadTown } from './read-town.ts'

const LISTS = ['/api/board', '/api/people/persons', '/api/people/households', '/api/referrals', '/api/followup', '/api/journal'] as const
const SMALL = 10_000
const LARGE = Number(process.env['BENCH_ENTRIES'] ?? 1_000_000)

/** The bare statement beside each list: its first page by the index, nothing else. The board is no list. */
const BARE: Readonly<Partial<Record<(typeof LISTS)[number], string>>> = {
  '/api/people/persons': `SELECT * FROM persons WHERE township = $1 ORDER BY unit, id LIMIT 50`,
  '/api/people/households': `SELECT * FROM households WHERE township = $1 ORDER BY unit, sort, id LIMIT 50`,
  '/api/referrals': `SELECT * FROM referrals WHERE township = $1 AND status <> 'CLOSED' ORDER BY due_at, id LIMIT 50`,
  '/api/followup': `SELECT * FROM follow_ups WHERE township = $1 AND status = 'ACTIVE' ORDER BY planned_end, id LIMIT 50`,
  '/api/journal': `SELECT * FROM journal WHERE township = $1 ORDER BY seq DESC LIMIT 50`,
}

/** First pages and the board at ten thousand and at a million journal entries, and beside the bare statements behind node:http. */
export async function reads(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'lianfang-bench-'))
  const server = await serve(folder)
  const owner = ownerPool({ socket: socketOf(folder), database: 'lianfang' })
  try {
    const { cookie, township } = await makeReadTown(server)
    await owner.query('CREATE DATABASE bench_limit')
    const limit = await start(fileURLToPath(new URL('./limit-server.ts', import.meta.url)), [socketOf(folder)], /listening (\d+)/)
    try {
      await grow(owner, township, SMALL)
      const town: Town = { url: server.url, cookie, bareUrl: `http://127.0.0.1:${limit.said}`, township }
      const small = await timesOf(town)
      await grow(owner, township, LARGE)
      const large = await timesOf(town)
      return LISTS.flatMap((list): Figure[] => {
        const [before] = small.get(list) ?? [0]
        const [after, floor] = large.get(list) ?? [0]
        const growth: Figure = {
          what: `${list} at ${LARGE} entries ÷ at ${SMALL}`,
          value: after / before,
          unit: '×',
          bar: 1.5,
          better: 'less',
          note: `${before.toFixed(1)} ms → ${after.toFixed(1)} ms`,
        }
        return floor === undefined
          ? [growth]
          : [
              growth,
              {
                what: `${list} ÷ bare indexed SQL`,
                value: after / floor,
                unit: '×',
                bar: 3,
                better: 'less',
                note: `${after.toFixed(1)} ms beside ${floor.toFixed(1)} ms`,
              },
            ]
      })
    } finally {
      await limit.stop()
    }
  } finally {
    await owner.end()
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Fills the journal up to `entries` with the past of people released long ago: rows as the program writes them, but by SQL, to be quick. */
async function grow(owner: Pool, township: string, entries: number): Promise<void> {
  const { rows } = await owner.query<{ version: number }>('SELECT version FROM townships WHERE township = $1', [township])
  const from = rows[0]?.version ?? 0
  const values = [township, from + 1, entries]
  // One released follow-up a hundred observations.
  await owner.query(
    `INSERT INTO follow_ups SELECT (jsonb_populate_record(one.f, jsonb_build_object('id', md5('f' || n)::uuid, 'status', 'RELEASED', 'ended_at', '2020-02-20T00:00:00Z', 'ended_day', '2020-02-20', 'started_at', '2020-02-01T00:00:00Z', 'version', n))).*
       FROM generate_series($2::int, $3::int, 100) n, (SELECT f FROM follow_ups f WHERE township = $1 AND status = 'ACTIVE' LIMIT 1) one`,
    values,
  )
  await owner.query(
    `INSERT INTO observations SELECT f.township, md5('o' || n)::uuid, n, f.id, f.person, f.unit, 'TEMPERATURE', '2020-02-10.AM', '2020-02-10T01:00:00Z', '2020-02-10', '2020-02-10T01:00:00Z', f.person::text, 36.5, '[]', NULL, NULL, NULL, NULL, false, NULL
       FROM generate_series($2::int, $3::int) n JOIN follow_ups f ON f.township = $1 AND f.id = md5('f' || (n - (n - $2::int) % 100))::uuid`,
    values,
  )
  await owner.query(
    `INSERT INTO journal SELECT j.township, n, md5('c' || n)::uuid, j.kind, j.unit, j.actor, j.at, j.received_at, j.status, j.fingerprint, j.body, j.hash
       FROM generate_series($2::int, $3::int) n, (SELECT * FROM journal WHERE township = $1 AND kind = 'followup/start-follow-up' LIMIT 1) j`,
    values,
  )
  await owner.query('UPDATE townships SET version = $2 WHERE township = $1', [township, entries])
  await owner.query('VACUUM ANALYZE')
}

interface Town {
  readonly url: string
  readonly cookie: string
  readonly bareUrl: string
  readonly township: string
}

/** Milliseconds of each list and of the bare statement beside it. The two take turns, so that what else the machine does meets both. */
async function timesOf({ url, cookie, bareUrl, township }: Town): Promise<ReadonlyMap<string, readonly [ours: number, bare?: number]>> {
  const times = new Map<string, readonly [number, number?]>()
  for (const list of LISTS) {
    const sql = BARE[list]
    const ours = async (): Promise<void> => {
      const reply = await fetch(`${url}${list}`, { headers: { cookie } })
      if (reply.status !== 200) throw new Error(`${list}: ${reply.status} ${await reply.text()}`)
      await reply.text()
    }
    const bare = async (): Promise<void> => void (await (await fetch(`${bareUrl}/?${new URLSearchParams({ sql: sql ?? '', township }).toString()}`)).text())
    const [median, floor] = await medians(sql === undefined ? [ours] : [ours, bare])
    times.set(list, floor === undefined ? [median ?? 0] : [median ?? 0, floor])
  }
  return times
}

async function medians(works: readonly (() => Promise<void>)[]): Promise<readonly number[]> {
  const times = works.map((): number[] => [])
  for (let round = 0; round < 40; round++)
    for (const [n, work] of works.entries()) {
      const begun = performance.now()
      await work()
      times[n]?.push(performance.now() - begun)
    }
  return times.map((own) => own.sort((a, b) => a - b)[20] ?? 0)
}
