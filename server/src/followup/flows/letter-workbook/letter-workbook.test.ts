import type { HandoverLetter } from '@lianfang/domain/followup/flows/letter.ts'
import { TEST_RESULTS } from '@lianfang/domain/followup/tables.ts'
import { ID_TYPES, SEXES } from '@lianfang/domain/people/tables.ts'
import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { unpackSheet } from '../../../imports/packed-sheet.ts'
import { readFile } from '../../../imports/read-file.ts'
import { readLetter } from './read-letter.ts'
import { writeLetter } from './write-letter.ts'

const LETTER: HandoverLetter = {
  id: '018f2a00-0000-7000-8000-000000000001',
  fromTownship: '430502201',
  fromName: '火车站乡',
  fromContact: '刘婷 13900001234',
  toTownship: null,
  toName: '长山镇',
  sentAt: '2022-07-10T01:02:03.456Z',
  name: '赵桂枝',
  sex: 'FEMALE',
  birth: '1949-12-31',
  idType: 'RESIDENT_ID',
  idNumber: '11010519491231002X',
  phones: ['13900001111', '0739-5551234'],
  address: '=长山镇东村12号',
  pack: 'cn.covid19',
  packVersion: 'v9',
  category: 'RETURNEE_HIGH',
  countedFrom: '2022-02-28',
  creditDays: 2,
  startedAt: '2022-07-09T16:00:00.000Z',
  plannedEnd: '2022-07-16',
  lapsesOn: '2022-07-19',
  orderNumber: '〔2022〕1号',
  ground: '自高风险区返回\n与家人同住',
  evidence: '火车票 G1234',
  tests: [
    { day: '2022-07-10', result: 'NEGATIVE' },
    { day: '2022-07-12', result: 'PENDING' },
  ],
  note: '随夫返乡',
}

const sheetOf = (bytes: Buffer) => {
  const [packed] = readFile(bytes)
  if (!packed) throw new Error('no sheet')
  return unpackSheet(packed)
}

test('[FL16] one sheet in Chinese, with days as days and numbers of documents as text', async () => {
  const bytes = await writeLetter(LETTER, '第九版：高风险区来返人员', 480)
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer)
  expect(workbook.worksheets.map((sheet) => sheet.name)).toEqual(['转管函'])
  const rows = new Map<string, ExcelJS.Cell>()
  workbook.worksheets[0]?.eachRow((row) => rows.set(row.getCell(1).text, row.getCell(2)))
  expect(rows.get('期满日')).toMatchObject({ numFmt: 'yyyy"年"m"月"d"日"', value: new Date('2022-07-16T00:00:00.000Z') })
  // The wall clock of the township.
  expect(rows.get('发函时间')?.value).toEqual(new Date('2022-07-10T09:02:03.456Z'))
  expect([rows.get('证件号码')?.value, rows.get('性别')?.value, rows.get('去向地址')?.formula]).toEqual(['11010519491231002X', '女', undefined])
  expect(rows.get('规则名称')?.value).toBe('第九版：高风险区来返人员')
})

const word = fc.string({ unit: fc.constantFrom(...'赵钱孙李AZaz09=+-@ 、，。(（'), minLength: 2, maxLength: 30 }).map((text) => `村${text.trim()}`)
const day = fc.date({ min: new Date('1901-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))
const instant = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }).map((date) => date.toISOString())
const letters = fc.record({
  name: word,
  ground: word,
  note: fc.oneof(fc.constant(''), word),
  birth: fc.option(day),
  sex: fc.constantFrom(...SEXES),
  idType: fc.constantFrom(...ID_TYPES),
  phones: fc.array(fc.stringMatching(/^[0-9]{7,12}$/), { maxLength: 3 }),
  toTownship: fc.option(fc.constant('430502300')),
  sentAt: instant,
  startedAt: instant,
  countedFrom: day,
  creditDays: fc.integer({ min: 0, max: 60 }),
  tests: fc.array(fc.record({ day, result: fc.constantFrom(...TEST_RESULTS, 'PENDING' as const) }), { maxLength: 5 }),
})

test('[FL16] read back it is the same letter, to the millisecond, whatever wall clock the reader goes by', async () => {
  expect(readLetter(sheetOf(await writeLetter(LETTER, '', 480)), 0)).toEqual({ letter: LETTER })
  await fc.assert(
    fc.asyncProperty(letters, fc.constantFrom(480, 0, -210), async (more, offset) => {
      const letter: HandoverLetter = { ...LETTER, ...more }
      expect(readLetter(sheetOf(await writeLetter(letter, '规则', offset)), 480)).toEqual({ letter })
    }),
    { numRuns: 40 },
  )
})

test('[FL16] typed over, moved and in another order it is still read; what is missing is named', async () => {
  const { rows } = sheetOf(await writeLetter(LETTER, '', 480))
  const typed = rows.map((cells) => {
    const [label = { text: '', kind: 'empty' as const }] = cells
    const text = { 期满日: '2022年7月16日', 发函时间: '2022-07-10 09:02' }[label.text]
    const moved = [{ text: '', kind: 'empty' as const }, ...cells]
    return text === undefined ? moved : [{ text: '', kind: 'empty' as const }, label, { text, kind: 'text' as const }]
  })
  const sheet = (all: typeof typed) => ({ name: '转管函', rows: all, merges: [] })
  expect(readLetter(sheet(typed.toReversed()), 480)).toMatchObject({ letter: { plannedEnd: '2022-07-16', sentAt: '2022-07-10T01:02:00.000Z' } })
  const torn = typed.filter((cells) => cells[1]?.text !== '最晚失效日' && cells[1]?.text !== '函件编号')
  expect(readLetter(sheet(torn), 480)).toEqual({ unread: ['最晚失效日', '函件编号'] })
})
