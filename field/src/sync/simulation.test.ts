import { toInstant } from '@lianfang/domain/kernel/instant.ts'
import { households, houseVisits } from '@lianfang/domain/people/tables.ts'
import type { Command } from '@lianfang/domain/kernel/command.ts'
import { expect, test } from 'vitest'
import { makeClock } from './clock.ts'
import { startDevice, type Device } from './device.ts'
import { FakeTownship, grid, household, liSiying, settings, testSentences } from './fake-township.ts'
import { memoryStore } from './memory-store.ts'
import type { Store } from './store.ts'
import type { Wire } from './wire.ts'

const NOW = Date.parse('2020-02-13T01:00:00.000Z')
const DOORS = ['h1', 'h2', 'h3']
const SEEDS = Array.from({ length: 30 }, (_, n) => n + 1)

/** Chance from a seed: the same run every time. */
function chanceFrom(seed: number): () => number {
  let state = seed * 2654435761
  return () => (state = (state * 48271) % 2147483647) / 2147483647
}

interface Running {
  readonly store: Store
  device: Device
  written: number
}

/** A wire that loses, repeats and delays by chance; what was delayed reaches the township long after it was given up. */
function badWire(township: FakeTownship, chance: () => number, now: () => string, delayed: (readonly Command[])[], isCalm: () => boolean): Wire {
  const deliver = (commands: readonly Command[]): ReturnType<FakeTownship['answer']>[] => commands.map((command) => township.answer(command, now()))
  return {
    async push(commands) {
      const luck = isCalm() ? 1 : chance()
      if (luck < 0.15) return { kind: 'UNREACHABLE' }
      if (luck < 0.25) return { kind: 'BUSY', retryAfterMs: 0, sentence: null }
      if (luck < 0.35) {
        delayed.push(commands)
        return { kind: 'UNREACHABLE' }
      }
      const answers = deliver(commands)
      if (luck < 0.5) return { kind: 'UNREACHABLE' }
      if (luck < 0.6) return { kind: 'ANSWERED', answers: deliver(commands), serverTime: now() }
      if (luck < 0.65) return { kind: 'ANSWERED', answers: answers.slice(1), serverTime: now() }
      return { kind: 'ANSWERED', answers, serverTime: now() }
    },
    async pull(cursor) {
      if (!isCalm() && chance() < 0.3) return { kind: 'UNREACHABLE' }
      return { kind: 'PAGE', page: township.page(cursor, 7, now()) }
    },
  }
}

test.each(SEEDS)('[F12] three phones on a bad network agree in the end (seed %i)', async (seed) => {
  const chance = chanceFrom(seed)
  const township = new FakeTownship()
  for (const door of DOORS) township.add(households, household(door, door))
  let ms = NOW
  let calm = true
  const delayed: (readonly Command[])[] = []
  const wire = badWire(
    township,
    chance,
    () => toInstant(ms++),
    delayed,
    () => calm,
  )
  const start = (store: Store, skew: number): Promise<Device> => {
    const clock = makeClock(
      () => ms++ + skew,
      0,
      () => undefined,
    )
    const random = (bytes: Uint8Array): void => bytes.forEach((_, at) => (bytes[at] = Math.floor(chance() * 256)))
    return startDevice({ owner: { actor: liSiying, township: 't', settings, device: 'd' }, store, wire, clock, sentences: testSentences, random })
  }
  const phones: Running[] = []
  for (const skew of [0, 48 * 3_600_000, -48 * 3_600_000]) {
    const store = memoryStore()
    phones.push({ store, device: await start(store, skew), written: 0 })
  }
  await Promise.all(phones.map(({ device }) => device.sync()))

  calm = false
  for (let step = 0; step < 80; step++) {
    const which = phones[Math.floor(chance() * phones.length)]
    if (!which) continue
    const door = DOORS[Math.floor(chance() * DOORS.length)] ?? 'h1'
    const luck = chance()
    if (luck < 0.45) {
      await which.device.record('test/knock', grid, { household: door, result: 'MET' })
      which.written++
    } else if (luck < 0.6) {
      await which.device.record('test/rename', grid, { household: door, door: `第${step}号` })
      which.written++
    } else if (luck < 0.85) await which.device.sync()
    else if (luck < 0.9) void which.device.sync()
    else if (luck < 0.97) which.device = await start(which.store, 0)
    else for (const command of delayed.splice(0).flat()) township.answer(command, toInstant(ms++))
  }

  calm = true
  for (let round = 0; round < 3; round++) for (const { device } of phones) await device.sync()
  const written = phones.reduce((sum, { written: n }) => sum + n, 0)
  expect(township.journal).toHaveLength(written)
  expect(new Set(township.journal.map((command) => command.id)).size).toBe(written)
  for (const { device } of phones) {
    expect(device.entries().every((entry) => entry.state.status === 'DONE')).toBe(true)
    const here = [...device.view.all(households), ...device.view.all(houseVisits)]
    expect(new Map(here.map((row) => [row.id, row]))).toEqual(new Map(township.rows().map((row) => [row.id, row])))
  }
})
