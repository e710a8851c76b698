import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mapRows } from '../kernel/sheet/map-rows.ts'
import { findHeader } from '../kernel/sheet/find-header.ts'
import { proposeMapping } from '../kernel/sheet/propose-mapping.ts'
import { textCell, type Merge } from '../kernel/sheet/sheet.ts'
import { unitFinder } from './find-unit.ts'
import { GRID_FIELDS } from './grid-fields.ts'
import { readGridSheet, type GridSheet, type KnownGrids } from './read-grid-sheet.ts'
import type { Unit } from './tables.ts'

const ROOT: Unit = {
  id: '430502201',
  parent: null,
  kind: 'TOWNSHIP',
  name: '火车站乡',
  declaredHouseholds: null,
  sort: 0,
  validFrom: '2020-01-01',
  validTo: null,
  revision: 1,
}

function known(more: Partial<KnownGrids> = {}): KnownGrids {
  let n = 0
  return { root: ROOT.id, units: [ROOT], workers: [], assignments: [], today: '2020-01-26', newId: () => `id${++n}`, ...more }
}

/** Reads a sheet as a person would hand it in: header found, columns proposed. */
function read(table: readonly (readonly string[])[], more: Partial<KnownGrids> = {}, merges: readonly Merge[] = []): GridSheet {
  const sheet = { name: '网格', rows: table.map((row) => row.map(textCell)), merges }
  const header = findHeader(sheet, GRID_FIELDS)
  if (!header) throw new Error('no header')
  return readGridSheet(mapRows(sheet, header, proposeMapping(sheet, header, GRID_FIELDS).mapping), known(more))
}

const tree = (sheet: GridSheet) => sheet.input.units.map((unit) => `${unit.parent} > ${unit.unit} ${unit.kind} ${unit.name} ${unit.declaredHouseholds ?? '-'}`)
const roster = (sheet: GridSheet) => {
  const people = new Map(sheet.input.workers.map((worker) => [worker.id, `${worker.name} ${worker.phone}`]))
  return sheet.input.assignments.map((one) => `${one.unit} ${one.role} ${people.get(one.worker) ?? one.worker}`)
}
const said = (sheet: GridSheet) => sheet.notices.map((note) => `${note.row} ${note.reason.code}`)

const HEADER = ['行政区划代码', '村(社区)', '片区负责人(乡领导)', '联系电话', '村支书', '联系电话', '村民小组', '网格', '网格员', '联系电话', '户数']
const QIANJIN = ['430502201200', '前进村', '郑堃', '19900001855', '何欣浩', '18600007686']

test('[G10] a village written once counts below; each 联系电话 belongs to the person on its left', () => {
  const sheet = read([
    HEADER,
    [...QIANJIN, '1组', '前进村第1网格', '谢涛娟', '19900006251', '69'],
    ['', '', '', '', '', '', '2组', '前进村第2网格', '袁佳军', '199 0000 1001', '96户'],
  ])
  expect(tree(sheet)).toEqual([
    '430502201 > 430502201200 VILLAGE 前进村 -',
    '430502201200 > 430502201200-01 GROUP 1组 -',
    '430502201200-01 > 430502201200-01-1 GRID 前进村第1网格 69',
    '430502201200 > 430502201200-02 GROUP 2组 -',
    '430502201200-02 > 430502201200-02-1 GRID 前进村第2网格 96',
  ])
  expect(roster(sheet)).toEqual([
    '430502201200 LEADER 郑堃 19900001855',
    '430502201200 VILLAGE_SECRETARY 何欣浩 18600007686',
    '430502201200-01-1 GRID_WORKER 谢涛娟 19900006251',
    '430502201200-02-1 GRID_WORKER 袁佳军 19900001001',
  ])
  expect([sheet.bad, sheet.notices]).toEqual([[], []])
})

test('[G10] another township’s layout: two header rows, districts, grids of several groups, columns elsewhere', () => {
  const merges = [{ top: 1, left: 4, bottom: 1, right: 5 }]
  const sheet = read(
    [
      ['鸣皋镇网格化管理责任表'],
      ['片区', '行政村', '包村干部', '小组', '网格员', '', '网格'],
      ['', '', '', '', '姓名', '电话', ''],
      ['东片区', '杨楼村', '李志', '第一村民小组', '赵强、王芳', '13800000001/13800000002', '东网格'],
      ['', '', '', '第二村民小组', '赵强、王芳', '13800000001/13800000002', '东网格'],
      ['', '', '', '第三村民小组', '马静', '13800000003', '西网格'],
    ],
    {},
    merges,
  )
  expect(tree(sheet)).toEqual([
    '430502201 > 430502201-01 DISTRICT 东片区 -',
    '430502201-01 > 430502201-01-01 VILLAGE 杨楼村 -',
    '430502201-01-01 > 430502201-01-01-01 GRID 东网格 -',
    '430502201-01-01-01 > 430502201-01-01-01-1 GROUP 第一村民小组 -',
    '430502201-01-01-01 > 430502201-01-01-01-2 GROUP 第二村民小组 -',
    '430502201-01-01 > 430502201-01-01-02 GRID 西网格 -',
    '430502201-01-01-02 > 430502201-01-01-02-1 GROUP 第三村民小组 -',
  ])
  expect(roster(sheet).filter((one) => one.includes('GRID_WORKER'))).toEqual([
    '430502201-01-01-01 GRID_WORKER 赵强 13800000001',
    '430502201-01-01-01 GRID_WORKER 王芳 13800000002',
    '430502201-01-01-02 GRID_WORKER 马静 13800000003',
  ])
})

test('[G11] a division code that repeats or is none is said, and an own code stands in', () => {
  const sheet = read([
    ['村代码', '村', '网格', '网格员'],
    ['430502201200', '前进村', '第1网格', '甲一'],
    ['430502201200', '白云村', '第1网格', '乙二'],
    ['4305', '石桥村', '第1网格', '丙三'],
    ['430502201209', '前进村', '第2网格', '丁四'],
  ])
  expect(said(sheet)).toEqual(['3 grid-code-repeated', '4 grid-code-unreadable', '5 grid-village-two-codes'])
  expect(sheet.input.units.filter((unit) => unit.kind === 'VILLAGE').map((unit) => `${unit.unit} ${unit.name}`)).toEqual([
    '430502201200 前进村',
    '430502201-01 白云村',
    '430502201-02 石桥村',
  ])
})

test('[G11] own codes stay whatever order the list has the next time', () => {
  const grids = fc.uniqueArray(fc.constantFrom('一组', '二组', '三组', '河西组', '祠堂组', '第10组', '12组'), { minLength: 1 })
  fc.assert(
    fc.property(grids, fc.infiniteStream(fc.nat()), (names, order) => {
      const rows = names.map((name) => ['前进村', name])
      const first = read([['村', '村民小组'], ...rows])
      const units = [ROOT, ...first.input.units.map((unit): Unit => ({ ...unit, id: unit.unit, validFrom: '2020-01-26', validTo: null, revision: 1 }))]
      const shuffled = rows.map((row) => ({ row, at: order.next().value })).sort((a, b) => a.at - b.at)
      const again = read([['村', '村民小组'], ...shuffled.map(({ row }) => row)], { units })
      const codes = (sheet: GridSheet) => new Map(sheet.input.units.map((unit) => [unit.name, unit.unit]))
      expect(codes(again)).toEqual(codes(first))
      expect(new Set(codes(first).values()).size).toBe(first.input.units.length)
    }),
    { seed: 20200126 },
  )
})

test('[G12] nobody, a phone without a name, shared phones and two phones of one name are said', () => {
  const sheet = read([
    ['村', '网格', '网格员', '联系电话'],
    ['前进村', '第1网格', '', ''],
    ['前进村', '第2网格', '', '15800006604'],
    ['前进村', '第3网格', '暂缺', ''],
    ['前进村', '第4网格', '张子', '15800006604'],
    ['前进村', '第5网格', '李娟', '15800006604'],
    ['前进村', '第6网格', '张子', '15800006605'],
    ['前进村', '第7网格', '张子', ''],
    ['前进村', '第8网格', '唐怡㛃', '没有'],
    ['前进村', '第9网格', '曹𬭎', '12345'],
  ])
  expect(said(sheet)).toEqual([
    '2 grid-nobody',
    '3 grid-phone-without-name',
    '4 grid-nobody',
    '6 grid-phone-of-two',
    '7 grid-name-with-two-phones',
    '10 phone-unreadable',
  ])
  expect(sheet.input.workers.map((worker) => worker.name)).toEqual(['张子', '李娟', '张子', '唐怡㛃', '曹𬭎'])
  expect(roster(sheet)).toContain('430502201-01-07 GRID_WORKER 张子 15800006604')
})

test('[G12] the list is read over who is known: the same person keeps the record, who is named no more ends', () => {
  const workers = [
    { id: 'xie', login: 'xie', active: true, revision: 1, personal: { name: '谢涛娟', phone: '19900006251' } },
    { id: 'yuan', login: null, active: true, revision: 1, personal: { name: '袁佳军', phone: '19900001001' } },
  ]
  const first = read(
    [
      ['村', '网格', '网格员', '联系电话'],
      ['前进村', '第1网格', '谢涛娟', '19900006251'],
      ['前进村', '第2网格', '袁佳军', '19900001001'],
    ],
    { workers },
  )
  expect(first.input.workers.map((worker) => worker.id)).toEqual(['xie', 'yuan'])
  const assignments = first.input.assignments.map((one) => ({ ...one, from: '2020-01-01', to: null }))
  const units = [ROOT, ...first.input.units.map((unit): Unit => ({ ...unit, id: unit.unit, validFrom: '2020-01-01', validTo: null, revision: 1 }))]
  const later = read(
    [
      ['村', '网格', '网格员', '联系电话'],
      ['前进村', '第1网格', '谢涛娟', '13900000000'],
      ['前进村', '第2网格', '萧勇', '13900000008'],
    ],
    { workers, assignments, units },
  )
  expect(later.input.workers).toEqual([
    { id: 'xie', name: '谢涛娟', phone: '13900000000' },
    { id: expect.any(String) as string, name: '萧勇', phone: '13900000008' },
  ])
  expect(later.notices).toEqual([{ row: 0, reason: { code: 'grid-answerer-ends', name: '袁佳军', unit: '430502201-01-02', role: 'GRID_WORKER' } }])
})

test('[G13] a row without a village is left out with its reason, and the rest is read', () => {
  const sheet = read([
    ['村', '网格', '网格员', '户数'],
    ['', '第0网格', '甲一', ''],
    ['前进村', '第1网格', '乙二', '约七十'],
    ['前进村', '长'.repeat(51), '丙三', ''],
  ])
  expect(sheet.bad.map((note) => `${note.row} ${note.reason.code}`)).toEqual(['2 grid-row-without-village', '4 grid-name-too-long'])
  expect(said(sheet)).toEqual(['3 grid-households-unreadable'])
  expect(sheet.input.units).toHaveLength(2)
})

test('[G15] a place is found by code, by the short name of its village, by the number of its group, and never guessed', () => {
  const list = read([
    HEADER,
    [...QIANJIN, '1组', '前进村第1网格', '谢涛娟', '19900006251', '69'],
    ['430502204203', '古塘社区', '', '', '', '', '第十组', '', '', '', ''],
  ])
  const units = [ROOT, ...list.input.units.map((unit): Unit => ({ ...unit, id: unit.unit, validFrom: '2020-01-01', validTo: null, revision: 1 }))]
  const finder = unitFinder(units)
  const at = (village: string, group = '', grid = '', code = '') => {
    const found = finder.find({ code, village, group, grid })
    return found.kind === 'found' ? `${found.unit}${found.missing === null ? '' : ` without ${found.missing}`}` : `unknown ${found.name}`
  }
  expect(at('前进村', '1组')).toBe('430502201200-01-1')
  expect(at('前进', '第一村民小组')).toBe('430502201200-01-1')
  expect(at('前进村委会', '', '前进村第1网格')).toBe('430502201200-01-1')
  expect(at('古塘', '10组')).toBe('430502204203-10')
  expect(at('', '', '', '430502204203')).toBe('430502204203')
  expect(at('前进村', '9组')).toBe('430502201200 without 9组')
  expect(at('前门村')).toBe('unknown 前门村')
  const twin: Unit = { ...ROOT, id: '430502201999', parent: ROOT.id, kind: 'VILLAGE', name: '前进社区' }
  expect(unitFinder([...units, twin]).find({ code: '', village: '前进', group: '', grid: '' })).toEqual({ kind: 'unknown', name: '前进' })
})
