import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findHeader } from '../kernel/sheet/find-header.ts'
import { fingerprintLayout } from '../kernel/sheet/fingerprint-layout.ts'
import { proposeMapping } from '../kernel/sheet/propose-mapping.ts'
import { textCell, type Cell, type Sheet } from '../kernel/sheet/sheet.ts'
import { dryRun, type DryRun } from './dry-run.ts'
import { findPlace } from './find-place.ts'
import { knowPeople } from './known-people.ts'
import { preparePlaces } from './places.ts'
import { readReferralRows, type ReadList } from './read-referral-rows.ts'
import { REFERRAL_FIELDS } from './referral-fields.ts'
import { aHousehold, aPerson, ROOT, UNITS, uuid } from './station-township.ts'

const NAMES = ['序号', '姓名', '性别', '证件号码', '联系方式', '来自何地', '返回时间', '现住址', '健康码', '备注']
const DAYS = { listDay: '2022-03-18', today: '2022-03-18' }

function sheet(...rows: readonly (readonly (string | Cell)[])[]): Sheet {
  return { name: '名单', rows: [NAMES, ...rows].map((row) => row.map((cell) => (typeof cell === 'string' ? textCell(cell) : cell))), merges: [] }
}

function read(list: Sheet): ReadList {
  const header = findHeader(list, REFERRAL_FIELDS)
  if (!header) throw new Error('no header')
  return readReferralRows(list, header, proposeMapping(list, header, REFERRAL_FIELDS).mapping, DAYS)
}

test('[R1] a row is read as a person would read it', () => {
  const { rows, bad } = read(
    sheet(['1', '马 丽 明', '女', ' 99010119600314100 0 ', '177 0000 2199/18600005797', '湖北省黄冈市', '3月12日', '高家村1组', '黄码', '电话无人接听']),
  )
  expect(bad).toEqual([])
  expect(rows[0]).toMatchObject({
    row: 2,
    name: '马丽明',
    idType: 'RESIDENT_ID',
    idNumber: '990101196003141000',
    birth: '1960-03-14',
    phones: ['17700002199', '18600005797'],
    origin: '湖北省黄冈市',
    returnedOn: '2022-03-12',
    address: '高家村1组',
    codeColor: 'YELLOW',
    remark: '电话无人接听',
    original: ['1', '马 丽 明', '女', ' 99010119600314100 0 ', '177 0000 2199/18600005797', '湖北省黄冈市', '3月12日', '高家村1组', '黄码', '电话无人接听'],
  })
})

test('[R1] rare characters stay as they are, in the first plane and beyond', () => {
  const { rows } = read(
    sheet(
      ['1', '孙㛃雪', '', '', '18600000001', '', '', '高家村', '', ''],
      ['2', '曹𬭎', '', '', '18600000002', '', '', '高家村', '', ''],
      ['3', '阿卜杜拉•买买提', '', '', '18600000003', '', '', '高家村', '', ''],
    ),
  )
  expect(rows.map((row) => row.name)).toEqual(['孙㛃雪', '曹𬭎', '阿卜杜拉·买买提'])
})

test('[R2] a paper named in the remark counts where there is no number; without any there is a reason', () => {
  const { rows, bad } = read(
    sheet(
      ['1', '胡小军', '女', '无', '', '湖北省黄冈市', '3月15日', '石桥村敬老院', '', '外籍,护照E00000001'],
      ['2', '李小妹', '女', '', '18600000001', '', '', '高家村', '', '新生儿'],
      ['3', '王小弟', '男', '未上户', '', '', '', '高家村', '', ''],
      ['4', 'JOHN SMITH', '男', '护照:E12345678', '', '', '', '高家村', '', ''],
    ),
  )
  expect(bad).toEqual([])
  expect(rows.map((row) => [row.name, row.idType, row.idNumber, row.noIdReason])).toEqual([
    ['胡小军', 'PASSPORT', 'E00000001', ''],
    ['李小妹', 'NONE', '', '新生儿'],
    ['王小弟', 'NONE', '', '未上户'],
    ['JOHN SMITH', 'PASSPORT', 'E12345678', ''],
  ])
})

test('[R3] a number that lost its digits or does not hold goes back, with every reason, by its row', () => {
  const { rows, bad } = read(
    sheet(
      ['1', '邓兰涵', '女', { text: '990105201406077800', kind: 'number', number: 990105201406077800 }, '', '', '', '高家村', '', ''],
      ['2', '黄敏凤', '女', '9.90108E+17', '', '', '', '高家村', '', ''],
      ['3', '罗龙', '男', '990101196003141001', '', '', '', '高家村', '', ''],
      ['4', '', '男', '99010119600314', '', '', '', '高家村', '', ''],
      ['5', '韩花', '', '', '', '', '', '', '', ''],
      ['6', '990101196003141000', '', '韩花', '', '', '', '高家村', '', ''],
    ),
  )
  expect(rows).toEqual([])
  expect(bad.map((row) => [row.row, row.reasons.map((reason) => reason.code)])).toEqual([
    [2, ['id-number-digits-gone']],
    [3, ['id-number-digits-gone']],
    [4, ['id-number-check']],
    [5, ['name-missing', 'id-number-length']],
    [6, ['nothing-to-find-by']],
    [7, ['name-unreadable', 'id-number-length']],
  ])
})

test('[R3] a day or a phone that cannot be read is noted and does not stand in the way', () => {
  const { rows, bad } = read(sheet(['1', '罗龙', '男', '990101196003141000', '12345', '', '上周', '高家村', '', '']))
  expect(bad).toEqual([])
  expect(rows[0]?.notes).toEqual([
    { code: 'phone-unreadable', phone: '12345' },
    { code: 'returned-day-unreadable', text: '上周' },
  ])
})

test('[R4] a place is found by what the address says, down to the grid', () => {
  const places = preparePlaces(UNITS, ROOT)
  const found = (text: string, code = ''): readonly string[] => {
    const place = findPlace(places, text, code)
    return [place.by, place.unit, ...place.notes.map((note) => note.code)]
  }
  expect(found('高家村 第一村民小组')).toEqual(['ADDRESS', '430502201204-1-1'])
  expect(found('火车站乡白云村2组2号')).toEqual(['ADDRESS', '430502201201-2-1'])
  expect(found('双清区火车站乡高家村')).toEqual(['ADDRESS', '430502201204'])
  expect(found('白云2组')).toEqual(['ADDRESS', '430502201201-2-1'])
  expect(found('高家村13组')).toEqual(['ADDRESS', '430502201204', 'place-group-unknown'])
  expect(found('高家村第九网格')).toEqual(['ADDRESS', '430502201204-9-1'])
  expect(found('石桥村敬老院')).toEqual(['ADDRESS', '430502201205'])
  expect(found('石桥村11组11号')).toEqual(['ADDRESS', '430502201205', 'place-group-unknown'])
  expect(found('邵阳市双清区古塘社区老屋院子')).toEqual(['ADDRESS', '430502201203'])
  expect(found('火车站乡 高家村 3组')).toEqual(['ADDRESS', '430502201204-3-1'])
  expect(found('', '430502201204')).toEqual(['CODE', '430502201204'])
  expect(found('高家村3组', '430502201204')).toEqual(['CODE', '430502201204-3-1'])
  expect(found('高家村3组', '430502209999')).toEqual(['ADDRESS', '430502201204-3-1', 'unit-code-unknown'])
})

test('[R4] what nobody can know is not guessed: the township, two villages, another township', () => {
  const places = preparePlaces(UNITS, ROOT)
  const found = (text: string): readonly string[] => {
    const place = findPlace(places, text, '')
    return [place.by, ...place.notes.map((note) => note.code)]
  }
  expect(found('火车站乡')).toEqual(['NONE'])
  expect(found('')).toEqual(['NONE'])
  expect(found('白云路45号')).toEqual(['NONE'])
  expect(found('高家村与白云村交界处')).toEqual(['NONE', 'place-ambiguous'])
  expect(found('双清区高崇山镇高家村2组')).toEqual(['NONE', 'place-elsewhere'])
})

const DENG = aPerson(1, '邓杰燕', '990101196103141016', { unit: '430502201205', household: uuid(50) })
const HOME = aHousehold(50, '430502201205', DENG.id)
const LUO = aPerson(2, '罗龙', '990101196203141021', { unit: '430502201204-3-1', household: uuid(51), phones: ['18600000215'] })
const LUO_HOME = aHousehold(51, '430502201204-3-1', LUO.id)

function plan(list: Sheet, more: Partial<Parameters<typeof dryRun>[0]> = {}): DryRun {
  const header = findHeader(list, REFERRAL_FIELDS)
  if (!header) throw new Error('no header')
  return dryRun({
    list: read(list),
    places: preparePlaces(UNITS, ROOT),
    known: knowPeople([DENG, LUO], [HOME, LUO_HOME]),
    previous: [],
    layouts: [],
    sender: '县疫情防控指挥部',
    layout: fingerprintLayout(header),
    claimed: null,
    listDay: DAYS.listDay,
    today: DAYS.today,
    ...more,
  })
}

test('[R4] the household of the head who is named, and of a person we know, is found', () => {
  const { rows } = plan(
    sheet(
      ['1', '韩花', '女', '990101196003141000', '', '', '', '石桥村(户主邓杰燕)', '', ''],
      ['2', '罗龙', '男', '990101196203141021', '18600000215', '', '', '火车站乡', '', ''],
      ['3', '罗龙', '男', '990101196203141021', '', '', '', '高家村', '', ''],
      ['4', '罗龙', '男', '990101196203141021', '', '', '', '白云村2组', '', ''],
      ['5', '许兰', '女', '990101196303141037', '', '', '', '白云村(户主邓杰燕)', '', ''],
    ),
  )
  expect(rows.map((row) => [row.placedBy, row.unit, row.household, ...row.notes.map((note) => note.code)])).toEqual([
    ['HOUSEHOLD', '430502201205', HOME.id],
    ['HOUSEHOLD', '430502201204-3-1', LUO_HOME.id],
    ['HOUSEHOLD', '430502201204-3-1', LUO_HOME.id],
    ['ADDRESS', '430502201201-2-1', null, 'place-differs'],
    ['ADDRESS', '430502201201', null, 'place-head-unknown'],
  ])
})

test('[R5] each row is new, known, changed or a repeat', () => {
  const { rows, second } = plan(
    sheet(
      ['1', '罗龙', '男', '990101196203141021', '18600000215', '', '', '高家村', '', ''],
      ['2', '邓杰燕', '女', '990101196103141016', '17700000001', '', '', '石桥村', '', ''],
      ['3', '许兰', '女', '990101196303141037', '17700000002', '', '', '高家村', '', ''],
      ['4', '许兰', '女', '990101196303141037', '17700000003', '', '', '高家村', '', ''],
      ['5', '罗龙', '男', '', '18600000215', '', '', '', '', ''],
      ['6', '许兰', '女', '990101196403141042', '17700000002', '', '', '高家村', '', ''],
    ),
  )
  expect(rows.map((row) => [row.kind, row.person, row.repeats])).toEqual([
    ['KNOWN', LUO.id, null],
    ['CHANGED', DENG.id, null],
    ['NEW', null, null],
    ['REPEATED', null, 4],
    ['REPEATED', LUO.id, 2],
    ['NEW', null, null],
  ])
  expect(second).toEqual([])
})

test('[R6] a list that claims more rows than it has, a bad one and an old one need a second person', () => {
  const good = ['1', '罗龙', '男', '990101196203141021', '18600000215', '', '', '高家村', '', '']
  const bad = ['2', '罗虎', '男', '990101196203141022', '18600000215', '', '', '高家村', '', '']
  const codes = (run: DryRun): readonly string[] => run.second.map((reason) => reason.code)
  expect(codes(plan(sheet(good), { claimed: 1 }))).toEqual([])
  expect(codes(plan(sheet(good), { claimed: 2 }))).toEqual(['list-count-differs'])
  expect(codes(plan(sheet(good, bad)))).toEqual(['list-many-bad'])
  expect(codes(plan(sheet(good), { listDay: '2022-02-18' }))).toEqual(['list-not-of-today'])
})

test('[R6] another layout than the sender’s, or one that is another sender’s, needs a second person', () => {
  const list = sheet(['1', '罗龙', '男', '990101196203141021', '18600000215', '', '', '高家村', '', ''])
  const layout = (sender: string, shape: string) => ({ id: uuid(9), sender, layout: shape, mapping: {}, rows: 1 })
  const own = fingerprintLayout({ columns: NAMES.map((name, index) => ({ index, name, group: '' })) })
  const codes = (...layouts: readonly ReturnType<typeof layout>[]): readonly string[] => plan(list, { layouts }).second.map((reason) => reason.code)
  expect(codes(layout('县疫情防控指挥部', own))).toEqual([])
  expect(codes(layout('县疫情防控指挥部', 'aaaaaaaaaaaaaaaa'))).toEqual(['list-layout-new'])
  expect(codes(layout('县公安局', own))).toEqual(['list-layout-of-another'])
  expect(codes()).toEqual([])
})

test('[R3] no row makes the reader fail, and a row is either read or sent back', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme' }).map(textCell),
    fc.constantFrom('罗龙', '990101196203141021', '3月12日', '高家村', '火车站乡', '护照E1234567', '户主', '无').map(textCell),
    fc.double().map((number): Cell => ({ text: String(number), kind: 'number', number })),
  )
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 10, maxLength: 10 }), { maxLength: 6 }), (rows) => {
      const list = sheet(...rows)
      const result = read(list)
      const numbers = [...result.rows, ...result.bad].map((row) => row.row)
      expect(new Set(numbers).size).toBe(numbers.length)
      for (const row of plan(list).rows) expect(UNITS.some((unit) => unit.id === row.unit)).toBe(true)
    }),
    { seed: 3, numRuns: 300 },
  )
})
