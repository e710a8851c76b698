import { read, utils } from '@e965/xlsx'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { makeGridList } from '../grids/grid-list.ts'
import { makeHouseholdRegister } from '../people/household-register.ts'
import { makeTown } from '../towns/make-town.ts'
import { planTown } from '../towns/town-plan.ts'
import { makeCodeList } from './code-list.ts'
import { LAYOUTS, makeCountyList } from './county-list.ts'
import { DATE_SPELLINGS, spellDate } from './spell-date.ts'

const town = makeTown(planTown('lists', 2_000, '2022-03-18'))

function rowsOf(bytes: Uint8Array, sheet = 0): unknown[][] {
  const book = read(bytes, { type: 'array' })
  return utils.sheet_to_json(book.Sheets[book.SheetNames[sheet]!]!, { header: 1, raw: true, defval: null })
}

test('[SC7] a county list is as untidy as the samples and knows the truth about each row', () => {
  const list = makeCountyList({ seed: 'lists', town, batch: 12, day: '2022-03-18', rows: 124, layout: 'TWO_ROW_HEADER' })
  const rows = rowsOf(list.bytes)
  expect(rows[0]?.[0]).toBe('涉疫地区来(返)人员核查名单(第12批)')
  expect(String(rows[1]?.[0])).toContain('共125条')
  expect([rows[2]?.[1], rows[3]?.[1]]).toEqual(['基本信息', '姓名'])
  expect(list.entries).toHaveLength(124)
  for (const entry of list.entries) {
    const row = rows[entry.row - 1]!
    expect(String(row[1]).replaceAll(' ', '')).toBe(entry.name)
    if (entry.fault === 'ID_AS_NUMBER') expect(row[3]).toBeTypeOf('number')
    if (entry.fault === null) expect(String(row[3]).trim().toUpperCase()).toBe(entry.idNumber)
  }
  const faults = list.entries.map((entry) => entry.fault)
  expect(faults).toContain('ID_AS_NUMBER')
  expect(faults).toContain('WRONG_CHECK_CHARACTER')
  const repeats = list.entries.filter((entry) => entry.repeatOf !== null)
  expect(repeats).toHaveLength(4)
  for (const repeat of repeats) expect(list.entries.find((entry) => entry.row === repeat.repeatOf)?.person.id).toBe(repeat.person.id)
})

test('[SC7] strangers stand in no register and say only roughly where they stay', () => {
  const list = makeCountyList({ seed: 'lists', town, batch: 4, day: '2022-03-18', rows: 40, strangers: 6, layout: 'PLAIN' })
  const known = new Set(town.persons.map((person) => person.personal.idNumber))
  const strangers = list.entries.slice(0, 6)
  expect(strangers.every((entry) => !known.has(entry.idNumber) && ['VILLAGE', 'TOWNSHIP'].includes(entry.precision))).toBe(true)
  expect(list.entries).toHaveLength(40)
})

test('[SC7] every layout opens, in xlsx and xls, and the same seed writes the same rows', () => {
  for (const layout of LAYOUTS) {
    for (const format of ['xlsx', 'xls'] as const) {
      const make = () => makeCountyList({ seed: 'lists', town, batch: 3, day: '2022-03-18', rows: 60, layout, format })
      const rows = rowsOf(make().bytes)
      expect(rows.flat()).toContain(make().entries[0]?.origin)
      expect(rowsOf(make().bytes)).toEqual(rows)
    }
  }
})

test('[SC7] six spellings of one day', () => {
  expect(DATE_SPELLINGS.map((spelling) => spellDate('2022-03-14', spelling))).toEqual([
    '2022-03-14',
    '2022/3/14',
    '3月14日',
    '20220314',
    { serial: 44634 },
    '2022.3.14',
  ])
})

test('[SC8] grid list, household register and code list open with the town’s own rows', () => {
  const grids = rowsOf(makeGridList(town))
  expect(grids).toHaveLength(1 + town.units.filter((unit) => unit.kind === 'GRID').length)
  const register = rowsOf(makeHouseholdRegister(town))
  expect(register).toHaveLength(1 + town.persons.length)
  expect(register.filter((row) => row[2] !== null)).toHaveLength(1 + town.households.length)
  const codes = iconv.decode(Buffer.from(makeCodeList('lists', town, 40, '2022-03-18')), 'gb18030').split('\r\n')
  expect(codes).toHaveLength(42)
  expect(codes[1]).toMatch(/^[^,]+,\t99/)
})
