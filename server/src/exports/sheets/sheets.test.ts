import type { BulletinAnswer } from '@lianfang/contract/bulletin/answers.ts'
import type { SheetList } from '@lianfang/contract/exports/answers.ts'
import type { Answer } from '@lianfang/domain/kernel/command.ts'
import { instantAt as at } from '@lianfang/domain/kernel/instant.ts'
import ExcelJS from 'exceljs'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTownship, type Seated, type TestTownship, TOWNSHIP } from '../../testing/open-township.ts'
import { notedDisclosures } from '../../testing/noted-disclosures.ts'
import { readMark } from '../zero-width-mark.ts'
import { groupingFor, groupOf } from './grouping.ts'
import { SHEETS } from './sheets.ts'

const DAY = '2022-07-12'
const VILLAGE = '430502201200'
const GRID = `${VILLAGE}-01`
const PURPOSE = encodeURIComponent('报县防控办')

let town: TestTownship
let ma: Seated
let gao: Seated
let secretary: Seated

const applied = (answer: Answer): void => expect(answer, JSON.stringify(answer)).toMatchObject({ status: 'applied' })

/** Whoever the list names, by name. */
const people = new Map<string, string>()
const idOf = (name: string): string => people.get(name) ?? ''

/**
 * 火车站乡, 12 July 2022: a list of five came on the 4th. 罗龙 was in home isolation and has been released; 彭洋桂's last sample has no
 * result; 孙㛃雪 is under home isolation with a yellow code; of 胡小军 nobody wrote where from; 曹操 is not here.
 */
beforeAll(async () => {
  town = await openTownship(at('2022-07-04', '09:00'))
  const unit = (id: string, parent: string, kind: string, name: string) =>
    town.admin.say('grids/put-unit', TOWNSHIP, { unit: id, parent, kind, name, declaredHouseholds: null, sort: 1, baseRevision: null })
  applied(await unit(VILLAGE, TOWNSHIP, 'VILLAGE', '前进村'))
  applied(await unit(GRID, VILLAGE, 'GRID', '前进村第1网格'))
  ma = await town.seat('马主任', 'COMMAND_OFFICE', TOWNSHIP)
  gao = await town.seat('高书记', 'LEADER', TOWNSHIP)
  secretary = await town.seat('钱书记', 'VILLAGE_SECRETARY', VILLAGE)
  const list = [
    '姓名,证件号码,联系电话,现住址,来自何地,返回时间,健康码',
    '罗龙,990101196003141000,18600000215,前进村,陕西省西安市碑林区,2022-07-03,红码',
    '彭洋桂,990101196103141016,17700008456,前进村,湖南省长沙市,2022-07-03,绿码',
    '孙㛃雪,990101196203141021,13900004927,前进村,邵阳市隆回县,2022-07-03,黄码',
    '胡小军,990101196303141029,13900005511,前进村,,2022-07-03,',
    '曹操,990101196403141034,13900005512,前进村,=HYPERLINK("http://x"),2022-07-03,红码',
  ].join('\n')
  const { body } = await ma.upload('/api/imports', { kind: 'referrals', sender: '县指挥部' }, { name: '名单.csv', bytes: Buffer.from(`\uFEFF${list}`) })
  const taken = await ma.post(`/api/imports/${(body as { id: string }).id}/accept`, { title: '名单', dueAt: at('2022-07-05', '20:00') })
  expect(taken).toMatchObject({ status: 200 })
  const { rows } = await town.house.owner.query<{ id: string; person: string }>('SELECT id, person FROM referrals ORDER BY row_number')
  const names = ['罗龙', '彭洋桂', '孙㛃雪', '胡小军', '曹操']
  rows.forEach((row, n) => people.set(names[n] ?? '', row.person))
  const cao = rows[4]?.id ?? ''
  applied(await ma.say('referrals/close-referral', GRID, { referral: cao, result: 'NOT_FOUND', note: '查无此人' }))
  for (const name of ['罗龙', '彭洋桂', '孙㛃雪']) await isolate(name)
}, 60_000)
afterAll(() => town.close())

/** Seven days at home, tests on days 1, 4 and 7; the last result of 彭洋桂 and all of 孙㛃雪's after the first are still out. */
async function isolate(name: string): Promise<void> {
  const id = v7()
  const order = {
    person: idOf(name),
    pack: 'cn.covid19',
    category: 'RETURNEE_MEDIUM',
    countedFrom: name === '孙㛃雪' ? '2022-07-08' : '2022-07-03',
    creditDays: 0,
    ground: '自中风险区返回',
    evidence: '县名单',
    decidedBy: '乡指挥部',
    supportContact: '钱书记 13900001234',
    allowed: '',
    referral: null,
    transferredIn: false,
  }
  const from = name === '孙㛃雪' ? 9 : 4
  const day = (n: number): string => `2022-07-${String(from + n - 1).padStart(2, '0')}`
  town.setClock(at(day(1), '09:30'))
  applied(await ma.say('followup/start-follow-up', GRID, order, { id }))
  applied(await gao.say('followup/confirm-order', GRID, { order: id }))
  for (let n = 1; n <= 7 && day(n) < DAY; n++) {
    for (const clock of ['11:00', '19:00']) {
      town.setClock(at(day(n), clock))
      applied(await ma.say('followup/record-temperature', GRID, { followUp: id, slot: null, celsius: 36.5, symptoms: [], note: '', corrects: null }))
    }
    if (![1, 4, 7].includes(n)) continue
    const sample = v7()
    applied(await ma.say('followup/take-sample', GRID, { followUp: id, slot: null, note: '' }, { id: sample }))
    if (name === '罗龙' || n === 1)
      applied(await ma.say('followup/record-result', GRID, { sample, result: 'NEGATIVE', note: '', corrects: null }, { at: at(day(n), '19:00') }))
  }
  town.setClock(at(DAY, '10:00'))
  if (name === '罗龙') applied(await gao.say('followup/release', GRID, { followUp: id, note: '期满' }))
  town.setClock(at(DAY, '17:30'))
}

async function take(id: string, part = ''): Promise<ExcelJS.Workbook> {
  const { status, raw } = await ma.get(`/api/sheets/${id}/file?day=${DAY}&group=${part}&purpose=${PURPOSE}`)
  expect(status).toBe(200)
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(new Uint8Array(raw).buffer)
  return book
}

const cellsOf = (book: ExcelJS.Workbook): readonly (readonly string[])[] => cellsIn(book.worksheets[0])
const textOf = (page: ExcelJS.Worksheet | undefined): string => cellsIn(page).flat().join('\n')
const cellsIn = (page: ExcelJS.Worksheet | undefined): readonly (readonly string[])[] => {
  const cells: string[][] = []
  page?.eachRow({ includeEmpty: true }, (row) => cells.push(Array.from({ length: row.cellCount }, (_, n) => row.getCell(n + 1).text)))
  return cells
}
const rowOf = (cells: readonly (readonly string[])[], name: string): readonly string[] => cells.find((row) => row.includes(name)) ?? []

async function bulletin(): Promise<(indicator: string) => number> {
  const { body }: { body: BulletinAnswer } = await ma.get(`/api/bulletin?day=${DAY}`)
  return (indicator) => body.figures.find((one) => one.indicator === indicator)?.n ?? Number.NaN
}

test('[X56] the five-for-one sheet has the form’s columns under merged headings, prints in 8 points on one width, and keeps texts texts', async () => {
  const book = await take('linquan-2022.1')
  const [page, notes] = book.worksheets
  if (!page || !notes) throw new Error('two pages')
  const cells = cellsOf(book)
  expect(cells[0]?.[0]).toContain('返乡人员“五包一”统计表')
  expect(cells[1]?.[0]).toBe('共排查4人，其中市内1，省内除邵阳1，省外1，来源未写明1。采取防控措施：3人居家隔离，0人集中隔离')
  expect(cells[3]).toEqual(
    (
      '序号、姓名、所属行政村、性别、身份证号、务工地点或其他事由、返乡时间、联系方式、公安人员、卫生员、村干部、乡镇政府、网格员、' +
      '第一次、第二次、第三次、第四次、第五次、填报单位、类型、填报时间、隔离办法'
    ).split('、'),
  )
  expect([page.getCell('A3').isMerged, page.getCell('A3').master.address, page.getCell('A4').master.address]).toEqual([true, 'A3', 'A3'])
  expect(page.getCell('M3').master.address).toBe('I3')
  expect(page.pageSetup).toMatchObject({ fitToPage: true, fitToWidth: 1, orientation: 'landscape', paperSize: 9 })
  const line = page.getRow(5)
  expect(line.getCell(5)).toMatchObject({ type: ExcelJS.ValueType.String, numFmt: '@', font: { size: 8 } })
  expect(line.getCell(5).text).toMatch(/^99010119\d{10}$/)
  expect(rowOf(cells, '罗龙')[6]).toBe('2022年7月3日')
  const master = await take('linquan-2022.2')
  const empty = rowOf(cellsOf(master), '罗龙')
  expect([empty[4], empty[7], empty[10]]).toEqual(['', '', ''])
  expect(empty[14]).toBe('2022年7月4日')
  const said = textOf(master.worksheets[1])
  expect(said).toContain('留空的栏：户籍地、行程码、接种')
  for (const template of SHEETS) {
    const formulas: unknown[] = []
    for (const one of (await take(template.id)).worksheets)
      one.eachRow((row) => row.eachCell((cell) => cell.type === ExcelJS.ValueType.Formula && formulas.push(cell.value)))
    expect(formulas).toEqual([])
  }
})

test('[X57] lines and sums of every sheet are the bulletin’s of the same cut-off, whole and by origin', async () => {
  const figure = await bulletin()
  const { body }: { body: SheetList } = await ma.get(`/api/sheets?day=${DAY}`)
  const whole = (number: number): number => body.items.find((one) => one.number === number)?.parts.find((part) => part.part === null)?.rows ?? Number.NaN
  expect([whole(1), whole(2)]).toEqual([figure('persons-screened-ever'), figure('persons-screened-ever')])
  expect(whole(4)).toBe(figure('codes-red') + figure('codes-yellow'))
  expect([whole(7), whole(8)]).toEqual([1, figure('released.HOME_QUARANTINE')])
  const parts = body.items[0]?.parts.filter((part) => part.part !== null) ?? []
  expect(parts.map((part) => [part.name, part.rows])).toEqual([
    ['市内', 1],
    ['省内除邵阳', 1],
    ['省外', 1],
    ['来源未写明', 1],
  ])
  const county = cellsOf(await take('linquan-2022.3')).slice(3, 13)
  const sums = county.slice(-2).map((row) => row.slice(2).map(Number))
  expect(sums).toEqual([
    [
      'persons-screened',
      'persons-tested',
      'started.CENTRALIZED_QUARANTINE',
      'started.HOME_QUARANTINE',
      'started.HOME_MONITORING',
      'released.HOME_QUARANTINE',
      'lost',
    ].map(figure),
    [
      'persons-screened-ever',
      'persons-tested-ever',
      'follow-ups-ever.CENTRALIZED_QUARANTINE',
      'follow-ups-ever.HOME_QUARANTINE',
      'follow-ups-ever.HOME_MONITORING',
      'released-ever.HOME_QUARANTINE',
      'lost-ever',
    ].map(figure),
  ])
  expect(sums).toEqual([
    [0, 0, 0, 0, 0, 1, 0],
    [4, 3, 0, 3, 0, 1, 0],
  ])
  for (const [n, sum] of sums.entries())
    for (const [column, total] of sum.entries()) {
      const split = county.slice(0, -2).filter((_, line) => line % 2 === n)
      expect(split.reduce((added, row) => added + Number(row[column + 2]), 0)).toBe(total)
    }
  const days = cellsOf(await take('linquan-2022.6'))
  const header = ['日期', '市内', '省内除邵阳', '省外', '来源未写明', '合计', '居家', '集中']
  expect(days[2]).toEqual(header)
  expect(rowOf(days, '2022年7月4日').slice(1)).toEqual(['1', '1', '1', '1', '4', '2', '0'])
  expect(rowOf(days, '累计').slice(1)).toEqual(['1', '1', '1', '1', '4', '3', '0'])
  expect(cellsOf(await take('linquan-2022.1', 'outside')).filter((row) => row.includes('罗龙') || row.includes('彭洋桂'))).toHaveLength(1)
  expect(['140105', '140202', '310115'].map((area) => groupOf({ words: '太原路', area }, groupingFor('141124101')).id)).toEqual([
    'taiyuan',
    'province',
    'outside',
  ])
  expect(
    ['山西省太原市小店区', '山西省吕梁市', '大同', '上海', ''].map((origin) => groupOf({ words: origin, area: null }, groupingFor('141124101')).name),
  ).toEqual(['太原', '省内除太原', '省内除太原', '省外', '来源未写明'])
})

test('[X58] a result that is out is pending, not negative; only the released are released', async () => {
  const cells = cellsOf(await take('linquan-2022.1'))
  expect(rowOf(cells, '彭洋桂').slice(13, 18)).toEqual(['阴性\n7月4日采', '待出\n7月7日采', '待出\n7月10日采', '', ''])
  expect(rowOf(cells, '彭洋桂').at(-1)).toBe('居家隔离\n期满未决定（7月10日）')
  expect(rowOf(cells, '孙㛃雪').at(-1)).toBe('居家隔离')
  const released = cellsOf(await take('linquan-2022.8'))
  expect(rowOf(released, '罗龙')).toEqual(
    ['前进村', '罗龙', '未知', '990101196003141000', '18600000215', '2022年7月4日', '2022年7月12日', '3', '是'].map((one, n) =>
      n === 2 ? expect.any(String) : one,
    ),
  )
  expect(rowOf(released, '彭洋桂')).toEqual([])
  const restore = rowOf(cellsOf(await take('linquan-2022.7')), '罗龙')
  expect(restore[5]).toBe('解除通知单〔2022〕1号：2022年7月10日期满，核酸3次，均为阴性')
  expect([restore[7], restore[8], restore[10]]).toEqual(['', '', '红码'])
})

test('[X59] nobody but who hands in for the township sees a sheet, and what leaves is in the journal first', async () => {
  for (const other of [gao, secretary, town.admin]) {
    expect((await other.get(`/api/sheets?day=${DAY}`)).status).toBe(404)
    expect((await other.get(`/api/sheets/linquan-2022.1/file?day=${DAY}&purpose=${PURPOSE}`)).status).toBe(404)
  }
  expect((await ma.get(`/api/sheets/linquan-2022.1/file?day=${DAY}`)).status).toBe(422)
  expect((await ma.get(`/api/sheets/linquan-2022.9/file?day=${DAY}&purpose=${PURPOSE}`)).status).toBe(404)
  const book = await take('linquan-2022.1', 'province')
  const noted = (await notedDisclosures(town.house, TOWNSHIP)).at(-1)
  expect(noted).toMatchObject({ kind: 'EXPORT', list: 'sheet/linquan-2022.1/province', rows: 1, purpose: '报县防控办' })
  expect(noted?.id.replaceAll('-', '').slice(-12)).toBe(readMark(cellsOf(book)[0]?.[0] ?? ''))
  expect(cellsOf(book).at(-1)?.[0]).toContain(noted?.hash)
})
