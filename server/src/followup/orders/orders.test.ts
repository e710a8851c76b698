import type { BulletinAnswer, FigureRows } from '@lianfang/contract/bulletin/answers.ts'
import type { OrderList } from '@lianfang/contract/followup/orders/answers.ts'
import type { Answer } from '@lianfang/domain/kernel/command.ts'
import { instantAt as at } from '@lianfang/domain/kernel/instant.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { v7 } from 'uuid'
import { rebuild } from '../../journal/rebuild.ts'
import { verifyJournal } from '../../journal/verify.ts'
import { openTownship, type Seated, type TestTownship, TOWNSHIP } from '../../testing/open-township.ts'

const VILLAGE = '430502201200'
const GRID = `${VILLAGE}-01`

let town: TestTownship
let ma: Seated
let xu: Seated
let gao: Seated

/** 火车站乡 in July 2022: Ma and Xu in the office, Gao leads the township. */
beforeAll(async () => {
  town = await openTownship(at('2022-07-09', '08:00'))
  const unit = (id: string, parent: string, kind: string, name: string) =>
    town.admin.say('grids/put-unit', TOWNSHIP, { unit: id, parent, kind, name, declaredHouseholds: null, sort: 1, baseRevision: null })
  await unit(VILLAGE, TOWNSHIP, 'VILLAGE', '前进村')
  await unit(GRID, VILLAGE, 'GRID', '前进村第1网格')
  ma = await town.seat('马主任', 'COMMAND_OFFICE', TOWNSHIP)
  xu = await town.seat('徐姐', 'COMMAND_OFFICE', TOWNSHIP)
  gao = await town.seat('高书记', 'LEADER', TOWNSHIP)
})
afterAll(() => town.close())

const applied = (answer: Answer): void => expect(answer).toMatchObject({ status: 'applied' })

async function person(name: string): Promise<string> {
  const id = v7()
  const facts = { relation: '', sex: 'UNKNOWN', birth: null, living: 'RESIDENT', phones: ['13900001234'], address: '', note: '' }
  applied(await ma.say('people/put-person', GRID, { unit: GRID, household: null, ...facts, name, idType: 'NONE', idNumber: '', noIdReason: '未带' }, { id }))
  return id
}

const said = (who: string, more: object = {}) => ({
  person: who,
  pack: 'cn.covid19',
  category: 'RETURNEE_LOW',
  countedFrom: '2022-07-08',
  creditDays: 0,
  ground: '自低风险区返回',
  evidence: '县核查名单第3行',
  decidedBy: '乡指挥部',
  supportContact: '刘婷 13900001234',
  allowed: '',
  referral: null,
  transferredIn: false,
  ...more,
})

test('[J9] an attempt to restrain without a ground is refused, stands in the journal, and nothing follows from it', async () => {
  const zhao = await person('赵桂枝')
  const attempt = ma.command('followup/start-follow-up', GRID, said(zhao, { ground: ' ' }))
  const after = { ...ma.command('people/move-person', GRID, { person: zhao, unit: GRID, household: null }), after: attempt.id }
  const first = (await ma.push([attempt, after])).answers
  expect(first).toMatchObject([
    { status: 'refused', reason: { code: 'ground-missing', pack: 'cn.covid19' } },
    { status: 'held', after: attempt.id },
  ])
  expect((await ma.push([attempt])).answers).toEqual([first[0]])
  expect((await ma.push([{ ...attempt, input: said(zhao) }])).answers).toMatchObject([{ status: 'refused', reason: { code: 'id-reused' } }])
  const { rows } = await town.house.owner.query('SELECT status, kind FROM journal WHERE command = $1', [attempt.id])
  expect(rows).toEqual([{ status: 'refused', kind: 'followup/start-follow-up' }])
  const noted = await town.house.owner.query('SELECT person, code, by FROM attempts WHERE id = $1', [attempt.id])
  expect(noted.rows).toEqual([{ person: zhao, code: 'ground-missing', by: ma.session.worker.id }])
  expect(await verifyJournal(town.house.owner, TOWNSHIP)).toMatchObject({ ok: true })
  expect((await rebuild(town.house, TOWNSHIP, { write: false })).different).toEqual([])
})

test('[OR2] two desks order at the same moment: two numbers, one after the other', async () => {
  const people = await Promise.all(['周建国', '陈国强', '李春梅', '王秀兰'].map(person))
  const answers = await Promise.all(people.map((who, n) => (n % 2 ? ma : xu).say('followup/start-follow-up', GRID, said(who))))
  answers.forEach(applied)
  const { rows } = await town.house.owner.query<{ number: string }>('SELECT number FROM orders WHERE number IS NOT NULL ORDER BY version')
  expect(rows.map((row) => row.number)).toEqual(['〔2022〕1号', '〔2022〕2号', '〔2022〕3号', '〔2022〕4号'])
})

test('[OR3] a close contact’s order is confirmed by another hand; the database itself refuses the same one', async () => {
  const who = await person('欧阳静')
  const id = v7()
  applied(await ma.say('followup/start-follow-up', GRID, said(who, { category: 'CLOSE_CONTACT' }), { id }))
  expect(await ma.say('followup/confirm-order', GRID, { order: id })).toMatchObject({ status: 'refused', reason: { code: 'second-person-same' } })
  applied(await gao.say('followup/confirm-order', GRID, { order: id }))
  await expect(town.house.owner.query('UPDATE orders SET second_by = issued_by WHERE id = $1', [id])).rejects.toMatchObject({ code: '23514' })
})

test('[OR8] an objection that nobody answers frees the person a day later, and shows until somebody confirms it', async () => {
  const who = await person('龙家芳')
  const id = v7()
  applied(await ma.say('followup/start-follow-up', GRID, said(who), { id }))
  applied(await xu.say('followup/raise-objection', GRID, { order: id, words: '那几天我在家' }))
  town.setClock(at('2022-07-10', '07:59'))
  expect((await ma.get(`/api/followup/${id}`)).body).toMatchObject({ decision: 'NONE' })
  town.setClock(at('2022-07-10', '08:00'))
  expect((await ma.get(`/api/followup/${id}`)).body).toMatchObject({ decision: 'LAPSED', followUp: { status: 'ACTIVE' } })
  expect((await ma.get('/api/followup?due=release-overdue')).body).toMatchObject({ items: [{ followUp: { id } }] })
  applied(await ma.say('followup/confirm-lapse', GRID, { followUp: id, note: '在家，异议未及时答复' }))
  expect((await ma.get(`/api/followup/${id}`)).body).toMatchObject({ followUp: { status: 'LAPSED', notice: '〔2022〕1号' } })
})

test('[OR3] what waits, what is not served and what is objected to are lists, the oldest first', async () => {
  town.setClock(at('2022-07-10', '10:00'))
  const who = await person('向前进')
  const id = v7()
  applied(await ma.say('followup/start-follow-up', GRID, said(who, { category: 'CLOSE_CONTACT' }), { id }))
  const waiting = (await gao.get('/api/orders?list=waiting')).body as OrderList
  expect(waiting.items.map((item) => [item.name, item.order.status, item.followUp, waiting.names[item.order.issuedBy]])).toEqual([
    ['向前进', 'PROPOSED', null, '马主任'],
  ])
  applied(await gao.say('followup/confirm-order', GRID, { order: id }))
  expect((await gao.get('/api/orders?list=waiting')).body).toMatchObject({ total: 0 })
  const unserved = (await ma.get('/api/orders?list=unserved')).body as OrderList
  expect(unserved.items.at(-1)).toMatchObject({ order: { id }, followUp: { status: 'ACTIVE', decision: 'NONE' } })
  applied(await ma.say('followup/serve-order', GRID, { order: id, how: 'SIGNED', to: '' }))
  expect(((await ma.get('/api/orders?list=unserved')).body as OrderList).total).toBe(unserved.total - 1)
  applied(await xu.say('followup/raise-objection', GRID, { order: id, words: '我没有去过' }))
  expect((await ma.get('/api/orders?list=objected')).body).toMatchObject({
    items: [{ name: '向前进', objections: [{ status: 'OPEN', dueAt: at('2022-07-11', '10:00') }] }],
  })
  expect((await town.admin.get('/api/orders?list=waiting')).status).toBe(404)
  expect((await ma.get('/api/orders?list=red')).status).toBe(422)
})

test('[OR12] papers of two people in one file: noted as taken out, refused to who may not', async () => {
  const rows = ((await ma.get('/api/followup')).body as { readonly items: readonly { readonly followUp: { readonly id: string } }[] }).items
  const ids = rows
    .slice(0, 2)
    .map((item) => item.followUp.id)
    .join(',')
  const before = await town.house.owner.query(`SELECT FROM disclosures WHERE list = 'paper-notice'`)
  const word = await ma.get(`/api/orders/papers/notice.docx?ids=${ids}`)
  expect([word.status, word.raw.subarray(0, 2).toString()]).toEqual([200, 'PK'])
  const pdf = await ma.get(`/api/orders/papers/notice.pdf?ids=${ids}`)
  expect([pdf.status, pdf.raw.subarray(0, 5).toString()]).toEqual([200, '%PDF-'])
  const after = await town.house.owner.query(`SELECT rows FROM disclosures WHERE list = 'paper-notice'`)
  expect(after.rows.length - before.rows.length).toBe(2)
  expect(after.rows.at(-1)).toEqual({ rows: 2 })
  expect((await gao.get(`/api/orders/papers/notice.pdf?ids=${ids}`)).status).toBe(403)
  expect((await ma.get(`/api/orders/papers/release.pdf?ids=${ids}`)).status).toBe(404)
  expect((await ma.get(`/api/orders/papers/colour.pdf?ids=${ids}`)).status).toBe(422)
  expect((await town.admin.get(`/api/orders/papers/notice.pdf?ids=${ids}`)).status).toBe(404)
})

test('[B19] the bulletin opens the orders behind indicator 19, each with whether and when it was served', async () => {
  town.setClock(at('2022-07-11', '17:30'))
  const bulletin = (await ma.get('/api/bulletin?day=2022-07-11')).body as BulletinAnswer
  const figure = bulletin.figures.find((one) => one.indicator === 'orders-served-24h')
  expect([figure?.n, figure?.of]).toEqual([1, 1])
  const before = (await ma.get('/api/bulletin?day=2022-07-10')).body as BulletinAnswer
  expect(before.figures.find((one) => one.indicator === 'orders-served-24h')).toMatchObject({ n: 0, of: 6 })
  const { items } = (await ma.get('/api/bulletin/rows?day=2022-07-10&indicator=orders-served-24h&part=missing')).body as FigureRows
  expect(items).toHaveLength(6)
  expect(items.find((row) => row.name === '周建国')).toMatchObject({ table: 'orders', detail: { zh: '〔2022〕1号，2022-07-09 08:00，未送达' } })
  const served = (await ma.get('/api/bulletin/rows?day=2022-07-11&indicator=orders-served-24h')).body as FigureRows
  expect(served.items).toMatchObject([{ name: '向前进', detail: { zh: expect.stringContaining('已送达') as string } }])
})

test('[OR14] a picture of the signed paper is sealed, taken out only by who may take papers out, noted, and gone once taken back', async () => {
  const who = await person('袁小花')
  const [id, paper] = [v7(), v7()]
  applied(await ma.say('followup/start-follow-up', GRID, said(who), { id }))
  applied(await ma.say('followup/serve-order', GRID, { order: id, how: 'SIGNED', to: '' }))
  const picture = Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.from('PICTURE-OF-YUAN'.repeat(2000))])
  applied(await ma.say('followup/keep-served-paper', GRID, { order: id, picture: picture.toString('base64') }, { id: paper }))
  expect((await ma.get(`/api/orders/${id}`)).body).toMatchObject({ servedPapers: [{ id: paper, by: ma.session.worker.id }] })
  const seen = await ma.get(`/api/orders/served-papers/${paper}`)
  expect([seen.status, seen.raw.equals(picture)]).toEqual([200, true])
  const { rows: noted } = await town.house.owner.query(`SELECT rows FROM disclosures WHERE list = 'paper-served'`)
  expect(noted).toEqual([{ rows: 1 }])
  expect((await gao.get(`/api/orders/served-papers/${paper}`)).status).toBe(403)
  expect((await town.admin.get(`/api/orders/served-papers/${paper}`)).status).toBe(404)
  const { rows: open } = await town.house.owner.query(`SELECT FROM journal WHERE body LIKE $1 UNION ALL SELECT FROM served_papers WHERE sealed LIKE $1`, [
    `%${picture.toString('base64').slice(40, 80)}%`,
  ])
  expect(open).toHaveLength(0)
  applied(await ma.say('followup/withdraw-served-paper', GRID, { paper }))
  expect((await ma.get(`/api/orders/served-papers/${paper}`)).status).toBe(404)
  expect((await ma.get(`/api/orders/${id}`)).body).toMatchObject({ servedPapers: [] })
})
