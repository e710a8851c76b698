import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decideOnNeeds } from '../grids/decide-on-needs.ts'
import { units, type Unit } from '../grids/tables.ts'
import type { Outcome } from '../kernel/command.ts'
import { MemoryState } from '../kernel/memory-state.ts'
import { findHeader } from '../kernel/sheet/find-header.ts'
import { mapRows } from '../kernel/sheet/map-rows.ts'
import { proposeMapping } from '../kernel/sheet/propose-mapping.ts'
import { textCell, type Merge } from '../kernel/sheet/sheet.ts'
import type { Row, Table } from '../kernel/table.ts'
import { HOUSEHOLD_FIELDS } from './household-fields.ts'
import { checkCharacter } from './id-number.ts'
import { importHouseholds, type ImportHouseholds } from './import-households.ts'
import { livingIn, reasonIn, relationOf } from './read-relation.ts'
import { readHouseholdSheet, type HouseholdSheet } from './read-household-sheet.ts'
import { households, persons, type Household, type Person } from './tables.ts'

const ROOT = '430502201'
const V = '430502201200'
const TODAY = '2022-03-18'
const unit = (id: string, parent: string | null, kind: Unit['kind'], name: string, validTo: string | null = null): Unit => ({
  id,
  parent,
  kind,
  name,
  declaredHouseholds: null,
  sort: 0,
  validFrom: '2020-01-01',
  validTo,
  revision: 1,
})
const UNITS = [
  unit(ROOT, null, 'TOWNSHIP', '火车站乡'),
  unit(V, ROOT, 'VILLAGE', '前进村'),
  ...[1, 2].flatMap((n) => [unit(`${V}-0${n}`, V, 'GROUP', `${n}组`), unit(`${V}-0${n}-1`, `${V}-0${n}`, 'GRID', `前进村第${n}网格`)]),
]

/** A number of the unassigned prefix 99, the n-th person of 1980-01-01. */
const number = (n: number): string => {
  const digits = `99010119800101${String(n).padStart(3, '0')}`
  return digits + checkCharacter(digits)
}

let made = 0
const newId = () => `id${String(++made).padStart(6, '0')}`

function read(table: readonly (readonly string[])[], merges: readonly Merge[] = []): HouseholdSheet {
  const sheet = { name: '底册', rows: table.map((row) => row.map(textCell)), merges }
  const header = findHeader(sheet, HOUSEHOLD_FIELDS)
  if (!header) throw new Error('no header')
  return readHouseholdSheet(mapRows(sheet, header, proposeMapping(sheet, header, HOUSEHOLD_FIELDS).mapping), { units: UNITS, today: TODAY, newId })
}

function register(...rows: readonly (Person | Household)[]): MemoryState {
  const state = new MemoryState()
  const add = <R extends Row>(table: Table<R>, row: R) => state.add(table, row)
  for (const one of UNITS) add(units, one)
  for (const row of rows) 'living' in row ? add(persons, row) : add(households, row)
  return state
}

function take(state: MemoryState, input: ImportHouseholds): Outcome {
  const at = '2022-03-18T02:00:00.000Z'
  const outcome = decideOnNeeds(
    state,
    importHouseholds,
    { id: 'c', kind: importHouseholds.kind, township: 't', unit: ROOT, actor: 'office', device: 'd', at, input },
    { now: at, actor: { id: 'office', grants: [] }, settings: { name: '火车站乡', root: ROOT, cutoff: '17:00', offset: 480 } },
  )
  if (outcome.kind === 'accepted') state.apply(outcome.changes)
  return outcome
}

const codes = (notes: HouseholdSheet['bad']) => notes.map((note) => `${note.row} ${note.reason.code}`)
const homes = (sheet: HouseholdSheet) =>
  sheet.input.households.map(
    (home) => `${home.unit} ${home.code ?? '-'} ${home.door}: ${home.members.map((one) => `${one.head ? '*' : ''}${one.name}`).join(' ')}`,
  )

const HEADER = ['村', '组', '户编号', '与户主关系', '姓名', '性别', '身份证号', '电话', '门牌', '是否常住', '备注']
const SHEET = [
  HEADER,
  ['前进村', '1组', 'H00001', '户主', '曾㛃静', '男', number(1), '18600007549', '1号', '是', ''],
  ['', '', '', '配偶', '谢　勇', '女', number(2), '19900002713/0739-5551234', '', '否(在外务工)', ''],
  ['前进村', '2组', 'H00002', '户主', '傅国㛃', '男', number(3), '', '2号', '', '独居'],
]

test('[P13] what stands on the head’s row only counts for the rest of the household', () => {
  const sheet = read(SHEET)
  expect(homes(sheet)).toEqual([`${V}-01-1 H00001 1号: *曾㛃静 谢勇`, `${V}-02-1 H00002 2号: *傅国㛃`])
  expect(sheet.input.households[0]?.members[1]).toMatchObject({
    relation: '配偶',
    sex: 'FEMALE',
    birth: '1980-01-01',
    living: 'AWAY',
    note: '在外务工',
    phones: ['19900002713', '0739-5551234'],
  })
  expect(sheet.input.households[0]?.address).toBe('前进村1组1号')
  expect(sheet.bad).toEqual([])
})

test('[P13] registers of other shapes: by head’s name in a column, by merged cells, by 户主 alone', () => {
  const byName = read([
    ['行政村', '网格', '户主姓名', '家庭成员', '证件号码', '住址'],
    ['前进村委会', '前进村第1网格', '张三', '张三', number(1), '河边'],
    ['前进村委会', '前进村第1网格', '张三', '李四', number(2), '河边'],
    ['前进村委会', '前进村第2网格', '王五', '王五', number(3), '山脚'],
  ])
  expect(homes(byName)).toEqual([`${V}-01-1 - : *张三 李四`, `${V}-02-1 - : *王五`])
  const merged = read(
    [
      ['所属村', '小组', '户号', '姓名', '与户主关系'],
      ['前进村', '第二村民小组', '7', '李四', '子'],
      ['', '', '', '张三', '户主'],
      ['', '', '8', '王五', '户主'],
    ],
    [{ top: 1, bottom: 2, left: 2, right: 2 }],
  )
  expect(homes(merged)).toEqual([`${V}-02-1 7 : 李四 *张三`, `${V}-02-1 8 : *王五`])
  const plain = read([
    ['村', '组', '关系', '姓名', '门牌'],
    ['前进', '1', '户主', '张三', '1号'],
    ['', '', '子', '张小三', ''],
    ['', '', '本人', '王五', '2号'],
  ])
  expect(homes(plain)).toEqual([`${V}-01-1 - 1号: *张三 张小三`, `${V}-01-1 - 2号: *王五`])
})

test('[P14] where somebody is, and why, in the words of the register', () => {
  const said = ['是', '否(在外务工)', '否', '在家', '已迁出', '死亡', '外出打工', '', '常住人口', '说不清'].map((text) => livingIn(text))
  expect(said).toEqual(['RESIDENT', 'AWAY', 'AWAY', 'RESIDENT', 'LEFT', 'DIED', 'AWAY', 'RESIDENT', 'RESIDENT', undefined])
  expect([livingIn('是', true), livingIn('否', true), livingIn('是（广东）', true)]).toEqual(['AWAY', 'RESIDENT', 'AWAY'])
  expect(reasonIn('否（在外 务工）')).toBe('在外务工')
  expect(['户 主', '本人', '长子', '孙媳', '外祖母', '一般人'].map(relationOf)).toEqual(['户主', '户主', '长子', '孙媳', '外祖母', undefined])
  const sheet = read([
    ['村', '组', '户主姓名', '姓名', '身份证号', '是否外出'],
    ['前进村', '1组', '张三', '张三', number(1), '是(东莞)'],
    ['', '', '张三', '李四', number(2), '看情况'],
  ])
  expect(sheet.input.households[0]?.members.map((one) => `${one.living} ${one.note}`)).toEqual(['AWAY 东莞', 'RESIDENT '])
  expect(codes(sheet.notices)).toEqual(['3 register-living-unreadable'])
})

test('[P15] an unknown village leaves the household out with all its rows, an unknown group does not', () => {
  const sheet = read([
    ...SHEET,
    ['后退村', '1组', 'H3', '户主', '王五', '', number(5), '', '', '', ''],
    ['', '', '', '子', '王六', '', number(6), '', '', '', ''],
    ['前进村', '9组', 'H4', '户主', '赵七', '', number(7), '', '', '', ''],
  ])
  expect(codes(sheet.bad)).toEqual(['5 register-village-unknown', '6 register-village-unknown'])
  expect(codes(sheet.notices)).toEqual(['7 register-group-unknown'])
  expect(homes(sheet)[2]).toBe(`${V} H4 : *赵七`)
})

test('[P16] a row whose person cannot be told is left out with its reason, and the household stays', () => {
  const wrong = number(4).slice(0, 17) + (number(4).endsWith('0') ? '1' : '0')
  const row = (name: string, id: string) => ['', '', '', '子', name, '', id, '', '', '', '']
  const sheet = read([
    ...SHEET,
    row('', number(8)),
    row('李4', number(9)),
    row('王五', wrong),
    row('赵六', '9.90101198001E+17'),
    row('钱七', number(1)),
    row('孙八', number(10)),
  ])
  expect(codes(sheet.bad)).toEqual(['5 name-missing', '6 name-unreadable', '7 id-number-check', '8 id-number-digits-gone', '9 register-id-repeated'])
  expect(sheet.bad[4]?.reason['other']).toBe(2)
  expect(homes(sheet)[1]).toBe(`${V}-02-1 H00002 2号: *傅国㛃 孙八`)
  expect(codes(read([HEADER, row('孙八', number(10)), ...SHEET.slice(1)]).bad)).toEqual(['2 register-row-without-household'])
})

test('[P17] repeated numbers, two heads, none, no document, sex and birthday against the number are said', () => {
  const sheet = read([
    [...HEADER, '出生日期'],
    ['前进村', '1组', 'H1', '户主', '张三', '男', number(2), '', '', '', '', '1980-01-02'],
    ['', '', 'H1', '户主', '李四', '', '', '', '', '', '新生儿', ''],
    ['', '', 'H2', '子', '王五', '', number(3), '138', '', '', '', ''],
    ['', '', 'H1', '户主', '孙八', '', number(8), '', '', '', '', ''],
    ['', '', 'H1', '子', '孙九', '', number(9), '', '', '', '', ''],
    ['', '', 'H3', '', '', '', '', '', '3号', '', '', ''],
    ['', '', 'H4', '户主', '赵六', '', number(5), '', '', '', '', ''],
    ['', '', '', '户主', '钱七', '', number(6), '', '', '', '', ''],
  ])
  expect(homes(sheet)).toEqual([
    `${V}-01-1 H1 : *张三 李四`,
    `${V}-01-1 H2 : 王五`,
    `${V}-01-1 - : *孙八 孙九`,
    `${V}-01-1 H3 3号: `,
    `${V}-01-1 H4 : *赵六`,
    `${V}-01-1 - : *钱七`,
  ])
  expect(codes(sheet.notices)).toEqual([
    '2 register-sex-differs',
    '2 register-birth-differs',
    '3 register-two-heads',
    '3 register-without-number',
    '4 phone-unreadable',
    '4 register-no-head',
    '5 register-code-repeated',
    '7 register-household-empty',
  ])
})

const inputOf = (table: readonly (readonly string[])[] = SHEET): ImportHouseholds => read(table).input
const people = (state: MemoryState, table: readonly (readonly string[])[] = SHEET) =>
  table.slice(1).flatMap((row) => state.by(persons, 'idNumber', row[6] ?? ''))

test('[P11] read again, a register changes nothing', () => {
  const state = register()
  expect(take(state, inputOf()).kind).toBe('accepted')
  expect(people(state)).toHaveLength(3)
  expect(people(state)[0]).toMatchObject({ unit: `${V}-01-1`, revision: 1, personal: { relation: '户主' } })
  expect(take(state, inputOf())).toEqual({ kind: 'accepted', changes: [] })
})

test('[P11] any register read twice doubles nobody, with and without numbers of persons and households', () => {
  const member = fc.record({ name: fc.constantFrom('张三', '李四', '王五', '赵六', '钱七'), id: fc.option(fc.integer({ min: 1, max: 12 }), { nil: null }) })
  const home = fc.record({
    code: fc.option(fc.integer({ min: 1, max: 5 }), { nil: null }),
    group: fc.integer({ min: 1, max: 2 }),
    members: fc.array(member, { minLength: 1, maxLength: 4 }),
  })
  fc.assert(
    fc.property(fc.array(home, { maxLength: 6 }), (drawn) => {
      const rows = drawn.flatMap(({ code, group, members }, h) =>
        uniqueNames(members).map((one, m) => [
          m === 0 ? '前进村' : '',
          m === 0 ? `${group}组` : '',
          m === 0 && code !== null ? `H${code}` : '',
          m === 0 ? '户主' : '子',
          one.name,
          '',
          one.id === null ? '' : number(one.id),
          '',
          m === 0 ? `${h}号` : '',
          '',
          '',
        ]),
      )
      const state = register()
      expect(take(state, inputOf([HEADER, ...rows])).kind).toBe('accepted')
      expect(take(state, inputOf([HEADER, ...rows]))).toEqual({ kind: 'accepted', changes: [] })
    }),
    { seed: 288, numRuns: 300 },
  )
})

function uniqueNames<T extends { readonly name: string }>(members: readonly T[]): readonly T[] {
  return members.filter((one, i) => members.findIndex((other) => other.name === one.name) === i)
}

test('[P11] what has changed is brought up to date, who does not stand in it stays', () => {
  const state = register()
  take(state, inputOf())
  const later = [
    HEADER,
    ['前进村', '2组', 'H00001', '户主', '曾静', '', number(1), '13800000000', '1号', '是', ''],
    ['', '', '', '子', '曾小', '', '', '', '', '', '新生儿'],
  ]
  expect(take(state, inputOf(later)).kind).toBe('accepted')
  const [zeng] = people(state)
  expect(zeng).toMatchObject({ unit: `${V}-02-1`, revision: 2, personal: { name: '曾静', phones: ['18600007549', '13800000000'] } })
  expect(people(state)[1]).toMatchObject({ revision: 1, household: zeng?.household })
  expect(state.by(households, 'code', 'H00001')).toHaveLength(1)
  expect(state.by(persons, 'household', zeng?.household ?? '').map((one) => one.personal.name)).toContain('曾小')
  take(state, inputOf(later))
  expect(state.by(persons, 'household', zeng?.household ?? '')).toHaveLength(3)
})

test('[P11] a child who has a household now leaves the parents’, which keeps its own', () => {
  const uncoded = [HEADER, ['前进村', '1组', '', '户主', '张三', '', number(1), '', '1号', '', ''], ['', '', '', '子', '张小三', '', number(2), '', '', '', '']]
  const state = register()
  take(state, inputOf(uncoded))
  take(
    state,
    inputOf([
      HEADER,
      ['前进村', '1组', '', '户主', '张三', '', number(1), '', '1号', '', ''],
      ['前进村', '1组', '', '户主', '张小三', '', number(2), '', '3号', '', ''],
    ]),
  )
  const [father, son] = [number(1), number(2)].map((id) => state.by(persons, 'idNumber', id)[0])
  expect(son?.household).not.toBe(father?.household)
  expect(state.one(households, father?.household)?.personal.door).toBe('1号')
  expect(state.one(households, son?.household)).toMatchObject({ head: son?.id, personal: { door: '3号' } })
})

test('[P18] a household whose head the register has in another one now has none', () => {
  const state = register()
  take(state, inputOf())
  const old = people(state)[2]?.household
  take(
    state,
    inputOf([
      HEADER,
      ['前进村', '1组', 'H00001', '户主', '曾㛃静', '', number(1), '', '', '', ''],
      ['', '', '', '岳母', '傅国㛃', '', number(3), '', '', '', ''],
    ]),
  )
  expect(people(state)[2]).toMatchObject({ unit: `${V}-01-1`, personal: { relation: '岳母' } })
  expect(state.one(households, old)).toMatchObject({ head: null, code: 'H00002' })
})

test('[P11] rows that say the same without any number are two households, and stay two', () => {
  const row = ['前进村', '1组', '', '户主', '张三', '', '', '', '', '', '']
  const state = register()
  take(state, inputOf([HEADER, row, row]))
  const homes = () => state.by(households, 'unit', `${V}-01-1`)
  expect(new Set(homes().map((home) => home.head)).size).toBe(2)
  expect(take(state, inputOf([HEADER, row, row]))).toEqual({ kind: 'accepted', changes: [] })
  expect(homes()).toHaveLength(2)
})

test('[P11] somebody a list brought in before, without a household, is found by number or by name and phone', () => {
  const person = (id: string, name: string, personal: Partial<Person['personal']>): Person => ({
    id,
    unit: ROOT,
    household: null,
    sex: 'UNKNOWN',
    living: 'RESIDENT',
    mergedInto: null,
    alsoOf: [],
    erasedAt: null,
    revision: 4,
    personal: { name, idType: 'NONE', idNumber: '', noIdReason: '名单未提供', phones: [], birth: null, relation: '', address: '', note: '', ...personal },
  })
  const state = register(
    person('p1', '曾㛃静', { idType: 'RESIDENT_ID', idNumber: number(1), noIdReason: '' }),
    person('p2', '傅国㛃', { phones: ['13900000003'] }),
  )
  const rows = SHEET.map((row) => (row[4] === '傅国㛃' ? row.with(7, '13900000003') : row))
  take(state, inputOf(rows))
  expect(state.one(persons, 'p1')).toMatchObject({ unit: `${V}-01-1`, revision: 5, personal: { relation: '户主' } })
  expect(state.one(persons, 'p2')).toMatchObject({ unit: `${V}-02-1`, personal: { idNumber: number(3), noIdReason: '' } })
})

test('[P12] who has died or left is not brought back, and no document or phone is taken away', () => {
  const state = register()
  take(state, inputOf())
  for (const [i, living] of (['DIED', 'LEFT'] as const).entries()) {
    const before = people(state)[i]
    if (before) state.apply([{ table: persons, id: before.id, before, after: { ...before, living } as Person }])
  }
  take(state, inputOf(SHEET.map((row) => (row === HEADER ? row : row.with(7, '').with(6, row[4] === '傅国㛃' ? '' : (row[6] ?? '')))))) // the third comes without a number
  expect(people(state).map((one) => one.living)).toEqual(['DIED', 'LEFT', 'RESIDENT'])
  expect(people(state).map((one) => one.personal.phones.length)).toEqual([1, 2, 0])
})

test('[P11] a register is taken whole or not at all', () => {
  const state = register()
  const input = inputOf()
  const broken = {
    households: input.households.map((home, i) =>
      i === 1 ? { ...home, members: home.members.map((one) => ({ ...one, idNumber: '990101198001010000' })) } : home,
    ),
  }
  expect(take(state, broken)).toMatchObject({ kind: 'refused', reason: { code: 'id-number-check', name: '傅国㛃', household: 'H00002' } })
  expect(take(state, { households: input.households.map((home) => ({ ...home, unit: 'nowhere' })) })).toMatchObject({ reason: { code: 'unit-not-open' } })
  expect(people(state)).toEqual([])
})
