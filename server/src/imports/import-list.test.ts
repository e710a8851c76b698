import { read as readBook, utils, write } from '@e965/xlsx'
import type { ImportAnswer, ImportRow } from '@lianfang/contract/imports/answers.ts'
import type { BatchItem, ReferralItem } from '@lianfang/contract/referrals/answers.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTownship, TOWNSHIP, type Seated, type TestTownship } from '../testing/open-township.ts'

let town: TestTownship
let office: Seated
let secretary: Seated
let worker: Seated

const GAOJIA = '430502205204'
const BAIYUN = '430502202201'

beforeAll(async () => {
  town = await openTownship('2022-03-18T14:00:00.000Z')
  const units = [
    unit(GAOJIA, TOWNSHIP, 'VILLAGE', '高家村'),
    unit(`${GAOJIA}-1`, GAOJIA, 'GROUP', '1组'),
    unit(`${GAOJIA}-1-1`, `${GAOJIA}-1`, 'GRID', '高家村第1网格'),
    unit(BAIYUN, TOWNSHIP, 'VILLAGE', '白云村'),
  ]
  for (const one of units) await town.admin.say('grids/put-unit', TOWNSHIP, one)
  ;[office, secretary, worker] = await Promise.all([
    town.seat('潘俊', 'COMMAND_OFFICE', TOWNSHIP),
    town.seat('唐怡㛃', 'VILLAGE_SECRETARY', BAIYUN),
    town.seat('谢涛娟', 'GRID_WORKER', `${GAOJIA}-1-1`),
  ])
})
afterAll(() => town.close())

function unit(id: string, parent: string, kind: string, name: string): object {
  return { unit: id, parent, kind, name, declaredHouseholds: null, baseRevision: null, sort: 1 }
}

type Cells = readonly (string | number)[]
const NAMES: Cells = ['序号', '姓名', '证件号码', '联系方式', '来自何地', '返回时间', '现住址', '备注']

/** A county list as it comes: title, sender, two-row header, totals, signatures. */
function listOf(rows: readonly Cells[], claimed: number, names: Cells = NAMES): Buffer {
  const head: Cells[] = [
    ['涉疫地区来(返)人员核查名单'],
    [`下发单位:县指挥部  下发时间:2022年3月18日21时  共${claimed}条`],
    ['序号', '基本信息', '', '', '来返信息', '', '现住址', '备注'],
    ['', ...names.slice(1, 6)],
  ]
  const plain = names === NAMES
  const sheet = utils.aoa_to_sheet(
    [...(plain ? head : [names]), ...rows.map((row) => [...row]), ['合计', '', '', '', '', '', '', `${claimed}条`], ['填表人:', '', '', '审核人:']].map(
      (row) => [...row],
    ),
  )
  if (plain) sheet['!merges'] = ['A1:H1', 'A2:H2', 'B3:D3', 'E3:F3', 'A3:A4', 'G3:G4', 'H3:H4'].map((range) => utils.decode_range(range))
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, '名单')
  const bytes: unknown = write(book, { type: 'buffer', bookType: 'xlsx', compression: true })
  if (!Buffer.isBuffer(bytes)) throw new Error('the workbook writer gave no bytes')
  return bytes
}

const ROWS: readonly Cells[] = [
  [1, '罗 龙', '990101196003141000', '18600000215', '湖北省武汉市', '2022-03-10', '高家村 第一村民小组', ''],
  [2, '彭洋桂', ' 990101196103141016 ', '177 0000 8456/19900000001', '深圳', '3月11日', '火车站乡白云村2组2号', ''],
  [3, '孙㛃雪', '990101196203141021', '13900004927', '深圳', '20220312', '火车站乡', ''],
  [4, '邓兰涵', 990101201406077800, '13900003403', '西安', '2022.3.13', '高家村', ''],
  [5, '罗 龙', '990101196003141000', '18600000216', '湖北省武汉市', '2022-03-10', '高家村1组', ''],
  [6, '胡小军', '无', '', '湖北省黄冈市', '3月15日', '白云村敬老院', '外籍,护照E00000001'],
]
const DUE = '2022-03-19T04:00:00.000Z'

async function upload(who: Seated, bytes: Buffer, sender = '县指挥部', name = '核查名单第12批.xlsx'): Promise<ImportAnswer> {
  const { status, body } = await who.upload('/api/imports', { kind: 'referrals', sender }, { name, bytes })
  expect([status, body]).toEqual([200, expect.anything()])
  return body
}

const accept = (
  who: Seated,
  id: string,
  body: object = { title: '第12批', dueAt: DUE },
): Promise<{ readonly status: number; readonly body: ImportAnswer & { readonly code?: string } }> => who.post(`/api/imports/${id}/accept`, body)
const workbench = async (who: Seated, query: string): Promise<readonly ReferralItem[]> =>
  ((await who.get(`/api/referrals?${query}`)).body as { items: readonly ReferralItem[] }).items

test('[X6] an upload shows how the file was read and what would come of it', async () => {
  const shown = await upload(office, listOf(ROWS, 6))
  expect(shown).toMatchObject({
    kind: 'referrals',
    state: 'OPEN',
    title: '涉疫地区来(返)人员核查名单',
    headerRow: 3,
    headerEnd: 4,
    claimed: 6,
    listDay: '2022-03-18',
    layout: 'NEW',
    missing: [],
  })
  expect(shown.columns.map((column) => [column.name, column.field])).toEqual([
    ['序号', null],
    ['姓名', 'name'],
    ['证件号码', 'idNumber'],
    ['联系方式', 'phones'],
    ['来自何地', 'origin'],
    ['返回时间', 'returnedOn'],
    ['现住址', 'address'],
    ['备注', 'remark'],
  ])
  expect(shown.columns[1]?.samples).toEqual(['罗 龙', '彭洋桂', '孙㛃雪'])
  expect(shown.columns[2]?.samples[0]).toBe('9901**********1000')
  expect(JSON.stringify([shown.preview, shown.columns])).not.toMatch(/\d{11}|177 0000 8456|E00000001/)
  expect(shown.counts).toEqual({ rows: 6, new: 4, known: 0, changed: 0, repeated: 1, triage: 1, noted: 1, bad: 1, gone: 0, disputed: 0, pending: 0 })
  expect(shown.bad.map((row) => [row.row, row.name, row.reasons.map((reason) => reason.code)])).toEqual([[8, '邓兰涵', ['id-number-digits-gone']]])
  expect(shown.bad[0]?.reasons[0]?.sentence).toMatch(/\p{Script=Han}/u)
  expect(shown.second).toEqual([])
  expect(shown.rows.map((row) => [row.row, row.kind, row.unitName, row.idNumber])).toEqual([
    [5, 'NEW', '高家村第1网格', '9901**********1000'],
    [6, 'NEW', '白云村', '9901**********1016'],
    [7, 'NEW', '火车站乡', '9901**********1021'],
    [9, 'REPEATED', '高家村第1网格', '9901**********1000'],
    [10, 'NEW', '白云村', 'E******01'],
  ])
  const bad = (await office.get(`/api/imports/${shown.id}/rows?show=BAD`)).body as { items: readonly ImportRow[] }
  expect(bad.items.map((row) => row.row)).toEqual([8])
  const paged = (await office.get(`/api/imports/${shown.id}/rows?show=ALL&limit=3`)).body as { items: readonly ImportRow[]; next: string }
  expect([paged.items.length, paged.next]).toEqual([3, '3'])
  expect((await office.delete(`/api/imports/${shown.id}`)).status).toBe(204)
  expect((await office.get(`/api/imports/${shown.id}`)).status).toBe(404)
})

test('[X7] [X10] [X11] [X12] a list goes in, is worked, goes back answered, and can be taken back', async () => {
  const shown = await upload(office, listOf(ROWS, 6))
  expect((await accept(office, shown.id, {})).body.code).toBe('bad-input')
  const taken = await accept(office, shown.id)
  expect([taken.status, taken.body.state, taken.body.batch]).toEqual([200, 'ACCEPTED', shown.id])

  // Said twice, it is taken in once.
  expect((await accept(office, shown.id)).body.state).toBe('ACCEPTED')
  const batches = (await office.get('/api/referrals/batches')).body as { items: readonly BatchItem[] }
  expect(batches.items.map((batch) => [batch.title, batch.accepted, batch.bad, batch.triage, batch.open, batch.closed, batch.acceptedBy.name])).toEqual([
    ['第12批', 5, 1, 1, 3, 1, '潘俊'],
  ])

  // Each name is with the people of its grid, and with nobody else.
  expect((await workbench(worker, 'status=OPEN')).map((row) => [row.name, row.unitName, row.heldBy.map((one) => one.name)])).toEqual([
    ['罗龙', '高家村第1网格', ['谢涛娟']],
  ])
  const hers = await workbench(secretary, 'status=OPEN')
  expect(new Map(hers.map((row) => [row.name, row.heldBy.map((one) => one.name)]))).toEqual(
    new Map([
      ['彭洋桂', ['唐怡㛃']],
      ['胡小军', ['唐怡㛃']],
    ]),
  )
  expect((await workbench(office, 'status=TRIAGE')).map((row) => row.name)).toEqual(['孙㛃雪'])
  expect((await workbench(office, 'search=彭洋')).map((row) => row.name)).toEqual(['彭洋桂'])
  expect((await workbench(office, 'search=990101196103141016')).map((row) => [row.name, row.phones])).toEqual([['彭洋桂', ['17700008456', '19900000001']]])
  expect(await workbench(office, 'status=UNFINISHED&overdue=true')).toEqual([])

  // Triage, verification, and the answer.
  const [sun] = await workbench(office, 'status=TRIAGE')
  const [luo] = await workbench(worker, 'status=OPEN')
  if (!sun || !luo) throw new Error('no names')
  expect(await office.say('referrals/place-referral', TOWNSHIP, { referral: sun.id, unit: BAIYUN, household: null })).toMatchObject({ status: 'applied' })
  expect(await worker.say('referrals/close-referral', luo.unit, { referral: luo.id, result: 'CONTROLLED_HERE', note: '' })).toMatchObject({ status: 'applied' })
  expect(await worker.say('referrals/close-referral', BAIYUN, { referral: sun.id, result: 'NOT_FOUND', note: '查无此人' })).toMatchObject({ status: 'refused' })
  expect(await secretary.say('referrals/close-referral', BAIYUN, { referral: sun.id, result: 'NOT_FOUND', note: '=1+1，电话空号' })).toMatchObject({
    status: 'applied',
  })
  expect((await workbench(office, 'result=NOT_FOUND')).map((row) => [row.name, row.closedBy])).toEqual([['孙㛃雪', '唐怡㛃']])

  const answered = await office.get(`/api/referrals/batches/${shown.id}/answered.xlsx`)
  expect(answered.status).toBe(200)
  const lines = linesOf(answered.raw)
  const header = lines.findIndex((line) => line[1] === '姓名')
  expect(lines[header]).toEqual([
    '序号',
    '姓名',
    '证件号码',
    '联系方式',
    '来自何地',
    '返回时间',
    '现住址',
    '备注',
    '核查结果',
    '情况说明',
    '核查网格',
    '核查时间',
  ])
  expect(lines.slice(header + 1, header + 7).map((line) => [line[0], line[1], line[2], line[8], line[9]])).toEqual([
    ['1', '罗 龙', '990101196003141000', '在辖区已管控', ''],
    ['2', '彭洋桂', ' 990101196103141016 ', '核查中', ''],
    ['3', '孙㛃雪', '990101196203141021', '号码错误或查无此人', '=1+1，电话空号'],
    ['4', '邓兰涵', '990101201406077824', expect.stringContaining('退回'), ''],
    ['5', '罗 龙', '990101196003141000', '重复', '与第5行重复'],
    ['6', '胡小军', '无', '核查中', ''],
  ])
  const quality = new Map(lines.map((line) => [line[0] ?? '', line[1] ?? '']))
  expect([quality.get('总行数'), quality.get('在辖区'), quality.get('退回'), quality.get('核查中')]).toEqual(['6', '1', '1', '2'])
  expect(formulasIn(answered.raw)).toBe(0)

  // The whole list is taken back.
  expect(await worker.say('referrals/undo-batch', TOWNSHIP, { batch: shown.id })).toMatchObject({ status: 'refused' })
  expect(await office.say('referrals/undo-batch', TOWNSHIP, { batch: shown.id })).toMatchObject({ status: 'applied' })
  expect(await workbench(office, '')).toEqual([])
  expect((await office.get('/api/people/persons?search=彭洋桂')).body).toMatchObject({ items: [] })
  expect(await office.say('referrals/undo-batch', TOWNSHIP, { batch: shown.id })).toMatchObject({ status: 'refused', reason: { code: 'batch-undone' } })
  expect((await office.get(`/api/referrals/batches/${shown.id}/answered.xlsx`)).status).toBe(409)
})

function linesOf(bytes: Buffer): readonly (readonly string[])[] {
  const book = utils.sheet_to_json<string[]>(sheetOf(bytes), { header: 1, raw: true, defval: '' })
  return book.map((line) => line.map(String))
}

function sheetOf(bytes: Buffer): ReturnType<typeof utils.aoa_to_sheet> {
  const book = readBook(bytes)
  const sheet = book.Sheets[book.SheetNames[0] ?? '']
  if (!sheet) throw new Error('no sheet')
  return sheet
}

function formulasIn(bytes: Buffer): number {
  return Object.values(sheetOf(bytes)).filter((cell: unknown) => typeof cell === 'object' && cell !== null && 'f' in cell).length
}
