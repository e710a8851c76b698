import type { DeviceLine, ReviewItem } from '@lianfang/contract/identity/answers.ts'
import type { Answer, Command } from '@lianfang/domain/kernel/command.ts'
import type { LightMyRequestResponse } from 'fastify'
import { setTimeout as sleep } from 'node:timers/promises'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rebuild } from '../journal/rebuild.ts'
import { verifyJournal } from '../journal/verify.ts'
import { openTownship, PASSWORD, type Seated, type TestTownship, TOWNSHIP } from '../testing/open-township.ts'

const QIANJIN = '430502201200'
const VIVO = 'Mozilla/5.0 (Linux; Android 8.1.0; vivo 1820) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/108.0.0.0 Mobile Safari/537.36'

let town: TestTownship
let office: Seated
let xie: Seated
let gao: Seated

/** A phone as the server meets it: its cookies, and the device they make. */
interface Phone {
  readonly device: string
  readonly ask: (method: 'GET' | 'POST', url: string, payload?: object) => Promise<LightMyRequestResponse>
}

async function phoneOf(seat: Seated, cookies = ''): Promise<Phone> {
  const { login } = seat.session.worker
  const headers = { 'user-agent': VIVO, cookie: cookies }
  const reply = await town.app.inject({ method: 'POST', url: '/api/session', headers, payload: { login, password: PASSWORD, township: TOWNSHIP } })
  expect(reply.statusCode).toBe(200)
  const cookie = reply.cookies.map((one) => `${one.name}=${one.value}`).join('; ')
  return {
    device: reply.json<{ device: string }>().device,
    ask: (method, url, payload) => town.app.inject({ method, url, headers: { cookie }, ...(payload ? { payload } : {}) }),
  }
}

function deviceCookie(reply: LightMyRequestResponse): string {
  return reply.cookies.filter((one) => one.name === 'lianfang_device').map((one) => `${one.name}=${one.value}`)[0] ?? ''
}

const devicesOf = async (seat: Seated): Promise<readonly DeviceLine[]> => ((await seat.get('/api/devices')).body as { items: DeviceLine[] }).items
const reviewsOf = async (seat: Seated, status = 'WAITING'): Promise<readonly ReviewItem[]> =>
  ((await seat.get(`/api/reviews?status=${status}`)).body as { items: ReviewItem[] }).items

function newcomer(author: Seated, device: string, name: string, more: Partial<Command> = {}): Command {
  const identity = {
    relation: '',
    sex: 'UNKNOWN',
    birth: null,
    living: 'RESIDENT',
    idType: 'NONE',
    idNumber: '',
    noIdReason: '未带证件',
    phones: [],
    address: '',
  }
  return author.command('people/put-person', QIANJIN, { unit: QIANJIN, household: null, ...identity, name, note: '' }, { device, ...more })
}

async function handOver(phone: Phone, ...commands: readonly Command[]): Promise<readonly Answer[]> {
  const reply = await phone.ask('POST', '/api/hand-over', { commands, sentAt: '2022-03-19T01:00:00.000Z' })
  expect(reply.statusCode).toBe(200)
  return reply.json<{ answers: Answer[] }>().answers
}

async function nameOf(id: string): Promise<string | undefined> {
  const { rows } = await town.house.owner.query<{ actor: string }>('SELECT actor FROM journal WHERE command = $1', [id])
  return rows[0]?.actor
}

beforeAll(async () => {
  town = await openTownship()
  await town.admin.say('grids/put-unit', TOWNSHIP, {
    unit: QIANJIN,
    parent: TOWNSHIP,
    kind: 'VILLAGE',
    name: '前进村',
    declaredHouseholds: null,
    sort: 1,
    baseRevision: null,
  })
  office = await town.seat('钱进', 'COMMAND_OFFICE', TOWNSHIP)
  xie = await town.seat('谢涛娟', 'GRID_WORKER', QIANJIN)
  gao = await town.seat('高秀杰', 'GRID_WORKER', QIANJIN)
})
afterAll(() => town.close())

test('[I7] 谢涛娟 sees her two devices, nobody else’s; the administrator sees all', async () => {
  const phone = await phoneOf(xie)
  const mine = await devicesOf(xie)
  expect(new Set(mine.map((line) => line.worker.id))).toEqual(new Set([xie.session.worker.id]))
  expect(mine.find((line) => line.device === phone.device)).toMatchObject({ label: 'vivo 1820 · Android 8.1.0 · Chrome 108', isHere: false, revoked: null })
  expect(mine.filter((line) => line.isHere).map((line) => line.device)).toEqual([xie.session.device])
  const all = await devicesOf(town.admin)
  expect(all.map((line) => line.worker.name)).toEqual(expect.arrayContaining(['管理员', '钱进', '谢涛娟', '高秀杰']))
})

test('[I8] a lost phone is outside within five seconds and told why; her other device goes on', async () => {
  const phone = await phoneOf(xie)
  expect((await phone.ask('GET', '/api/session')).statusCode).toBe(200)
  expect(await gao.post(`/api/devices/${phone.device}/revoke`, { reason: '不是我的' })).toMatchObject({ status: 404 })
  expect(await office.post(`/api/devices/${phone.device}/revoke`, { reason: '不是我的' })).toMatchObject({ status: 404 })
  expect(await xie.post(`/api/devices/${phone.device}/revoke`, { reason: '' })).toMatchObject({ status: 422 })
  expect(await xie.post(`/api/devices/${phone.device}/revoke`, { reason: '在集市上丢了' })).toMatchObject({ status: 204 })
  const begun = Date.now()
  let reply = await phone.ask('GET', '/api/session')
  while (reply.statusCode === 200 && Date.now() - begun < 8000) {
    await sleep(200)
    reply = await phone.ask('GET', '/api/session')
  }
  console.log(`devices: outside ${Date.now() - begun} ms after the revocation`)
  expect(Date.now() - begun).toBeLessThan(5000)
  expect(reply.json()).toMatchObject({ status: 401, code: 'device-revoked', details: { townships: [TOWNSHIP] } })
  expect((await phone.ask('POST', '/api/commands', { commands: [newcomer(xie, phone.device, '冒名')], sentAt: '2022-03-19T01:00:00.000Z' })).statusCode).toBe(
    401,
  )
  expect((await xie.get('/api/session')).status).toBe(200)
  expect((await devicesOf(town.admin)).find((line) => line.device === phone.device)?.revoked).toMatchObject({ by: { name: '谢涛娟' }, reason: '在集市上丢了' })
  expect(await town.admin.post(`/api/devices/${phone.device}/revoke`, { reason: '再来一次' })).toMatchObject({
    status: 409,
    body: { code: 'device-revoked-already' },
  })
  const { rows } = await town.house.owner.query(`SELECT FROM journal WHERE kind = 'identity/revoke-device' AND actor = $1`, [xie.session.worker.id])
  expect(rows).toHaveLength(1)
}, 15_000)

test('[I8] another process that has not heard of it yet applies nothing of a revoked device', async () => {
  const phone = await phoneOf(gao)
  await town.admin.post(`/api/devices/${phone.device}/revoke`, { reason: '被盗' })
  // Its seat is still warm elsewhere: the lane, under the township's lock, has the last word.
  const command = newcomer(gao, phone.device, '晚到的人')
  expect(await town.house.journal.say(command)).toMatchObject({ status: 'refused', reason: { code: 'device-revoked' } })
  expect(await nameOf(command.id)).toBeUndefined()
})

test('[I9] what a revoked phone hands over waits under its author’s name, once; strangers and devices that were not revoked have no door', async () => {
  const phone = await phoneOf(gao)
  const [sent, unsent, strangers] = [newcomer(gao, phone.device, '早就发了'), newcomer(gao, phone.device, '没来得及发'), newcomer(xie, phone.device, '别人的')]
  await phone.ask('POST', '/api/commands', { commands: [sent], sentAt: '2022-03-19T01:00:00.000Z' })
  expect((await phone.ask('POST', '/api/hand-over', { commands: [unsent], sentAt: '2022-03-19T01:00:00.000Z' })).statusCode).toBe(401)
  await town.admin.post(`/api/devices/${phone.device}/revoke`, { reason: '掉进河里' })
  const answers = await handOver(phone, sent, unsent, strangers, { ...unsent, id: v7(), township: '430502999' })
  const byId = new Map(answers.map((answer) => [answer.id, answer]))
  expect(byId.get(sent.id)).toMatchObject({ status: 'already' })
  expect(byId.get(unsent.id)).toMatchObject({ status: 'refused', reason: { code: 'device-revoked' } })
  expect(byId.get(strangers.id)).toMatchObject({ status: 'refused', reason: { code: 'not-your-device' } })
  expect([...byId.values()].map((answer) => (answer.status === 'refused' ? answer.reason.code : ''))).toContain('not-found')
  expect((await handOver(phone, unsent))[0]).toMatchObject({ reason: { code: 'device-revoked' } })
  expect(await nameOf(unsent.id)).toBeUndefined()
  const waiting = (await reviewsOf(office)).filter((review) => review.author.id === gao.session.worker.id)
  expect(waiting).toMatchObject([{ id: unsent.id, kind: 'people/put-person', label: 'vivo 1820 · Android 8.1.0 · Chrome 108', status: 'WAITING' }])
  expect(waiting[0]?.says).toContainEqual({ field: 'name', value: '没来得及发' })
  const { rows } = await town.house.owner.query<{ body: string }>(`SELECT body FROM journal WHERE kind = 'identity/submit-for-review'`)
  expect(rows.map((row) => row.body).join()).not.toContain('没来得及发')
})

test('[I10] the command office takes one record, with its author and time, and rejects another with a reason; nobody else may look', async () => {
  const phone = await phoneOf(xie)
  const first = newcomer(xie, phone.device, '真的来过', { at: '2022-03-19T00:30:00.000Z' })
  const second = newcomer(xie, phone.device, '不是她写的', { after: first.id })
  await town.admin.post(`/api/devices/${phone.device}/revoke`, { reason: '被抢' })
  await handOver(phone, first, second)
  for (const seat of [xie, gao, town.admin]) {
    expect(await seat.get('/api/reviews')).toMatchObject({ status: 404 })
    expect(await seat.post(`/api/reviews/${first.id}/accept`, { note: '' })).toMatchObject({ status: 404 })
  }
  expect(await office.post(`/api/reviews/${second.id}/accept`, { note: '' })).toMatchObject({ status: 409, body: { code: 'review-earlier' } })
  expect(await office.post(`/api/reviews/${first.id}/accept`, { note: '电话核实' })).toMatchObject({ status: 204 })
  expect(await office.post(`/api/reviews/${first.id}/accept`, { note: '' })).toMatchObject({ status: 409, body: { code: 'review-settled' } })
  expect(await office.post(`/api/reviews/${second.id}/reject`, { note: ' ' })).toMatchObject({ status: 422, body: { code: 'review-note' } })
  expect(await office.post(`/api/reviews/${second.id}/reject`, { note: '本人说没有写过' })).toMatchObject({ status: 204 })
  const { rows } = await town.house.owner.query<{ actor: string; at: string }>('SELECT actor, at FROM journal WHERE command = $1', [first.id])
  expect(rows).toEqual([{ actor: xie.session.worker.id, at: '2022-03-19T00:30:00.000Z' }])
  expect(await nameOf(second.id)).toBeUndefined()
  expect((await reviewsOf(office, 'REJECTED')).map((review) => [review.id, review.settledBy?.name, review.note])).toEqual([
    [second.id, '钱进', '本人说没有写过'],
  ])
  expect(await verifyJournal(town.house.owner, town.id)).toMatchObject({ ok: true })
  expect(await rebuild(town.house, town.id, { write: false })).toMatchObject({ different: [] })
})

test('[I10] a record the lane refuses goes on waiting, with the reason shown', async () => {
  const phone = await phoneOf(xie)
  const here = newcomer(xie, phone.device, '邻村的人')
  const elsewhere = { ...here, unit: TOWNSHIP, input: { ...(here.input as object), unit: TOWNSHIP } }
  await town.admin.post(`/api/devices/${phone.device}/revoke`, { reason: '丢失' })
  await handOver(phone, elsewhere, { ...elsewhere, id: v7(), kind: 'people/unheard-of' })
  const waiting = await reviewsOf(office)
  expect(await office.post(`/api/reviews/${elsewhere.id}/accept`, { note: '' })).toMatchObject({ status: 403, body: { code: 'not-allowed' } })
  const unheardOf = waiting.find((review) => review.kind === 'people/unheard-of')?.id
  expect(await office.post(`/api/reviews/${unheardOf}/accept`, { note: '' })).toMatchObject({ status: 422, body: { code: 'unknown-command' } })
  expect(await reviewsOf(office)).toEqual(waiting)
})

test('[I11] found again the phone is another device, and what was written before still goes to review', async () => {
  const lost = await phoneOf(gao)
  const written = newcomer(gao, lost.device, '丢之前写的')
  const cookie = deviceCookie(
    await town.app.inject({ method: 'POST', url: '/api/session', payload: { login: gao.session.worker.login, password: PASSWORD, township: TOWNSHIP } }),
  )
  const kept = await phoneOf(gao, cookie)
  expect((await phoneOf(gao, cookie)).device).toBe(kept.device)
  await town.admin.post(`/api/devices/${kept.device}/revoke`, { reason: '丢失' })
  await town.admin.post(`/api/devices/${lost.device}/revoke`, { reason: '丢失' })
  const found = await phoneOf(gao, cookie)
  expect(found.device).not.toBe(kept.device)
  const reply = await found.ask('POST', '/api/commands', { commands: [written], sentAt: '2022-03-19T01:00:00.000Z' })
  expect(reply.json()).toMatchObject({ answers: [{ status: 'refused', reason: { code: 'device-revoked' } }] })
  expect(await nameOf(written.id)).toBeUndefined()
  expect((await reviewsOf(office)).map((review) => review.id)).toContain(written.id)
  const fresh = newcomer(gao, found.device, '找回后写的')
  expect((await found.ask('POST', '/api/commands', { commands: [fresh], sentAt: '2022-03-19T01:00:00.000Z' })).json()).toMatchObject({
    answers: [{ status: 'applied' }],
  })
})
