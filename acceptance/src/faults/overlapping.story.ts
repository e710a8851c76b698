import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Answer } from '@lianfang/domain/kernel/command.ts'
import { uuidMaker } from '@lianfang/scenario/kernel/make-uuid.ts'
import { ask, bodyOf } from '@lianfang/scenario/sync/ask.ts'
import { ownerPool } from '@lianfang/server/database/connect.ts'
import { socketOf } from '@lianfang/server/database/embedded.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serve, throwAwayFolder, type Served } from '../stage/served.ts'
import { devicesOf, officeAndGridWorkers, settleSmallTown, storySeed } from '../stage/small-town.ts'
import type { SettledTown } from '@lianfang/scenario/towns/settle-town.ts'

const ROUNDS = 60
const chance = storySeed('overlapping')
const first = throwAwayFolder()
const second = throwAwayFolder()
const stored = ownerPool({ socket: socketOf(first.folder), database: 'lianfang' })
let servers: readonly Served[] = []
let settled: SettledTown

beforeAll(async () => {
  const served = await serve(first.folder)
  settled = await settleSmallTown(served, 'overlapping', 300, officeAndGridWorkers(1))
  // A second process on the same database, with the same key, as a county would run it.
  mkdirSync(join(second.folder, 'keys'))
  copyFileSync(join(first.folder, 'keys', 'master.key'), join(second.folder, 'keys', 'master.key'))
  const neighbour = await serve(second.folder, 0, {
    DATABASE_URL: `postgres://lianfang@localhost:5432/lianfang?host=${encodeURIComponent(socketOf(first.folder))}`,
  })
  servers = [served, neighbour]
})

afterAll(async () => {
  await stored.end()
  for (const served of [...servers].reverse()) await served.stop()
  first.remove()
  second.remove()
})

test.each([2, 5, 20])(`[A2] ${ROUNDS} × %i overlapping uploads of one command through two processes: all succeed, one row`, async (copies) => {
  const [device] = devicesOf(settled, 'GRID_WORKER')
  const home = settled.town.households.find((household) => household.unit === device?.session.grants[0]?.unit)
  if (!device || !home) throw new Error('nobody to knock at a door')
  const newId = uuidMaker(chance.split(`${copies}`), () => Date.now())
  const ids: string[] = []
  const statuses: Record<string, number> = {}
  for (let round = 0; round < ROUNDS; round++) {
    const at = new Date().toISOString()
    const { session } = device
    const command = {
      id: newId(),
      kind: 'people/record-house-visit',
      township: session.township.id,
      unit: home.unit,
      actor: session.worker.id,
      device: session.device,
      at,
      input: { household: home.id, result: 'MET', note: '' },
    }
    ids.push(command.id)
    const uploads = Array.from({ length: copies }, (_, i) => {
      const url = servers[i % servers.length]?.url ?? ''
      return ask({ ...device.door, url }, 'POST', '/api/commands', { commands: [command], sentAt: at })
    })
    const replies = await Promise.all(uploads)
    const answers = replies.map((reply) =>
      reply.status === 200 ? (bodyOf<{ readonly answers: readonly Answer[] }>(reply).answers[0]?.status ?? 'none') : `HTTP ${reply.status}`,
    )
    for (const status of answers) statuses[status] = (statuses[status] ?? 0) + 1
    expect(answers.toSorted(), `round ${round} of seed ${chance.seed}`).toEqual([...Array.from({ length: copies - 1 }, () => 'already'), 'applied'])
  }
  const { rows } = await stored.query<{ id: string; entries: number }>(
    'SELECT v.id, (SELECT count(*)::int FROM journal j WHERE j.township = v.township AND j.command = v.id) AS entries FROM house_visits v WHERE v.id = ANY ($1::uuid[])',
    [ids],
  )
  console.log(`overlapping: ${ROUNDS} × ${copies}: ${JSON.stringify(statuses)}, ${rows.length} rows`)
  expect(rows).toHaveLength(ROUNDS)
  expect(rows.every((row) => row.entries === 1)).toBe(true)
})
