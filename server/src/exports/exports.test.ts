import * as XLSX from '@e965/xlsx'
import type { Answer } from '@lianfang/domain/kernel/command.ts'
import { instantAt } from '@lianfang/domain/kernel/instant.ts'
import { parse } from 'csv-parse/sync'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTownship, type Seated, type TestTownship, TOWNSHIP } from '../testing/open-township.ts'
import { notedDisclosures } from '../testing/noted-disclosures.ts'
import { plainOfCsv } from './formula-safe.ts'
import { EXPORT_LISTS } from './lists.ts'
import { readMark } from './zero-width-mark.ts'

const QIANJIN = '430502201200'
const BAIYUN = '430502202201'
const DAY = '2020-02-12'
const ID_NUMBER = '990102199003070011'
const PURPOSE = encodeURIComponent('上报县指挥部')

let town: TestTownship
let pan: Seated
let liu: Seated
let bai: Seated
let auditor: Seated

const applied = (answer: Answer): void => expect(answer).toMatchObject({ status: 'applied' })

/** A resident ID number of an unassigned region with its check character. */
function withCheck(first17: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, weight, n) => total + weight * Number(first17[n]), 0)
  return first17 + ('10X98765432'[sum % 11] ?? '')
}
const NUMBER = withCheck(ID_NUMBER.slice(0, 17))

async function person(name: string, unit: string, idNumber = '', more = {}): Promise<string> {
  const id = v7()
  const document = idNumber === '' ? { idType: 'NONE', idNumber: '', noIdReason: '未带' } : { idType: 'RESIDENT_ID', idNumber, noIdReason: '' }
  applied(
    await pan.say(
      'people/put-person',
      unit,
      {
        unit,
        household: null,
        relation: '',
        sex: 'UNKNOWN',
        birth: null,
        living: 'RESIDENT',
        name,
        ...document,
        phones: ['13900001234'],
        address: '',
        note: '',
        ...more,
      },
      { id },
    ),
  )
  return id
}

const csv = (raw: Buffer): readonly (readonly string[])[] => parse(raw, { bom: true, relax_column_count: true }).map((row) => row.map(plainOfCsv))
const take = async (by: Seated, list: string, more = '&format=csv', purpose = PURPOSE) => by.get(`/api/export/${list}?purpose=${purpose}${more}`)
const journaled = async () => (await notedDisclosures(town.house, TOWNSHIP)).filter((one) => one.kind === 'EXPORT')

beforeAll(async () => {
  town = await openTownship(instantAt(DAY, '17:20'))
  const unit = (id: string, name: string, sort: number) =>
    town.admin.say('grids/put-unit', TOWNSHIP, { unit: id, parent: TOWNSHIP, kind: 'VILLAGE', name, declaredHouseholds: null, baseRevision: null, sort })
  applied(await unit(QIANJIN, '前进村', 1))
  applied(await unit(BAIYUN, '白云村', 2))
  pan = await town.seat('潘俊', 'COMMAND_OFFICE', TOWNSHIP)
  liu = await town.seat('刘婷', 'GRID_WORKER', QIANJIN)
  bai = await town.seat('白书记', 'VILLAGE_SECRETARY', BAIYUN)
  auditor = await town.seat('纪委老陈', 'AUDITOR', TOWNSHIP)
  await person('曾㛃静', QIANJIN, NUMBER, { note: '=HYPERLINK("http://example.org","点这里")' })
  const li = await person('李春兰', BAIYUN)
  const order = {
    person: li,
    pack: 'cn.covid19',
    category: 'RETURNEE_FROM_HUBEI',
    countedFrom: '2020-02-05',
    creditDays: 0,
    ground: '+自武汉返回',
    decidedBy: '乡指挥部',
    evidence: '县排查名单',
    supportContact: '刘婷 13900001234',
    allowed: '',
    referral: null,
    transferredIn: false,
  }
  applied(await pan.say('followup/start-follow-up', BAIYUN, order, { id: v7(), at: instantAt('2020-02-06', '09:00') }))
}, 60_000)
afterAll(() => town.close())

test('[X54] without a purpose nothing leaves, and nothing is noted', async () => {
  for (const url of ['/api/export/persons', '/api/export/persons?purpose=a', '/api/export/persons?purpose=%20%20'])
    expect((await pan.get(url)).status).toBe(422)
  expect((await pan.get(`/api/export/persons?purpose=${PURPOSE}&colour=red`)).status).toBe(422)
  expect(await journaled()).toEqual([])
})

test('[X54] [X52] the journal knows the list, its rows, its hash and its purpose; the file’s mark leads to that entry', async () => {
  const { status, raw } = await take(pan, 'persons')
  expect(status).toBe(200)
  const lines = csv(raw)
  const [entry] = await journaled()
  expect(entry).toMatchObject({ list: 'persons', rows: 2, purpose: '上报县指挥部' })
  expect(lines.at(-1)?.[0]).toContain(entry?.hash ?? 'no hash')
  expect(lines[0]?.[0]).toContain('潘俊')
  expect(readMark(lines[0]?.[0] ?? '')).toBe(entry?.id.slice(-12))
})

test('[X55] ID numbers are masked, rare names whole, villages named', async () => {
  const lines = csv((await take(pan, 'persons')).raw)
  const header = lines[1] ?? []
  const row = lines.find((line) => line[0] === '曾㛃静') ?? []
  expect(row[header.indexOf('证件号码')]).toBe(`9901**********${NUMBER.slice(-4)}`)
  expect(row[header.indexOf('电话')]).toBe('13900001234')
  expect(row[header.indexOf('村（社区）')]).toBe('前进村')
  expect(row[header.indexOf('备注')]).toBe('=HYPERLINK("http://example.org","点这里")')
})

test('[X55] the secretary of 白云村 takes out 白云村 alone, a grid worker nothing, the auditor no people', async () => {
  expect(
    csv((await take(bai, 'persons')).raw)
      .slice(2, -1)
      .map((line) => line[0]),
  ).toEqual(['李春兰'])
  expect(csv((await take(bai, 'persons', `&format=csv&unit=${QIANJIN}`)).raw).slice(2, -1)).toEqual([])
  expect((await take(liu, 'persons')).status).toBe(404)
  expect((await take(auditor, 'persons')).status).toBe(404)
  expect((await take(auditor, 'journal')).status).toBe(200)
  for (const list of ['journal', 'workers', 'bulletin-rows'])
    expect((await take(bai, list, list === 'bulletin-rows' ? `&day=${DAY}&indicator=under-measure` : '')).status).toBe(404)
})

test('[X50] [X54] every list leaves in both formats, without a formula and with its entry', async () => {
  const filters = new Map([['bulletin-rows', `&day=${DAY}&indicator=under-measure`]])
  for (const list of EXPORT_LISTS.keys()) {
    const before = (await journaled()).length
    const { status, raw } = await take(pan, list, `&format=xlsx${filters.get(list) ?? ''}`)
    expect([list, status]).toEqual([list, 200])
    const page = Object.values(XLSX.read(raw, { cellFormula: true }).Sheets)[0] ?? {}
    for (const [address, cell] of Object.entries(page)) if (!address.startsWith('!')) expect(cell).not.toHaveProperty('f')
    const rows = XLSX.utils.sheet_to_json<string[]>(page, { header: 1, defval: '' }).slice(3, -1)
    expect((await journaled()).slice(before)).toMatchObject([{ list, rows: rows.length }])
    expect((await take(pan, list, `&format=csv${filters.get(list) ?? ''}`)).status).toBe(200)
  }
  const followed = csv((await take(pan, 'followup')).raw)
  expect(followed[2]?.slice(0, 4)).toEqual(['李春兰', '13900001234', '白云村', '白云村'])
  expect(followed[2]).toContain('+自武汉返回')
  expect(csv((await take(pan, 'bulletin-rows', `&format=csv&day=${DAY}&indicator=under-measure&unit=&part=rows`)).raw)[2]).toEqual(
    expect.arrayContaining(['在管人数', '李春兰', '白云村']),
  )
})

test('[X55] a list of several pages comes whole and in order', async () => {
  const names = Array.from({ length: 1203 }, (_, n) => `测${[...String(n).padStart(4, '0')].map((digit) => '甲乙丙丁戊己庚辛壬癸'[Number(digit)]).join('')}`)
  for (let n = 0; n < names.length; n += 400) {
    const commands = names.slice(n, n + 400).map((name) =>
      pan.command(
        'people/put-person',
        QIANJIN,
        {
          unit: QIANJIN,
          household: null,
          relation: '',
          sex: 'UNKNOWN',
          birth: null,
          living: 'RESIDENT',
          name,
          idType: 'NONE',
          idNumber: '',
          noIdReason: '未带',
          phones: [],
          address: '',
          note: '',
        },
        { id: v7() },
      ),
    )
    for (const answer of (await pan.push(commands)).answers) applied(answer)
  }
  const taken = csv((await take(pan, 'persons')).raw).slice(2, -1)
  expect(taken).toHaveLength(names.length + 2)
  expect(new Set(taken.map((line) => line[0])).size).toBe(names.length + 2)
})
