import { expect, test } from 'vitest'
import { instantAt } from '../../kernel/instant.ts'
import { EMPTY_CELL, textCell, type Cell } from '../../kernel/sheet/sheet.ts'
import { matchResults, type KnownSample, type RowMatch } from './match-results.ts'
import { readResult, withRemark } from './read-result.ts'
import { readResultRows } from './read-result-rows.ts'

const at = instantAt
const DAY = '2022-07-10'
const ZHAO = '990101196003141000'
const LIU = '990101196103141016'

function taken(id: string, name: string, more: Partial<KnownSample> = {}): KnownSample {
  return { id, person: name, at: at(DAY, '09:00'), day: DAY, tube: null, name, idNumber: '', result: null, ...more }
}
function rowsOf(...rows: readonly Readonly<Record<string, string | Cell>>[]) {
  const mapped = rows.map((cells, index) => ({
    row: index + 2,
    cells: Object.fromEntries(Object.entries(cells).map(([key, value]) => [key, typeof value === 'string' ? textCell(value) : value])),
  }))
  return readResultRows(mapped, DAY, 480)
}
const said = (match: RowMatch): string =>
  match.kind === 'MATCHED' ? `${match.sample.id} ${match.result}` : match.kind === 'DISPUTED' ? match.reason.code : match.kind
const matched = (known: readonly KnownSample[], ...rows: readonly Readonly<Record<string, string | Cell>>[]) =>
  matchResults(rowsOf(...rows), known, at('2022-07-12', '08:00')).map(said)

test.each([
  ['阴性', 'NEGATIVE'],
  [' 阴 ', 'NEGATIVE'],
  ['-', 'NEGATIVE'],
  ['（－）', 'NEGATIVE'],
  ['阴性(-)', 'NEGATIVE'],
  ['未检出', 'NEGATIVE'],
  ['Negative', 'NEGATIVE'],
  ['ORF1ab:阴性/N:阴性', 'NEGATIVE'],
  ['阳性', 'POSITIVE'],
  ['阳性（+）', 'POSITIVE'],
  ['检出', 'POSITIVE'],
  ['+', 'POSITIVE'],
  ['样本不合格，需重采', 'INVALID'],
  ['空管', 'INVALID'],
  ['检测中', 'PENDING'],
  ['', 'PENDING'],
  ['可疑', 'UNCLEAR'],
  ['阴性（待复检）', 'UNCLEAR'],
  ['弱阳性', 'UNCLEAR'],
  ['ORF1ab:阳性/N:阴性', 'UNCLEAR'],
  ['阴性(+)', 'UNCLEAR'],
  ['已报', 'UNCLEAR'],
])('[FU31] a laboratory writes %j: %s', (text, result) => {
  expect(readResult(text)).toBe(result)
})

test('[FU31] a remark counts: 需复检 makes a result unclear, 复检阴性 leaves it', () => {
  expect([
    withRemark('NEGATIVE', '需复检'),
    withRemark('NEGATIVE', '复检阴性'),
    withRemark('NEGATIVE', '标本不合格'),
    withRemark('NEGATIVE', '上门采样'),
  ]).toEqual(['UNCLEAR', 'NEGATIVE', 'INVALID', 'NEGATIVE'])
})

test('[FU31] by tube: one person’s, whatever spaces and width its number has', () => {
  expect(matched([taken('s', '赵桂枝', { tube: 'A-17' })], { tube: ' Ａ－17 ', result: '阴性' })).toEqual(['s NEGATIVE'])
})

test('[FU31] by tube: a row without a name speaks of all ten in it, and a positive one makes nobody positive', () => {
  const ten = Array.from({ length: 10 }, (_, n) => taken(`s${n}`, `人${n}`, { tube: 'M1' }))
  expect(matched(ten, { tube: 'M1', result: '阴' })).toEqual(ten.map((sample) => `${sample.id} NEGATIVE`))
  expect(matched(ten, { tube: 'M1', result: '阳性' })).toEqual(ten.map((sample) => `${sample.id} POOL_POSITIVE`))
  expect(matched([taken('s', '赵桂枝', { tube: 'M1' })], { tube: 'M1', pool: '10：1', result: '阳性' })).toEqual(['s POOL_POSITIVE'])
  expect(matched([taken('s', '赵桂枝', { tube: 'M1' })], { tube: 'M1', pool: '单采', result: '阳性' })).toEqual(['s POSITIVE'])
})

test('[FU31] by tube: whoever the row names must be in it, on the day it says', () => {
  const known = [taken('z', '赵桂枝', { tube: 'M1', idNumber: ZHAO }), taken('l', '刘芳', { tube: 'M1', idNumber: LIU })]
  expect(matched(known, { tube: 'M1', name: '刘 芳', result: '阴性' })).toEqual(['l NEGATIVE'])
  expect(matched(known, { tube: 'M1', idNumber: ZHAO, name: '赵桂芝', result: '阴性' })).toEqual(['tested-name-differs'])
  expect(matched(known, { tube: 'M1', name: '王二', result: '阴性' })).toEqual(['tube-of-another'])
  expect(matched(known, { tube: 'M1', sampledOn: '7月11日', result: '阴性' })).toEqual(['tube-other-day'])
  expect(matched([...known, taken('old', '胡军', { tube: 'M1', day: '2022-07-08', at: at('2022-07-08', '09:00') })], { tube: 'M1', result: '阴性' })).toEqual([
    'several-samples',
  ])
})

test('[FU31] by ID number: of that day, or the only one that waits', () => {
  const first = taken('a', '赵桂枝', { idNumber: ZHAO, result: 'NEGATIVE' })
  const second = taken('b', '赵桂枝', { idNumber: ZHAO, day: '2022-07-11', at: at('2022-07-11', '09:00') })
  const third = taken('c', '赵桂枝', { idNumber: ZHAO, day: '2022-07-12', at: at('2022-07-12', '07:00') })
  expect(matched([first, second], { idNumber: ZHAO, result: '阴性' })).toEqual(['b NEGATIVE'])
  expect(matched([first, second, third], { idNumber: ZHAO, result: '阴性' })).toEqual(['several-samples'])
  expect(matched([first, second, third], { idNumber: ZHAO, sampledOn: '2022.7.11', result: '阴性' })).toEqual(['b NEGATIVE'])
  expect(matched([first], { idNumber: ZHAO, sampledOn: DAY, result: '阴性' })).toEqual(['KNOWN'])
  expect(matched([first], { idNumber: ZHAO, sampledOn: DAY, result: '阳性' })).toEqual(['result-differs'])
  expect(matched([first], { idNumber: LIU, name: '赵桂枝', sampledOn: DAY, result: '阴性' })).toEqual(['sample-unknown'])
})

test('[FU31] an ID number that lost its digits or is masked finds nobody, with a tube it need not', () => {
  const known = [taken('s', '赵桂枝', { tube: 'A1', idNumber: ZHAO })]
  const lost: Cell = { text: '990101196003141000', kind: 'number', number: 990101196003141000 }
  expect(matched(known, { idNumber: lost, name: '赵桂枝', sampledOn: DAY, result: '阴性' })).toEqual(['id-number-digits-gone'])
  expect(matched(known, { idNumber: '9901**********1000', name: '赵桂枝', sampledOn: DAY, result: '阴性' })).toEqual(['id-number-digits-gone'])
  expect(matched(known, { tube: 'A1', idNumber: lost, name: '赵桂枝', result: '阴性' })).toEqual(['s NEGATIVE'])
})

test('[FU31] by name and sampling day: only when nobody else of that name was sampled then', () => {
  const known = [taken('s', '赵桂枝')]
  expect(matched(known, { name: '赵桂枝', sampledOn: '20220710', result: '阴性' })).toEqual(['s NEGATIVE'])
  expect(matched(known, { name: '赵桂枝', result: '阴性' })).toEqual(['name-alone'])
  expect(matched([...known, taken('t', '赵桂枝', { person: 'another' })], { name: '赵桂枝', sampledOn: DAY, result: '阴性' })).toEqual(['several-people'])
  expect(matched([taken('s', '赵桂枝', { tube: 'A1' })], { tube: 'B9', name: '赵桂枝', sampledOn: DAY, result: '阴性' })).toEqual(['tube-differs'])
})

test('[FU31] nothing to go by, an unknown tube, a doubtful result, one earlier than the sample, none yet', () => {
  const known = [taken('s', '赵桂枝', { tube: 'A1' })]
  expect(matched(known, { result: '阴性' }, { tube: 'Z9', result: '阴性' }, { tube: 'A1', result: '可疑' })).toEqual([
    'tested-by-nothing',
    'tube-unknown',
    'result-unclear',
  ])
  expect(matched(known, { tube: 'A1', testedAt: '2022-07-10 08:30', result: '阴性' }, { tube: 'A1', testedAt: '7月9日', result: '阴性' })).toEqual([
    'tested-before-sample',
    'tested-before-sample',
  ])
  expect(matched(known, { tube: 'A1', result: '检测中' }, { tube: 'A1', result: EMPTY_CELL })).toEqual(['PENDING', 'PENDING'])
})

test('[FU31] the same sample twice in a list: once when both say the same, disputed when they do not', () => {
  const known = [taken('s', '赵桂枝', { tube: 'A1' })]
  expect(matched(known, { tube: 'A1', result: '阴性' }, { tube: 'A1', result: '未检出' })).toEqual(['s NEGATIVE', 'REPEATED'])
  expect(matched(known, { tube: 'A1', result: '阳性' }, { tube: 'A1', result: '阴性', remark: '复检阴性' })).toEqual([
    'result-contradicts',
    'result-contradicts',
  ])
})
