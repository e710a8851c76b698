import type { CareDetail, CarePage, CareSetting } from '@lianfang/contract/followup/care/answers.ts'
import type { NeedPage } from '@lianfang/contract/followup/needs/answers.ts'
import type { BulletinAnswer } from '@lianfang/contract/bulletin/answers.ts'
import { CARE_TEMPLATES } from '@lianfang/domain/followup/care/care-template.ts'
import type { Answer } from '@lianfang/domain/kernel/command.ts'
import { instantAt } from '@lianfang/domain/kernel/instant.ts'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyJournal } from '../../journal/verify.ts'
import { rebuild } from '../../journal/rebuild.ts'
import { openTownship, type Seated, type TestTownship, TOWNSHIP } from '../../testing/open-township.ts'

const QIANJIN = '430502201200'
const BAIYUN = '430502202201'
const GRID = `${QIANJIN}-01`
const FIVE = CARE_TEMPLATES[0].id
const at = instantAt

let town: TestTownship
let office: Seated
let he: Seated
let tang: Seated
let luo: Seated
let liu: Seated
let bai: Seated
let sun: string
let zhao: Person
let qian: Person

interface Person {
  readonly id: string
  readonly followUp: string
}

/** 前进村, 4 February 2020: leader He, secretary Tang, Doctor Luo, grid worker Liu; policeman Sun works elsewhere. 赵 and 钱 live behind one door. */
beforeAll(async () => {
  town = await openTownship(at('2020-02-04', '08:00'))
  const unit = (id: string, parent: string, kind: string, name: string) =>
    town.admin.say('grids/put-unit', TOWNSHIP, { unit: id, parent, kind, name, declaredHouseholds: null, baseRevision: null, sort: 1 })
  await unit(QIANJIN, TOWNSHIP, 'VILLAGE', '前进村')
  await unit(BAIYUN, TOWNSHIP, 'VILLAGE', '白云村')
  await unit(GRID, QIANJIN, 'GRID', '前进村第1网格')
  office = await town.seat('马主任', 'COMMAND_OFFICE', TOWNSHIP)
  he = await town.seat('何镇长', 'LEADER', TOWNSHIP)
  tang = await town.seat('唐书记', 'VILLAGE_SECRETARY', QIANJIN)
  luo = await town.seat('罗医生', 'DOCTOR', QIANJIN)
  liu = await town.seat('刘婷', 'GRID_WORKER', GRID)
  bai = await town.seat('白书记', 'VILLAGE_SECRETARY', BAIYUN)
  sun = v7()
  const police = { contact: null, unit: QIANJIN, role: 'POLICE', active: true, name: '孙建国', office: '火车站派出所', phone: '13807390001' }
  applied(await tang.say('followup/put-care-contact', QIANJIN, police, { id: sun }))
  const household = v7()
  applied(
    await office.say(
      'people/put-household',
      GRID,
      { household: null, baseRevision: null, unit: GRID, code: null, head: null, door: '12号', address: '' },
      { id: household },
    ),
  )
  zhao = await observed('赵桂枝', household)
  qian = await observed('钱小明', household)
})
afterAll(() => town.close())

function applied(answer: Answer): void {
  expect(answer).toMatchObject({ status: 'applied' })
}

const refusal = (answer: Answer): string => (answer.status === 'refused' ? answer.reason.code : answer.status)

async function observed(name: string, household: string): Promise<Person> {
  const [id, followUp] = [v7(), v7()]
  const facts = { relation: '', sex: 'UNKNOWN', birth: null, living: 'RESIDENT', idType: 'NONE', idNumber: '', noIdReason: '未带' }
  applied(await office.say('people/put-person', GRID, { unit: GRID, household, ...facts, name, phones: ['13900001234'], address: '', note: '' }, { id }))
  const order = {
    person: id,
    pack: 'cn.covid19',
    category: 'RETURNEE_FROM_HUBEI',
    countedFrom: '2020-01-30',
    creditDays: 0,
    ground: '自武汉返回',
    decidedBy: '乡指挥部',
    evidence: '县排查名单',
    supportContact: '刘婷 13900001234',
    allowed: '',
    referral: null,
    transferredIn: false,
  }
  applied(await office.say('followup/start-follow-up', GRID, order, { id: followUp }))
  return { id, followUp }
}

const incomplete = async (by: Seated, query = ''): Promise<CarePage> => (await by.get(`/api/care${query}`)).body
const detail = async (by: Seated, followUp: string): Promise<CareDetail> => (await by.get(`/api/care/${followUp}`)).body
const needs = async (by: Seated, query = ''): Promise<NeedPage> => (await by.get(`/api/needs${query}`)).body

/** Forms the team that is proposed. */
async function form(by: Seated, { followUp }: Person): Promise<Answer> {
  const { proposal } = await detail(by, followUp)
  const seats = proposal.map(({ place, worker, contact }) => ({ id: v7(), place, worker, contact }))
  return by.say('followup/form-care-team', GRID, { followUp, template: FIVE, seats })
}

test('[CT3] the desk is shown who would sit where, nearest first, and nobody where nobody is known', async () => {
  const page = await incomplete(office)
  expect(page.items.map((item) => [item.name, item.team, item.missing.length])).toEqual([
    ['赵桂枝', null, 5],
    ['钱小明', null, 5],
  ])
  expect(page.items[0]?.proposal.map((seat) => [seat.place, seat.name, seat.office])).toEqual([
    [0, '何镇长', ''],
    [1, '唐书记', ''],
    [2, '罗医生', ''],
    [3, '孙建国', '火车站派出所'],
  ])
  const first = await incomplete(office, '?limit=1')
  expect((await incomplete(office, `?limit=1&cursor=${first.next}`)).items.map((item) => item.name)).toEqual(['钱小明'])
})

test('[CT5, CT6] Tang forms the team; each accepts, the policeman through Tang; with the volunteer it is complete', async () => {
  expect(refusal(await form(liu, zhao))).toBe('not-allowed')
  applied(await form(tang, zhao))
  const formed = (await detail(liu, zhao.followUp)).team
  expect(formed?.places.map((place) => [place.name.zh, place.holder?.name ?? null, place.isAccepted])).toEqual([
    ['乡干部', '何镇长', false],
    ['支部书记', '唐书记', true],
    ['村医', '罗医生', false],
    ['一村一警', '孙建国', false],
    ['志愿者', null, false],
  ])
  const seatOf = (place: number): string => formed?.places[place]?.holder?.id ?? ''
  applied(await he.say('followup/answer-seat', GRID, { seat: seatOf(0), accepts: true, note: '' }))
  applied(await luo.say('followup/answer-seat', GRID, { seat: seatOf(2), accepts: true, note: '' }))
  expect(refusal(await tang.say('followup/answer-seat', GRID, { seat: seatOf(3), accepts: true, note: '' }))).toBe('care-note-missing')
  applied(await tang.say('followup/answer-seat', GRID, { seat: seatOf(3), accepts: true, note: '电话里答应' }))
  expect((await incomplete(tang)).items.find((item) => item.followUp === zhao.followUp)?.missing).toEqual([{ zh: '志愿者', en: 'Volunteer' }])
  applied(await tang.say('followup/seat-member', GRID, { team: formed?.id, place: 4, worker: liu.session.worker.id, contact: null, standInTo: null }))
  const asked = (await detail(liu, zhao.followUp)).team
  expect(asked?.missing).toBe(1)
  applied(await liu.say('followup/answer-seat', GRID, { seat: asked?.places[4]?.holder?.id ?? '', accepts: true, note: '' }))
  const whole = (await detail(liu, zhao.followUp)).team
  expect([whole?.missing, whole?.caller]).toEqual([0, whole?.places[4]?.holder?.id])
  expect((await incomplete(tang)).items.map((item) => item.name)).toEqual(['钱小明'])
})

test('[CT3] whoever lives behind the same door gets the same people', async () => {
  expect((await detail(tang, qian.followUp)).proposal.map((seat) => seat.name)).toEqual(['何镇长', '唐书记', '罗医生', '孙建国', '刘婷'])
})

test('[CT9] another village sees neither team nor needs, and enters nobody there', async () => {
  expect((await incomplete(bai)).items).toEqual([])
  expect((await bai.get(`/api/care/${zhao.followUp}`)).status).toBe(404)
  const contact = { contact: sun, unit: BAIYUN, role: 'POLICE', active: false, name: '孙建国', office: '', phone: '13807390001' }
  expect(refusal(await bai.say('followup/put-care-contact', BAIYUN, contact))).toBe('not-allowed')
  expect(
    refusal(
      await tang.say('followup/set-care-template', QIANJIN, {
        name: CARE_TEMPLATES[0].name,
        places: CARE_TEMPLATES[0].places,
        lead: 0,
        caller: 0,
        source: '自定',
      }),
    ),
  ).toBe('not-allowed')
})

test('[CT1] the office sets a line-up of its own, which stands from then on', async () => {
  const places = CARE_TEMPLATES[0].places.slice(0, 4)
  applied(
    await office.say('followup/set-care-template', TOWNSHIP, { name: { zh: '四包一', en: 'Four for one' }, places, lead: 0, caller: 2, source: '乡指挥部2号' }),
  )
  const setting: CareSetting = (await liu.get('/api/care/setting')).body
  expect(setting.templates.find((template) => template.id === setting.standing)?.name.zh).toBe('四包一')
  expect(setting.contacts.map((contact) => contact.name)).toEqual(['孙建国'])
})

test('[ND2, ND3, ND6] needs stand by clock, urgent care first; the history is the whole family’s', async () => {
  const ask = (by: Seated, person: Person, kind: string, when: string, what = '') =>
    by.say('followup/ask-need', GRID, { person: person.id, kind, way: 'PHONE_CALL', what }, { at: at('2020-02-04', when), id: v7() })
  town.setClock(at('2020-02-04', '12:00'))
  applied(await ask(liu, zhao, 'SHOPPING', '09:00', '米、盐'))
  applied(await ask(office, qian, 'MEDICINE', '08:30', '降压药'))
  applied(await ask(liu, qian, 'URGENT_CARE', '11:59'))
  expect(refusal(await ask(bai, qian, 'WASTE', '11:59'))).not.toBe('applied')
  const open = await needs(liu)
  expect(open.items.map((need) => [need.name, need.kind, need.to?.name ?? null, need.overdue])).toEqual([
    ['钱小明', 'URGENT_CARE', null, true],
    ['钱小明', 'MEDICINE', null, false],
    ['赵桂枝', 'SHOPPING', '刘婷', false],
  ])
  const walked: string[] = []
  for (let next: string | null = ''; next !== null;) {
    const page: NeedPage = await needs(liu, `?limit=1${next === '' ? '' : `&cursor=${next}`}`)
    walked.push(...page.items.map((need) => need.id))
    next = page.next
  }
  expect(walked).toEqual(open.items.map((need) => need.id))
  expect((await needs(liu, '?urgent=true')).items).toHaveLength(1)
  expect((await needs(liu, '?overdue=true')).items).toHaveLength(1)
  expect((await needs(bai)).items).toEqual([])
  expect((await needs(liu, `?person=${zhao.id}`)).items.map((need) => need.kind)).toEqual(['URGENT_CARE', 'SHOPPING', 'MEDICINE'])
})

test('[ND4, ND5] Liu takes it, nobody else goes; done, with its costs, it stands in the history and in the bulletin', async () => {
  const [, , shopping] = (await needs(liu)).items
  const need = shopping?.id ?? ''
  applied(await liu.say('followup/take-need', GRID, { need }))
  expect(refusal(await tang.say('followup/take-need', GRID, { need }))).toBe('need-taken')
  applied(await liu.say('followup/close-need', GRID, { need, as: 'DONE', outcome: '已送到门口', costs: '垫付86.5元，已结清' }))
  const [closed] = (await needs(liu, '?closed=true')).items
  expect(closed).toMatchObject({ status: 'DONE', takenBy: '刘婷', closedBy: '刘婷', costs: '垫付86.5元，已结清' })
  town.setClock(at('2020-02-05', '17:30'))
  const bulletin: BulletinAnswer = (await office.get('/api/bulletin?day=2020-02-05')).body
  const figure = (id: string) => {
    const found = bulletin.figures.find((one) => one.indicator === id)
    return [found?.n, found?.of]
  }
  expect(figure('teams-complete')).toEqual([1, 2])
  expect(figure('needs-open')).toEqual([2, null])
  expect(figure('needs-closed-24h')).toEqual([1, 3])
  const rows = await office.get('/api/bulletin/rows?day=2020-02-05&indicator=needs-open')
  expect(rows.status).toBe(200)
})

test('[X55] teams leave with who sits and who calls, needs with what came of them; another village takes out none of it', async () => {
  const take = async (by: Seated, list: string): Promise<string> =>
    (await by.get(`/api/export/${list}?format=csv&purpose=${encodeURIComponent('乡镇包保检查')}`)).raw.toString('utf8').replaceAll('"', '')
  const teams = await take(office, 'care')
  expect(teams).toMatch(/赵桂枝.*人员已齐,5,0,刘婷/)
  expect(teams).toContain('孙建国 13807390001')
  expect(teams).toMatch(/钱小明.*还没有包保组,0,0/)
  expect(await take(office, 'needs')).toMatch(/钱小明.*紧急就医/)
  expect(await take(office, 'needs')).not.toContain('垫付86.5元')
  const closed = await office.get(`/api/export/needs-closed?closed=true&format=csv&purpose=${encodeURIComponent('乡镇包保检查')}`)
  expect(closed.raw.toString('utf8').replaceAll('"', '')).toMatch(/赵桂枝.*米、盐.*已送到门口,垫付86.5元/)
  for (const list of ['care', 'needs']) expect(await take(bai, list)).not.toMatch(/赵桂枝|钱小明/)
})

test('[CT2] 赵’s measure changes twice and her team goes on with her: nobody is asked to form another', async () => {
  const change = async (followUp: string, pack: string, category: string): Promise<string> => {
    const id = v7()
    const measure = { followUp, pack, category, countedFrom: null, allowed: '', supportContact: '刘婷 13900001234', note: '转演练再转回' }
    applied(await office.say('followup/change-measure', GRID, { ...measure, ground: '演练', decidedBy: '乡指挥部', evidence: '县排查名单' }, { id }))
    return id
  }
  const { team } = await detail(tang, zhao.followUp)
  const drill = await change(zhao.followUp, 'drill', 'DRILL')
  zhao = { id: zhao.id, followUp: await change(drill, 'cn.covid19', 'RETURNEE_FROM_HUBEI') }
  expect((await detail(tang, zhao.followUp)).team).toMatchObject({ id: team?.id, missing: 0 })
  expect((await incomplete(tang)).items.map((item) => item.name)).toEqual(['钱小明'])
})

test('[CT7] a doctor who no longer works here sits in no team from that moment, and the day before keeps its figure', async () => {
  const { id, name } = luo.session.worker
  const gone = { worker: id, baseRevision: 1, login: luo.session.worker.login, active: false, name, phone: '' }
  applied(await town.admin.say('grids/put-worker', TOWNSHIP, gone))
  const team = (await detail(tang, zhao.followUp)).team
  expect([team?.missing, team?.places[2]?.holder, team?.past.map((seat) => seat.name)]).toEqual([1, null, ['罗医生']])
  expect((await incomplete(tang)).items.map((item) => item.name)).toContain('赵桂枝')
  const taken = await office.get(`/api/export/care?format=csv&purpose=${encodeURIComponent('乡镇包保检查')}`)
  expect(taken.raw.toString('utf8').replaceAll('"', '')).toMatch(/赵桂枝.*人员未齐,5,1,[\s\S]*村医：空缺/)
  const bulletin: BulletinAnswer = (await office.get('/api/bulletin?day=2020-02-05')).body
  expect(bulletin.figures.find((one) => one.indicator === 'teams-complete')?.n).toBe(1)
})

test('[CT2] a team stands no longer than the measure: after its last day nobody is asked for one', async () => {
  const days = async (now: string): Promise<readonly string[]> => {
    town.setClock(now)
    return (await incomplete(office)).items.map((item) => item.name).toSorted()
  }
  expect(await days(at('2020-02-13', '23:59'))).toEqual(['赵桂枝', '钱小明'].toSorted())
  expect(await days(at('2020-02-14', '00:01'))).toEqual([])
})

test('[J5, J6] teams and needs come again from the journal alone', async () => {
  expect(await rebuild(town.house, TOWNSHIP, { write: false })).toMatchObject({ different: [] })
  expect(await verifyJournal(town.house.owner, TOWNSHIP)).toMatchObject({ ok: true })
})
