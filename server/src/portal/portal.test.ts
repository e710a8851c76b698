import type { LinkState, MadeLink } from '@lianfang/contract/portal/answers.ts'
import type { NeedPage } from '@lianfang/contract/followup/needs/answers.ts'
import type { PersonDetail } from '@lianfang/contract/people/answers.ts'
import type { FollowUpDetail } from '@lianfang/contract/followup/answers.ts'
import type { Answer } from '@lianfang/domain/kernel/command.ts'
import { residentId } from '@lianfang/domain/kernel/resident-id.ts'
import { TABLES } from '@lianfang/domain/tables.ts'
import { instantAt as at } from '@lianfang/domain/kernel/instant.ts'
import pg from 'pg'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openTownship, type Seated, type TestTownship, TOWNSHIP } from '../testing/open-township.ts'
import { hashOf } from './residents.ts'

const VILLAGE = '430502201200'
const GRID = `${VILLAGE}-01`

let town: TestTownship
let office: Seated
let liu: Seated
let household: string

/** 火车站乡, 5 February 2020: Ma in the office, Liu with the grid where the people of these tests live. */
beforeAll(async () => {
  town = await openTownship(at('2020-02-05', '08:00'))
  const unit = (id: string, parent: string, kind: string, name: string) =>
    town.admin.say('grids/put-unit', TOWNSHIP, { unit: id, baseRevision: null, parent, kind, name, declaredHouseholds: null, sort: 1 })
  applied(await unit(VILLAGE, TOWNSHIP, 'VILLAGE', '前进村'))
  applied(await unit(GRID, VILLAGE, 'GRID', '前进村第1网格'))
  office = await town.seat('马主任', 'COMMAND_OFFICE', TOWNSHIP)
  liu = await town.seat('刘婷', 'GRID_WORKER', GRID)
  household = v7()
  applied(
    await office.say(
      'people/put-household',
      GRID,
      { household: null, baseRevision: null, unit: GRID, code: 'H1', head: null, door: '1号', address: '' },
      { id: household },
    ),
  )
})
afterAll(() => town.close())

const applied = (answer: Answer): void => expect(answer).toMatchObject({ status: 'applied' })

async function person(name: string, more: object = {}): Promise<string> {
  const id = v7()
  const facts = { relation: '', sex: 'UNKNOWN', birth: null, living: 'RESIDENT', household: null }
  const identity = { name, idType: 'NONE', idNumber: '', noIdReason: '未带', phones: ['13900001234'], address: '', note: '' }
  applied(await office.say('people/put-person', GRID, { unit: GRID, ...facts, ...identity, ...more }, { id }))
  return id
}

async function start(who: string, reason = '自武汉返回'): Promise<string> {
  const id = v7()
  const rule = { pack: 'cn.covid19', category: 'RETURNEE_FROM_HUBEI', countedFrom: '2020-02-03', creditDays: 0, referral: null, transferredIn: false }
  const ground = { ground: reason, decidedBy: '乡指挥部', evidence: '县排查名单第3行', supportContact: '刘婷 13900005678', allowed: '' }
  applied(await office.say('followup/start-follow-up', GRID, { person: who, ...rule, ...ground }, { id }))
  return id
}

async function linkOf(followUp: string): Promise<string> {
  const { status, body } = await liu.post(`/api/portal/${followUp}/link`, {})
  expect(status).toBe(200)
  return (body as MadeLink).path
}

let browsers = 0

/** A browser without script, with an address of its own: it keeps cookies and sends what a form would. */
function browser() {
  const remoteAddress = `198.51.100.${++browsers}`
  const jar = new Map<string, string>()
  const send = async (method: 'GET' | 'POST', url: string, form?: Readonly<Record<string, string | readonly string[]>>) => {
    const fields = new URLSearchParams()
    for (const [name, value] of Object.entries(form ?? {})) for (const one of [value].flat()) fields.append(name, one)
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { cookie, ...(method === 'POST' ? { 'content-type': 'application/x-www-form-urlencoded' } : {}) }
    const reply = await town.app.inject({ method, url, headers, remoteAddress, ...(method === 'POST' ? { payload: fields.toString() } : {}) })
    for (const { name, value } of reply.cookies) jar.set(name, value)
    return { status: reply.statusCode, body: reply.body, headers: reply.headers, to: reply.headers['location'] ?? '' }
  }
  return { get: (url: string) => send('GET', url), post: (url: string, form: Readonly<Record<string, string | readonly string[]>>) => send('POST', url, form) }
}

async function opened(path: string, digits = '1234') {
  const here = browser()
  expect(await here.post(path, { digits })).toMatchObject({ status: 303, to: '/p/me' })
  return here
}

/** The value of a hidden field. */
const hidden = (page: string, name: string): string => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? ''

test('[PO1] a worker makes a link, which replaces the one before and is taken back; only its hash is kept', async () => {
  const followUp = await start(await person('邓一'))
  expect((await liu.get(`/api/portal/${followUp}/link`)).body).toEqual({ link: null })
  const first = await linkOf(followUp)
  const second = await linkOf(followUp)
  expect(await browser().post(first, { digits: '1234' })).toMatchObject({ status: 403 })
  const here = await opened(second)
  const secret = second.slice(3)
  for (const name of [...TABLES.map((table) => table.name), 'journal', 'portal_sessions', 'portal_tries']) {
    const { rowCount } = await town.house.owner.query(`SELECT FROM ${name} t WHERE t::text LIKE $1`, [`%${secret}%`])
    expect(rowCount, name).toBe(0)
  }
  const { link } = (await liu.get(`/api/portal/${followUp}/link`)).body as LinkState
  expect(link).toMatchObject({ madeBy: '刘婷', revokedAt: null, openedAt: at('2020-02-05', '08:00'), until: '2020-03-02' })
  applied(await liu.say('portal/revoke-link', GRID, { link: link?.id }))
  expect(await here.get('/p/me')).toMatchObject({ status: 401 })
  expect(await browser().post(second, { digits: '1234' })).toMatchObject({ status: 403 })
  expect(await liu.say('portal/revoke-link', GRID, { link: link?.id })).toMatchObject({ status: 'refused', reason: { code: 'link-revoked' } })
  const kinds = await town.house.owner.query<{ kind: string; n: number }>(
    `SELECT kind, count(*)::int AS n FROM journal WHERE kind LIKE 'portal/%' GROUP BY 1 ORDER BY 1`,
  )
  expect(kinds.rows).toEqual([
    { kind: 'portal/make-link', n: 2 },
    { kind: 'portal/revoke-link', n: 1 },
  ])
})

test('[PO1] nobody without a phone or number to be asked for gets a link', async () => {
  const followUp = await start(await person('邓二', { phones: [] }))
  expect(await liu.post(`/api/portal/${followUp}/link`, {})).toMatchObject({ status: 422, body: { code: 'link-without-digits' } })
})

test('[PO2] a link opens until fourteen days after the end of the measure, and no day longer', async () => {
  const followUp = await start(await person('邓三'))
  const path = await linkOf(followUp)
  try {
    town.setClock(at('2020-03-02', '23:50'))
    await opened(path)
    town.setClock(at('2020-03-03', '00:10'))
    expect(await browser().post(path, { digits: '1234' })).toMatchObject({ status: 403 })
    expect(await liu.post(`/api/portal/${followUp}/link`, {})).toMatchObject({ status: 409, body: { code: 'link-too-late' } })
  } finally {
    town.setClock(at('2020-02-05', '08:00'))
  }
})

test('[PO3] through a link nobody is spoken of but the person and, how they feel, those behind the same door', async () => {
  const [own, mate, stranger] = [await person('邓四', { household }), await person('邓小妹', { household }), await person('外人')]
  const [followUp, ofMate, ofStranger] = [await start(own), await start(mate), await start(stranger)]
  const here = await opened(await linkOf(followUp))
  const page = (await here.get('/p/report')).body
  expect(page).toContain('邓小妹')
  expect(page).not.toContain('外人')
  const report = (id: string) => ({ id: v7(), followUp: id, celsius: '36.5', note: '' })
  expect(await here.post('/p/report', report(ofMate))).toMatchObject({ status: 303 })
  expect(await here.post('/p/report', report(ofStranger))).toMatchObject({ status: 404 })
  const { link } = (await liu.get(`/api/portal/${followUp}/link`)).body as LinkState
  const say = (kind: string, input: unknown): Promise<Answer> =>
    town.house.journal.say({
      id: v7(),
      kind,
      township: TOWNSHIP,
      unit: GRID,
      actor: residentId(link?.id ?? ''),
      device: link?.id ?? '',
      at: town.house.now(),
      input,
    })
  const condition = { source: 'SELF', celsius: 36.5, symptoms: [], note: '' }
  const refusedAs = { status: 'refused', reason: { code: 'not-allowed' } }
  expect(await say('followup/report-condition', { ...condition, followUp: ofStranger })).toMatchObject(refusedAs)
  expect(await say('followup/report-condition', { ...condition, followUp: ofMate })).toMatchObject({ status: 'refused', reason: { code: 'source-unknown' } })
  expect(await say('followup/release', { followUp, note: '自己解除' })).toMatchObject(refusedAs)
  expect(await say('followup/record-temperature', { followUp, slot: null, celsius: 36.5, symptoms: [], note: '', corrects: null })).toMatchObject(refusedAs)
  const { actor } = (await town.house.owner.query<{ actor: string }>(`SELECT actor FROM journal WHERE kind = 'followup/report-condition' LIMIT 1`)).rows[0] ?? {
    actor: '',
  }
  expect(actor).toBe(residentId(link?.id ?? ''))
})

test('[PO4] before the digits are right nothing is shown; unknown and wrong get the same answer in the same time', async () => {
  const path = await linkOf(await start(await person('邓五')))
  const unknown = `/p/${'A'.repeat(22)}`
  const tried = async (url: string, digits?: string) => {
    const begun = performance.now()
    const reply = await (digits === undefined ? browser().get(url) : browser().post(url, { digits }))
    const { date: _date, 'x-ratelimit-remaining': _remaining, 'x-ratelimit-reset': _reset, ...headers } = reply.headers
    return { status: reply.status, headers, body: reply.body.replaceAll(url, ''), beats: Math.round((performance.now() - begun) / 400) }
  }
  const before = await tried(path)
  expect(before).toEqual(await tried(unknown))
  expect(before.body).not.toMatch(/邓五|火车站乡|前进村|监测|观察/)
  const [wrong, nowhere] = [await tried(path, '0000'), await tried(unknown, '1234')]
  expect(wrong).toEqual(nowhere)
  expect(wrong.status).toBe(403)
  expect(wrong.beats).toBeGreaterThan(0)
})

test('[PO4] a link that nobody made is answered after the same statements as one that exists or was taken back', async () => {
  const [path, taken] = [await linkOf(await start(await person('邓五一'))), await linkOf(await start(await person('邓五二')))]
  const { rows } = await town.house.owner.query<{ id: string }>('SELECT id FROM portal_links WHERE hash = $1', [hashOf(taken.slice(3))])
  applied(await liu.say('portal/revoke-link', GRID, { link: rows[0]?.id }))
  const spy = vi.spyOn(pg.Client.prototype, 'query')
  const statements = async (url: string): Promise<readonly string[]> => {
    spy.mockClear()
    expect(await browser().post(url, { digits: '0000' })).toMatchObject({ status: 403 })
    const texts = spy.mock.calls.map(([text]) => text.replaceAll(/= '[^']*'/g, "= '…'"))
    return texts.filter((text) => !text.includes('subject_keys'))
  }
  try {
    const known = await statements(path)
    expect(known.length).toBeGreaterThan(8)
    expect(await statements(`/p/${'D'.repeat(22)}`)).toEqual(known)
    expect(await statements(taken)).toEqual(known)
  } finally {
    spy.mockRestore()
  }
})

test('[PO5] forty addresses guessing at once open nothing, also not with the right digits once it has closed; the next one is served', async () => {
  const [found, own] = [await linkOf(await start(await person('邓六一'))), await linkOf(await start(await person('邓六二')))]
  const guesses = (digits: string) => Promise.all(Array.from({ length: 40 }, (_, n) => browser().post(n % 2 ? found : `/p/${v7()}`, { digits })))
  const replies = [...(await guesses('0000')), ...(await guesses('1234'))]
  expect(new Set(replies.map((reply) => reply.status))).toEqual(new Set([403]))
  const { rows } = await town.house.owner.query<{ in_all: number }>('SELECT in_all FROM portal_tries WHERE hash = $1', [hashOf(found.slice(3))])
  expect(rows).toEqual([{ in_all: 5 }])
  await opened(own)
})

test('[PO5] five wrong answers in a row close a link for an hour, also one that does not exist, and say whom to call', async () => {
  const path = await linkOf(await start(await person('邓六')))
  const unknown = `/p/${'B'.repeat(22)}`
  for (const url of [path, unknown]) {
    const bodies: string[] = []
    for (let n = 0; n < 5; n++) bodies.push((await browser().post(url, { digits: '0000' })).body)
    expect(bodies.map((body) => body.includes('12345，') || body.includes('也可以拨 12345'))).toEqual([false, false, false, false, true])
  }
  expect((await browser().post(path, { digits: '1234' })).body).toContain('也可以拨 12345')
  try {
    town.setClock(at('2020-02-05', '09:01'))
    await opened(path)
  } finally {
    town.setClock(at('2020-02-05', '08:00'))
  }
})

test('[PO5] an address that asks too often waits', async () => {
  const flood = (n: number) =>
    town.app.inject({
      method: 'POST',
      url: `/p/${'C'.repeat(20)}${n}`,
      remoteAddress: '203.0.113.9',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'digits=1234',
    })
  const first = await Promise.all(Array.from({ length: 20 }, (_, n) => flood(n + 10)))
  expect(new Set(first.map((reply) => reply.statusCode))).toEqual(new Set([403]))
  const late = await flood(99)
  expect(late.statusCode).toBe(429)
  expect(late.headers['retry-after']).toBeDefined()
  expect(late.body).toContain('请稍等')
})

test('[PO6] the page says what, why, until when and by which order, what is due, and whom to call', async () => {
  const here = await opened(await linkOf(await start(await person('邓七'))))
  const { status, body } = await here.get('/p/me')
  expect(status).toBe(200)
  for (const words of [
    '邓七',
    '居家医学观察',
    '还有 12 天',
    '2020年2月17日 24:00',
    '自武汉返回',
    '县排查名单第3行',
    '早上测温（12:00 前）',
    '刘婷 13900005678',
    'tel:13900005678',
    '〔2020〕',
    'tel:120',
  ])
    expect(body, words).toContain(words)
  const english = (await here.get('/p/me?lang=en')).body
  expect(english).toContain('12 more days')
  expect((await here.get('/p/report')).body).toContain('Temperature and symptoms')
  const places = [...body.matchAll(/href="#(\w+)"/g)].map(([, place]) => place ?? '')
  expect(places).toEqual(['today', 'help', 'team', 'why', 'results', 'papers', 'object', 'data'])
  for (const place of places) expect(body, place).toContain(`<section id="${place}">`)
})

test('[PO7] a measure that has lapsed or ended says so first, in big letters', async () => {
  const followUp = await start(await person('邓八'))
  const here = await opened(await linkOf(followUp))
  try {
    town.setClock(at('2020-02-05', '19:00'))
    applied(await office.say('followup/lift-order', GRID, { order: followUp, reason: '核查后不是接触者' }))
    expect((await here.get('/p/me')).body).toMatch(/<section class="status free"><p class="big">决定已撤销，您不再受限制/)
  } finally {
    town.setClock(at('2020-02-05', '08:00'))
  }
  const lapsing = await linkOf(await start(await person('邓九')))
  try {
    town.setClock(at('2020-02-18', '00:30'))
    const body = (await (await opened(lapsing)).get('/p/me')).body
    expect(body).toMatch(/<section class="status free"><p class="big">措施已自动失效，您不再受限制/)
    expect(body).not.toContain('今天要做的')
  } finally {
    town.setClock(at('2020-02-05', '08:00'))
  }
})

test('[PO8] what the person reports fills the check and raises the alert a worker’s record would; a slip is asked again', async () => {
  const followUp = await start(await person('邓十'))
  const here = await opened(await linkOf(followUp))
  const id = hidden((await here.get('/p/report')).body, 'id')
  const slip = await here.post('/p/report', { id, followUp, celsius: '73.6', symptoms: ['DRY_COUGH'], note: '夜里咳' })
  expect(slip).toMatchObject({ status: 422 })
  expect(slip.body).toContain('73.6 ℃ 不可能')
  expect(slip.body).toMatch(/value="DRY_COUGH" checked/)
  expect((await here.post('/p/report', { id, followUp, celsius: '三十七', note: '' })).body).toContain('体温要填数字')
  const form = { id: hidden(slip.body, 'id'), followUp, celsius: '３７．６℃', symptoms: ['DRY_COUGH'], note: '夜里咳' }
  expect(await here.post('/p/report', form)).toMatchObject({ status: 303, to: '/p/me?said=fever' })
  expect(await here.post('/p/report', form)).toMatchObject({ status: 303 })
  const { observations, strip, alerts } = (await liu.get(`/api/followup/${followUp}`)).body as FollowUpDetail
  expect(observations).toHaveLength(1)
  expect(observations[0]).toMatchObject({ celsius: 37.6, source: 'SELF', symptoms: ['DRY_COUGH'], personal: { note: '夜里咳' } })
  expect(strip.find((slot) => slot.key === '2020-02-05.AM')).toMatchObject({ status: 'DONE', celsius: 37.6 })
  expect(alerts).toMatchObject([{ cause: 'FEVER', status: 'OPEN', dueAt: at('2020-02-05', '10:00') }])
  const page = (await here.get('/p/me?said=fever')).body
  expect(page).toContain('两小时内联系您')
  expect(page).toContain('37.6 ℃、干咳')
})

test('[PO9] the page shows who looked and which lists left: role, unit and purpose, never a name', async () => {
  const own = await person('邓十一')
  const here = await opened(await linkOf(await start(own)))
  expect((await here.get('/p/access')).body).toContain('没有人查看过')
  expect(await office.post(`/api/people/persons/${own}/unmask`, { purpose: '联系家属送药' })).toMatchObject({ status: 200 })
  expect(await office.get('/api/export/followup?format=csv&purpose=%E4%B8%8A%E6%8A%A5%E5%8E%BF%E9%87%8C')).toMatchObject({ status: 200 })
  expect(await office.get('/api/export/workers?format=csv&purpose=%E6%A0%B8%E5%AF%B9%E4%BA%BA%E5%91%98')).toMatchObject({ status: 200 })
  const { body } = await here.get('/p/access')
  expect(body).not.toContain('核对人员')
  expect(body).toContain('指挥部 · 火车站乡')
  expect(body).toContain('联系家属送药')
  expect(body).toContain('管控随访名单')
  expect(body).not.toContain('马主任')
})

test('[PO10] pages need no script, ask for nothing from elsewhere, and are neither indexed nor stored; what was typed stays text', async () => {
  const followUp = await start(await person('邓十二'), '<script>alert(1)</script>"\'&')
  const path = await linkOf(followUp)
  const here = await opened(path)
  for (const url of [path.replace(/.$/, '_'), '/p/me', '/p/report', '/p/access', '/p']) {
    const { headers, body } = await here.get(url)
    expect(headers['content-security-policy'], url).toMatch(/^default-src 'none'; style-src 'self'/)
    expect(headers['x-robots-tag'], url).toContain('noindex')
    expect(headers['cache-control'], url).toBe('no-store')
    expect(body, url).not.toMatch(/<script|<img|https?:\/\/|\son\w+=/)
  }
  expect((await here.get('/p/me')).body).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;')
  const css = await here.get('/p/style.css')
  expect(css.body).not.toMatch(/url\(|@import/)
  const foreign = await town.app.inject({ method: 'POST', url: '/p/leave', headers: { origin: 'https://elsewhere.example' } })
  expect(foreign.statusCode).toBe(404)
})

test('[PO11] the person asks for help; urgent care tells them to call 120, and only they ask from their own page', async () => {
  const own = await person('邓十三')
  const here = await opened(await linkOf(await start(own)))
  const form = (await here.get('/p/need')).body
  expect(form).toContain('先打 120')
  expect(await here.post('/p/need', { id: hidden(form, 'id'), kind: 'OTHER', what: '' })).toMatchObject({ status: 422 })
  expect(await here.post('/p/need', { id: hidden(form, 'id'), kind: 'MEDICINE', what: '降压药一盒' })).toMatchObject({ status: 303, to: '/p/me?said=need' })
  expect((await here.post('/p/need', { id: v7(), kind: 'URGENT_CARE', what: '' })).to).toBe('/p/me?said=urgent')
  const { items } = (await liu.get(`/api/needs?person=${own}`)).body as NeedPage
  expect(items.map(({ kind, way, what }) => [kind, way, what])).toEqual([
    ['URGENT_CARE', 'PORTAL', ''],
    ['MEDICINE', 'PORTAL', '降压药一盒'],
  ])
  const page = (await here.get('/p/me?said=urgent')).body
  expect(page).toContain('请先打 120')
  expect(page).toMatch(/买药送药 降压药一盒.*待接/)
  for (const way of ['PORTAL', 'HOUSEHOLD_PORTAL']) {
    const lie = { person: own, kind: 'WASTE', way, what: '' }
    expect(await liu.say('followup/ask-need', GRID, lie)).toMatchObject({ status: 'refused', reason: { code: 'need-way-unknown' } })
  }
})

test('[PO11] somebody asks for a person under measure behind the same door: it says family and no name, and what came of it is told to that person', async () => {
  const home = v7()
  applied(
    await office.say(
      'people/put-household',
      GRID,
      { household: null, baseRevision: null, unit: GRID, code: 'H2', head: null, door: '2号', address: '' },
      { id: home },
    ),
  )
  const [own, granny, stranger] = [await person('邓孙', { household: home }), await person('邓奶奶', { household: home }), await person('旁人')]
  const [here, hers] = [await opened(await linkOf(await start(own))), await opened(await linkOf(await start(granny)))]
  await start(stranger)
  const form = (await here.get('/p/need')).body
  expect(form).toContain('邓奶奶')
  expect(form).not.toContain('旁人')
  const need = { id: hidden(form, 'id'), kind: 'MEDICINE', what: '降糖药' }
  expect(await here.post('/p/need', { ...need, id: v7(), person: stranger })).toMatchObject({ status: 404 })
  expect(await here.post('/p/need', { ...need, person: granny })).toMatchObject({ status: 303, to: '/p/me?said=need' })
  const { items } = (await liu.get(`/api/needs?person=${granny}`)).body as NeedPage
  expect(items).toMatchObject([{ person: granny, way: 'HOUSEHOLD_PORTAL', askedBy: '' }])
  applied(await liu.say('followup/close-need', GRID, { need: items[0]?.id, as: 'DONE', outcome: '血糖 16，已送医', costs: '' }))
  const asker = (await here.get('/p/me')).body
  expect(asker).toMatch(/为 邓奶奶：买药送药 降糖药.*已办好/)
  expect(asker).not.toContain('血糖')
  expect((await hers.get('/p/me')).body).toContain('血糖 16，已送医')
})

test('[PO12] the person objects; the page says who answers and by when, and later the answer', async () => {
  const followUp = await start(await person('邓十四'))
  const here = await opened(await linkOf(followUp))
  expect((await here.get('/p/me')).body).toContain('没有参与这个决定的人')
  const id = hidden((await here.get('/p/object')).body, 'id')
  expect(await here.post('/p/object', { id, words: '' })).toMatchObject({ status: 422 })
  expect(await here.post('/p/object', { id, words: '我一直在本村，没有去过武汉' })).toMatchObject({ status: 303, to: '/p/me?said=objection' })
  const waiting = (await here.get('/p/me')).body
  expect(waiting).toContain('最迟 2月6日 08:00')
  expect(waiting).toContain('我一直在本村，没有去过武汉')
  expect(waiting).not.toContain('href="/p/object"')
  const { rows } = await town.house.owner.query<{ id: string; raised_by: string }>('SELECT id, raised_by FROM objections WHERE "order" = $1', [followUp])
  expect(rows[0]?.raised_by).toMatch(/^portal:/)
  const other = await town.seat('陈主任', 'COMMAND_OFFICE', TOWNSHIP)
  applied(await other.say('followup/answer-objection', GRID, { objection: rows[0]?.id, as: 'UPHELD', answer: '经查确实没有离开本村', evidence: '' }))
  const answered = (await here.get('/p/me')).body
  expect(answered).toContain('您的异议成立，决定已撤销')
  expect(answered).toContain('经查确实没有离开本村')
  expect(answered).toMatch(/<section class="status free">/)
})

test('[PO13] a request for correction leaves the record until a worker has settled it, and shows both values meanwhile', async () => {
  const own = await person('邓十五', { phones: ['13900001234'] })
  const here = await opened(await linkOf(await start(own)))
  const form = (await here.get('/p/data')).body
  const said = { name: '邓十五', phones: '13900001234 13900007777', address: '1号' }
  expect(await here.post('/p/data', { id: hidden(form, 'id'), name: '邓十五', phones: '13900001234', address: '' })).toMatchObject({ status: 422 })
  expect(await here.post('/p/data', { id: hidden(form, 'id'), ...said })).toMatchObject({ status: 303, to: '/p/me?said=correction' })
  expect((await here.post('/p/data', { id: v7(), ...said, address: '2号' })).body).toContain('先前提的改正还在核对')
  const detail = async () => (await office.get(`/api/people/persons/${own}`)).body as PersonDetail
  const before = await detail()
  expect(before.person.personal.phones).toHaveLength(1)
  expect(before.conflicts).toMatchObject([{ status: 'OPEN' }])
  const page = (await here.get('/p/data')).body
  expect(page).toMatch(/<td>13900001234<\/td><td>13900001234 13900007777<\/td>/)
  expect(page).toContain('正在核对')
  const settle = { conflict: before.conflicts[0]?.id, take: 'MINE', baseRevision: before.person.revision, reason: '' }
  applied(await office.say('people/settle-conflict', GRID, settle))
  const after = (await here.get('/p/data')).body
  expect(after).toContain('value="13900001234 13900007777"')
  expect(after).toContain('已改正')

  expect(await here.post('/p/data', { id: hidden(after, 'id'), name: '邓拾伍' })).toMatchObject({ status: 303 })
  const { conflicts, person: now } = await detail()
  const drop = { conflict: conflicts.find((one) => one.status === 'OPEN')?.id, take: 'CURRENT', baseRevision: now.revision, reason: '' }
  expect(await office.say('people/settle-conflict', GRID, drop)).toMatchObject({ status: 'refused', reason: { code: 'correction-reason-missing' } })
  applied(await office.say('people/settle-conflict', GRID, { ...drop, reason: '与身份证上的姓名不符' }))
  const told = (await here.get('/p/data')).body
  expect(told).toMatch(/核对后没有改[\s\S]*答复<\/dt><dd>与身份证上的姓名不符/)
  expect(told).toContain('<td>邓十五</td><td>邓拾伍</td>')
  expect(told).not.toContain('马主任')
})

test('[PO14] the person fetches their own papers as PDF and Word, and no other', async () => {
  const here = await opened(await linkOf(await start(await person('邓十六', { idType: 'RESIDENT_ID', idNumber: '995832199301304622', noIdReason: '' }))))
  expect((await here.get('/p/me')).body).toContain('href="/p/papers/notice.pdf"')
  const pdf = await here.get('/p/papers/notice.pdf')
  expect([pdf.status, pdf.body.slice(0, 5), pdf.headers['content-type']]).toEqual([200, '%PDF-', 'application/pdf'])
  expect((await here.get('/p/papers/notice.docx')).body.slice(0, 2)).toBe('PK')
  const read = (await here.get('/p/paper/notice?lang=en')).body
  expect(read).toMatch(/<article lang="zh-CN">[\s\S]*因自武汉返回[\s\S]*您的权利[\s\S]*由没有参与决定的人员在24小时内书面答复/)
  expect(read).not.toContain('995832199301304622')
  const missing = await here.get('/p/paper/release')
  expect(missing.status).toBe(404)
  expect(missing.body).not.toMatch(/辖区|scope/)
  expect((await browser().get('/p/paper/notice')).status).toBe(401)
  expect((await here.get('/p/papers/release.pdf')).status).toBe(404)
  for (const paper of ['decoding', 'handover', 'promise']) expect((await here.get(`/p/papers/${paper}.pdf`)).status, paper).toBe(404)
  expect((await browser().get('/p/papers/notice.pdf')).status).toBe(401)
})
