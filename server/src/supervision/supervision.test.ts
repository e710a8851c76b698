import type { FeedbackItem } from '@lianfang/contract/supervision/answers.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rebuild } from '../journal/rebuild.ts'
import { openTownship, type Seated, type TestTownship, TOWNSHIP } from '../testing/open-township.ts'

const QIANJIN = '430502201200'
const GIVEN = { screen: '记体温', release: '0.1.0', text: '手套太厚，按不到小数点' }

let town: TestTownship
let office: Seated
let xie: Seated
let gao: Seated

interface Listed {
  readonly items: readonly FeedbackItem[]
  readonly next: string | null
}
const all = async (seat: Seated, query = ''): Promise<Listed> => (await seat.get(`/api/feedback${query}`)).body
const mine = async (seat: Seated): Promise<readonly FeedbackItem[]> => ((await seat.get('/api/feedback/mine')).body as Listed).items
const say = (seat: Seated, text = GIVEN.text): Promise<{ readonly id: string; readonly status: string }> =>
  seat.say('supervision/give-feedback', QIANJIN, { ...GIVEN, text })
const answer = (seat: Seated, feedback: string, text: string, close = false): ReturnType<Seated['say']> =>
  seat.say('supervision/answer-feedback', TOWNSHIP, { feedback, answer: text, close })

async function onPhone(seat: Seated): Promise<readonly unknown[]> {
  const { body } = await seat.get('/api/pull?cursor=0&limit=2000')
  return (body as { rows: readonly { table: string; row: { personal: unknown } }[] }).rows.flatMap((one) =>
    one.table === 'feedback' ? [one.row.personal] : [],
  )
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

test('[SV1] 谢涛娟 says what does not work in her own words; an empty one says nothing', async () => {
  const given = await say(xie)
  expect(given).toMatchObject({ status: 'applied' })
  expect(await say(xie, '  ')).toMatchObject({ status: 'refused', reason: { code: 'feedback-empty' } })
  const { rows } = await town.house.owner.query<{ body: string; sealed: string }>(
    'SELECT j.body, f.sealed FROM journal j JOIN feedback f ON f.township = j.township AND f.id = j.command WHERE j.command = $1',
    [given.id],
  )
  expect(rows).toHaveLength(1)
  expect(rows[0]?.body).not.toContain(GIVEN.text)
})

test('[SV2] office and administrators see all, newest first, page by page; 高秀杰 sees her own and nothing of 谢涛娟', async () => {
  const theirs = await say(gao, '名单里没有门牌')
  for (const seat of [office, town.admin]) expect((await all(seat)).items.map((item) => item.by.name)).toEqual(['高秀杰', '谢涛娟'])
  const first = await all(office, '?limit=1')
  expect([first.items.map((item) => item.id), (await all(office, `?limit=1&cursor=${first.next}`)).items.map((item) => item.text)]).toEqual([
    [theirs.id],
    [GIVEN.text],
  ])
  for (const seat of [xie, gao]) expect((await seat.get('/api/feedback')).status).toBe(404)
  expect((await mine(gao)).map((item) => item.text)).toEqual(['名单里没有门牌'])
  expect(await onPhone(gao)).toEqual([{ text: '名单里没有门牌', answers: [] }])
  expect(await onPhone(office)).toEqual([])
})

test('[SV3] two answers go back to her phone and her desk, neither in place of the other', async () => {
  const [given] = await mine(xie)
  expect(await answer(xie, given?.id ?? '', '自己答自己')).toMatchObject({ status: 'refused', reason: { code: 'not-allowed' } })
  expect(await answer(office, given?.id ?? '', '已转程序组')).toMatchObject({ status: 'applied' })
  expect(await answer(town.admin, given?.id ?? '', '下个版本加大按键')).toMatchObject({ status: 'applied' })
  expect(await mine(xie)).toMatchObject([
    {
      status: 'ANSWERED',
      answers: [
        { by: { name: '钱进' }, text: '已转程序组' },
        { by: { name: '管理员' }, text: '下个版本加大按键' },
      ],
    },
  ])
  expect(await onPhone(xie)).toMatchObject([{ answers: [{ text: '已转程序组' }, { text: '下个版本加大按键' }] }])
})

test('[SV4] it is closed with an answer, never without one, and takes no more', async () => {
  const [given] = await mine(xie)
  expect(await answer(office, given?.id ?? '', ' ', true)).toMatchObject({ status: 'refused', reason: { code: 'feedback-empty' } })
  expect(await answer(office, given?.id ?? '', '按键已加大', true)).toMatchObject({ status: 'applied' })
  expect(await answer(office, given?.id ?? '', '还有一句')).toMatchObject({ status: 'refused', reason: { code: 'feedback-closed' } })
  expect((await all(office, '?status=CLOSED')).items.map((item) => item.id)).toEqual([given?.id])
  expect((await all(office, '?status=OPEN')).items.map((item) => item.by.name)).toEqual(['高秀杰'])
  const file = await office.get(`/api/export/feedback?format=csv&purpose=${encodeURIComponent('月度整改')}`)
  expect(file.raw.toString('utf8')).toContain('按键已加大')
  expect((await xie.get(`/api/export/feedback?format=csv&purpose=${encodeURIComponent('月度整改')}`)).status).toBe(404)
  expect(await rebuild(town.house, town.id, { write: false })).toMatchObject({ different: [] })
})
