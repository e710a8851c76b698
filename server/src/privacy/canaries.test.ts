import { COMMANDS } from '@lianfang/contract/commands.ts'
import { CARE_TEMPLATES } from '@lianfang/domain/followup/care/care-template.ts'
import type { Answer, Command } from '@lianfang/domain/kernel/command.ts'
import { instantAt as at } from '@lianfang/domain/kernel/instant.ts'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { blankPersonal } from '../journal/blank-personal.ts'
import { rebuild } from '../journal/rebuild.ts'
import { verifyJournal } from '../journal/verify.ts'
import { EXPORT_LISTS } from '../exports/lists.ts'
import { canaries, freeTexts } from '../testing/canary-input.ts'
import { openTownship, PASSWORD, type Seated, type TestTownship, TOWNSHIP } from '../testing/open-township.ts'
import { allThatCanBeRead, openTexts } from '../testing/read-all.ts'

const VILLAGE = '430502201200'
const GRID = `${VILLAGE}-01`
const planted = canaries()
const people: string[] = []
let town: TestTownship
let ma: Seated
let xu: Seated
let gao: Seated
/** Hands over what the lost phone holds. */
let handOver: (...records: readonly Command[]) => Promise<readonly Answer[]>
let lost: string

beforeAll(async () => {
  town = await openTownship(at('2022-07-10', '09:00'))
  const unit = (id: string, parent: string, kind: string, name: string) =>
    town.admin.say('grids/put-unit', TOWNSHIP, { unit: id, parent, kind, name, declaredHouseholds: null, sort: 1, baseRevision: null })
  await unit(VILLAGE, TOWNSHIP, 'VILLAGE', '前进村')
  await unit(GRID, VILLAGE, 'GRID', '前进村第1网格')
  ma = await town.seat('马主任', 'COMMAND_OFFICE', TOWNSHIP)
  xu = await town.seat('徐姐', 'COMMAND_OFFICE', TOWNSHIP)
  gao = await town.seat('高书记', 'LEADER', TOWNSHIP)
}, 120_000)
afterAll(() => town.close())

/** Says something with a canary in every free text that is left out; gives its id. */
async function say(kind: string, given: object, by = ma, as: 'applied' | 'conflict' = 'applied'): Promise<string> {
  const id = v7()
  const unit = /feedback|receive-handover|seal-bulletin|export/.test(kind) ? TOWNSHIP : GRID
  const answer = await by.say(kind, unit, planted.input(kind, given), { id })
  expect.soft(answer.status, `${kind}: ${JSON.stringify(answer)}`).toBe(as)
  return id
}

const IDENTITY = { sex: 'FEMALE', living: 'RESIDENT', idType: 'PASSPORT' }
let entered = 0
/** What has a form of its own: a phone, a birthday, a passport. */
function formed(kind: string, within = '') {
  const n = String(++entered).padStart(4, '0')
  return {
    phones: [planted.plant(kind, `${within}phones[]`, `1390077${n}`)],
    idNumber: planted.plant(kind, `${within}idNumber`, `E9131${n}`),
    birth: planted.plant(kind, `${within}birth`, `19${31 + (entered % 60)}-0${1 + (entered % 9)}-2${entered % 9}`),
  }
}

async function person(household: string | null = null, more: object = {}): Promise<string> {
  const id = await say('people/put-person', { unit: GRID, household, ...IDENTITY, ...formed('people/put-person'), ...more })
  people.push(id)
  return id
}

async function measured(category = 'RETURNEE_LOW', who?: string): Promise<string> {
  const subject = who ?? (await person())
  const rule = { person: subject, pack: 'cn.covid19', category, countedFrom: '2022-07-09', creditDays: 0, referral: null, transferredIn: false }
  return say('followup/start-follow-up', rule)
}

async function one(sql: string, ...values: string[]): Promise<string> {
  const { rows } = await town.house.owner.query<{ id: string }>(sql, values)
  if (!rows[0]) throw new Error(`no row for ${sql}`)
  return rows[0].id
}

/** Door and register: entered, edited, kept beside, asked to be corrected, merged, knocked for, known of. */
async function lifeAtHome(): Promise<void> {
  const home = await say('people/put-household', { household: null, baseRevision: null, unit: GRID, head: null })
  const id = await person(home)
  const edit = (baseRevision: number): object => ({ person: id, baseRevision, ...IDENTITY, ...formed('people/edit-person') })
  await say('people/edit-person', edit(1))
  const late = await say('people/edit-person', edit(1), xu, 'conflict')
  await say('people/settle-conflict', { conflict: late, take: 'CURRENT', baseRevision: 2 })
  await say('people/edit-person', edit(1), xu, 'conflict')
  const said = 'people/request-correction'
  const own = { idNumber: planted.plant(said, 'idNumber', 'E91319999'), phones: [planted.plant(said, 'phones[]', '13900779999')] }
  await say(said, { person: id, ...own })
  await say('people/record-house-visit', { household: home, result: 'MET' })
  const fact = { person: id, disease: 'COVID-19', day: '2022-07-08', arrivedOn: null, color: null, referral: null, corrects: null }
  const stay = await say('people/record-exposure', { ...fact, kind: 'STAY', area: '610103', creditDays: 2 })
  await say('people/withdraw-exposure', { exposure: stay })
  await say('people/merge-persons', { kept: id, gone: await person(home, { idType: 'NONE', idNumber: '' }) })
  // Erased along with the record it was merged into.
  people.pop()
  const member = { id: v7(), head: false, ...IDENTITY, ...formed('people/import-households', 'households[].members[].') }
  people.push(member.id)
  await say('people/import-households', { households: [{ id: v7(), unit: GRID, sort: 1, members: [member] }] })
  const purpose = planted.plant('privacy/unmask', 'purpose', '㐀㐁㐂联系本人')
  expect((await ma.post(`/api/people/persons/${id}/unmask`, { purpose })).status).toBe(200)
}

/** A measure with everything that can be said under it. */
async function lifeUnderMeasure(): Promise<void> {
  const id = await person()
  await say('followup/decline-order', { order: await measured('CLOSE_CONTACT', id) }, gao)
  const followUp = await measured('CLOSE_CONTACT', id)
  await say('followup/confirm-order', { order: followUp }, gao)
  await say('followup/serve-order', { order: followUp, how: 'SIGNED_BY_FAMILY' })
  const picture = planted.plant('followup/keep-served-paper', 'picture', '/9j/KanarienvogelAAAA')
  await say('followup/keep-served-paper', { order: followUp, picture })
  const objection = await say('followup/raise-objection', { order: followUp })
  await say('followup/answer-objection', { objection, as: 'REJECTED' }, xu)
  const reading = { followUp, slot: null, symptoms: [], corrects: null }
  await say('followup/record-temperature', { ...reading, celsius: 38.4 })
  await say('followup/close-alert', { alert: await one('SELECT id FROM alerts WHERE follow_up = $1', followUp), outcome: 'CLEARED' })
  await say('followup/record-symptoms', { followUp, symptoms: ['FATIGUE'], corrects: null })
  await say('followup/record-visit', { followUp, finding: 'AT_HOME', corrects: null })
  const samples = [await say('followup/take-sample', { followUp, slot: null }), await say('followup/take-sample', { followUp, slot: null })]
  await say('followup/send-samples', { samples: samples.map((sample) => ({ id: v7(), sample })) })
  await say('followup/record-result', { sample: samples[0], result: 'NEGATIVE', corrects: null })
  await say('followup/record-call', { followUp, finding: 'WORRIED' })
  await say('followup/report-condition', { followUp, source: 'SELF', celsius: 36.4, symptoms: [] })
  await say('followup/type-sheet', { followUp, entries: [{ id: v7(), slot: '2022-07-10.AM', celsius: 36.5, symptoms: [] }] })
  const doubt = await say('followup/keep-disputed', { kind: 'TEMPERATURE', followUp, celsius: 63, result: null })
  await say('followup/settle-dispute', { dispute: doubt, settlement: { as: 'DISMISSED' } })
  const nobodys = await say('followup/keep-disputed', { kind: 'RESULT', followUp: null, celsius: null, result: 'NEGATIVE' })
  const settlement = { as: 'RESULT', sample: samples[1], result: 'NEGATIVE', at: town.house.now() }
  await say('followup/settle-dispute', { dispute: nobodys, settlement })
  const seat = v7()
  const seats = [{ id: seat, place: 4, worker: ma.session.worker.id, contact: null }]
  await say('followup/form-care-team', { followUp, template: CARE_TEMPLATES[0].id, seats })
  await say('followup/answer-seat', { seat, accepts: false })
  const need = await say('followup/ask-need', { person: id, kind: 'MEDICINE', way: 'PHONE_CALL' })
  await say('followup/close-need', { need, as: 'DONE' })
  const trip = await say('followup/depart', { riders: [{ id: v7(), followUp }], way: 'TO_HOSPITAL' })
  await say('followup/arrive', { trip, as: 'ARRIVED' })
  const search = await say('followup/begin-search', { followUp })
  await say('followup/record-search-step', { search, step: 'RELATIVES' })
  await say('followup/find-person', { search })
  const sent = await say('followup/hand-over', { followUp, toTownship: null })
  await say('followup/take-answer', { handover: sent, as: 'REFUSED', how: 'PHONE', answeredAt: town.house.now() })
  await say('followup/withdraw-handover', { handover: await say('followup/hand-over', { followUp, toTownship: null }) })
  town.setClock(at('2022-07-11', '09:00'))
  await say('followup/excuse-slot', { followUp, slot: '2022-07-10.PM' })
  await say('followup/end-follow-up', { followUp, as: 'LEFT' })
}

/** Measures that end in each way: lifted, changed, lost and found, a case with its contacts, a whole household, over by itself. */
async function endsOfMeasures(): Promise<void> {
  await say('followup/lift-order', { order: await measured() })
  const followUp = await measured()
  await say('followup/change-measure', { followUp, pack: 'cn.covid19', category: 'RETURNEE_LOW', countedFrom: '2022-07-08' })
  const gone = await measured()
  const search = await say('followup/begin-search', { followUp: gone })
  for (const step of ['CALL', 'VISIT', 'RELATIVES', 'POLICE_ASSIST']) await say('followup/record-search-step', { search, step })
  await say('followup/end-follow-up', { followUp: gone, as: 'LOST' })
  town.setClock(at('2022-07-11', '09:05'))
  await say('followup/resume-measure', { followUp: gone })
  const sick = await measured()
  await say('followup/end-follow-up', { followUp: sick, as: 'BECAME_CASE' })
  await say('followup/settle-contact', { followUp: sick, person: await person(), as: 'NOT_EXPOSED', lastContact: null })
  const home = await say('people/put-household', { household: null, baseRevision: null, unit: GRID, head: null })
  const member = { id: v7(), person: await person(home), countedFrom: '2022-07-09', creditDays: 0 }
  await say('followup/start-household', { household: home, members: [member], pack: 'cn.covid19', category: 'RETURNEE_LOW' })
  await say('followup/visit-household', { household: home, members: [{ id: v7(), followUp: member.id, finding: 'AT_HOME' }] })
  await measured()
}

/** What comes from elsewhere: letters, and a phone that was lost. */
async function fromElsewhere(): Promise<void> {
  const letter = async (): Promise<string> => {
    const id = v7()
    people.push(id)
    const kind = 'followup/receive-handover'
    const when = { countedFrom: '2022-07-08', creditDays: 0, startedAt: at('2022-07-08', '08:00'), plannedEnd: '2022-07-15', lapsesOn: '2022-07-18' }
    const rule = { pack: 'cn.covid19', packVersion: 'v9', category: 'RETURNEE_LOW', tests: [] }
    const { phones, idNumber, birth } = formed(kind, 'letter.')
    const from = { fromTownship: '430502300', toTownship: TOWNSHIP, sentAt: at('2022-07-09', '08:00') }
    await say(kind, { letter: { id, ...from, sex: 'FEMALE', idType: 'PASSPORT', phones, idNumber, birth, ...when, ...rule }, fromTownship: null })
    return id
  }
  const refused = await letter()
  await say('followup/refuse-handover', { handover: refused, reason: 'CANNOT' })
  const checked = await letter()
  await say('referrals/place-referral', { referral: checked, unit: GRID, household: null })
  await say('referrals/close-referral', { referral: checked, result: 'NOT_FOUND' })
  await say('referrals/reopen-referral', { referral: checked })
  await say('followup/take-over', { handover: checked })
  await lostPhone()
}

/** A phone that was lost hands over what it holds: one record is taken, one is not. */
async function lostPhone(): Promise<void> {
  const signIn = { login: xu.session.worker.login, password: PASSWORD, township: TOWNSHIP }
  const reply = await town.app.inject({ method: 'POST', url: '/api/session', payload: signIn })
  const cookie = reply.cookies.map((each) => `${each.name}=${each.value}`).join('; ')
  const { device } = reply.json<{ device: string }>()
  expect(await ma.post(`/api/devices/${device}/revoke`, { reason: '丢了' })).toMatchObject({ status: 404 })
  expect(await xu.post(`/api/devices/${device}/revoke`, { reason: '丢了' })).toMatchObject({ status: 204 })
  const kind = 'people/put-person'
  const newcomer = planted.input(kind, { unit: GRID, household: null, ...IDENTITY, ...formed(kind) })
  const taken = xu.command(kind, GRID, newcomer, { device })
  const asking = planted.input('followup/ask-need', { person: people[0], kind: 'MEDICINE', way: 'WORKER' })
  const asked = xu.command('followup/ask-need', GRID, asking, { device })
  const left = xu.command('followup/ask-need', GRID, planted.input('followup/ask-need', { person: people[1], kind: 'OTHER', way: 'WORKER' }), { device })
  lost = device
  handOver = async (...commands) => {
    const handed = await town.app.inject({ method: 'POST', url: '/api/hand-over', headers: { cookie }, payload: { commands, sentAt: town.house.now() } })
    return handed.json<{ answers: readonly Answer[] }>().answers
  }
  await handOver(taken, asked, left)
  people.push(taken.id)
  expect(await ma.post(`/api/reviews/${taken.id}/accept`, { note: planted.plant('identity/settle-review', 'note', '㐃㐄㐅核对过') })).toMatchObject({
    status: 204,
  })
  expect(await ma.post(`/api/reviews/${asked.id}/accept`, { note: '' })).toMatchObject({ status: 204 })
  expect(await ma.post(`/api/reviews/${left.id}/reject`, { note: planted.plant('identity/settle-review', 'note', '㐆㐇㐈没有此人') })).toMatchObject({
    status: 204,
  })
}

/** The day is closed with somebody whose end is past and nobody has decided; then everything that is open ends. */
async function theDayIsClosed(): Promise<void> {
  town.setClock(at('2022-07-30', '17:30'))
  const { gap } = (await ma.get('/api/bulletin?day=2022-07-30')).body as { readonly gap: readonly { readonly followUp: string }[] }
  expect(gap.length).toBeGreaterThan(0)
  const gapNotes = Object.fromEntries(
    gap.map(({ followUp }, n) => [followUp, planted.plant('bulletin/seal-bulletin', 'gapNotes[]', `㐐㐑${String.fromCharCode(0x3500 + n)}`)]),
  )
  await say('bulletin/seal-bulletin', { day: '2022-07-30', gapNotes })
  const { rows } = await town.house.owner.query<{ id: string }>(`SELECT id FROM follow_ups WHERE status = 'ACTIVE'`)
  for (const { id } of rows) await say('followup/confirm-lapse', { followUp: id })
}

/** What may stand in the open: it names a body, a bag or a house, and nobody. */
const OPEN: Readonly<Record<string, string>> = {
  'people/put-household code': 'the number of a house in the register',
  'people/import-households households[].code': 'the number of a house in the register',
  'followup/start-follow-up decidedBy': 'the body that decided',
  'followup/change-measure decidedBy': 'the body that decided',
  'followup/start-household decidedBy': 'the body that decided',
  'followup/take-over decidedBy': 'the body that decided',
  'followup/take-sample tube': 'the number on a tube',
  'followup/send-samples samples[].tube': 'the number on a tube',
  'followup/send-samples laboratory': 'the laboratory',
  'followup/send-samples label': 'what is written on a bag',
  'followup/receive-handover letter.fromName': 'the township that writes',
}

/** Typed and not kept: why there is no document where there is one, the tube of a reading. */
const NEVER_KEPT: readonly string[] = [
  'people/edit-person noIdReason',
  'people/import-households households[].members[].noIdReason',
  'followup/type-sheet entries[].tube',
]

/** What this story does not say: fields that speak of nobody, or that end in a row it fills through another sentence. */
const UNSAID: readonly RegExp[] = [
  /^(grids|protocols|supervision)\//,
  /^followup\/(switch-rules|undo-switch|set-care-template|put-area-list) /,
  // People who work: their own keys, their own words.
  /^followup\/put-care-contact /,
  /^bulletin\/(submit-daily-report|issue-correction) /,
  // Said at the end of this story, and not kept.
  /^privacy\/erase-person ground$/,
  // The end of a measure, as by confirm-lapse; an observation, as by record-call.
  /^followup\/(release|release-household|record-disinfection) /,
  // The edition of a rule.
  /letter\.packVersion$/,
]

/** Tables whose erased rows would read in another shape than the others: screens would fail on them. */
function blanksOfAnotherShape(readable: string): readonly string[] {
  const lines = [...readable.matchAll(/^(\w+)\/\S+ (\{.*\})$/gm)]
  expect(new Set(lines.map(([, table]) => table)).size).toBeGreaterThan(15)
  // A field that some rows go without, an erased one may go without.
  const shapes = Map.groupBy(lines, ([, table]) => table ?? '')
  return [...shapes].flatMap(([table, rows]) => {
    const [first = [], ...others] = rows.map(([, , personal = '']) => Object.keys(JSON.parse(personal) as object))
    const always = first.filter((field) => others.every((fields) => fields.includes(field)))
    return always.toSorted().join() === Object.keys(blankPersonal(table)).toSorted().join() ? [] : [`${table}: ${always.join()}`]
  })
}

/** Every list that may leave, and the person's page, as the office gets them. */
async function shown(): Promise<string> {
  const urls = [...EXPORT_LISTS.keys()]
    .filter((list) => list !== 'bulletin-rows')
    .map((list) => `/api/export/${list}?format=csv&purpose=${encodeURIComponent('核对名单')}`)
  const pages = [
    ...urls,
    ...people.map((id) => `/api/people/persons/${id}`),
    '/api/people/households',
    '/api/bulletin?day=2022-07-30',
    '/api/flows',
    '/api/reviews?status=ACCEPTED',
  ]
  const texts: string[] = []
  for (const url of pages) {
    const { status, raw } = await ma.get(url)
    expect(status, url).toBe(200)
    texts.push(raw.toString('utf8'))
  }
  return texts.join('\n')
}

test('[PV2, PV5, J7] of what was typed about people nothing stands in the open, and nothing can be read after they are erased', async () => {
  await lifeAtHome()
  await lifeUnderMeasure()
  await endsOfMeasures()
  await fromElsewhere()
  await theDayIsClosed()
  const fields = Object.keys(COMMANDS).flatMap((kind) => freeTexts(kind).map((field) => `${kind} ${field}`))
  expect(fields.filter((field) => !planted.filled().has(field) && !UNSAID.some((one) => one.test(field)))).toEqual([])
  const open = planted.foundIn(await openTexts(town.house))
  expect(open.filter((field) => !(field in OPEN))).toEqual([])
  expect(Object.keys(OPEN).filter((field) => !open.includes(field))).toEqual([])
  // The question is worth asking: with the keys all of it can be read, and screens and lists show it.
  const readable = await allThatCanBeRead(town.house, TOWNSHIP)
  expect(blanksOfAnotherShape(readable)).toEqual([])
  const before = new Set(planted.foundIn(readable))
  expect([...planted.filled()].filter((field) => !before.has(field) && !NEVER_KEPT.includes(field))).toEqual([])
  expect(planted.foundIn(await shown()).length).toBeGreaterThan(50)
  for (const person of people)
    expect(await town.admin.say('privacy/erase-person', GRID, planted.input('privacy/erase-person', { person })), person).toMatchObject({ status: 'applied' })
  expect(planted.foundIn(await allThatCanBeRead(town.house, TOWNSHIP)).filter((field) => !(field in OPEN))).toEqual([])
  expect(planted.foundIn(await shown()).filter((field) => !(field in OPEN))).toEqual([])
  // What the lost phone still holds of somebody erased is not kept: there is no key it could be sealed with.
  const late = planted.input('followup/ask-need', { person: people[0], kind: 'OTHER', way: 'WORKER' })
  expect(await handOver(xu.command('followup/ask-need', GRID, late, { device: lost }))).toMatchObject([{ reason: { code: 'person-erased' } }])
  expect(planted.foundIn(await allThatCanBeRead(town.house, TOWNSHIP)).filter((field) => !(field in OPEN))).toEqual([])
  expect(await verifyJournal(town.house.owner, TOWNSHIP)).toMatchObject({ ok: true })
  expect(await rebuild(town.house, TOWNSHIP, { write: false })).toMatchObject({ different: [] })
}, 240_000)
