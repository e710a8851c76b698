import { toInstant } from '@lianfang/domain/kernel/instant.ts'
import { households, houseVisits } from '@lianfang/domain/people/tables.ts'
import { expect, test } from 'vitest'
import { makeClock, type Clock } from './clock.ts'
import { newCommandId } from './command-id.ts'
import { startDevice, type Device } from './device.ts'
import { newEntry, type Entry } from './entry.ts'
import { FakeTownship, grid, household, liSiying, settings, testSentences } from './fake-township.ts'
import { memoryStore } from './memory-store.ts'
import { nextBatch } from './next-batch.ts'
import type { Store } from './store.ts'
import type { Failure, Wire } from './wire.ts'

const NOW = Date.parse('2020-02-13T01:00:00.000Z')

interface Phone {
  readonly device: Device
  readonly store: Store
  readonly clock: Clock
  readonly pushed: string[][]
}

/** A phone on a township, through a wire that can be broken: `breaks` says what becomes of the n-th push. */
async function phone(
  township: FakeTownship,
  options: { store?: Store; cutPulls?: boolean; breaks?: (n: number, ids: readonly string[]) => 'LOST' | Failure | undefined } = {},
): Promise<Phone> {
  const store = options.store ?? memoryStore()
  let ms = NOW
  const clock = makeClock(
    () => ms++,
    0,
    () => undefined,
  )
  const pushed: string[][] = []
  const wire: Wire = {
    async push(commands) {
      pushed.push(commands.map((command) => command.id))
      const breaks = options.breaks?.(
        pushed.length,
        commands.map((command) => command.id),
      )
      if (breaks !== undefined && breaks !== 'LOST') return breaks
      const answers = commands.map((command) => township.answer(command, clock.now()))
      return breaks === 'LOST' ? { kind: 'UNREACHABLE' } : { kind: 'ANSWERED', answers, serverTime: clock.now() }
    },
    async pull(cursor) {
      if (options.cutPulls) return { kind: 'UNREACHABLE' }
      return { kind: 'PAGE', page: township.page(cursor, 2, clock.now()) }
    },
  }
  let chance = 1
  const random = (bytes: Uint8Array): void => {
    for (let at = 0; at < bytes.length; at++) bytes[at] = (chance = (chance * 48271) % 2147483647) & 255
  }
  const owner = { actor: liSiying, township: 't', settings, device: 'd' }
  return { device: await startDevice({ owner, store, wire, clock, sentences: testSentences, random }), store, clock, pushed }
}

function townshipWithDoors(...doors: readonly string[]): FakeTownship {
  const township = new FakeTownship()
  for (const door of doors) township.add(households, household(door, door))
  return township
}

function statuses(device: Device): readonly string[] {
  return device.entries().map((entry) => entry.state.status)
}

test('[F1] a record the phone could not keep is not said to be kept', async () => {
  const full: Store = { ...memoryStore(), queue: async () => Promise.reject(new DOMException('full', 'QuotaExceededError')) }
  const township = townshipWithDoors('h1')
  const { device } = await phone(township, { store: full })
  await device.sync()
  await expect(device.record('test/knock', grid, { household: 'h1', result: 'MET' })).rejects.toThrow('full')
  expect(device.entries()).toEqual([])
  expect(device.view.all(houseVisits)).toEqual([])
})

test('[F2] a hundred and twenty knocks go in three requests, in the order they were written', async () => {
  const { device, pushed } = await phone(townshipWithDoors('h1'))
  await device.sync()
  for (let n = 0; n < 120; n++) await device.record('test/knock', grid, { household: 'h1', result: 'MET' })
  await device.sync()
  expect(pushed.map((ids) => ids.length)).toEqual([50, 50, 20])
  expect(pushed.flat()).toEqual(device.entries().map((entry) => entry.command.id))
  expect(new Set(statuses(device))).toEqual(new Set(['DONE']))
})

test('[F3] a lost reply is sent again unchanged and stored once', async () => {
  const township = townshipWithDoors('h1')
  const { device } = await phone(township, { breaks: (n) => (n === 1 ? 'LOST' : undefined) })
  await device.sync()
  await device.record('test/knock', grid, { household: 'h1', result: 'AWAY' })
  expect(await device.sync()).toEqual({ kind: 'UNREACHABLE' })
  expect(device.entries()[0]?.state).toEqual({ status: 'WAITING', why: 'UNREACHABLE' })
  await device.sync()
  expect(statuses(device)).toEqual(['DONE'])
  expect(township.journal).toHaveLength(1)
})

test('[F4] a record that builds on a refused one stops waiting for it', async () => {
  const township = townshipWithDoors('h1')
  const { device } = await phone(township)
  await device.sync()
  await device.record('test/rename', grid, { household: 'h1', door: '三组7号' })
  await device.record('test/rename', grid, { household: 'h1', door: '三组8号' })
  const [first, second] = device.entries()
  expect(second?.command.after).toBe(first?.command.id)
  township.refuses.add(first?.command.id ?? '')
  await device.sync()
  await device.sync()
  expect(statuses(device)).toEqual(['REFUSED', 'DONE'])
  expect(device.view.one(households, 'h1')?.personal.door).toBe('三组8号')
})

test('[F5] one record that spoils every request is set aside alone, the other sixty go', async () => {
  const township = townshipWithDoors('h1')
  let spoils = ''
  const { device } = await phone(township, {
    breaks: (_, ids) => (ids.includes(spoils) ? { kind: 'PROBLEM', status: 400, code: 'malformed', sentence: '格式不对', details: {} } : undefined),
  })
  await device.sync()
  for (let n = 0; n < 61; n++) await device.record('test/knock', grid, { household: 'h1', result: 'MET' })
  spoils = device.entries()[23]?.command.id ?? ''
  await device.sync()
  expect(township.journal).toHaveLength(60)
  expect(device.entries()[23]?.state).toMatchObject({ status: 'REFUSED', reason: { code: 'malformed' }, sentence: '格式不对' })
})

test('[F5] a server that fails on everything is left in peace and nothing is set aside', async () => {
  const { device, pushed } = await phone(townshipWithDoors('h1'), { breaks: () => ({ kind: 'FAULT' }) })
  await device.sync()
  for (let n = 0; n < 30; n++) await device.record('test/knock', grid, { household: 'h1', result: 'MET' })
  await device.sync()
  expect(pushed.length).toBeLessThan(12)
  expect(new Set(statuses(device))).toEqual(new Set(['WAITING']))
})

test.each([
  [{ kind: 'UNREACHABLE' }, 'UNREACHABLE'],
  [{ kind: 'BUSY', retryAfterMs: 1000, sentence: null }, 'BUSY'],
  [{ kind: 'SIGNED_OUT' }, 'SIGN_IN'],
  [{ kind: 'FAULT' }, 'FAULT'],
] as const)('[F6] after %o the record waits and says why', async (failure, why) => {
  const { device } = await phone(townshipWithDoors('h1'), { breaks: () => failure })
  await device.sync()
  await device.record('test/knock', grid, { household: 'h1', result: 'MET' })
  await device.sync()
  expect(device.entries()[0]?.state).toEqual({ status: 'WAITING', why })
  expect(device.entries()[0]?.tries).toBe(1)
})

test('[F7] what the sentence refuses is refused at once and not kept', async () => {
  const { device } = await phone(townshipWithDoors('h1'))
  await device.sync()
  expect(await device.record('test/rename', grid, { household: 'h1', door: '' })).toEqual({ kind: 'REFUSED', reason: { code: 'test/no-door' } })
  expect(await device.record('test/knock', 'another grid', { household: 'h1', result: 'MET' })).toMatchObject({
    kind: 'REFUSED',
    reason: { code: 'not-allowed' },
  })
  expect(device.entries()).toEqual([])
})

test('[F8] a record shows at once, after a restart, and gives way to the server’s row', async () => {
  const township = townshipWithDoors('h1')
  const { device, store } = await phone(township, { breaks: () => ({ kind: 'UNREACHABLE' }) })
  await device.sync()
  const first = await phone(township, { store })
  await first.device.sync()
  await first.device.record('test/rename', grid, { household: 'h1', door: '三组9号' })
  expect(first.device.view.one(households, 'h1')?.personal.door).toBe('三组9号')
  const { device: restarted } = await phone(township, { store })
  expect(restarted.view.one(households, 'h1')?.personal.door).toBe('三组9号')
  await restarted.sync()
  township.add(households, household('h1', '三组10号'))
  await restarted.sync()
  expect(restarted.view.one(households, 'h1')?.personal.door).toBe('三组10号')
})

test('[F8] between the answer and its rows the record stays in sight', async () => {
  const township = townshipWithDoors('h1')
  const { device } = await phone(township)
  await device.sync()
  await device.record('test/knock', grid, { household: 'h1', result: 'MET' })
  const counts: number[] = []
  device.subscribe(() => counts.push(device.view.all(houseVisits).length))
  await device.sync()
  expect(new Set(counts)).toEqual(new Set([1]))
})

test('[F8] answered, but its rows could not be pulled: it stays in sight, after a restart too', async () => {
  const township = townshipWithDoors('h1')
  const { device, store } = await phone(township)
  await device.sync()
  const cut = await phone(township, { store, cutPulls: true })
  await cut.device.record('test/knock', grid, { household: 'h1', result: 'MET' })
  expect(await cut.device.sync()).toEqual({ kind: 'UNREACHABLE' })
  expect(statuses(cut.device)).toEqual(['DONE'])
  const restarted = await phone(township, { store, cutPulls: true })
  expect(restarted.device.view.all(houseVisits)).toHaveLength(1)
})

test('[F8] two records on one row: when the cover is lifted, what the server said is there again', async () => {
  const { device } = await phone(townshipWithDoors('h1'))
  await device.sync()
  await device.record('test/rename', grid, { household: 'h1', door: '三组7号' })
  await device.record('test/rename', grid, { household: 'h1', door: '三组8号' })
  expect(device.view.one(households, 'h1')?.personal.door).toBe('三组8号')
  device.view.uncover()
  expect(device.view.one(households, 'h1')?.personal.door).toBe('h1')
})

test('[F9] rows that left the scope leave the phone, and an overtaken cursor writes nothing', async () => {
  const store = memoryStore()
  const segment = { rows: [{ table: 'households', row: household('h1', '1'), version: 1 }], gone: [], cursor: '1' }
  expect(await store.append(segment, '0')).toBe(true)
  expect(await store.append(segment, '0')).toBe(false)
  await store.append({ rows: [], gone: [{ table: 'households', id: 'h1', version: 2 }], cursor: '2' }, '1')
  const { device } = await phone(new FakeTownship(), { store })
  expect(device.view.all(households)).toEqual([])
})

test('[F9] a phone that cannot keep what came says so and tries again', async () => {
  const memory = memoryStore()
  let isFull = true
  const store: Store = {
    ...memory,
    append: async (segment, from) => (isFull ? Promise.reject(new DOMException('full', 'QuotaExceededError')) : memory.append(segment, from)),
  }
  const { device } = await phone(townshipWithDoors('h1'), { store })
  expect(await device.sync()).toEqual({ kind: 'PHONE' })
  expect(device.standing().caughtUpAt).toBeNull()
  isFull = false
  expect(await device.sync()).toEqual({ kind: 'CAUGHT_UP' })
  expect(device.view.all(households)).toHaveLength(1)
})

test('[F9] many small pulls become few segments with the last word on every row', async () => {
  const store = memoryStore()
  for (let n = 0; n < 60; n++) {
    await store.append({ rows: [{ table: 'households', row: household(`h${n % 20}`, `${n}号`), version: n + 1 }], gone: [], cursor: String(n + 1) }, String(n))
  }
  await store.append({ rows: [], gone: [{ table: 'households', id: 'h0', version: 61 }], cursor: '61' }, '60')
  await phone(new FakeTownship(), { store })
  expect(await store.segments()).toHaveLength(1)
  const { device } = await phone(new FakeTownship(), { store })
  expect(
    device.view
      .all(households)
      .map((row) => row.personal.door)
      .sort(),
  ).toEqual(Array.from({ length: 19 }, (_, n) => `${n + 41}号`))
})

test('[F10] a phone 48 hours wrong learns the time, keeps it steady, and sends old records on their old basis', async () => {
  const kept: number[] = []
  const clock = makeClock(
    () => NOW - 48 * 3_600_000,
    0,
    (offset) => kept.push(offset),
  )
  clock.learn(toInstant(NOW), NOW - 48 * 3_600_000 - 100, NOW - 48 * 3_600_000 + 100)
  clock.learn(toInstant(NOW + 900), NOW - 48 * 3_600_000, NOW - 48 * 3_600_000)
  expect(kept).toEqual([48 * 3_600_000])
  expect(clock.now()).toBe(toInstant(NOW))
  const written = [entry('a', 0), entry('b', 0), entry('c', clock.offset())]
  expect(nextBatch(written, new Set()).map((one) => one.command.id)).toEqual(['a', 'b'])
  expect(clock.nowOn(0)).toBe(toInstant(NOW - 48 * 3_600_000))
})

test('[F11] another worker’s records go too, and are not among mine', async () => {
  const township = townshipWithDoors('h1')
  const store = memoryStore()
  const theirs = { ...entry('018f0000-0000-7000-8000-000000000001', 0) }
  await store.queue({ ...theirs, command: { ...theirs.command, kind: 'test/knock', actor: 'wang', input: { household: 'h1', result: 'MET' } } })
  const { device } = await phone(township, { store })
  expect(device.othersUnsent()).toBe(1)
  expect(device.entries()).toEqual([])
  await device.sync()
  expect(device.othersUnsent()).toBe(0)
  expect(township.journal.map((command) => command.actor)).toEqual(['wang'])
})

test('[F2] ids made in order sort in order and are version 7', () => {
  const random = (bytes: Uint8Array): void => void bytes.fill(255)
  const one = newCommandId('2020-02-13T01:00:00.000Z', random)
  expect(one).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(one < newCommandId('2020-02-13T01:00:00.001Z', (bytes) => void bytes.fill(0))).toBe(true)
})

function entry(id: string, basis: number): Entry {
  return newEntry({ id, kind: 'test/knock', township: 't', unit: grid, actor: 'li', device: 'd', at: toInstant(NOW), input: null }, basis)
}
