import type { Answer, Command } from '@lianfang/domain/kernel/command.ts'
import { expect, test } from 'vitest'
import { makeClock } from './clock.ts'
import { newEntry } from './entry.ts'
import { handOverUnsent, type HandOver } from './hand-over.ts'
import { memoryStore } from './memory-store.ts'
import type { Store } from './store.ts'

const NOW = Date.parse('2020-02-13T01:00:00.000Z')
const clock = makeClock(
  () => NOW,
  0,
  () => undefined,
)

async function outboxOf(...ids: readonly string[]): Promise<Store> {
  const store = memoryStore()
  for (const id of ids) {
    const command: Command = { id, kind: 'test/knock', township: 't', unit: 'g', actor: 'ye', device: 'd', at: '2020-02-13T00:00:00.000Z', input: {} }
    await store.queue(newEntry(command, 0))
  }
  return store
}

const answering =
  (answer: (id: string) => Answer): HandOver =>
  async (commands) => ({ kind: 'ANSWERED', answers: commands.map((command) => answer(command.id)), serverTime: '2020-02-13T01:00:00.000Z' })

const kept = (id: string): Answer => ({ id, status: 'refused', reason: { code: 'device-revoked' } })

test('[F27] what the server has set aside, or had before, leaves the phone', async () => {
  const store = await outboxOf('1', '2')
  expect(
    await handOverUnsent(
      store,
      answering((id) => (id === '1' ? kept(id) : { id, status: 'already', seq: 7 })),
      clock,
      ['t'],
    ),
  ).toBe(true)
  expect(await store.of('ye')).toEqual([])
})

test('[F27] without a word from the server, or refused for another reason, a record stays', async () => {
  const store = await outboxOf('1', '2')
  expect(await handOverUnsent(store, async () => ({ kind: 'UNREACHABLE' }), clock, ['t'])).toBe(false)
  const full = answering((id) => (id === '1' ? kept(id) : { id, status: 'refused', reason: { code: 'review-full' } }))
  expect(await handOverUnsent(store, full, clock, ['t'])).toBe(false)
  expect((await store.unsent()).map((entry) => entry.command.id)).toEqual(['2'])
})

test('[F27] records of a township in which the phone was not revoked stay for that township', async () => {
  const store = await outboxOf('1')
  expect(await handOverUnsent(store, answering(kept), clock, ['other'])).toBe(true)
  expect((await store.unsent()).map((entry) => entry.command.id)).toEqual(['1'])
})
