import { expect, test } from 'vitest'
import { areaPrefix, codesAbove, liesIn } from './area-code.ts'
import { areaHistory, periodsOf, type AreaListFacts, type ListedArea } from './area-history.ts'
import { stepsDownTo, waysDown, type GradedArea } from './area-level.ts'
import { covidTwentyArticles } from './packs/covid-twenty-articles.ts'
import { covidV9 } from './packs/covid-v9.ts'
import { steppedDownOn } from './stepped-down-on.ts'

const area = (more: Partial<GradedArea>): GradedArea => ({ level: 'HIGH', lastCase: '2022-07-01', steppedDownOn: null, allNegativeOn: null, ...more })

test.each<[string, Partial<GradedArea>, string, string | null]>([
  ['seven days without a case but nobody tested', {}, '2022-07-20', null],
  ['tested on the sixth day only', { allNegativeOn: '2022-07-07' }, '2022-07-20', null],
  ['tested on the seventh day', { allNegativeOn: '2022-07-08' }, '2022-07-08', 'MEDIUM 2022-07-08'],
  ['tested later', { allNegativeOn: '2022-07-10' }, '2022-07-20', 'MEDIUM 2022-07-10'],
  ['asked before the seventh day', { allNegativeOn: '2022-07-08' }, '2022-07-07', null],
  ['three days after it came down', { level: 'MEDIUM', steppedDownOn: '2022-07-08', allNegativeOn: '2022-07-08' }, '2022-07-11', 'LOW 2022-07-08'],
  [
    'three days after it came down, tests long ago',
    { level: 'MEDIUM', steppedDownOn: '2022-07-08', allNegativeOn: '2022-07-02' },
    '2022-07-11',
    'LOW 2022-07-11',
  ],
  ['a case since it came down', { level: 'MEDIUM', steppedDownOn: '2022-07-08', lastCase: '2022-07-09' }, '2022-07-12', null],
  ['medium from the start', { level: 'MEDIUM', allNegativeOn: '2022-07-08' }, '2022-07-08', 'LOW 2022-07-08'],
])('[PR11] the 9th edition, %s', (_, more, today, says) => {
  const down = stepsDownTo(covidV9.areaLevels, area(more), today)
  expect(down && `${down.to} ${down.on}`).toBe(says)
})

test('[PR11] the twenty articles open an area after five days without a case, tests or not, at once to low', () => {
  expect(stepsDownTo(covidTwentyArticles.areaLevels, area({ lastCase: '2022-12-28' }), '2023-01-01')).toBeNull()
  expect(stepsDownTo(covidTwentyArticles.areaLevels, area({ lastCase: '2022-12-28' }), '2023-01-02')).toEqual({ to: 'LOW', on: '2023-01-02' })
})

const told = (more: Partial<GradedArea>) => waysDown(covidV9.areaLevels, area(more)).map(({ way, complete, on }) => `${way.to} ${complete} ${on}`)

test('[PR25] the ways down say their days ahead of time, and which of them waits for a test of everybody', () => {
  expect(told({ lastCase: '2022-12-28' })).toEqual(['MEDIUM 2023-01-04 null'])
  expect(told({ level: 'MEDIUM', lastCase: '2022-07-01', steppedDownOn: '2022-07-08' })).toEqual(['LOW 2022-07-11 2022-07-11', 'LOW 2022-07-08 null'])
  expect(told({ level: 'MEDIUM', lastCase: '2022-07-09', steppedDownOn: '2022-07-08', allNegativeOn: '2022-07-16' })).toEqual(['LOW 2022-07-16 2022-07-16'])
  expect(told({ level: 'LOW' })).toEqual([])
})

test.each<[string, readonly (readonly ListedArea[])[], string | null]>([
  ['came down', [[{ area: '610103', name: '', level: 'HIGH', since: null }], [{ area: '610103000000', name: '', level: 'MEDIUM', since: null }]], '2022-07-02'],
  ['came up', [[{ area: '610103', name: '', level: 'LOW', since: null }], [{ area: '610103', name: '', level: 'HIGH', since: null }]], null],
  ['began here', [[{ area: '610103', name: '', level: 'MEDIUM', since: null }]], null],
])('[PR25] the day an area came down stands in the lists: one that %s', (_, levels, day) => {
  const lists = levels.map((areas, n): AreaListFacts => {
    const from = `2022-07-0${n + 1}`
    return { id: from, disease: 'COVID-19', from, at: `${from}T00:00:00.000Z`, undoneAt: null, document: '名单', areas }
  })
  expect(steppedDownOn(periodsOf(areaHistory(lists, '2022-07-09'), 'COVID-19', '610103'))).toBe(day)
})

test.each([
  ['000000', ''],
  ['410000', '41'],
  ['411600', '4116'],
  ['411625', '411625'],
  ['110100', '1101'],
  ['430502200000', '430502200'],
  ['430502200201', '430502200201'],
  ['61', '61'],
])('[PR12] the code %s stands for %s', (code, prefix) => {
  expect(areaPrefix(code)).toBe(prefix)
})

test('[PR12] an area lies in those above it and in no other', () => {
  expect(liesIn('430502200', '430500')).toBe(true)
  expect(liesIn('430502200', '430503')).toBe(false)
  expect(liesIn('430500', '430502200')).toBe(false)
  expect(codesAbove('430502200201')).toEqual(['430502200201', '430502200', '430502', '4305', '43'])
  expect(codesAbove('411000')).toEqual(['4110', '41'])
})
