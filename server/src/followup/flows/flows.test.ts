import type { FlowsAnswer, LetterFile } from '@lianfang/contract/followup/flows/answers.ts'
import type { Session } from '@lianfang/contract/identity/answers.ts'
import type { ProblemBody } from '@lianfang/contract/kernel/problem.ts'
import type { Answer } from '@lianfang/domain/kernel/command.ts'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SYSTEM } from '../../journal/rights.ts'
import { openTownship, type Seated, type TestTownship } from '../../testing/open-township.ts'
import { carryLetters } from './courier.ts'

const THERE = '430502300'
let town: TestTownship
let office: Seated

beforeAll(async () => {
  town = await openTownship('2022-07-10T01:00:00.000Z')
  office = await town.seat('马强', 'COMMAND_OFFICE', town.id)
  await town.found(THERE, '长山镇')
})
afterAll(() => town.close())

/** Something said in the other township, by its own program. */
const sayThere = (kind: string, input: unknown): Promise<Answer> =>
  town.house.journal.say({ id: v7(), kind, township: THERE, unit: THERE, actor: SYSTEM, device: SYSTEM, at: town.house.now(), input })
const flows = async (): Promise<FlowsAnswer> => (await office.get('/api/flows')).body
const openThere = async (id: string) =>
  (await town.house.owner.query<{ n: number }>('SELECT count(*)::int AS n FROM inbound_handovers WHERE township = $1 AND id = $2', [THERE, id])).rows[0]?.n

/** Somebody under measure whom a letter hands to 长山镇; the letter's id. */
async function sendAway(name: string, toTownship: string | null = THERE, idNumber = ''): Promise<{ letter: string; followUp: string }> {
  const person = v7()
  const followUp = v7()
  const letter = v7()
  const identity = { name, idType: idNumber ? 'RESIDENT_ID' : 'NONE', idNumber, noIdReason: idNumber ? '' : '未带', phones: [], address: '', note: '' }
  const made = await office.say(
    'people/put-person',
    town.id,
    { unit: town.id, household: null, relation: '', sex: 'UNKNOWN', birth: null, living: 'RESIDENT', ...identity },
    { id: person },
  )
  expect(made.status, JSON.stringify(made)).toBe('applied')
  const grounds = { ground: '自低风险区返回', evidence: '车票', decidedBy: '指挥部', supportContact: '刘婷 139', allowed: '' }
  const rule = { pack: 'cn.covid19', category: 'RETURNEE_LOW', countedFrom: '2022-07-09', creditDays: 0 }
  const begun = await office.say('followup/start-follow-up', town.id, { person, ...rule, ...grounds, referral: null, transferredIn: false }, { id: followUp })
  expect(begun.status, JSON.stringify(begun)).toBe('applied')
  const sent = await office.say(
    'followup/hand-over',
    town.id,
    { followUp, toTownship, toName: '长山镇', address: '长山镇东村', contact: '刘婷 139', note: '' },
    { id: letter },
  )
  expect(sent.status, JSON.stringify(sent)).toBe('applied')
  return { letter, followUp }
}

test('[FL6] the courier brings a letter once, however often it goes; it stands among the other township’s pushed names', async () => {
  const { letter } = await sendAway('赵桂枝')
  for (let round = 0; round < 3; round += 1) await carryLetters(town.house)
  expect(await openThere(letter)).toBe(1)
  const { rows } = await town.house.owner.query('SELECT status, unit FROM referrals WHERE township = $1 AND id = $2', [THERE, letter])
  expect(rows).toEqual([{ status: 'TRIAGE', unit: THERE }])
  const sent = (await flows()).handovers.find((one) => one.id === letter)
  expect(sent).toMatchObject({ name: '赵桂枝', status: 'IN_TRANSIT', open: true, overdue: false, inside: true })
  expect(sent?.deliveredAt).not.toBeNull()
})

test('[FL8] taken over there, it is acknowledged here at the same hour; a second round changes nothing', async () => {
  const { letter, followUp } = await sendAway('陈国强')
  await carryLetters(town.house)
  town.setClock('2022-07-10T03:00:00.000Z')
  const took = await sayThere('followup/take-over', { handover: letter, decidedBy: '长山镇指挥部', supportContact: '马强 138', allowed: '' })
  expect(took.status, JSON.stringify(took)).toBe('applied')
  town.setClock('2022-07-10T04:00:00.000Z')
  await carryLetters(town.house)
  await carryLetters(town.house)
  const { rows } = await town.house.owner.query('SELECT status, ended_at FROM follow_ups WHERE township = $1 AND id = $2', [town.id, followUp])
  expect(rows).toEqual([{ status: 'TRANSFERRED_OUT', ended_at: '2022-07-10T03:00:00.000Z' }])
  expect((await flows()).handovers.find((one) => one.id === letter)).toMatchObject({ status: 'ACKNOWLEDGED', open: false, answer: '长山镇' })
})

test('[FL9] refused there, she is back on the open list here with the reason; no answer in time is overdue', async () => {
  const { letter } = await sendAway('孙长福')
  const silent = await sendAway('罗成')
  await carryLetters(town.house)
  await sayThere('followup/refuse-handover', { handover: letter, reason: 'NOT_OURS', note: '此人在隔壁镇' })
  await carryLetters(town.house)
  town.setClock('2022-07-11T05:00:00.000Z')
  const { handovers } = await flows()
  expect(handovers.find((one) => one.id === letter)).toMatchObject({ status: 'REFUSED', open: true, answer: '长山镇：此人在隔壁镇' })
  expect(handovers.find((one) => one.id === silent.letter)).toMatchObject({ status: 'IN_TRANSIT', overdue: true })
  const withdrawn = await office.say('followup/withdraw-handover', town.id, { handover: silent.letter, reason: '不走了' })
  expect(withdrawn.status).toBe('applied')
  await carryLetters(town.house)
  expect((await flows()).handovers.find((one) => one.id === silent.letter)).toMatchObject({ status: 'WITHDRAWN', open: false })
})

test('[FL5] a letter to a township elsewhere leaves as a file, and taking it out is noted as its delivery', async () => {
  const { letter } = await sendAway('周小兰')
  const file = await office.post(`/api/flows/handovers/${letter}/letter`, {})
  expect(file).toMatchObject({ status: 200, body: { kind: 'lianfang-handover', letter: { id: letter, name: '周小兰', fromName: '火车站乡' } } })
  expect((await flows()).handovers.find((one) => one.id === letter)?.deliveredAt).not.toBeNull()
})

test('[FL16] the workbook of a letter read in at another township brings the same letter, with its days counted on', async () => {
  const { letter } = await sendAway('许建国', null)
  const file = await office.get(`/api/flows/handovers/${letter}/letter.xlsx`)
  expect([file.status, file.raw.subarray(0, 2).toString()]).toEqual([200, 'PK'])
  expect((await flows()).handovers.find((one) => one.id === letter)?.deliveredAt).not.toBeNull()
  const read = await office.upload('/api/flows/letters', {}, { name: '转管函.xlsx', bytes: file.raw })
  const json = await office.post(`/api/flows/handovers/${letter}/letter`, {})
  expect(read).toMatchObject({ status: 200, body: json.body })
  const body: LetterFile = json.body
  const taken = await sayThere('followup/receive-handover', { letter: body.letter, fromTownship: null })
  expect(taken.status, JSON.stringify(taken)).toBe('applied')
  const took = await sayThere('followup/take-over', { handover: letter, decidedBy: '长山镇指挥部', supportContact: '马强 138', allowed: '' })
  expect(took.status, JSON.stringify(took)).toBe('applied')
  const { rows } = await town.house.owner.query('SELECT counted_from::text FROM follow_ups WHERE township = $1 AND person = $2', [THERE, letter])
  expect(rows).toEqual([{ counted_from: body.letter.countedFrom }])
})

test('[FL16] a sheet that is no letter is refused with what it lacks', async () => {
  const bytes = Buffer.from('姓名,孙长福\n性别,男\n')
  const read = await office.upload('/api/flows/letters', {}, { name: '名单.csv', bytes })
  expect(read).toMatchObject({ status: 422, body: { code: 'letter-unreadable' } })
  const { sentence }: ProblemBody = read.body
  expect(sentence).toContain('期满日')
  expect(sentence).not.toContain('姓名')
})

test('[FL17] the answer of a township without Lianfang is noted by hand and ends the measure at the hour it was given for', async () => {
  const { letter, followUp } = await sendAway('何秀兰', null)
  const answer = { handover: letter, as: 'TAKEN_OVER', answeredAt: town.house.now(), by: '外县王主任', note: '函已收到' }
  expect(await office.say('followup/take-answer', town.id, { ...answer, how: 'SHOUTED' })).toMatchObject({ status: 'refused' })
  expect((await office.say('followup/take-answer', town.id, { ...answer, how: 'PAPER' })).status).toBe('applied')
  expect((await flows()).handovers.find((one) => one.id === letter)).toMatchObject({
    status: 'ACKNOWLEDGED',
    answeredHow: 'PAPER',
    answer: '外县王主任：函已收到',
  })
  const { rows } = await town.house.owner.query('SELECT status FROM follow_ups WHERE township = $1 AND id = $2', [town.id, followUp])
  expect(rows).toEqual([{ status: 'TRANSFERRED_OUT' }])
})

test('[S1] letters and what waits to be settled come to the phones of their units, ID numbers masked', async () => {
  const { letter, followUp } = await sendAway('孟祥云', null, '11010519491231002X')
  const said = { kind: 'TEMPERATURE', followUp, celsius: 63, result: null, name: '孟祥云', tube: '', said: '63 ℃' }
  const dispute = v7()
  expect((await office.say('followup/keep-disputed', town.id, said, { id: dispute })).status).toBe('applied')
  const pulled = await office.get('/api/pull?cursor=0&limit=2000')
  const { rows }: { readonly rows: readonly { readonly table: string; readonly row: { readonly id: string } }[] } = pulled.body
  const ids = (table: string): readonly string[] => rows.filter((one) => one.table === table).map((one) => one.row.id)
  expect(ids('handovers')).toContain(letter)
  expect(ids('disputes')).toEqual([dispute])
  expect(pulled.raw.toString()).not.toContain('11010519491231002X')
  expect(pulled.raw.toString()).toContain('1101**********002X')
})

test('[FL5] who may write a letter is told the other townships with the session, nobody else is', async () => {
  const session = async (seat: Seated): Promise<Session> => (await seat.get('/api/session')).body
  const auditor = await town.seat('白洁', 'AUDITOR', town.id)
  expect([(await session(office)).neighbours, (await session(auditor)).neighbours]).toEqual([[{ id: THERE, name: '长山镇' }], []])
})
