import type { BoardAnswer, BoardUnit } from '@lianfang/contract/board/answers.ts'
import type { ImportAnswer } from '@lianfang/contract/imports/answers.ts'
import type { ReferralItem } from '@lianfang/contract/referrals/answers.ts'
import { instantAt } from '@lianfang/domain/kernel/instant.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTownship, type Seated, type TestTownship, TOWNSHIP } from '../testing/open-township.ts'

const QIANJIN = '430502201200'
const BAIYUN = '430502202201'
const at = instantAt

let town: TestTownship
let office: Seated
let secretary: Seated

/** 火车站乡 on 5 February 2020, with a list of four names that the county sent in the morning. */
beforeAll(async () => {
  town = await openTownship(at('2020-02-05', '08:00'))
  for (const [id, name] of [
    [QIANJIN, '前进村'],
    [BAIYUN, '白云村'],
  ] as const) {
    await town.admin.say('grids/put-unit', TOWNSHIP, {
      unit: id,
      parent: TOWNSHIP,
      kind: 'VILLAGE',
      name,
      declaredHouseholds: null,
      baseRevision: null,
      sort: 1,
    })
  }
  office = await town.seat('马主任', 'COMMAND_OFFICE', TOWNSHIP)
  secretary = await town.seat('白书记', 'VILLAGE_SECRETARY', BAIYUN)
  const list =
    '姓名,证件号码,联系电话,现住址\n罗龙,990101196003141000,18600000215,前进村\n彭洋桂,990101196103141016,17700008456,前进村\n孙雪,990101196203141021,13900004927,白云村\n王芳,无,13900001111,不详\n'
  const upload = await office.upload('/api/imports', { kind: 'referrals', sender: '县指挥部' }, { name: '核查名单.csv', bytes: Buffer.from(list) })
  const { id }: ImportAnswer = upload.body
  const accepted = await office.post(`/api/imports/${id}/accept`, { title: '核查名单', dueAt: at('2020-02-05', '20:00') })
  expect([upload.status, accepted.status]).toEqual([200, 200])
})
afterAll(() => town.close())

const unitsOf = async (by: Seated): Promise<BoardAnswer['units']> => {
  const { body }: { body: BoardAnswer } = await by.get('/api/board')
  return body.units
}
const rows = async (by: Seated, query: string): Promise<readonly ReferralItem[]> => {
  const { body }: { body: { items: readonly ReferralItem[] } } = await by.get(`/api/referrals?${query}`)
  return body.items
}

async function expectRowsBehind(units: BoardAnswer['units']): Promise<void> {
  const sum = (figure: keyof Pick<BoardUnit, 'referralsOpen' | 'referralsTriage' | 'referralsOverdue'>) => units.reduce((n, unit) => n + unit[figure], 0)
  expect({ open: sum('referralsOpen'), triage: sum('referralsTriage'), overdue: sum('referralsOverdue') }).toEqual({
    open: (await rows(office, 'status=OPEN')).length,
    triage: (await rows(office, 'status=TRIAGE')).length,
    overdue: (await rows(office, 'overdue=true')).length,
  })
}

test('[FU24] names to be verified stand with their village, those without a place with the township, and each number with its rows', async () => {
  const units = await unitsOf(office)
  const open = units
    .filter((unit) => unit.referralsOpen + unit.referralsTriage > 0)
    .map((unit) => [unit.unit, unit.referralsOpen, unit.referralsTriage, unit.referralsOverdue])
  expect(open).toEqual([
    [TOWNSHIP, 0, 1, 0],
    [QIANJIN, 2, 0, 0],
    [BAIYUN, 1, 0, 0],
  ])
  await expectRowsBehind(units)
})

test('[FU24] a village secretary’s board is her village alone', async () => {
  expect((await unitsOf(secretary)).map((unit) => [unit.unit, unit.referralsOpen, unit.reportsOwed])).toEqual([[BAIYUN, 1, 1]])
})

test('[FU24] what is verified leaves the board; past the time it was due, the rest is overdue', async () => {
  const [first] = await rows(office, `status=OPEN&unit=${QIANJIN}`)
  expect(await office.say('referrals/close-referral', QIANJIN, { referral: first?.id ?? '', result: 'NOT_FOUND', note: '号码为空号' })).toMatchObject({
    status: 'applied',
  })
  town.setClock(at('2020-02-05', '20:01'))
  const units = await unitsOf(office)
  expect(units.find((unit) => unit.unit === QIANJIN)).toMatchObject({ referralsOpen: 1, referralsOverdue: 1 })
  await expectRowsBehind(units)
})

test('[FU24] a day that does not exist, or is no day, is bad input', async () => {
  for (const day of ['2020-02-31', 'today', '']) expect((await office.get(`/api/board?day=${day}`)).status).toBe(422)
})
