import type { Session } from '@lianfang/contract/identity/answers.ts'
import { expect, test } from 'vitest'
import { expire, leavePhone, loseDevice, replacePin, takePhone, unlock, type Locker } from './account.ts'
import type { Facts } from './facts.ts'

const PIN = '730514'
const NOW = Date.parse('2020-02-13T01:00:00.000Z')
const yeZilong: Session = {
  worker: { id: 'ye', name: '叶子龙', login: 'gutang-02' },
  township: { id: 't', name: '火车站乡', root: '430502201', cutoff: '17:00', offset: 480 },
  neighbours: [],
  grants: [{ role: 'GRID_WORKER', unit: '430502201-02', units: ['430502201-02'] }],
  device: 'd',
  serverTime: '2020-02-13T01:00:00.000Z',
}

interface Phone {
  readonly locker: Locker
  /** What lies on the disk: it outlives the app. */
  readonly disk: Map<string, unknown>
  wiped: number
}

function phone(): Phone {
  const disk = new Map<string, unknown>()
  const made: Phone = {
    disk,
    wiped: 0,
    locker: {
      facts: {
        async read<N extends keyof Facts>(name: N) {
          return disk.get(name) as Facts[N] | undefined
        },
        async write(name, value) {
          disk.set(name, value)
        },
        async drop(name) {
          disk.delete(name)
        },
      },
      // A cheap lock: what a guess costs is measured beside the lock itself.
      iterations: async () => 1000,
      wipeRows: async () => {
        made.wiped++
        disk.delete('pulledAt')
      },
    },
  }
  return made
}

async function wrongly(locker: Locker, times: number): Promise<readonly unknown[]> {
  const said: unknown[] = []
  for (let n = 0; n < times; n++) said.push(await unlock(locker, '111213', NOW))
  return said
}

test('[F22] the fifth wrong PIN in a row wipes the working set and its key', async () => {
  const made = phone()
  const { locker, disk } = made
  await takePhone(locker, yeZilong, PIN)
  expect(await wrongly(locker, 4)).toEqual([4, 3, 2, 1].map((triesLeft) => ({ kind: 'WRONG', triesLeft })))
  expect(disk.has('account')).toBe(true)
  expect(await unlock(locker, '111213', NOW)).toEqual({ kind: 'WIPED' })
  expect(disk.has('account')).toBe(false)
  expect(disk.get('endSession')).toBe(true)
  expect(await unlock(locker, PIN, NOW)).toEqual({ kind: 'NOBODY' })
  // Once when the phone was taken, once now.
  expect(made.wiped).toBe(2)
})

test('[F22] a right PIN takes the count back; switching the phone off in the middle of a try does not', async () => {
  const made = phone()
  await takePhone(made.locker, yeZilong, PIN)
  await wrongly(made.locker, 4)
  expect(await unlock(made.locker, PIN, NOW)).toMatchObject({ kind: 'OPENED', opened: { session: yeZilong } })
  await wrongly(made.locker, 4)
  // The battery is taken out after the try was counted and before it was decided.
  const stopped: Locker = {
    ...made.locker,
    facts: { ...made.locker.facts, read: async (name) => (name === 'phoneSecret' ? Promise.reject(new Error('off')) : made.locker.facts.read(name)) },
  }
  await expect(unlock(stopped, PIN, NOW)).rejects.toThrow('off')
  const wipedBefore = made.wiped
  expect(await unlock(made.locker, '111213', NOW)).toEqual({ kind: 'WIPED' })
  expect(made.wiped).toBe(wipedBefore + 1)
})

test('[F23] leaving wipes the working set and nothing but it: the lock never reaches the outbox', async () => {
  const made = phone()
  made.disk.set('outbox/ye', 'the key of unsent records')
  await takePhone(made.locker, yeZilong, PIN)
  await leavePhone(made.locker)
  expect(made.wiped).toBe(2)
  expect([...made.disk.keys()].sort()).toEqual(['endSession', 'outbox/ye', 'phoneSecret'])
})

test('[F27] a revoked phone loses rows and key at once and remembers to hand over; one revoked elsewhere keeps everything', async () => {
  const made = phone()
  made.disk.set('outbox/ye', 'the key of unsent records')
  await takePhone(made.locker, yeZilong, PIN)
  expect(await loseDevice(made.locker, ['another township'])).toBe(false)
  expect([made.wiped, made.disk.has('account')]).toEqual([1, true])
  expect(await loseDevice(made.locker, ['t'])).toBe(true)
  expect(made.wiped).toBe(2)
  expect([...made.disk.keys()].sort()).toEqual(['handOver', 'outbox/ye', 'phoneSecret'])
  expect(await unlock(made.locker, PIN, NOW)).toEqual({ kind: 'NOBODY' })
})

test('[F21] another PIN opens the same session after a change', async () => {
  const { locker } = phone()
  await takePhone(locker, yeZilong, PIN)
  expect(await replacePin(locker, '111213', '204918')).toBe(false)
  expect(await replacePin(locker, PIN, '204918')).toBe(true)
  expect(await unlock(locker, '204918', NOW)).toMatchObject({ kind: 'OPENED', opened: { session: yeZilong } })
})

test('[F25] a working set that met the server 72 hours ago is kept, one older is wiped', async () => {
  const made = phone()
  await made.locker.facts.write('pulledAt', '2020-02-10T01:00:00.000Z')
  expect(await expire(made.locker, NOW)).toBe(false)
  expect(await expire(made.locker, NOW + 1)).toBe(true)
  expect(made.wiped).toBe(1)
  expect(await expire(made.locker, NOW + 1)).toBe(false)
})
