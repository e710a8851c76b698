import { utils, write } from '@e965/xlsx'
import type { FollowUpDetail } from '@lianfang/contract/followup/answers.ts'
import type { DisputeItem, ResultListItem, SampleItem } from '@lianfang/contract/followup/samples/answers.ts'
import type { ImportAnswer, ImportRow } from '@lianfang/contract/imports/answers.ts'
import { instantAt } from '@lianfang/domain/kernel/instant.ts'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTownship, TOWNSHIP, type Seated, type TestTownship } from '../testing/open-township.ts'

const GRID = '430502201200'
const OTHER = '430502202201'
const ID = '990101196003141000'
const at = instantAt
let town: TestTownship
let office: Seated
let liu: Seated
/** Follow-up and sample of each person, by name. */
const followed = new Map<string, { readonly followUp: string; readonly sample: string }>()

/** 10 July 2022: seven returnees of 前进村 are sampled, five of them in one mixed tube; Liu packs the bag. */
beforeAll(async () => {
  town = await openTownship(at('2022-07-09', '18:00'))
  for (const [id, name] of [
    [GRID, '前进村'],
    [OTHER, '白云村'],
  ])
    await town.admin.say('grids/put-unit', TOWNSHIP, {
      unit: id,
      parent: TOWNSHIP,
      kind: 'VILLAGE',
      name,
      declaredHouseholds: null,
      baseRevision: null,
      sort: 1,
    })
  office = await town.seat('潘俊', 'COMMAND_OFFICE', TOWNSHIP)
  liu = await town.seat('刘婷', 'VILLAGE_SECRETARY', GRID)
  const names = ['赵桂枝', '钱一', '孙二', '李三', '周四', '吴五', '吴五']
  for (const [n, name] of names.entries()) await follow(n < 6 ? name : '吴五·乙', name, n === 0 ? ID : '')
  town.setClock(at('2022-07-10', '09:00'))
  for (const [who, { followUp, sample }] of followed) {
    const tube = who === '赵桂枝' ? {} : who.startsWith('吴五') ? {} : { tube: 'M-01' }
    await said(liu.say('followup/take-sample', GRID, { followUp, slot: null, note: '', ...tube }, { id: sample }))
  }
})
afterAll(() => town.close())

async function said(answer: Promise<unknown>): Promise<void> {
  expect(await answer).toMatchObject({ status: 'applied' })
}

async function follow(key: string, name: string, idNumber: string): Promise<void> {
  const [person, followUp] = [v7(), v7()]
  const paper = idNumber === '' ? { idType: 'NONE', idNumber, noIdReason: '未带' } : { idType: 'RESIDENT_ID', idNumber, noIdReason: '' }
  const facts = { relation: '', sex: 'UNKNOWN', birth: null, living: 'RESIDENT', phones: [], address: '', note: '' }
  await said(office.say('people/put-person', GRID, { unit: GRID, household: null, name, ...paper, ...facts }, { id: person }))
  const order = {
    person,
    pack: 'cn.covid19',
    category: 'RETURNEE_LOW',
    countedFrom: '2022-07-09',
    creditDays: 0,
    ground: '自低风险区返回',
    decidedBy: '乡指挥部',
    evidence: '县排查名单',
    supportContact: '刘婷 13900001234',
    allowed: '',
    referral: null,
  }
  await said(office.say('followup/start-follow-up', GRID, { ...order, transferredIn: false }, { id: followUp }))
  followed.set(key, { followUp, sample: v7() })
}

type Cells = readonly (string | number)[]
function bookOf(rows: readonly Cells[]): Buffer {
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), '结果')
  const bytes: unknown = write(book, { type: 'buffer', bookType: 'xlsx' })
  if (!Buffer.isBuffer(bytes)) throw new Error('the workbook writer gave no bytes')
  return bytes
}
const HEAD: Cells = ['序号', '采样管编号', '受检者姓名', '证件号码', '采样日期', '检测结果', '混采方式', '检测时间', '备注']
const ROWS: readonly Cells[] = [
  ['县疾控中心新冠病毒核酸检测结果 2022年7月10日'],
  HEAD,
  [1, 'M-01', '', '', '2022.7.10', '阴', '10：1', '2022-07-10 20:30', ''],
  [2, 'A-17', '赵桂枝', ID, '7月10日', '未检出', '单采', '2022-07-10 20:30', ''],
  [3, '', '吴五', '', '7月10日', '阴性', '单采', '2022-07-10 20:30', ''],
  [4, 'Z-99', '王陌', '', '7月10日', '阴性', '单采', '2022-07-10 20:30', ''],
  [5, 'B-02', '郑六', '', '7月10日', '检测中', '单采', '', ''],
]
const upload = async (bytes: Buffer, who = office): Promise<ImportAnswer> => {
  const { status, body } = await who.upload('/api/imports', { kind: 'results', sender: '县疾控中心' }, { name: '结果0710.xlsx', bytes })
  expect([status, body]).toEqual([200, expect.anything()])
  return body
}
const testOf = async (who: string): Promise<string | undefined> => {
  const { body } = await office.get(`/api/followup/${followed.get(who)?.followUp ?? ''}`)
  return (body as FollowUpDetail).strip.find((slot) => slot.key === '2022-07-10.TEST')?.status
}
const samplesIn = async (state: string, who = office): Promise<readonly SampleItem[]> =>
  ((await who.get(`/api/samples?state=${state}`)).body as { items: SampleItem[] }).items
const disputesIn = async (status: string, who = office): Promise<readonly DisputeItem[]> =>
  ((await who.get(`/api/disputes?status=${status}`)).body as { items: DisputeItem[] }).items

test('[FU25] the village’s samples go to the county in one bag, and are seen to be on their way', async () => {
  expect((await samplesIn('TAKEN', liu)).map((item) => item.name)).toHaveLength(7)
  town.setClock(at('2022-07-10', '11:00'))
  const zhao = followed.get('赵桂枝')?.sample ?? ''
  const five = ['钱一', '孙二', '李三', '周四'].map((name) => ({ id: v7(), sample: followed.get(name)?.sample ?? '', tube: null }))
  const input = { laboratory: '县疾控中心', label: '袋1', samples: [{ id: v7(), sample: zhao, tube: 'a-17' }, ...five] }
  expect(await liu.say('followup/send-samples', GRID, { ...input, samples: [...input.samples, { id: v7(), sample: v7(), tube: 'x' }] })).toMatchObject({
    reason: { code: 'sample-unknown' },
  })
  await said(liu.say('followup/send-samples', GRID, input))
  expect((await samplesIn('SENT')).map((item) => [item.name, item.tube, item.laboratory, item.label])).toContainEqual(['赵桂枝', 'A-17', '县疾控中心', '袋1'])
  expect((await samplesIn('TAKEN')).map((item) => item.name)).toEqual(['吴五', '吴五'])
})

test('[FU28, FU31] the laboratory’s workbook: dry run, taken in by one command, disputes settled, and the strips say so', async () => {
  town.setClock(at('2022-07-11', '08:00'))
  expect((await liu.upload('/api/imports', { kind: 'results', sender: '县疾控中心' }, { name: 'a.xlsx', bytes: bookOf(ROWS) })).status).toBe(404)
  const shown = await upload(bookOf(ROWS))
  expect(shown).toMatchObject({ kind: 'results', headerRow: 2, missing: [], layout: 'NEW', listDay: '2022-07-10' })
  expect(shown.counts).toMatchObject({ rows: 8, new: 5, disputed: 2, pending: 1 })
  const disputed = (await office.get(`/api/imports/${shown.id}/rows?show=DISPUTED`)).body as { items: ImportRow[] }
  expect(disputed.items.map((row) => [row.row, row.reasons[0]?.code])).toEqual([
    [5, 'several-people'],
    [6, 'sample-unknown'],
  ])
  expect(await testOf('赵桂枝')).toBe('AWAITING_RESULT')

  expect((await office.post(`/api/imports/${shown.id}/accept`, { title: '7月10日结果' })).body).toMatchObject({ state: 'ACCEPTED' })
  expect(await Promise.all(['赵桂枝', '钱一', '周四', '吴五'].map(testOf))).toEqual(['DONE', 'DONE', 'DONE', 'AWAITING_RESULT'])
  const lists = ((await office.get('/api/result-lists')).body as { items: ResultListItem[] }).items
  expect(lists.map((list) => [list.laboratory, list.title, list.matched, list.disputed, list.open])).toEqual([['县疾控中心', '7月10日结果', 5, 2, 2]])

  const [stranger, wu] = [...(await disputesIn('OPEN'))].sort((one, other) => (other.rowNumber ?? 0) - (one.rowNumber ?? 0))
  if (!stranger || !wu) throw new Error('no disputes')
  expect(await disputesIn('OPEN', liu)).toEqual([])
  const candidates = ((await office.get(`/api/disputes/${wu.id}/samples`)).body as { items: SampleItem[] }).items
  expect(candidates.map((item) => item.name)).toEqual(['吴五', '吴五'])
  const sample = followed.get('吴五')?.sample ?? ''
  const settlement = { as: 'RESULT', sample, result: 'NEGATIVE', at: at('2022-07-10', '20:30') }
  expect(await office.say('followup/settle-dispute', TOWNSHIP, { dispute: wu.id, settlement, note: '' })).toMatchObject({
    reason: { code: 'settlement-unexplained' },
  })
  await said(office.say('followup/settle-dispute', TOWNSHIP, { dispute: wu.id, settlement, note: '电话问过县疾控' }))
  await said(office.say('followup/settle-dispute', TOWNSHIP, { dispute: stranger.id, settlement: { as: 'DISMISSED' }, note: '是邻乡的人' }))
  expect(await testOf('吴五')).toBe('DONE')
  expect(await testOf('吴五·乙')).toBe('AWAITING_RESULT')
  expect((await disputesIn('DISMISSED')).map((item) => [item.name, item.note])).toEqual([['王陌', '是邻乡的人']])
})

test('[FU29] the same columns are known next time; the list is taken back whole and its results stand no more', async () => {
  const again = await upload(bookOf([...ROWS, [6, 'M-01', '', '', '2022.7.10', '阳性', '10：1', '2022-07-10 21:00', '']]))
  expect(again.layout).toBe('OWN')
  expect(again.counts).toMatchObject({ known: 5 })
  const [list] = ((await office.get('/api/result-lists')).body as { items: ResultListItem[] }).items
  expect(await liu.say('followup/undo-result-list', TOWNSHIP, { list: list?.id })).toMatchObject({ status: 'refused' })
  await said(office.say('followup/undo-result-list', TOWNSHIP, { list: list?.id }))
  expect(await Promise.all(['赵桂枝', '钱一', '吴五'].map(testOf))).toEqual(['AWAITING_RESULT', 'AWAITING_RESULT', 'DONE'])
})
