import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findHeader, findSheet, headerFrom } from './find-header.ts'
import { fingerprintLayout } from './fingerprint-layout.ts'
import { mapRows } from './map-rows.ts'
import { proposeMapping } from './propose-mapping.ts'
import { EMPTY_CELL, textCell, type Cell, type Merge, type Sheet, type SheetField } from './sheet.ts'

const phone = (cell: Cell): boolean => /^1\d{10}$/.test(cell.text)

const FIELDS: readonly SheetField[] = [
  { key: 'name', required: true, synonyms: ['姓名', '人员姓名'] },
  { key: 'idNumber', required: false, synonyms: ['身份证号', '证件号码', '身份证'], hint: (cell) => /^\d{17}[\dX]$/i.test(cell.text) },
  { key: 'phones', required: false, synonyms: ['联系电话', '联系方式', '手机'], hint: phone, many: true },
  { key: 'returnedOn', required: false, synonyms: ['返回时间', '返乡时间'] },
  { key: 'address', required: false, synonyms: ['现住址', '居住地址'] },
]

const CHAIN: readonly SheetField[] = [
  { key: 'village', required: true, synonyms: ['村(社区)', '村'] },
  { key: 'leader', required: false, synonyms: ['片区负责人'] },
  { key: 'leaderPhone', required: false, synonyms: ['联系电话'], of: 'leader', hint: phone },
  { key: 'worker', required: true, synonyms: ['网格员'] },
  { key: 'workerPhone', required: false, synonyms: ['联系电话'], of: 'worker', hint: phone },
]

function sheet(rows: readonly (readonly string[])[], merges: readonly Merge[] = []): Sheet {
  return { name: '第1页', rows: rows.map((row) => row.map(textCell)), merges }
}

const COUNTY = sheet(
  [
    ['返乡人员核查名单（第3批）'],
    ['下发单位：县指挥部  共3条'],
    ['序号', '基本信息', '', '', '来返信息', '现住址'],
    ['', '姓名', '证件号码', '联系方式', '返回时间(年/月/日)', ''],
    ['1', '罗龙', '990101194401182845', '18600000215', '2022-03-10', '高家村1组'],
    [],
    ['2', '彭洋桂', '990109194009216431', '17700008456', '3月11日', '白云村'],
    ['序号', '姓名', '证件号码', '联系方式', '返回时间(年/月/日)', '现住址'],
    ['3', '谢芳军', '', '', '', '火车站乡'],
    ['合计', '', '', '', '', '3条'],
    ['填表人:', '', '审核人:', '', '', ''],
  ],
  [
    { top: 0, left: 0, bottom: 0, right: 5 },
    { top: 2, left: 1, bottom: 2, right: 3 },
    { top: 2, left: 0, bottom: 3, right: 0 },
    { top: 2, left: 5, bottom: 3, right: 5 },
  ],
)

test('[K24] the header of two merged rows is found below the title, and the totals and signatures are cut', () => {
  const header = findHeader(COUNTY, FIELDS)
  if (!header) throw new Error('no header')
  expect([header.from, header.to]).toEqual([2, 3])
  expect(header.columns.map((column) => column.name)).toEqual(['序号', '姓名', '证件号码', '联系方式', '返回时间(年/月/日)', '现住址'])
  expect(header.above).toEqual(['返乡人员核查名单（第3批）', '下发单位：县指挥部  共3条'])
  expect(header.below).toEqual(['合计  3条', '填表人:  审核人:'])
  const rows = mapRows(COUNTY, header, proposeMapping(COUNTY, header, FIELDS).mapping)
  expect(rows.map((row) => [row.row, row.cells['name']?.text])).toEqual([
    [5, '罗龙'],
    [7, '彭洋桂'],
    [9, '谢芳军'],
  ])
})

test('[K24] a header of two rows is found without its merges, as a csv file has lost them', () => {
  const header = findHeader({ ...COUNTY, merges: [] }, FIELDS)
  expect([header?.from, header?.to]).toEqual([2, 3])
  expect(header?.columns.map((column) => column.name)).toContain('联系方式')
})

test('[K24] the sheet with the list is chosen, not the one with instructions', () => {
  const notes = sheet([['填表说明'], ['1. 姓名请勿加空格。2. 身份证号请勿改为数值格式。']])
  expect(findSheet([notes, COUNTY], FIELDS)?.index).toBe(1)
  expect(findSheet([notes], FIELDS)).toBeUndefined()
})

test('[K24] a person may point at the header’s row', () => {
  expect(headerFrom(COUNTY, 2, FIELDS).to).toBe(3)
  expect(headerFrom(COUNTY, 7, FIELDS).dataFrom).toBe(8)
})

test('[K25] names are compared whatever their widths, blanks, brackets and marks', () => {
  const odd = sheet([
    ['* 姓　名', '身 份 证 号 码', '手机\n号码', '返乡时间（如：3月1日）', '现居住地址'],
    ['罗龙', '990101194401182845', '18600000215', '3月1日', '高家村'],
  ])
  const header = findHeader(odd, FIELDS)
  if (!header) throw new Error('no header')
  expect(proposeMapping(odd, header, FIELDS)).toEqual({
    mapping: { 0: 'name', 1: 'idNumber', 2: 'phones', 3: 'returnedOn', 4: 'address' },
    missing: [],
    unread: [],
  })
})

test('[K25] values speak where the name says nothing, and against a name that is wrong', () => {
  const rows = ['罗龙', '彭洋桂', '谢芳军', '马丽明', '韩花'].map((name, i) => [name, `1860000021${i}`, `99010119440118284${i}`, '备查'])
  const list = sheet([['姓名', '号码', '联系方式', '身份证'], ...rows])
  const header = findHeader(list, FIELDS)
  if (!header) throw new Error('no header')
  const { mapping } = proposeMapping(list, header, FIELDS)
  expect(mapping['1']).toBe('phones')
  expect(mapping['2']).toBe('idNumber')
  expect(mapping['3']).toBeUndefined()
})

test('[K25] of two 联系电话 each belongs to the person on its left', () => {
  const list = sheet([
    ['村(社区)', '片区负责人(乡领导)', '联系电话', '网格员', '联系电话'],
    ['前进村', '郑堃', '19900001855', '谢涛娟', '19900006251'],
  ])
  const header = findHeader(list, CHAIN)
  if (!header) throw new Error('no header')
  expect(proposeMapping(list, header, CHAIN).mapping).toEqual({ 0: 'village', 1: 'leader', 2: 'leaderPhone', 3: 'worker', 4: 'workerPhone' })
})

test('[K25] where only one of two persons has a phone column, it is the one on its left', () => {
  const list = sheet([
    ['村(社区)', '片区负责人(乡领导)', '网格员', '联系电话'],
    ['前进村', '郑堃', '谢涛娟', '19900006251'],
  ])
  const header = findHeader(list, CHAIN)
  if (!header) throw new Error('no header')
  expect(proposeMapping(list, header, CHAIN).mapping).toEqual({ 0: 'village', 1: 'leader', 2: 'worker', 3: 'workerPhone' })
})

test('[K25] a required column that nobody can find is named', () => {
  const list = sheet([
    ['证件号码', '联系方式'],
    ['990101194401182845', '18600000215'],
  ])
  const header = findHeader(list, FIELDS)
  if (!header) throw new Error('no header')
  expect(proposeMapping(list, header, FIELDS).missing).toEqual(['name'])
})

test('[K26] the layout is the same for the same names in the same order, and for no others', () => {
  const layout = (...names: string[]): string => fingerprintLayout({ columns: names.map((name, index) => ({ index, name, group: '' })) })
  expect(layout('姓 名', '联系电话（必填）')).toBe(layout('姓名', '联系电话(必填)'))
  expect(layout('联系电话', '姓名')).not.toBe(layout('姓名', '联系电话'))
  expect(layout('姓名', '联系电话', '备注')).not.toBe(layout('姓名', '联系电话'))
  expect(layout('姓名')).toMatch(/^[0-9a-f]{16}$/)
})

test('[K27] a cell merged over several rows counts for each, and two phone columns feed one field', () => {
  const list = sheet(
    [
      ['村', '姓名', '联系电话1', '联系电话2'],
      ['前进村', '罗龙', '18600000215', '17700000215'],
      ['', '罗虎', '', '17700000216'],
      ['', '罗豹', '', ''],
    ],
    [{ top: 1, left: 0, bottom: 2, right: 0 }],
  )
  const fields = [...FIELDS, { key: 'village', required: false, synonyms: ['村'] }]
  const header = findHeader(list, fields)
  if (!header) throw new Error('no header')
  const rows = mapRows(list, header, proposeMapping(list, header, fields).mapping)
  expect(rows.map((row) => [row.row, row.cells['village']?.text, row.cells['phones']?.text])).toEqual([
    [2, '前进村', '18600000215/17700000215'],
    [3, '前进村', '17700000216'],
    [4, '', ''],
  ])
})

test('[K24] no sheet makes the reader fail', () => {
  const cell = fc.oneof(
    fc.constant(EMPTY_CELL),
    fc.string({ unit: 'grapheme' }).map(textCell),
    fc.constantFrom('姓名', '合计', '联系电话', '填表人:', '1').map(textCell),
    fc.double().map((number): Cell => ({ text: String(number), kind: 'number', number })),
  )
  const merge = fc.record({ top: fc.nat(9), left: fc.nat(9), bottom: fc.nat(12), right: fc.nat(12) })
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 }), fc.array(merge, { maxLength: 5 }), (rows, merges) => {
      const any: Sheet = { name: '', rows, merges }
      const header = findHeader(any, FIELDS)
      if (!header) return
      const mapped = mapRows(any, header, proposeMapping(any, header, FIELDS).mapping)
      expect(mapped.length).toBeLessThanOrEqual(rows.length)
      for (const row of mapped) expect(row.row).toBeGreaterThan(header.to + 1)
    }),
    { seed: 24, numRuns: 300 },
  )
})
