import * as XLSX from '@e965/xlsx'
import type { BulletinAnswer, BulletinList, FigureRows } from '@lianfang/contract/bulletin/answers.ts'
import type { Answer } from '@lianfang/domain/kernel/command.ts'
import { instantAt } from '@lianfang/domain/kernel/instant.ts'
import { setTimeout as sleep } from 'node:timers/promises'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTownship, type Seated, type TestTownship, TOWNSHIP } from '../testing/open-township.ts'

const at = instantAt
const DAY = '2020-02-12'
const QIANJIN = '430502201200'
const BAIYUN = '430502202201'
const GRID = `${QIANJIN}-01`

let town: TestTownship
let pan: Seated
let leader: Seated
let liu: Seated
let secretary: Seated
let zhang: string
let wang: string
let bulletin: string
const doors: string[] = []

const applied = (answer: Answer): void => expect(answer).toMatchObject({ status: 'applied' })
const today = async (by: Seated, day = DAY): Promise<BulletinAnswer> => {
  const { status, body } = await by.get(`/api/bulletin?day=${day}`)
  expect(status).toBe(200)
  return body
}
const figure = (view: BulletinAnswer, indicator: string): { n: number; of: number | null } => {
  const found = view.figures.find((one) => one.indicator === indicator)
  return { n: found?.n ?? -1, of: found?.of ?? null }
}
const rows = async (indicator: string, more = ''): Promise<FigureRows> => (await pan.get(`/api/bulletin/rows?day=${DAY}&indicator=${indicator}${more}`)).body

async function observed(name: string, unit: string, countedFrom: string, when: string): Promise<string> {
  const [person, followUp] = [v7(), v7()]
  const identity = { name, idType: 'NONE', idNumber: '', noIdReason: '未带', phones: ['13900001234'], address: '', note: '' }
  applied(
    await pan.say(
      'people/put-person',
      unit,
      { unit, household: null, relation: '', sex: 'UNKNOWN', birth: null, living: 'RESIDENT', ...identity },
      { id: person },
    ),
  )
  const order = {
    person,
    pack: 'cn.covid19',
    category: 'RETURNEE_FROM_HUBEI',
    countedFrom,
    creditDays: 0,
    ground: '自武汉返回',
    decidedBy: '乡指挥部',
    evidence: '县排查名单',
    supportContact: '刘婷 13900001234',
    allowed: '',
    referral: null,
    transferredIn: false,
  }
  applied(await pan.say('followup/start-follow-up', unit, order, { id: followUp, at: when }))
  return followUp
}

/** 火车站乡, 12 February 2020, half past four: Pan in the office, Liu at the doors of 前进村, its secretary; 白云村 is silent. */
beforeAll(async () => {
  town = await openTownship(at(DAY, '16:30'))
  const unit = (id: string, parent: string, kind: string, name: string, sort: number) =>
    town.admin.say('grids/put-unit', TOWNSHIP, { unit: id, parent, kind, name, declaredHouseholds: null, baseRevision: null, sort })
  applied(await unit(QIANJIN, TOWNSHIP, 'VILLAGE', '前进村', 1))
  applied(await unit(BAIYUN, TOWNSHIP, 'VILLAGE', '白云村', 2))
  applied(await unit(GRID, QIANJIN, 'GRID', '前进村第1网格', 1))
  pan = await town.seat('潘俊', 'COMMAND_OFFICE', TOWNSHIP)
  leader = await town.seat('周乡长', 'LEADER', TOWNSHIP)
  secretary = await town.seat('钱书记', 'VILLAGE_SECRETARY', QIANJIN)
  liu = await town.seat('刘婷', 'GRID_WORKER', GRID)
  zhang = await observed('张㛃静', GRID, '2020-01-27', at('2020-02-09', '18:00'))
  const li = await observed('李春兰', BAIYUN, '2020-01-27', at('2020-02-10', '13:00'))
  wang = await observed('王小明', GRID, '2020-02-05', at('2020-02-06', '09:00'))
  const reading = (followUp: string, when: string) =>
    pan.say('followup/record-temperature', TOWNSHIP, { followUp, slot: null, celsius: 36.5, symptoms: [], note: '', corrects: null }, { at: when })
  applied(await reading(li, at('2020-02-10', '18:00')))
  applied(await pan.say('followup/release', BAIYUN, { followUp: li, note: '期满无症状' }, { at: at(DAY, '10:00') }))
  applied(await reading(wang, at(DAY, '07:30')))
  for (const n of [1, 2, 3]) {
    const household = v7()
    doors.push(household)
    applied(
      await pan.say(
        'people/put-household',
        GRID,
        { household: null, baseRevision: null, unit: GRID, code: `H${n}`, head: null, door: `${n}号`, address: `前进村1组${n}号` },
        { id: household },
      ),
    )
  }
  const knock = (household: string, result: string) => liu.say('people/record-house-visit', GRID, { household, result, note: '' }, { at: at(DAY, '09:00') })
  applied(await knock(doors[0] ?? '', 'MET'))
  applied(await knock(doors[1] ?? '', 'NO_ANSWER'))
}, 60_000)
afterAll(() => town.close())

test('[B7] the secretary reports an explicit zero for the village', async () => {
  expect(await secretary.say('bulletin/submit-daily-report', QIANJIN, { day: DAY, zero: false, seen: {}, note: '' })).toMatchObject({
    status: 'refused',
    reason: { code: 'report-empty' },
  })
  applied(await secretary.say('bulletin/submit-daily-report', QIANJIN, { day: DAY, zero: true, seen: {}, note: '' }))
  expect(await liu.say('bulletin/submit-daily-report', BAIYUN, { day: DAY, zero: true, seen: {}, note: '' })).toMatchObject({
    status: 'refused',
    reason: { code: 'not-allowed' },
  })
})

test('[B4] [B6] the draft names who is in the gap and who is silent', async () => {
  const view = await today(pan)
  expect(view).toMatchObject({
    status: 'DRAFT',
    sealable: false,
    issue: null,
    silentUnits: [{ id: BAIYUN, name: '白云村' }],
    balance: { opening: 3, released: 1, expected: 2, closing: 1 },
  })
  expect(view.gap).toMatchObject([
    { followUp: zhang, name: '张㛃静', place: '前进村', grid: '前进村第1网格', plannedEnd: '2020-02-10', note: null, measure: { zh: '居家医学观察' } },
  ])
  expect([figure(view, 'follow-ups-ever'), figure(view, 'released-ever'), figure(view, 'under-measure.HOME_OBSERVATION')]).toEqual([
    { n: 3, of: null },
    { n: 1, of: null },
    { n: 1, of: null },
  ])
  expect(figure(view, 'households-screened')).toEqual({ n: 1, of: 3 })
  expect(view.places.map((place) => place.name)).toEqual(['前进村', '白云村'])
  expect(view.figures.find((one) => one.indicator === 'released')?.byPlace).toEqual([{ place: BAIYUN, n: 1, of: null }])
})

test('[B2] the rows behind a figure are as many as the figure, named, and can be narrowed to a village', async () => {
  const view = await today(pan)
  for (const { indicator, n, of } of view.figures) {
    expect((await rows(indicator)).total).toBe(n)
    if (of !== null) expect((await rows(indicator, '&part=missing')).total).toBe(of - n)
  }
  expect((await rows('follow-ups-ever', `&unit=${QIANJIN}`)).items.map((row) => row.name).sort()).toEqual(['张㛃静', '王小明'])
  expect((await rows('end-overdue')).items).toMatchObject([
    { name: '张㛃静', place: '前进村', followUp: zhang, detail: { zh: expect.stringContaining('2020-02-10') as string } },
  ])
  expect((await rows('households-screened', '&part=missing')).items.map((row) => row.detail.zh)).toEqual(['前进村1组2号，H2', '前进村1组3号，H3'])
  expect((await rows('checks-done')).items).toMatchObject([{ name: '王小明', detail: { zh: '2020-02-12 早测温' } }])
  expect((await rows('reports-in', '&part=missing')).items).toMatchObject([{ name: '白云村' }])
  const page = await rows('follow-ups-ever', '&limit=2')
  expect([page.items.length, page.next]).toEqual([2, '2'])
  expect((await rows('follow-ups-ever', `&limit=2&cursor=${page.next}`)).items).toHaveLength(1)
  expect((await pan.get(`/api/bulletin/rows?day=${DAY}&indicator=hearsay`)).status).toBe(404)
})

test('[B8] Pan cannot seal before the cut-off, nor while Zhang is unaccounted for; nobody else can seal at all', async () => {
  const seal = (by: Seated, gapNotes: Record<string, string>) => by.say('bulletin/seal-bulletin', TOWNSHIP, { day: DAY, gapNotes })
  expect(await seal(pan, {})).toMatchObject({ status: 'refused', reason: { code: 'bulletin-early', clock: '17:00' } })
  town.setClock(at(DAY, '17:20'))
  expect((await today(pan)).sealable).toBe(true)
  expect(await seal(pan, {})).toMatchObject({
    status: 'refused',
    reason: { code: 'bulletin-gap', n: 1, followUps: [zhang], sentence: expect.stringContaining('1 人') as string },
  })
  for (const other of [leader, secretary, liu])
    expect(await seal(other, { [zhang]: '待解除' })).toMatchObject({ status: 'refused', reason: { code: 'not-allowed' } })
  const said = pan.command('bulletin/seal-bulletin', TOWNSHIP, { day: DAY, gapNotes: { [zhang]: '已期满，罗医生明早上门解除' } })
  const [first] = (await pan.push([said])).answers
  expect(first).toMatchObject({ status: 'applied' })
  expect((await pan.push([said])).answers[0]).toMatchObject({ status: 'already' })
  expect(await seal(pan, { [zhang]: '再封' })).toMatchObject({ status: 'refused', reason: { code: 'bulletin-sealed' } })
  bulletin = said.id
  const view = await today(leader)
  expect(view).toMatchObject({
    status: 'SEALED',
    id: bulletin,
    issue: 1,
    sealedBy: '潘俊',
    sealedAt: at(DAY, '17:20'),
    pending: [],
    gap: [{ name: '张㛃静', note: '已期满，罗医生明早上门解除' }],
  })
})

test('[B8] a record that arrives between the request and the seal is in the sealed figures', async () => {
  const other = await openTownship(at(DAY, '17:20'))
  try {
    const office = await other.seat('潘俊', 'COMMAND_OFFICE', TOWNSHIP)
    const village = { unit: QIANJIN, parent: TOWNSHIP, kind: 'VILLAGE', name: '前进村', declaredHouseholds: null, baseRevision: null, sort: 1 }
    applied(await other.admin.say('grids/put-unit', TOWNSHIP, village))
    const household = v7()
    const home = { household: null, baseRevision: null, unit: QIANJIN, code: 'H1', head: null, door: '1号', address: '' }
    applied(await office.say('people/put-household', QIANJIN, home, { id: household, at: at(DAY, '09:00') }))
    // Somebody else's batch holds the township; the knock waits before it, the seal behind the knock.
    const busy = await other.house.owner.connect()
    await busy.query('BEGIN')
    await busy.query('SELECT FROM townships WHERE township = $1 FOR UPDATE', [TOWNSHIP])
    const knock = office.say('people/record-house-visit', QIANJIN, { household, result: 'MET', note: '' }, { at: at(DAY, '16:50') })
    await sleep(300)
    const said = office.command('bulletin/seal-bulletin', TOWNSHIP, { day: DAY, gapNotes: {} })
    const seal = office.push([said])
    await sleep(300)
    await busy.query('COMMIT')
    busy.release()
    applied(await knock)
    expect((await seal).answers[0]).toMatchObject({ status: 'applied' })
    expect(await office.say('bulletin/issue-correction', TOWNSHIP, { bulletin: said.id, reason: '再数一遍' })).toMatchObject({
      status: 'refused',
      reason: { code: 'correction-nothing' },
    })
  } finally {
    await other.close()
  }
})

test('[B8] figures cannot be sent along', async () => {
  expect(await pan.say('bulletin/seal-bulletin', TOWNSHIP, { day: '2020-02-11', gapNotes: {}, figures: [] })).toMatchObject({
    status: 'refused',
    reason: { code: 'bad-input' },
  })
})

test('[B14] the sealed day as text, Word, workbook and picture', async () => {
  const file = async (by: Seated, ending: string): Promise<Buffer> => {
    const { status, raw } = await by.get(`/api/bulletin/${DAY}/file.${ending}`)
    expect(status).toBe(200)
    return raw
  }
  const text = (await file(pan, 'txt')).toString('utf8')
  for (const said of ['火车站乡疫情防控工作日报', '第1期', '累计管控3人，累计解除1人，仍在管1人', '另有1人期满未作决定（前进村1人）', '截止时未报：白云村'])
    expect(text).toContain(said)
  expect(text).not.toContain('张㛃静')
  expect((await file(leader, 'png')).subarray(1, 4).toString('latin1')).toBe('PNG')
  expect((await file(pan, 'docx')).subarray(0, 2).toString('latin1')).toBe('PK')
  const names = async (by: Seated): Promise<string> => JSON.stringify(XLSX.read(await file(by, 'xlsx')).Sheets['期满未决定人员'])
  expect(await names(pan)).toContain('张㛃静')
  const { rows: noted } = await town.house.owner.query(`SELECT list, rows, by FROM disclosures WHERE kind = 'EXPORT'`)
  expect(noted).toEqual([{ list: 'bulletin', rows: 1, by: pan.session.worker.id }])
  expect(await names(leader)).toContain('张某某')
  expect((await pan.get(`/api/bulletin/${DAY}/file.exe`)).status).toBe(404)
  expect((await pan.get('/api/bulletin/2020-02-31/file.txt')).status).toBe(422)
})

test('[B9] Wang left at three and the phone sent it at night: a dated correction, the sealed figures stay', async () => {
  town.setClock(at('2020-02-13', '08:00'))
  applied(await pan.say('followup/end-follow-up', GRID, { followUp: wang, as: 'LEFT', to: '长沙', note: '返岗' }, { at: at(DAY, '15:00') }))
  const pending = (await today(pan)).pending.map((one) => [one.indicator, one.was, one.is])
  expect(pending).toEqual(
    expect.arrayContaining([
      ['under-measure', 1, 0],
      ['left', 0, 1],
    ]),
  )
  expect(await leader.say('bulletin/issue-correction', TOWNSHIP, { bulletin, reason: '补录' })).toMatchObject({
    status: 'refused',
    reason: { code: 'not-allowed' },
  })
  applied(await pan.say('bulletin/issue-correction', TOWNSHIP, { bulletin, reason: '王小明离开为离线补传' }))
  expect(await pan.say('bulletin/issue-correction', TOWNSHIP, { bulletin, reason: '再补' })).toMatchObject({
    status: 'refused',
    reason: { code: 'correction-nothing' },
  })
  const view = await today(pan)
  expect(view.pending).toEqual([])
  expect(figure(view, 'under-measure').n).toBe(1)
  expect(view.figures.find((one) => one.indicator === 'under-measure')?.now).toEqual({ n: 0, of: null })
  expect(view.corrections).toMatchObject([{ issuedBy: '潘俊', issuedAt: at('2020-02-13', '08:00'), reason: '王小明离开为离线补传' }])
  expect((await pan.get(`/api/bulletin/${DAY}/file.txt`)).raw.toString('utf8')).toContain('在管人数由1更正为0')
  const { items } = (await pan.get('/api/bulletin/list')).body as BulletinList
  expect(items).toMatchObject([{ id: bulletin, day: DAY, sealedBy: '潘俊', gap: 1, silentUnits: 1, corrections: 1 }])
})

test('[B3] the next day opens with what this one closed, its gap included', async () => {
  expect((await today(pan, '2020-02-13')).balance).toMatchObject({ opening: 1, closing: 0, expected: 1 })
})

test('[B8] whoever answers for a part of the township finds no bulletin', async () => {
  for (const url of [`/api/bulletin?day=${DAY}`, '/api/bulletin/list', `/api/bulletin/rows?day=${DAY}&indicator=released`, `/api/bulletin/${DAY}/file.txt`]) {
    for (const other of [secretary, liu]) expect((await other.get(url)).status).toBe(404)
  }
})
