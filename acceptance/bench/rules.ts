import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { planAfterSwitch } from '@lianfang/domain/followup/switching/plan-after-switch.ts'
import { previewSwitch, type Screened } from '@lianfang/domain/followup/switching/preview-switch.ts'
import { addDays } from '@lianfang/domain/kernel/instant.ts'
import type { ListedArea } from '@lianfang/domain/protocols/area-history.ts'
import { NO_OWN_RULES } from '@lianfang/domain/protocols/packs-in-force.ts'
import { covidV9 } from '@lianfang/domain/protocols/packs/covid-v9.ts'
import { ruleBook } from '@lianfang/domain/protocols/rule-book.ts'
import { ownerPool, type Pool } from '@lianfang/server/database/connect.ts'
import { socketOf } from '@lianfang/server/database/embedded.ts'
import { serve } from '../src/stage/served.ts'
import type { Figure } from './figure.ts'
import { makeReadTown } from './read-town.ts'

const PEOPLE = 1_000_000
const TRAVELS = 100_000
const AREAS = 200
const areaOf = (n: number): string => String(610_101 + (n % AREAS))

/** Everybody screened anew by other rules, and one area whose level changes, found by its code among the travel records. */
export async function rules(): Promise<readonly Figure[]> {
  return [screenEverybody(), await changeOneArea()]
}

/** A million people, each with a stay, every tenth a contact besides, every hundredth under a measure; from v9 to the twenty articles. */
function screenEverybody(): Figure {
  const areas = Array.from({ length: AREAS }, (_, n): ListedArea => ({ area: areaOf(n), name: areaOf(n), level: n % 3 === 0 ? 'HIGH' : 'LOW', since: null }))
  const list = { id: 'list', disease: 'COVID-19', from: '2022-10-01', at: '2022-10-01T00:00:00.000Z', undoneAt: null, document: 'bench', areas }
  const own = { ...NO_OWN_RULES, root: '430502200' }
  const [now, after] = [ruleBook(own, [list], '2022-11-10'), ruleBook(own, [list], '2022-11-11')]
  const change = { packs: after.packs, from: '2022-11-11', at: '2022-11-10T12:00:00.000Z', offset: 480 }
  const started = performance.now()
  const { starts, shortened } = previewSwitch(everybody(), now, after, change.from, (measure) => planAfterSwitch(measure, change))
  const seconds = (performance.now() - started) / 1000
  const note = `${starts.length} would be ordered, ${shortened.length} shortened`
  return { what: `${PEOPLE} people screened by two books of rules`, value: seconds, unit: 's', bar: 10, better: 'less', note }
}

function* everybody(): Generator<Screened> {
  const fact = { disease: 'COVID-19', arrivedOn: null, color: null, creditDays: 0, withdrawnAt: null }
  const days = Array.from({ length: 20 }, (_, n) => addDays('2022-11-10', -n))
  for (let n = 0; n < PEOPLE; n += 1) {
    const person = String(n)
    const day = days[n % 20] ?? ''
    const stay = { ...fact, id: `s${n}`, person, kind: 'STAY' as const, day, area: areaOf(n) }
    const met = n % 10 === 0 ? [{ ...fact, id: `c${n}`, person, kind: 'CONTACT' as const, day, area: null }] : []
    const phases = [{ measure: 'CENTRALIZED_QUARANTINE' as const, from: '2022-11-09', to: '2022-11-15', testDays: [], temperaturesPerDay: 2 as const }]
    const plan = { packVersion: 'v9', phases, plannedEnd: '2022-11-18', lapsesOn: '2022-11-18', lapsesAt: '2022-11-18T16:00:00.000Z', feverThreshold: 37.3 }
    const rule = { pack: 'cn.covid19', category: 'CLOSE_CONTACT', countedFrom: '2022-11-08', creditDays: 0, startedDay: '2022-11-08' }
    yield { person, facts: [stay, ...met], measure: n % 100 === 0 ? { id: `f${n}`, ...rule, ...plan } : null }
  }
}

async function changeOneArea(): Promise<Figure> {
  const folder = mkdtempSync(join(tmpdir(), 'lianfang-bench-'))
  const server = await serve(folder)
  const owner = ownerPool({ socket: socketOf(folder), database: 'lianfang' })
  try {
    const { cookie, township } = await makeReadTown(server)
    const today = new Date().toISOString().slice(0, 10)
    await travel(owner, township, today)
    const since = addDays(today, -25)
    const body = JSON.stringify({ disease: 'BENCH', from: today, areas: [{ area: areaOf(7), name: areaOf(7), level: 'HIGH', since }] })
    const ask = async (): Promise<string> =>
      (await fetch(`${server.url}/api/followup/what-if/areas`, { method: 'POST', headers: { cookie, 'content-type': 'application/json' }, body })).text()
    await ask()
    const started = performance.now()
    const answer = await ask()
    const seconds = (performance.now() - started) / 1000
    const found = /"counts":\{[^}]*\}/.exec(answer)?.[0] ?? answer.slice(0, 200)
    return { what: `one area changed at ${TRAVELS} travel records`, value: seconds, unit: 's', bar: 1, better: 'less', note: found }
  } finally {
    await owner.end()
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Travel records of three weeks from two hundred places, and the 9th edition as the township's own of today, so that levels matter. */
async function travel(owner: Pool, township: string, today: string): Promise<void> {
  await owner.query(
    `INSERT INTO exposures (township, id, version, person, unit, kind, disease, day, area, credit_days, at, by)
     SELECT $1, gen_random_uuid(), 1, p.id, p.unit, 'STAY', 'BENCH', $2::date - (n / ${AREAS} % 20)::int, (610101 + n % ${AREAS})::text, 0, now(), 'bench'
       FROM generate_series(1, ${TRAVELS}) n JOIN (SELECT id, unit, row_number() OVER (ORDER BY id) AS k, count(*) OVER () AS many FROM persons WHERE township = $1) p
         ON p.k = 1 + n % p.many`,
    [township, today],
  )
  const pack = { ...covidV9, line: 'bench', version: '1', disease: 'BENCH', effectiveFrom: addDays(today, -30), effectiveTo: null }
  const row = [township, today, JSON.stringify(pack)]
  await owner.query(
    `INSERT INTO packs (township, id, version, shelf, line, edition, pack, at, by) SELECT $1, gen_random_uuid(), 1, 'RULES', 'bench', '1', $3::jsonb, now(), 'bench' WHERE $2 <> ''`,
    row,
  )
  await owner.query(
    `INSERT INTO pack_switches (township, id, version, shelf, line, edition, "from", at, by, decided_by, reason, undone_why)
     VALUES ($1, gen_random_uuid(), 1, 'RULES', 'bench', '1', $2::date - 30, now(), 'bench', 'bench', 'bench', '')`,
    row.slice(0, 2),
  )
  await owner.query('ANALYZE')
}
