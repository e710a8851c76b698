import type { Answer } from '@lianfang/domain/kernel/command.ts'
import type { ImportHouseholds } from '@lianfang/domain/people/import-households.ts'
import type { ImportUnits } from '@lianfang/domain/grids/imported-roster.ts'
import { checkCharacter } from '@lianfang/domain/people/id-number.ts'
import type { PersonDetails } from '@lianfang/domain/people/tidy-identity.ts'
import type { ConflictList, DuplicateList, HouseholdDetail, HouseholdList, PersonDetail, PersonList } from '@lianfang/contract/people/answers.ts'
import type { GridsAnswer } from '@lianfang/contract/grids/answers.ts'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTownship, TOWNSHIP, type Seated, type TestTownship } from '../testing/open-township.ts'

const QIANJIN = '430502200200'
const BAIYUN = '430502200201'
const GRID = `${QIANJIN}-01-1`

/** A number of the unassigned prefix 99, the n-th woman or man of 1980-01-01. */
function number(n: number): string {
  const digits = `99010119800101${String(n).padStart(3, '0')}`
  return digits + checkCharacter(digits)
}

function details(name: string, more: Partial<PersonDetails> = {}): PersonDetails {
  return {
    relation: '',
    sex: 'UNKNOWN',
    birth: null,
    living: 'RESIDENT',
    name,
    idType: 'NONE',
    idNumber: '',
    noIdReason: '未带证件',
    phones: [],
    address: '',
    note: '',
    ...more,
  }
}

const withNumber = (n: number): Partial<PersonDetails> => ({ idType: 'RESIDENT_ID', idNumber: number(n), noIdReason: '' })

const XIE = v7()
const TREE: ImportUnits = {
  units: [
    { unit: QIANJIN, parent: TOWNSHIP, kind: 'VILLAGE', name: '前进村', declaredHouseholds: null, sort: 1 },
    { unit: `${QIANJIN}-01`, parent: QIANJIN, kind: 'GROUP', name: '1组', declaredHouseholds: null, sort: 1 },
    { unit: GRID, parent: `${QIANJIN}-01`, kind: 'GRID', name: '前进村第1网格', declaredHouseholds: 2, sort: 1 },
    { unit: BAIYUN, parent: TOWNSHIP, kind: 'VILLAGE', name: '白云村', declaredHouseholds: null, sort: 2 },
  ],
  workers: [{ id: XIE, name: '谢涛娟', phone: '19900006251' }],
  assignments: [{ id: v7(), worker: XIE, unit: GRID, role: 'GRID_WORKER' }],
}

/** H1 曾㛃静 with 谢勇 in the grid of 前进村, H2 傅国㛃 in 白云村. */
function register(): ImportHouseholds {
  return {
    households: [
      {
        id: v7(),
        unit: GRID,
        code: 'H00001',
        door: '1号',
        address: '前进村1组1号',
        sort: 1,
        members: [
          { id: v7(), head: true, ...details('曾㛃静', { ...withNumber(1), relation: '户主', phones: ['18600007549'] }) },
          { id: v7(), head: false, ...details('谢勇', { ...withNumber(2), relation: '配偶', living: 'AWAY' }) },
        ],
      },
      {
        id: v7(),
        unit: BAIYUN,
        code: 'H00002',
        door: '2号',
        address: '白云村2号',
        sort: 1,
        members: [{ id: v7(), head: true, ...details('傅国㛃', { ...withNumber(3), relation: '户主' }) }],
      },
    ],
  }
}

let town: TestTownship
let office: Seated
let secretary: Seated
let worker: Seated
let doctor: Seated

beforeAll(async () => {
  town = await openTownship('2022-03-18T14:00:00.000Z')
  await applied(town.admin.say('grids/import-units', TOWNSHIP, TREE))
  office = await town.seat('潘俊', 'COMMAND_OFFICE', TOWNSHIP)
  secretary = await town.seat('何欣浩', 'VILLAGE_SECRETARY', QIANJIN)
  worker = await town.seat('唐怡', 'GRID_WORKER', GRID)
  doctor = await town.seat('马洋', 'DOCTOR', BAIYUN)
  await applied(office.say('people/import-households', TOWNSHIP, register()))
}, 60_000)
afterAll(() => town.close())

async function applied(saying: Promise<Answer>): Promise<Answer> {
  const answer = await saying
  if (answer.status !== 'applied') throw new Error(JSON.stringify(answer))
  return answer
}

async function persons(seat: Seated, query = ''): Promise<PersonList> {
  const { status, body } = await seat.get(`/api/people/persons${query}`)
  expect(status).toBe(200)
  return body
}

const names = (list: PersonList) => list.items.map((person) => person.personal.name).toSorted()
const find = async (seat: Seated, name: string) => {
  const [person] = (await persons(seat, `?search=${encodeURIComponent(name)}`)).items
  if (!person) throw new Error(`no ${name}`)
  return person
}
const detail = async (seat: Seated, id: string): Promise<PersonDetail> => (await seat.get(`/api/people/persons/${id}`)).body

test('[G9] the tree is the whole township’s, sign-in names are the roster keepers’', async () => {
  const seen: GridsAnswer = (await worker.get('/api/grids')).body
  expect(seen.units.map((unit) => unit.name)).toEqual(expect.arrayContaining(['火车站乡', '前进村', '前进村第1网格', '白云村']))
  expect(seen.workers.find((one) => one.id === XIE)).toEqual({
    id: XIE,
    login: null,
    active: true,
    revision: 1,
    personal: { name: '谢涛娟', phone: '19900006251' },
  })
  expect(seen.workers.every((one) => one.login === null)).toBe(true)
  const kept: GridsAnswer = (await office.get('/api/grids')).body
  expect(kept.workers.some((one) => one.login === 'admin')).toBe(true)
})

test('[P4] people are seen in one’s own units only, their numbers masked', async () => {
  expect(names(await persons(office))).toEqual(['傅国㛃', '曾㛃静', '谢勇'].toSorted())
  expect(names(await persons(secretary))).toEqual(['曾㛃静', '谢勇'].toSorted())
  expect(names(await persons(doctor))).toEqual(['傅国㛃'])
  const zeng = await find(worker, '曾㛃静')
  expect(zeng).toMatchObject({
    sex: 'MALE',
    unit: GRID,
    personal: { birth: '1980-01-01', idNumber: '9901**********001' + number(1)[17], phones: ['18600007549'] },
  })
  expect((await doctor.get(`/api/people/persons/${zeng.id}`)).status).toBe(404)
  expect((await doctor.get(`/api/people/households/${zeng.household}`)).status).toBe(404)
  const leader = await town.seat('郑堃', 'LEADER', QIANJIN)
  expect((await find(leader, '曾㛃静')).personal.phones).toEqual(['186****7549'])
  const auditor = await town.seat('严明', 'AUDITOR', TOWNSHIP)
  expect((await auditor.get('/api/people/persons')).status).toBe(404)
})

test('[P3] a search finds by part of a name, by whole phone, by whole ID number, and by nothing less', async () => {
  const found = async (text: string) => names(await persons(office, `?search=${encodeURIComponent(text)}`))
  expect(await found('㛃静')).toEqual(['曾㛃静'])
  expect(await found('曾 㛃 静')).toEqual(['曾㛃静'])
  expect(await found('186 0000 7549')).toEqual(['曾㛃静'])
  expect(await found(number(2))).toEqual(['谢勇'])
  expect(await found(`${number(2).slice(0, 6)}${number(2).slice(8, 17)}`)).toEqual(['谢勇'])
  expect(await found('㛃')).toEqual([])
  expect(await found('1860000')).toEqual([])
  expect(await found(number(2).slice(0, 10))).toEqual([])
  expect(await found("' OR 1=1 --")).toEqual([])
  expect(names(await persons(office, `?unit=${QIANJIN}`))).toEqual(['曾㛃静', '谢勇'].toSorted())
  expect(names(await persons(doctor, `?unit=${QIANJIN}`))).toEqual([])
})

test('[P3] the hidden indexes give ids to nobody outside the township', async () => {
  const client = await town.house.pool.connect()
  try {
    const { rows } = await client.query<{ n: number }>(
      `SELECT count(*)::integer AS n FROM persons_by_hash($1, (SELECT array_agg(x) FROM persons, unnest(name_index) x))`,
      [TOWNSHIP],
    )
    expect(rows[0]?.n).toBe(0)
    await client.query('BEGIN')
    await client.query(`SET LOCAL lianfang.township = '${TOWNSHIP}'`)
    await client.query(`SET LOCAL lianfang.units = '*'`)
    const hashes = await client.query<{ all: string[] }>('SELECT array_agg(x) AS all FROM persons, unnest(name_index) x')
    const found = async (township: string) => (await client.query('SELECT persons_by_hash($1, $2::text[])', [township, hashes.rows[0]?.all])).rowCount
    expect(await found(TOWNSHIP)).toBe(3)
    expect(await found('430502999')).toBe(0)
    await client.query(`SET LOCAL lianfang.township = '430502999'`)
    expect(await found(TOWNSHIP)).toBe(0)
    await client.query('ROLLBACK')
  } finally {
    client.release()
  }
})

test('[P18] pages follow each other without gap or repeat, and a cursor nobody gave out is refused', async () => {
  const first = await persons(office, '?limit=2')
  const second = await persons(office, `?limit=2&cursor=${first.next}`)
  expect([...names(first), ...names(second)].toSorted()).toEqual(['傅国㛃', '曾㛃静', '谢勇'].toSorted())
  expect(second.next).toBe(null)
  for (const cursor of ['x', Buffer.from('["a\\u0000",1]').toString('base64url'), Buffer.from('["V","nope"]').toString('base64url')]) {
    expect((await office.get(`/api/people/persons?cursor=${cursor}`)).status).toBe(422)
    expect((await office.get(`/api/people/households?cursor=${cursor}`)).status).toBe(422)
    expect((await office.get(`/api/people/duplicates?cursor=${cursor}`)).status).toBe(422)
    expect((await office.get(`/api/people/conflicts?cursor=${cursor}`)).status).toBe(422)
  }
  expect((await office.get('/api/people/persons?limit=201')).status).toBe(422)
  expect((await office.get('/api/people/persons?colour=red')).status).toBe(422)
})

test('[G14] a household shows its people, the head first, the last knocks and who answers for the door', async () => {
  const list: HouseholdList = (await worker.get('/api/people/households')).body
  expect(list.items).toMatchObject([{ code: 'H00001', headName: '曾㛃静', members: 2, lastVisit: null, personal: { address: '前进村1组1号' } }])
  const home = list.items[0]?.id ?? ''
  await applied(worker.say('people/record-house-visit', GRID, { household: home, result: 'NO_ANSWER', note: '邻居说晚上回来' }))
  const after: HouseholdDetail = (await worker.get(`/api/people/households/${home}`)).body
  expect(after.members.map((member) => member.personal.name)).toEqual(['曾㛃静', '谢勇'])
  expect(after.visits).toMatchObject([{ day: '2022-03-18', result: 'NO_ANSWER', personal: { note: '邻居说晚上回来' } }])
  expect(after.chain.map((rung) => rung.name)).toEqual(['前进村第1网格', '1组', '前进村', '火车站乡'])
  expect(after.chain[0]?.people.map((one) => one.name)).toEqual(expect.arrayContaining(['谢涛娟', '唐怡']))
  const found = async (text: string): Promise<HouseholdList> => (await office.get(`/api/people/households?search=${encodeURIComponent(text)}`)).body
  expect((await found('H00002')).items.map((one) => one.headName)).toEqual(['傅国㛃'])
  expect((await found('谢勇')).items).toMatchObject([{ id: home, lastVisit: { day: '2022-03-18', result: 'NO_ANSWER' } }])
})

test('[P6, P9, P10] a duplicate is shown, merged, read as one and taken apart again', async () => {
  const twin = v7()
  await applied(
    secretary.say(
      'people/put-person',
      GRID,
      { unit: GRID, household: null, ...details('曾㛃静', { ...withNumber(1), phones: ['13800000000'] }) },
      { id: twin },
    ),
  )
  const zeng = (await persons(office, `?search=${number(1)}`)).items.find((person) => person.id !== twin)
  if (!zeng) throw new Error('no 曾㛃静')
  const pairs: DuplicateList = (await secretary.get('/api/people/duplicates')).body
  expect(pairs.items).toMatchObject([{ grounds: ['ID'] }])
  expect(pairs.items[0]?.first.id).toBe([zeng.id, twin].toSorted()[0])
  expect((await worker.get('/api/people/duplicates')).status).toBe(404)
  expect((await detail(secretary, twin)).duplicates.map((one) => one.person.id)).toEqual([zeng.id])
  const merge = v7()
  expect(await worker.say('people/merge-persons', GRID, { kept: zeng.id, gone: twin })).toMatchObject({ status: 'refused', reason: { code: 'not-allowed' } })
  await applied(secretary.say('people/merge-persons', GRID, { kept: zeng.id, gone: twin }, { id: merge }))
  const after = await detail(secretary, zeng.id)
  expect(after.person.personal.phones).toEqual(['18600007549', '13800000000'])
  expect(after.merges).toMatchObject([{ id: merge, gone: twin, goneName: '曾㛃静', undoneAt: null }])
  expect((await detail(secretary, twin)).person.mergedInto).toBe(zeng.id)
  expect((await persons(office, `?search=${number(1)}`)).items.map((person) => person.id)).toEqual([zeng.id])
  const none: DuplicateList = (await secretary.get('/api/people/duplicates')).body
  expect(none.items).toEqual([])
  await applied(secretary.say('people/undo-merge', GRID, { merge }))
  expect((await detail(secretary, zeng.id)).person.personal.phones).toEqual(['18600007549'])
  expect((await persons(office, `?search=${number(1)}`)).items).toHaveLength(2)
})

test('[P6] duplicates by phone and name and by name in a household are found by the hidden indexes, each pair once', async () => {
  const [a, b, c, d] = [v7(), v7(), v7(), v7()]
  const home = v7()
  await applied(
    office.say(
      'people/put-household',
      BAIYUN,
      { household: null, baseRevision: null, unit: BAIYUN, code: 'H9', head: null, door: '9号', address: '' },
      { id: home },
    ),
  )
  const enter = (id: string, household: string | null, more: Partial<PersonDetails>) =>
    applied(office.say('people/put-person', BAIYUN, { unit: BAIYUN, household, ...details('李娟', more) }, { id }))
  await enter(a, home, { phones: ['19900001111'] })
  await enter(b, home, { phones: ['19900001111'] })
  await enter(c, null, { phones: ['19900001111'] })
  await enter(d, home, withNumber(7))
  const found: DuplicateList = (await doctor.get('/api/people/duplicates')).body
  expect(found).toMatchObject({ code: 'not-found' })
  const pairs: DuplicateList = (await office.get('/api/people/duplicates?limit=200')).body
  const mine = pairs.items.filter((pair) => pair.first.id === a).map((pair) => [pair.second.id, pair.grounds])
  expect(mine).toEqual([
    [b, ['PHONE_AND_NAME', 'NAME_AND_HOUSEHOLD']],
    [c, ['PHONE_AND_NAME']],
    [d, ['NAME_AND_HOUSEHOLD']],
  ])
  const seen: string[] = []
  for (let next: string | null = ''; next !== null;) {
    const page: DuplicateList = (await office.get(`/api/people/duplicates?limit=1${next ? `&cursor=${next}` : ''}`)).body
    seen.push(...page.items.map((pair) => `${pair.first.id} ${pair.second.id}`))
    next = page.next
  }
  expect(seen).toEqual(pairs.items.map((pair) => `${pair.first.id} ${pair.second.id}`))
})

test('[P7] two edits of one record are both kept until somebody decides', async () => {
  const fu = await find(office, '傅国㛃')
  const edit = {
    person: fu.id,
    baseRevision: fu.revision,
    ...details('傅国㛃'),
    ...fu.personal,
    relation: '户主',
    living: fu.living,
    sex: fu.sex,
  }
  await applied(doctor.say('people/edit-person', BAIYUN, { ...edit, phones: ['15800000001'] }))
  const late = v7()
  expect(await office.say('people/edit-person', BAIYUN, { ...edit, phones: ['15800000002'] }, { id: late })).toMatchObject({
    status: 'conflict',
    reason: { code: 'person-changed' },
  })
  const open: ConflictList = (await office.get('/api/people/conflicts')).body
  expect(open.items).toMatchObject([
    {
      conflict: { id: late, status: 'OPEN', personal: { mine: { phones: ['15800000002'] } } },
      person: { revision: fu.revision + 1, personal: { phones: ['15800000001'] } },
    },
  ])
  await applied(office.say('people/settle-conflict', BAIYUN, { conflict: late, take: 'MINE', baseRevision: fu.revision + 1, reason: '' }))
  const after = await detail(office, fu.id)
  expect(after).toMatchObject({ person: { revision: fu.revision + 2, personal: { phones: ['15800000002'] } }, conflicts: [{ status: 'TAKEN' }] })
  const whole = await office.post(`/api/people/persons/${fu.id}/unmask`, { purpose: '核对身份证' })
  expect(whole.body).toMatchObject({ personal: { idNumber: number(3) } })
})

test('[P4] the whole identity is shown for a purpose that is in the journal, and to nobody else', async () => {
  const zeng = await find(secretary, '谢勇')
  const url = `/api/people/persons/${zeng.id}/unmask`
  expect(await secretary.post(url, { purpose: '联系转运' })).toMatchObject({ status: 200, body: { person: zeng.id, personal: { idNumber: number(2) } } })
  expect((await secretary.post(url, {})).status).toBe(422)
  expect((await worker.post(url, { purpose: '好奇' })).status).toBe(404)
  expect((await doctor.post(url, { purpose: '不在辖区' })).status).toBe(404)
  const journal = (await office.get('/api/journal?limit=200')).body as { items: { kind: string; actor: string }[] }
  expect(journal.items.filter((entry) => entry.kind === 'privacy/unmask' && entry.actor === secretary.session.worker.id)).toHaveLength(1)
})

test('[P11] the same register again writes one journal entry and changes nobody', async () => {
  const before = (await persons(office, '?limit=200')).items
  await applied(office.say('people/import-households', TOWNSHIP, register()))
  const after = (await persons(office, '?limit=200')).items
  expect(after.map((person) => [person.id, person.unit])).toEqual(before.map((person) => [person.id, person.unit]))
  expect(after.filter((person) => person.personal.name !== '傅国㛃').map((person) => person.revision)).toEqual(
    before.filter((person) => person.personal.name !== '傅国㛃').map((person) => person.revision),
  )
})

test('[G4] a unit is closed when the last household and the last person have been moved out of it', async () => {
  const [grid, home, alone, gone] = [`${QIANJIN}-88`, v7(), v7(), v7()]
  const shape = { unit: grid, parent: QIANJIN, kind: 'GRID', name: '要停用的网格', declaredHouseholds: null, sort: 8 }
  await applied(office.say('grids/put-unit', QIANJIN, { ...shape, baseRevision: null }))
  const household = { household: null, baseRevision: null, unit: grid, code: 'H88', head: null, door: '88号', address: '' }
  await applied(office.say('people/put-household', grid, household, { id: home }))
  await applied(office.say('people/put-person', grid, { unit: grid, household: home, ...details('卢㐱') }, { id: v7() }))
  await applied(office.say('people/put-person', grid, { unit: grid, household: null, ...details('卢静') }, { id: alone }))
  await applied(office.say('people/put-person', grid, { unit: grid, household: null, ...details('卢怡', { living: 'LEFT' }) }, { id: gone }))
  const close = () => office.say('grids/close-unit', grid, { unit: grid })
  expect(await close()).toMatchObject({
    status: 'refused',
    reason: { code: 'unit-has-people', households: 1, people: 2, sentence: '“要停用的网格”里还有 1 户、2 人。请先把他们转到接手的网格，再停用。' },
  })
  await applied(office.say('people/put-household', grid, { ...household, household: home, baseRevision: 1, unit: GRID }))
  expect(await close()).toMatchObject({ reason: { code: 'unit-has-people', households: 0, people: 1 } })
  await applied(office.say('people/move-person', grid, { person: alone, unit: GRID, household: null }))
  await applied(close())
})

test('[G16] two who change one unit or one worker at the same time overwrite nothing, and the second is told', async () => {
  const shape = { unit: `${QIANJIN}-77`, parent: QIANJIN, kind: 'GRID', name: '第77网格', declaredHouseholds: null, sort: 7 }
  await applied(town.admin.say('grids/put-unit', QIANJIN, { ...shape, baseRevision: null }))
  const unitNow = async () => ((await office.get('/api/grids')).body as GridsAnswer).units.find((one) => one.id === shape.unit)
  const seen = (await unitNow())?.revision ?? null
  const names = ['河东网格', '河西网格']
  const units = await Promise.all([town.admin, office].map((who, i) => who.say('grids/put-unit', QIANJIN, { ...shape, name: names[i], baseRevision: seen })))
  expect(units.map((answer) => answer.status).toSorted()).toEqual(['applied', 'refused'])
  expect(units.find((answer) => answer.status === 'refused')).toMatchObject({ reason: { code: 'unit-changed', unit: shape.unit } })
  expect(await unitNow()).toMatchObject({ name: names[units.findIndex((answer) => answer.status === 'applied')], revision: 2 })

  const worker = v7()
  const entered = { worker: null, baseRevision: null, login: null, active: true, name: '周桃', phone: '13900008881' }
  await applied(office.say('grids/put-worker', TOWNSHIP, entered, { id: worker }))
  const workers = await Promise.all(
    [town.admin, office].map((who, i) => who.say('grids/put-worker', TOWNSHIP, { ...entered, worker, baseRevision: 1, phone: `1390000777${i}` })),
  )
  expect(workers.map((answer) => answer.status).toSorted()).toEqual(['applied', 'refused'])
  expect(workers.find((answer) => answer.status === 'refused')).toMatchObject({ reason: { code: 'worker-changed', name: '周桃' } })
})

test('[G6] the command office keeps the roster but makes nobody administrator', async () => {
  const entered = v7()
  await applied(
    office.say(
      'grids/put-worker',
      TOWNSHIP,
      { worker: null, baseRevision: null, login: null, active: true, name: '周桂', phone: '13900008888' },
      { id: entered },
    ),
  )
  expect(await office.say('grids/assign', TOWNSHIP, { worker: entered, unit: TOWNSHIP, role: 'ADMINISTRATOR', from: '2022-03-18', to: null })).toMatchObject({
    reason: { code: 'role-by-administrator' },
  })
  await applied(office.say('grids/assign', GRID, { worker: entered, unit: GRID, role: 'DOCTOR', from: '2022-03-18', to: null }))
  expect(
    await secretary.say('grids/put-unit', QIANJIN, {
      unit: `${QIANJIN}-99`,
      parent: QIANJIN,
      kind: 'GRID',
      name: '河西',
      declaredHouseholds: null,
      baseRevision: null,
      sort: 9,
    }),
  ).toMatchObject({ reason: { code: 'not-allowed' } })
})
