import { afterAll, beforeAll, expect, test } from 'vitest'
import { v7 } from 'uuid'
import { openTownship, type TestTownship, TOWNSHIP } from '../testing/open-township.ts'
import { rebuild } from './rebuild.ts'
import { verifyJournal } from './verify.ts'

let town: TestTownship
beforeAll(async () => {
  town = await openTownship()
})
afterAll(() => town.close())

const village = { unit: '430502201200', parent: TOWNSHIP, kind: 'VILLAGE', name: '前进村', declaredHouseholds: 700, baseRevision: null, sort: 1 }

test('[J1] the same command sent again is applied once and answered “already”', async () => {
  const said = town.admin.command('grids/put-unit', TOWNSHIP, village)
  const [first] = (await town.admin.push([said])).answers
  const [second] = (await town.admin.push([said])).answers
  expect(first).toMatchObject({ status: 'applied' })
  expect(second).toMatchObject({ status: 'already', seq: (first as { seq: number }).seq })
})

test('[J1] twenty overlapping uploads of one command all succeed and leave one row', async () => {
  const said = town.admin.command('grids/put-unit', TOWNSHIP, { ...village, unit: '430502202201', name: '白云村', sort: 2 })
  const replies = await Promise.all(Array.from({ length: 20 }, () => town.admin.push([said])))
  const statuses = replies.map((reply) => reply.answers[0]?.status)
  expect(statuses.filter((status) => status === 'applied')).toHaveLength(1)
  expect(statuses.filter((status) => status === 'already')).toHaveLength(19)
  const { rows } = await town.house.owner.query('SELECT FROM journal WHERE command = $1', [said.id])
  expect(rows).toHaveLength(1)
})

test('[J2] the same id with another content is refused and named', async () => {
  const said = town.admin.command('grids/put-unit', TOWNSHIP, { ...village, unit: '430502203202', name: '杨柳村', sort: 3 })
  await town.admin.push([said])
  const [answer] = (await town.admin.push([{ ...said, input: { ...said.input, name: '杨树村' } }])).answers
  expect(answer).toMatchObject({ status: 'refused', reason: { code: 'id-reused' } })
})

test('[J3] a command whose predecessor has not arrived is held, and applied once it has', async () => {
  const first = town.admin.command('grids/put-unit', TOWNSHIP, { ...village, unit: '430502204203', name: '古塘社区', sort: 4 })
  const second = {
    ...town.admin.command('grids/put-unit', TOWNSHIP, {
      ...village,
      unit: '430502204203-01',
      parent: '430502204203',
      kind: 'GRID',
      name: '古塘社区第1网格',
      sort: 1,
    }),
    after: first.id,
  }
  expect((await town.admin.push([second])).answers[0]).toMatchObject({ status: 'held', after: first.id })
  expect((await town.admin.push([first, second])).answers.map((answer) => answer.status)).toEqual(['applied', 'applied'])
})

test('[J4] a command with an unknown field, a wrong type or a NUL is refused with the field named, its neighbours are applied', async () => {
  const good = town.admin.command('grids/put-unit', TOWNSHIP, { ...village, unit: '430502205204', name: '高家村', sort: 5 })
  const bad = town.admin.command('grids/put-unit', TOWNSHIP, { ...village, unit: '430502206205', name: '石桥村', colour: 'RED' })
  const nul = town.admin.command('grids/put-unit', TOWNSHIP, { ...village, unit: '430502206205', name: '石\u0000桥村' })
  const { answers } = await town.admin.push([bad, good, nul])
  expect(answers.map((answer) => answer.status)).toEqual(['refused', 'applied', 'refused'])
  expect(answers[0]).toMatchObject({ reason: { code: 'bad-input', field: expect.stringContaining('colour') as string } })
})

test('[J5] the chain verifies, and an entry changed behind the program’s back is found', async () => {
  expect(await verifyJournal(town.house.owner, TOWNSHIP)).toMatchObject({ ok: true })
  await town.house.owner.query(`UPDATE journal SET body = replace(body, '白云村', '黑云村') WHERE kind = 'grids/put-unit' AND body LIKE '%白云村%'`)
  const verdict = await verifyJournal(town.house.owner, TOWNSHIP)
  expect(verdict).toMatchObject({ ok: false, why: 'hash' })
  await town.house.owner.query(`UPDATE journal SET body = replace(body, '黑云村', '白云村') WHERE body LIKE '%黑云村%'`)
  await town.house.owner.query(`UPDATE journal SET kind = 'grids/close-unit' WHERE seq = 2`)
  expect(await verifyJournal(town.house.owner, TOWNSHIP)).toMatchObject({ ok: false, badSeq: 2, why: 'columns' })
  await town.house.owner.query(`UPDATE journal SET kind = 'grids/put-unit' WHERE seq = 2`)
  await town.house.owner.query(`DELETE FROM journal WHERE seq = 3`).catch(() => undefined)
  expect(await verifyJournal(town.house.owner, TOWNSHIP)).toMatchObject({ ok: false, badSeq: 3, why: 'missing' })
})

test('[J6] tables and tallies rebuilt from the journal are the live ones, and a row changed by hand is found and mended', async () => {
  const other = await openTownship()
  try {
    await other.admin.say('grids/put-unit', TOWNSHIP, village)
    expect(await rebuild(other.house, TOWNSHIP, { write: false })).toMatchObject({ different: [] })
    await other.house.owner.query(`UPDATE units SET name = '后退村' WHERE id = '430502201200'`)
    expect(await rebuild(other.house, TOWNSHIP, { write: true })).toMatchObject({ different: ['units'] })
    expect(await rebuild(other.house, TOWNSHIP, { write: false })).toMatchObject({ different: [] })
  } finally {
    await other.close()
  }
})

test('[J7] names stand nowhere in the journal or the tables in the clear', async () => {
  await town.admin.say(
    'grids/put-worker',
    TOWNSHIP,
    { worker: null, baseRevision: null, login: null, active: true, name: '曾㛃静', phone: '13900001111' },
    { id: v7() },
  )
  const { rows } = await town.house.owner.query<{ found: boolean }>(
    `SELECT EXISTS (SELECT FROM journal WHERE body LIKE '%曾㛃静%' OR body LIKE '%13900001111%') OR EXISTS (SELECT FROM workers w WHERE w::text LIKE '%曾㛃静%' OR w::text LIKE '%13900001111%') AS found`,
  )
  expect(rows[0]?.found).toBe(false)
})

test('[J8] a command said the moment the one before is answered is not forgotten', async () => {
  const other = await openTownship()
  try {
    for (let n = 0; n < 50; n++) {
      const { id, kind, unit, input } = other.admin.command('grids/put-unit', TOWNSHIP, { ...village, unit: `43050220${String(1000 + n)}`, name: `第${n}村` })
      const answer = await other.house.journal.say({
        id,
        kind,
        unit,
        input,
        township: TOWNSHIP,
        actor: other.admin.session.worker.id,
        device: other.admin.session.device,
        at: other.house.now(),
      })
      expect(answer.status).toBe('applied')
    }
  } finally {
    await other.close()
  }
}, 10_000)
