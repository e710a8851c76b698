import { afterAll, beforeAll, expect, test } from 'vitest'
import { openHall, type Hall } from '../stage/hall.ts'
import { maySee, plantCanaries, type Canaries } from './canaries.ts'
import { readProbes, textOf, type Probe } from './probes.ts'
import { twoTowns, type Tester, type TwoTowns } from './two-towns.ts'

const AT_ONCE = 8
let hall: Hall
let world: TwoTowns
let canaries: Canaries

beforeAll(async () => {
  hall = await openHall('2022-07-10T09:30:00.000Z')
  world = await twoTowns(hall)
  canaries = await plantCanaries(hall.house.owner, world.towns)
})
afterAll(() => hall.close())

interface Asked {
  readonly probe: Probe
  readonly status: number
  readonly text: string
}

/** The id that a question named, if one. */
function lastPart(url: string): string {
  return /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(url)?.[0] ?? '—'
}

/** Asks many questions in this tester's name, a few at a time. */
async function askAll(tester: Pick<Tester, 'device'> | null, probes: readonly Probe[], judge: (asked: Asked) => void): Promise<void> {
  const waiting = [...probes]
  const work = async (): Promise<void> => {
    for (let probe = waiting.shift(); probe; probe = waiting.shift()) {
      const reply = await fetch(hall.url + probe.url, {
        method: probe.method,
        headers: { ...(tester ? { cookie: tester.device.door.cookie } : {}), ...(probe.body === undefined ? {} : { 'content-type': 'application/json' }) },
        ...(probe.body === undefined ? {} : { body: JSON.stringify(probe.body) }),
      })
      judge({ probe, status: reply.status, text: await textOf(reply) })
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
}

test('[A4] every role asks every route about every place: nobody sees out of their place, a row out of sight is 404', async () => {
  const { probes, unknown } = await readProbes(hall.url, world.towns, canaries, world.day)
  expect(unknown, 'parameters this story has no values for').toEqual([])
  const leaks: string[] = []
  const strange: string[] = []
  const seen = new Map<string, number>()
  let attempts = 0
  for (const tester of world.testers) {
    await askAll(tester, probes, ({ probe, status, text }) => {
      attempts++
      const [asked] = canaries.foundIn(lastPart(probe.url.split('?')[0] ?? ''))
      if (status >= 500 || (asked && !maySee(tester, asked, probe.url) && status !== 404)) strange.push(`${tester.name}: GET ${probe.url} answered ${status}`)
      // A refusal may repeat what was asked; it says nothing that the asker did not know.
      for (const canary of canaries.foundIn(status >= 400 ? text.replaceAll(lastPart(probe.url), '') : text)) {
        if (maySee(tester, canary, probe.url)) seen.set(tester.name, (seen.get(tester.name) ?? 0) + 1)
        else leaks.push(`${tester.name}: GET ${probe.url} (${status}) shows ${canary.what} of ${canary.township} ${canary.unit ?? ''}`)
      }
    })
  }
  const open = new Set(['/healthz', '/readyz', '/metrics', '/openapi.json', '/api/setup'])
  await askAll(null, probes, ({ probe, status, text }) => {
    attempts++
    if (!open.has(probe.route) && status !== 401) strange.push(`nobody: GET ${probe.url} answered ${status}`)
    for (const canary of canaries.foundIn(text)) leaks.push(`nobody: GET ${probe.url} shows ${canary.what}`)
  })
  console.log(
    `rights, reading: ${attempts} attempts by ${world.testers.length + 1} testers on ${new Set(probes.map((probe) => probe.route)).size} routes, ${canaries.count} canaries, ${leaks.length} leaks; seen where allowed: ${JSON.stringify(Object.fromEntries(seen))}`,
  )
  expect(leaks.slice(0, 20)).toEqual([])
  expect(strange.slice(0, 20)).toEqual([])
  expect(attempts).toBeGreaterThan(5000)
  // The question was worth asking: whoever may see something did.
  for (const tester of world.testers.filter((one) => one.role !== null)) expect(seen.get(tester.name), tester.name).toBeGreaterThan(0)
})
