import type { BoardAnswer } from '@lianfang/contract/board/answers.ts'
import type { FollowUpDetail, FollowUpPage } from '@lianfang/contract/followup/answers.ts'
import type { PacksAnswer } from '@lianfang/contract/protocols/answers.ts'
import { readShortStrip } from '@lianfang/domain/followup/short-strip.ts'
import type { Answer } from '@lianfang/domain/kernel/command.ts'
import { addDays, instantAt } from '@lianfang/domain/kernel/instant.ts'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTownship, type Seated, type TestTownship, TOWNSHIP } from '../testing/open-township.ts'

const QIANJIN = '430502201200'
const BAIYUN = '430502202201'
const [GRID_1, GRID_2] = [`${QIANJIN}-01`, `${QIANJIN}-02`]
const at = instantAt

let town: TestTownship
let office: Seated
let liu: Seated
let luo: Seated
let baiyun: Seated

/** 火车站乡 on 5 February 2020: Ma in the office, Liu with the first grid of 前进村, Doctor Luo with the whole village, Bai with 白云村. */
beforeAll(async () => {
  town = await openTownship(at('2020-02-05', '08:00'))
  const unit = (id: string, parent: string, kind: string, name: string) =>
    town.admin.say('grids/put-unit', TOWNSHIP, { unit: id, parent, kind, name, declaredHouseholds: null, baseRevision: null, sort: 1 })
  await unit(QIANJIN, TOWNSHIP, 'VILLAGE', '前进村')
  await unit(BAIYUN, TOWNSHIP, 'VILLAGE', '白云村')
  await unit(GRID_1, QIANJIN, 'GRID', '前进村第1网格')
  await unit(GRID_2, QIANJIN, 'GRID', '前进村第2网格')
  office = await town.seat('马主任', 'COMMAND_OFFICE', TOWNSHIP)
  liu = await town.seat('刘婷', 'GRID_WORKER', GRID_1)
  luo = await town.seat('罗医生', 'DOCTOR', QIANJIN)
  baiyun = await town.seat('白书记', 'VILLAGE_SECRETARY', BAIYUN)
})
afterAll(() => town.close())

const applied = (answer: Answer): void => expect(answer).toMatchObject({ status: 'applied' })

async function person(name: string, unit: string): Promise<string> {
  const id = v7()
  const facts = { relation: '', sex: 'UNKNOWN', birth: null, living: 'RESIDENT' }
  applied(
    await office.say(
      'people/put-person',
      unit,
      { unit, household: null, ...facts, name, idType: 'NONE', idNumber: '', noIdReason: '未带', phones: ['13900001234'], address: '', note: '' },
      { id },
    ),
  )
  return id
}

async function start(who: string, unit: string, when: string, countedFrom: string): Promise<string> {
  const id = v7()
  const order = {
    person: who,
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
  applied(await office.say('followup/start-follow-up', unit, order, { id, at: when }))
  return id
}

const measure = (by: Seated, followUp: string, when: string, celsius = 36.5, more = {}) =>
  by.say('followup/record-temperature', GRID_1, { followUp, slot: null, celsius, symptoms: [], note: '', corrects: null, ...more }, { at: when, id: v7() })

const list = async (by: Seated, query = ''): Promise<FollowUpPage> => {
  const { status, body } = await by.get(`/api/followup${query}`)
  expect(status).toBe(200)
  return body
}
const namesIn = (page: FollowUpPage): readonly string[] => page.items.map((item) => item.person.name)
const detail = async (by: Seated, id: string): Promise<{ status: number; body: FollowUpDetail }> => by.get(`/api/followup/${id}`)
const board = async (by: Seated, day: string): Promise<BoardAnswer> => (await by.get(`/api/board?day=${day}`)).body

test('[PR6] the form offers the rules in force on that day', async () => {
  const packs = async (query: string): Promise<PacksAnswer> => (await liu.get(`/api/protocols/packs${query}`)).body
  expect((await packs('')).packs.filter((pack) => pack.inForce && pack.rules.length > 0).map((pack) => `${pack.line} ${pack.version}`)).toEqual([
    'cn.covid19 2020-01',
    'cn.h7n9 v3',
    'drill 1',
  ])
  expect((await packs('?day=2022-07-01')).packs.find((pack) => pack.inForce && pack.line === 'cn.covid19')?.version).toBe('v9')
  expect((await liu.get('/api/protocols/packs?day=tomorrow')).status).toBe(422)
})

test('[FU22] Zhou, seen from the desk: name, place, strip, decision; the reading that Liu takes shows in it', async () => {
  const zhou = await start(await person('周建国', GRID_1), GRID_1, at('2020-02-03', '18:00'), '2020-01-27')
  applied(await measure(liu, zhou, at('2020-02-04', '08:10')))
  const [item] = (await list(office)).items
  expect(item).toMatchObject({
    followUp: {
      id: zhou,
      status: 'ACTIVE',
      plannedEnd: '2020-02-10',
      phases: [{ measure: 'HOME_OBSERVATION', from: '2020-01-28', to: '2020-02-10' }],
      personal: { ground: '自武汉返回' },
    },
    person: { name: '周建国', phones: ['13900001234'] },
    places: [
      { id: GRID_1, name: '前进村第1网格' },
      { id: QIANJIN, name: '前进村' },
    ],
    packName: { zh: '湖北来返人员居家医学观察 14 天（新冠 2020 年初）' },
    decision: 'NONE',
    alerts: [],
  })
  const inFull = (await detail(office, zhou)).body.strip.map((slot) => [slot.key, slot.status, slot.celsius])
  expect(inFull.slice(0, 6)).toEqual([
    ['2020-02-03.PM', 'MISSED', null],
    ['2020-02-04.AM', 'DONE', 36.5],
    ['2020-02-04.PM', 'MISSED', null],
    ['2020-02-05.AM', 'OPEN', null],
    ['2020-02-05.PM', 'FUTURE', null],
    ['2020-02-06.AM', 'FUTURE', null],
  ])
  if (!item) throw new Error('Zhou is in the list')
  expect(readShortStrip(item.strip, item.followUp).map((slot) => [slot.key, slot.status])).toEqual(inFull.map(([key, status]) => [key, status]))
})

test('[FU24] Bai sees nobody of 前进村, neither in the list nor in full nor on the board; Luo sees the village', async () => {
  const zhou = (await list(office)).items[0]?.followUp.id ?? ''
  expect((await list(baiyun)).items).toEqual([])
  expect((await detail(baiyun, zhou)).status).toBe(404)
  expect((await board(baiyun, '2020-02-05')).units.map((unit) => unit.unit)).toEqual([BAIYUN])
  expect((await detail(luo, zhou)).status).toBe(200)
  expect((await town.admin.get('/api/followup')).status).toBe(404)
  expect(await measure(baiyun, zhou, at('2020-02-05', '08:00'))).toMatchObject({ status: 'refused', reason: { code: 'not-allowed' } })
})

test('[FU9] Liu types 366 for 36.6 and is asked again, in her language', async () => {
  const zhou = (await list(liu)).items[0]?.followUp.id ?? ''
  expect(await measure(liu, zhou, at('2020-02-05', '08:00'), 366)).toMatchObject({
    status: 'refused',
    reason: { code: 'temperature-implausible', sentence: '体温 366 ℃ 不可能，应在 34 到 43 之间，最多一位小数。请重新测量或核对后再填。' },
  })
})

test('[FU23] a fever, its correction and its alert, in full: what was written, by whom, and what bars a release', async () => {
  const zhou = (await list(office)).items[0]?.followUp.id ?? ''
  const wrong = v7()
  applied(
    await liu.say(
      'followup/record-temperature',
      GRID_1,
      { followUp: zhou, slot: null, celsius: 39.6, symptoms: ['DRY_COUGH'], note: '早上', corrects: null },
      { id: wrong, at: at('2020-02-05', '07:30') },
    ),
  )
  applied(await measure(liu, zhou, at('2020-02-05', '07:50'), 36.9, { corrects: wrong }))
  const { body } = await detail(office, zhou)
  expect(body.supportContact).toBe('刘婷 13900001234')
  expect(body.observations.slice(0, 2).map((row) => [row.celsius, row.superseded, row.at, row.personal.note, body.names[row.by]])).toEqual([
    [36.9, false, at('2020-02-05', '07:30'), '', '刘婷'],
    [39.6, true, at('2020-02-05', '07:30'), '早上', '刘婷'],
  ])
  expect(body.alerts).toMatchObject([{ id: wrong, cause: 'FEVER', status: 'OPEN', dueAt: at('2020-02-05', '09:30') }])
  expect(body.barred).toMatchObject({ code: 'release-early', sentence: '期限到 2020年2月10日 24:00，之后才能解除。' })
  expect((await list(office, '?due=alert')).items.map((item) => item.followUp.id)).toEqual([zhou])
  expect((await list(office, '?due=alert-overdue')).items).toEqual([])
  expect((await board(office, '2020-02-05')).units.find((unit) => unit.unit === GRID_1)).toMatchObject({
    underMeasure: 1,
    alertsOpen: 1,
    alertsOverdue: 0,
    amDue: 1,
    amDone: 1,
    pmDue: 1,
    pmDone: 0,
    temperaturesDue: 2,
    temperaturesDone: 1,
    testsDue: 0,
    releasesDue: 0,
    report: null,
  })
  applied(await luo.say('followup/close-alert', GRID_1, { alert: wrong, outcome: 'CLEARED', note: '复测 36.9' }))
  expect((await detail(office, zhou)).body.alerts).toMatchObject([{ status: 'CLOSED', personal: { note: '复测 36.9' } }])
})

test('[FU22] forty-one people on pages of seven: everybody once, the first to end first', async () => {
  for (let n = 0; n < 40; n += 1)
    await start(
      await person(`李${'一二三四五六七八九十'[n % 10]}${'春夏秋冬'[Math.floor(n / 10)]}`, GRID_2),
      GRID_2,
      at('2020-02-05', '07:00'),
      addDays('2020-01-24', n % 10),
    )
  const seen: string[] = []
  const ends: string[] = []
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: FollowUpPage = await list(office, `?limit=7${cursor && `&cursor=${cursor}`}`)
    seen.push(...page.items.map((item) => item.followUp.id))
    ends.push(...page.items.map((item) => item.followUp.plannedEnd))
    cursor = page.next
  }
  expect([seen.length, new Set(seen).size]).toEqual([41, 41])
  expect(ends).toEqual(ends.toSorted())
  const due: string[] = []
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: FollowUpPage = await list(office, `?due=am-open&limit=7${cursor && `&cursor=${cursor}`}`)
    due.push(...page.items.map((item) => item.followUp.id))
    cursor = page.next
  }
  expect(due).toEqual(seen.filter((id) => due.includes(id)))
  expect([due.length, new Set(due).size]).toEqual([40, 40])
})

test.each([
  '?cursor=abc',
  '?cursor=WyIyMDIwLTAyLTMxIiwiYSJd',
  '?limit=0',
  '?limit=201',
  '?due=yesterday',
  '?status=GONE',
  '?colour=red',
  '?unit=../x',
  '?day=2020-02-31&due=am',
])('[FU22] %s is refused as bad input', async (query) => {
  expect((await office.get(`/api/followup${query}`)).status).toBe(422)
})

test('[FU24] every figure of the board is the number of rows behind it, in each unit and with all below', async () => {
  town.setClock(at('2020-02-06', '23:00'))
  const some = (await list(office, `?unit=${GRID_2}&limit=200`)).items.map((item) => item.followUp.id)
  for (const [n, id] of some.entries()) {
    if (n % 3 === 0)
      applied(
        await office.say(
          'followup/record-temperature',
          GRID_2,
          { followUp: id, slot: null, celsius: n === 9 ? 38 : 36.4, symptoms: [], note: '', corrects: null },
          { at: at('2020-02-06', '08:00') },
        ),
      )
    if (n % 4 === 0)
      applied(
        await office.say(
          'followup/record-temperature',
          GRID_2,
          { followUp: id, slot: null, celsius: 36.4, symptoms: [], note: '', corrects: null },
          { at: at('2020-02-06', '20:00') },
        ),
      )
    if (n === 13)
      applied(await office.say('followup/excuse-slot', GRID_2, { followUp: id, slot: '2020-02-06.AM', reason: '就诊' }, { at: at('2020-02-06', '13:00') }))
  }
  const { units } = await board(office, '2020-02-06')
  const figure = (unit: string) => units.find((row) => row.unit === unit)
  expect(figure(GRID_2)).toMatchObject({ underMeasure: 40, amDue: 39, amDone: 14, pmDue: 40, pmDone: 10, alertsOpen: 1, alertsOverdue: 1 })
  for (const unit of [GRID_1, GRID_2]) {
    const rows = async (due: string) => (await list(office, `?unit=${unit}&day=2020-02-06&limit=200&due=${due}`)).items.length
    expect({
      underMeasure: (await list(office, `?unit=${unit}&limit=200`)).items.length,
      amDue: await rows('am'),
      amDone: await rows('am-done'),
      pmDue: await rows('pm'),
      pmDone: await rows('pm-done'),
      temperaturesMissed: (await rows('am-missed')) + (await rows('pm-missed')),
      testsDue: await rows('test'),
      alertsOpen: await rows('alert'),
      alertsOverdue: await rows('alert-overdue'),
      releasesDue: await rows('release'),
      releasesOverdue: await rows('release-overdue'),
    }).toMatchObject({ ...pick(figure(unit)) })
  }
  expect((await list(office, `?unit=${QIANJIN}&due=am-done&day=2020-02-06&limit=200`)).items.length).toBe(14)
})

function pick(unit: BoardAnswer['units'][number] | undefined): object {
  const { underMeasure, amDue, amDone, pmDue, pmDone, temperaturesMissed, testsDue, alertsOpen, alertsOverdue, releasesDue, releasesOverdue } = unit ?? {}
  return { underMeasure, amDue, amDone, pmDue, pmDone, temperaturesMissed, testsDue, alertsOpen, alertsOverdue, releasesDue, releasesOverdue }
}

test('[FU24] a village owes a report; a zero, a report of all its grids and silence are told apart', async () => {
  const report = (unit: string, zero: boolean) =>
    office.say('bulletin/submit-daily-report', unit, { day: '2020-02-06', zero, seen: {}, note: zero ? '' : '已走访' })
  const of = async (unit: string) => (await board(office, '2020-02-06')).units.find((row) => row.unit === unit)
  expect(await of(QIANJIN)).toMatchObject({ reportsOwed: 1, reportsMissing: 1, report: 'MISSING' })
  applied(await report(BAIYUN, true))
  applied(await report(GRID_1, false))
  expect(await of(BAIYUN)).toMatchObject({ reportsOwed: 1, reportsMissing: 0, report: 'ZERO' })
  expect(await of(GRID_1)).toMatchObject({ reportsOwed: 0, reportsMissing: 0, report: 'IN' })
  expect(await of(QIANJIN)).toMatchObject({ reportsMissing: 1 })
  applied(await report(GRID_2, true))
  expect(await of(QIANJIN)).toMatchObject({ reportsMissing: 0, report: 'IN' })
})

test('[FU7] at the end Zhou’s release is refused with the open checks by name, and done once they are excused', async () => {
  town.setClock(at('2020-02-11', '08:00'))
  const zhou = (await list(liu)).items[0]?.followUp.id ?? ''
  expect((await list(office, `?due=release-overdue&unit=${GRID_1}`)).items.map((item) => [item.followUp.id, item.decision])).toEqual([[zhou, 'LAPSED']])
  const refused = await office.say('followup/release', GRID_1, { followUp: zhou, note: '' })
  const open = (await detail(office, zhou)).body.strip.filter((slot) => slot.status === 'MISSED').map((slot) => slot.key)
  expect(refused).toMatchObject({
    status: 'refused',
    reason: { code: 'release-slots-open', slots: open, sentence: `还有 ${open.length} 次检查没有完成。请逐次补做，或办免测并写明原因。` },
  })
  expect(await liu.say('followup/excuse-slot', GRID_1, { followUp: zhou, slot: open[0] ?? '', reason: '体温计损坏' })).toMatchObject({
    reason: { code: 'not-allowed' },
  })
  for (const slot of open) applied(await luo.say('followup/excuse-slot', GRID_1, { followUp: zhou, slot, reason: '体温计损坏' }))
  expect((await detail(office, zhou)).body.barred).toBeNull()
  expect(await luo.say('followup/release', GRID_1, { followUp: zhou, note: '' })).toMatchObject({ reason: { code: 'not-allowed' } })
  applied(await office.say('followup/release', GRID_1, { followUp: zhou, note: '期满无症状' }))
  expect(namesIn(await list(office, '?status=RELEASED'))).toEqual(['周建国'])
  expect(namesIn(await list(liu))).toEqual([])
  expect((await detail(office, zhou)).body.followUp).toMatchObject({ status: 'RELEASED', endedDay: '2020-02-11', personal: { endNote: '期满无症状' } })
})

test('[FU16] a drill: one measure ends and another begins in one act, and the record before it stays in sight', async () => {
  const who = await person('陈国强', GRID_1)
  const first = await start(who, GRID_1, at('2020-02-11', '07:00'), '2020-02-10')
  const second = v7()
  applied(
    await office.say(
      'followup/change-measure',
      GRID_1,
      {
        followUp: first,
        pack: 'drill',
        category: 'DRILL',
        countedFrom: null,
        ground: '演练',
        decidedBy: '乡指挥部',
        evidence: '县排查名单',
        supportContact: '刘婷 13900001234',
        allowed: '',
        note: '转演练',
      },
      { id: second },
    ),
  )
  const { body } = await detail(office, second)
  expect(body).toMatchObject({ followUp: { previous: first, status: 'ACTIVE' }, chain: [{ id: first, status: 'CHANGED' }] })
  expect(namesIn(await list(office, `?unit=${GRID_1}`))).toEqual(['陈国强'])
})

test('[FU12] Liu’s phone comes back after Chen has left: what happened before counts, what came after does not', async () => {
  const chen = (await list(liu)).items[0]?.followUp.id ?? ''
  town.setClock(at('2020-02-12', '18:00'))
  applied(await office.say('followup/end-follow-up', GRID_1, { followUp: chen, as: 'LEFT', to: '长沙市', note: '' }, { at: at('2020-02-12', '15:00') }))
  applied(await measure(liu, chen, at('2020-02-12', '09:00')))
  expect(await measure(liu, chen, at('2020-02-12', '16:00'))).toMatchObject({
    reason: { code: 'follow-up-ended', sentence: '该人员的管控已经结束（2020年2月12日），不能再登记其后的情况。' },
  })
  const { body } = await detail(office, chen)
  expect(body.strip.map((slot) => [slot.key, slot.status])).toEqual([
    ['2020-02-11.AM', 'MISSED'],
    ['2020-02-11.PM', 'MISSED'],
    ['2020-02-12.AM', 'DONE'],
  ])
  expect(body.person.living).toBe('LEFT')
})

test('[FU2] the database itself refuses a second measure of the same person', async () => {
  const copy = `INSERT INTO follow_ups SELECT (jsonb_populate_record(f, jsonb_build_object('id', gen_random_uuid()))).* FROM follow_ups f WHERE status = 'ACTIVE' LIMIT 1`
  await expect(town.house.owner.query(copy)).rejects.toMatchObject({ constraint: 'follow_ups_one_active' })
})

test('[FU2] two desks put the same person under measure at the same moment: one succeeds, the other is told', async () => {
  const who = await person('龙家芳', BAIYUN)
  const order = {
    person: who,
    pack: 'cn.covid19',
    category: 'RETURNEE_FROM_HUBEI',
    countedFrom: '2020-02-11',
    creditDays: 0,
    ground: '自武汉返回',
    decidedBy: '乡指挥部',
    evidence: '县排查名单',
    supportContact: '刘婷 13900001234',
    allowed: '',
    referral: null,
    transferredIn: false,
  }
  const answers = await Promise.all([office.say('followup/start-follow-up', BAIYUN, order), baiyun.say('followup/start-follow-up', BAIYUN, order)])
  expect(answers.map((answer) => answer.status).toSorted()).toEqual(['applied', 'refused'])
  expect(answers.find((answer) => answer.status === 'refused')).toMatchObject({ reason: { code: 'under-measure-already' } })
})

test('[FU17] one upload carries the end of a measure and the start of the next', async () => {
  const who = await person('欧阳静', BAIYUN)
  const first = await start(who, BAIYUN, at('2020-02-12', '10:00'), '2020-02-11')
  const order = {
    person: who,
    pack: 'cn.covid19',
    category: 'RETURNEE_FROM_HUBEI',
    countedFrom: '2020-02-12',
    creditDays: 0,
    ground: '自黄冈返回',
    decidedBy: '乡指挥部',
    evidence: '县排查名单',
    supportContact: '刘婷 13900001234',
    allowed: '',
    referral: null,
    transferredIn: false,
  }
  const { answers } = await office.push([
    office.command('followup/end-follow-up', BAIYUN, { followUp: first, as: 'CANCELED', to: null, note: '起算日录错' }),
    office.command('followup/start-follow-up', BAIYUN, order),
  ])
  expect(answers.map((answer) => answer.status)).toEqual(['applied', 'applied'])
})
