import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Figure } from './figure.ts'
import { start } from './installation.ts'
import { addressOf, portalDoor, type Answered, type OwnLink } from './portal-door.ts'

const SECONDS = Number(process.env['BENCH_FLOOD_SECONDS'] ?? 60)
/** Residents who go on using their pages meanwhile, and links that lie in a chat group. */
const RESIDENTS = 40
const FOUND = 20
const CLIENTS = fileURLToPath(new URL('./portal-flood-clients.ts', import.meta.url))

interface Flooded {
  readonly tries: number
  readonly guesses: number
  readonly right: number
  readonly accepted: number
  readonly statuses: Readonly<Record<string, number>>
}

/** A thousand clients guess while residents read and report and the office looks at its board; twice, to see what the server keeps. */
export async function portalFlood(
  server: { readonly url: string; readonly pid: number },
  cookie: string,
  links: readonly OwnLink[],
  seed: string,
): Promise<readonly Figure[]> {
  const found = links.slice(0, FOUND)
  const residents = links.slice(FOUND, FOUND + RESIDENTS)
  const later = links.slice(FOUND + RESIDENTS, FOUND + 2 * RESIDENTS)
  const rounds = [
    { people: residents, memory: memoryOf(server.pid) },
    { people: later, memory: 0 },
  ]
  const figures: (readonly [Flooded, readonly Served[], number])[] = []
  for (const [n, { people }] of rounds.entries()) {
    const flood = start(CLIENTS, [server.url, String(SECONDS), `${seed}/flood${n}`, JSON.stringify(found)], /flooded (.*)/)
    const [{ said, stop }, served] = await Promise.all([flood, liveMeanwhile(server.url, cookie, people)])
    await stop()
    const flooded = JSON.parse(said) as Flooded
    await sleep(5000)
    figures.push([flooded, served, memoryOf(server.pid)])
    console.log(`  flood ${n + 1}: ${JSON.stringify(flooded)}, memory ${memoryOf(server.pid).toFixed(0)} MB`)
  }
  const guesses = figures.reduce((sum, [one]) => sum + one.guesses, 0)
  const tries = figures.reduce((sum, [one]) => sum + one.tries, 0)
  const right = figures.reduce((sum, [one]) => sum + one.right, 0)
  const accepted = figures.reduce((sum, [one]) => sum + one.accepted, 0)
  const served = figures.flatMap(([, one]) => one)
  const [[, , first] = [null, null, 1], [, , second] = [null, null, 1]] = figures
  const failed = served.filter((one) => !one.isGood)
  return [
    {
      what: 'flood from 1,000 clients, guesses accepted',
      value: accepted,
      unit: '',
      bar: 0,
      better: 'less',
      note: `of ${guesses} judged (${right} with the right digits at a closed link) and ${tries - guesses} sent away; upper bound ${(3 / guesses).toExponential(1)}`,
    },
    {
      what: 'others served meanwhile',
      value: (100 * (served.length - failed.length)) / served.length,
      unit: '%',
      bar: 99,
      better: 'more',
      note: `of ${served.length}: ${sumUp(served)}`,
    },
    {
      what: 'others served meanwhile, p95',
      value: percentile(
        served.map((one) => one.ms),
        0.95,
      ),
      unit: 'ms',
      bar: 2000,
      better: 'less',
      note: `median ${percentile(
        served.map((one) => one.ms),
        0.5,
      ).toFixed(0)} ms; a page opens on a beat of 400 ms`,
    },
    {
      what: 'memory after a second flood ÷ after the first',
      value: second / first,
      unit: '×',
      bar: 1.1,
      better: 'less',
      note: `${rounds[0]?.memory.toFixed(0)} → ${first.toFixed(0)} → ${second.toFixed(0)} MB`,
    },
  ]
}

interface Served {
  readonly what: string
  readonly isGood: boolean
  readonly ms: number
}

/** Residents open their pages, read and report; the office reads its board. Each from an address of its own. */
async function liveMeanwhile(url: string, office: string, people: readonly OwnLink[]): Promise<readonly Served[]> {
  const door = portalDoor(url, 2 * RESIDENTS)
  const until = performance.now() + SECONDS * 1000
  const served: Served[] = []
  const note = (what: string, status: number, { status: was, ms }: Answered): void => void served.push({ what, isGood: was === status, ms })
  const live = async ({ path, digits }: OwnLink, n: number): Promise<void> => {
    const address = addressOf(2_000_000 + n)
    await sleep((n * SECONDS * 500) / people.length)
    const opened = await door.ask({ method: 'POST', path, address, form: `digits=${digits}` })
    note('open', 303, opened)
    const { cookie } = opened
    for (let turn = 0; performance.now() < until; turn++) {
      note('page', 200, await door.ask({ method: 'GET', path: '/p/me', address, cookie }))
      const form = await door.ask({ method: 'GET', path: '/p/report', address, cookie })
      note('form', 200, form)
      const [id = '', followUp = ''] = ['id', 'followUp'].map((name) => new RegExp(`name="${name}" value="([^"]*)"`).exec(form.body)?.[1] ?? '')
      const report = new URLSearchParams({ id, followUp, celsius: '36.5', note: '' }).toString()
      if (turn % 4 === 0) note('report', 303, await door.ask({ method: 'POST', path: '/p/report', address, cookie, form: report }))
      await sleep(2000)
    }
  }
  const desk = async (): Promise<void> => {
    while (performance.now() < until) {
      note('board', 200, await door.ask({ method: 'GET', path: '/api/board', address: addressOf(3_000_000), cookie: office }))
      await sleep(1000)
    }
  }
  try {
    await Promise.all([...people.map(live), desk()])
    return served
  } finally {
    door.close()
  }
}

function sumUp(served: readonly Served[]): string {
  const kinds = [...new Set(served.map((one) => one.what))]
  return kinds
    .map((kind) => `${kind} ${served.filter((one) => one.what === kind && one.isGood).length}/${served.filter((one) => one.what === kind).length}`)
    .join(', ')
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

/** What the process holds, in MB. */
function memoryOf(pid: number): number {
  return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
}
