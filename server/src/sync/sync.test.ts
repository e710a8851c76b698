import type { Command } from '@lianfang/domain/kernel/command.ts'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTownship, type Seated, type TestTownship, TOWNSHIP } from '../testing/open-township.ts'

const QIANJIN = '430502201200'
const BAIYUN = '430502202201'
let town: TestTownship
let office: Seated
let xie: Seated
let gao: Seated

const person = (name: string, idNumber = ''): Record<string, unknown> => ({
  household: null,
  relation: '',
  sex: 'UNKNOWN',
  birth: null,
  living: 'RESIDENT',
  name,
  idType: idNumber ? 'RESIDENT_ID' : 'NONE',
  idNumber,
  noIdReason: idNumber ? '' : '未带证件',
  phones: ['13900007777'],
  address: '',
  note: '',
})

interface Pulled {
  readonly rows: readonly {
    readonly table: string
    readonly row: { readonly id: string; readonly unit?: string; readonly personal?: { readonly name?: string; readonly idNumber?: string } }
  }[]
  readonly gone: readonly { readonly table: string; readonly id: string }[]
  readonly cursor: string
  readonly more: boolean
}

async function pullAll(seat: Seated, from = '0', limit = 3): Promise<{ rows: Pulled['rows']; gone: Pulled['gone']; cursor: string }> {
  const rows: Pulled['rows'][number][] = []
  const gone: Pulled['gone'][number][] = []
  let cursor = from
  for (let round = 0; round < 100; round++) {
    const page = (await seat.get(`/api/pull?cursor=${cursor}&limit=${limit}`)).body as Pulled
    rows.push(...page.rows)
    gone.push(...page.gone)
    cursor = page.cursor
    if (!page.more) return { rows, gone, cursor }
  }
  throw new Error('pull did not end')
}

beforeAll(async () => {
  town = await openTownship()
  await town.admin.push([
    town.admin.command('grids/put-unit', TOWNSHIP, {
      unit: QIANJIN,
      parent: TOWNSHIP,
      kind: 'VILLAGE',
      name: '前进村',
      declaredHouseholds: null,
      baseRevision: null,
      sort: 1,
    }),
    town.admin.command('grids/put-unit', TOWNSHIP, {
      unit: BAIYUN,
      parent: TOWNSHIP,
      kind: 'VILLAGE',
      name: '白云村',
      declaredHouseholds: null,
      baseRevision: null,
      sort: 2,
    }),
  ])
  office = await town.seat('钱进', 'COMMAND_OFFICE', TOWNSHIP)
  xie = await town.seat('谢涛娟', 'GRID_WORKER', QIANJIN)
  gao = await town.seat('高秀杰', 'GRID_WORKER', BAIYUN)
})
afterAll(() => town.close())

test('[S1] a phone pulls its own grid page by page, misses nothing and gets masked numbers', async () => {
  const here = Array.from({ length: 8 }, (_, n) =>
    office.command('people/put-person', QIANJIN, { unit: QIANJIN, ...person(`曾${'甲乙丙丁戊己庚辛'[n]}`, n === 0 ? '11010519491231002X' : '') }),
  )
  const there = office.command('people/put-person', BAIYUN, { unit: BAIYUN, ...person('罗志') })
  expect((await office.push([...here, there])).answers.map((answer) => answer.status)).toEqual(Array(9).fill('applied'))
  const { rows, cursor } = await pullAll(xie)
  const people = rows.filter((one) => one.table === 'persons')
  expect(people.map((one) => one.row.id).sort()).toEqual(here.map((command) => command.id).sort())
  expect(people.map((one) => one.row.personal?.idNumber)).toContain('1101**********002X')
  await office.say('people/put-person', QIANJIN, { unit: QIANJIN, ...person('后来') })
  const later = await pullAll(xie, cursor)
  expect(later.rows.filter((one) => one.table === 'persons').map((one) => one.row.personal?.name)).toEqual(['后来'])
})

test('[S2] a person who moves to 白云村 leaves the phone of 前进村 and comes to the other', async () => {
  const moving = office.command('people/put-person', QIANJIN, { unit: QIANJIN, ...person('搬家人') })
  await office.push([moving])
  const before = await pullAll(xie)
  const other = await pullAll(gao)
  await office.say('people/move-person', QIANJIN, { person: moving.id, unit: BAIYUN, household: null })
  expect((await pullAll(xie, before.cursor)).gone).toContainEqual(expect.objectContaining({ table: 'persons', id: moving.id }))
  expect((await pullAll(gao, other.cursor)).rows.map((one) => one.row.id)).toContain(moving.id)
})

test('[S3] a phone sends what its other worker wrote, under that worker’s name, and nobody else’s', async () => {
  const strange: Command = { ...xie.command('people/put-person', QIANJIN, { unit: QIANJIN, ...person('代写') }), actor: gao.session.worker.id }
  expect((await xie.push([strange])).answers[0]).toMatchObject({ status: 'refused', reason: { code: 'not-your-device' } })
  await town.house.owner.query('INSERT INTO device_workers (township, device, worker) VALUES ($1, $2, $3)', [
    TOWNSHIP,
    xie.session.device,
    gao.session.worker.id,
  ])
  const written: Command = { ...xie.command('people/put-person', BAIYUN, { unit: BAIYUN, ...person('代传') }), actor: gao.session.worker.id }
  expect((await xie.push([written])).answers[0]).toMatchObject({ status: 'applied' })
  const { rows } = await town.house.owner.query<{ actor: string }>('SELECT actor FROM journal WHERE command = $1', [written.id])
  expect(rows[0]?.actor).toBe(gao.session.worker.id)
})

test('[S4] a clock that is two days ahead is corrected, a record of the future refused', async () => {
  const skewed = xie.command('people/put-person', QIANJIN, { unit: QIANJIN, ...person('快钟') }, { at: '2022-03-21T01:00:00.000Z' })
  expect((await xie.push([skewed], '2022-03-21T01:00:30.000Z')).answers[0]).toMatchObject({ status: 'applied' })
  const { rows } = await town.house.owner.query<{ at: string }>('SELECT at FROM journal WHERE command = $1', [skewed.id])
  expect(rows[0]?.at).toBe('2022-03-19T00:59:30.000Z')
  const future = xie.command('people/put-person', QIANJIN, { unit: QIANJIN, ...person('未来') }, { at: '2022-03-19T05:00:00.000Z' })
  expect((await xie.push([future])).answers[0]).toMatchObject({ status: 'refused', reason: { code: 'clock-ahead' } })
})

test('[S5] another township, another village and an unknown kind are refused without saying what exists', async () => {
  const elsewhere = { ...xie.command('people/put-person', QIANJIN, { unit: QIANJIN, ...person('外乡') }), township: '430502999' }
  const sibling = xie.command('people/put-person', BAIYUN, { unit: BAIYUN, ...person('邻村') })
  const disguised = xie.command('people/put-person', QIANJIN, { unit: BAIYUN, ...person('乔装') })
  const serverOnly = office.command('privacy/unmask', TOWNSHIP, { person: v7(), purpose: '试探' })
  const { answers } = await xie.push([elsewhere, sibling, disguised])
  expect(answers.map((answer) => answer.status)).toEqual(['refused', 'refused', 'refused'])
  expect(answers[0]).toMatchObject({ reason: { code: 'not-found' } })
  expect((await office.push([serverOnly])).answers[0]).toMatchObject({ status: 'refused', reason: { code: 'unknown-command' } })
  const { rows } = await town.house.owner.query(`SELECT FROM journal WHERE command = ANY ($1::uuid[])`, [
    [elsewhere.id, sibling.id, disguised.id, serverOnly.id],
  ])
  expect(rows).toHaveLength(0)
})

test('[S6] the township’s screens hear of a commit, with the tables that changed', async () => {
  const address = await town.app.listen({ port: 0, host: '127.0.0.1' })
  const reply = await town.app.inject({ method: 'POST', url: '/api/session', payload: { login: 'admin', password: '联防测试-Correct7' } })
  const cookie = reply.cookies.map((one) => `${one.name}=${one.value}`).join('; ')
  const stop = new AbortController()
  const stream = await fetch(`${address}/api/events`, { headers: { cookie }, signal: stop.signal })
  const heard = (async () => {
    let text = ''
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader()
    for (;;) {
      const chunk = await reader?.read()
      text += chunk?.value ?? ''
      if (chunk?.done || text.includes('event: version')) return text
    }
  })()
  await office.say('people/put-person', QIANJIN, { unit: QIANJIN, ...person('新来') })
  expect(await heard).toContain('"tables":["persons"]')
  stop.abort()
})
