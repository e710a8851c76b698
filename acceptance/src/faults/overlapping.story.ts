import type { Answer } from '@lianfang/domain/kernel/command.ts'
import { uuidMaker } from '@lianfang/scenario/kernel/make-uuid.ts'
import { ask, bodyOf } from '@lianfang/scenario/sync/ask.ts'
import { verifyJournal } from '@lianfang/server/journal/verify.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { devicesOf, officeAndGridWorkers, settleSmallTown, storySeed, TOWNSHIP } from '../stage/small-town.ts'
import { openTwoProcesses, type TwoProcesses } from '../stage/two-processes.ts'
import type { SettledTown } from '@lianfang/scenario/towns/settle-town.ts'

const ROUNDS = 60
/** Edits of one version at the same time, half through each process. */
const CROWD = 12
const chance = storySeed('overlapping')
let processes: TwoProcesses
let settled: SettledTown

beforeAll(async () => {
  processes = await openTwoProcesses()
  settled = await settleSmallTown(processes.servers[0], 'overlapping', 300, officeAndGridWorkers(1))
})
afterAll(() => processes.close())

test.each([2, 5, 20])(`[A2] ${ROUNDS} × %i overlapping uploads of one command through two processes: all succeed, one row`, async (copies) => {
  const [device] = devicesOf(settled, 'GRID_WORKER')
  const home = settled.town.households.find((household) => household.unit === device?.session.grants[0]?.unit)
  if (!device || !home) throw new Error('nobody to knock at a door')
  const { servers, stored } = processes
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

test('[A11] two processes on one database never decide on rows the other has changed: of two edits of one version one is applied', async () => {
  const [device] = devicesOf(settled, 'GRID_WORKER')
  const person = settled.town.persons.find((one) => one.unit === device?.session.grants[0]?.unit && one.personal.idType === 'RESIDENT_ID')
  if (!device || !person) throw new Error('nobody to edit')
  const { servers, stored } = processes
  const { session } = device
  const newId = uuidMaker(chance.split('edits'), () => Date.now())
  const edit = async (server: number, baseRevision: number, note: string): Promise<string> => {
    const at = new Date().toISOString()
    const { sex, living, personal } = person
    const input = { person: person.id, baseRevision, sex, living, ...personal, note }
    const command = {
      id: newId(),
      kind: 'people/edit-person',
      township: session.township.id,
      unit: person.unit,
      actor: session.worker.id,
      device: session.device,
      at,
      input,
    }
    const reply = await ask({ ...device.door, url: servers[server % 2]?.url ?? '' }, 'POST', '/api/commands', { commands: [command], sentAt: at })
    return bodyOf<{ readonly answers: readonly Answer[] }>(reply).answers[0]?.status ?? `HTTP ${reply.status}`
  }
  const revisionOf = async (): Promise<number> =>
    (await stored.query<{ revision: number }>('SELECT revision FROM persons WHERE id = $1', [person.id])).rows[0]?.revision ?? -1
  const before = await revisionOf()
  let base = before
  for (let round = 0; round < 60; round++) {
    // In turn through one process and the other, then the outdated version through either, then both at once.
    expect(await edit(round, base, `第${round}次`), `round ${round} of seed ${chance.seed}`).toBe('applied')
    base += 1
    expect(await edit(round + 1, base - 1, `过期${round}`), `round ${round}, outdated`).toBe('conflict')
    // Enough at once that each process decides the next batch while it still writes the one before.
    const crowd = await Promise.all(Array.from({ length: CROWD }, (_, i) => edit(i, base, `同时${round}-${i}`)))
    expect(crowd.toSorted(), `round ${round}, ${CROWD} at once`).toEqual(['applied', ...Array.from({ length: CROWD - 1 }, () => 'conflict')])
    base += 1
  }
  expect(await revisionOf()).toBe(base)
  expect(base - before).toBe(120)
  expect((await stored.query<{ n: number }>('SELECT count(*)::int AS n FROM conflicts WHERE person = $1', [person.id])).rows[0]?.n).toBe(60 * CROWD)
  expect(await verifyJournal(stored, TOWNSHIP)).toMatchObject({ ok: true })
})
