import { expect, test } from 'vitest'
import { compareAreaLists } from './compare-area-lists.ts'
import { readAreaList } from './read-area-list.ts'

const known = new Map([['灞桥区', '610111']])

test('[PR24] a list is read as it is pasted: from a table, with commas, with words; a name that is known needs no code', () => {
  const text =
    '区划代码\t名称\t风险等级\t开始\n610103\t碑林区\t高风险\t2022/7/8\n610104，莲湖区，中风险\n灞桥区 低风险区 2022年7月9日\n610112 未央区 HIGH 2022-06-01 2022-07-01'
  expect(readAreaList(text, known, '2022-07-12')).toEqual({
    areas: [
      { area: '610103', name: '碑林区', level: 'HIGH', since: '2022-07-08' },
      { area: '610104', name: '莲湖区', level: 'MEDIUM', since: null },
      { area: '610111', name: '灞桥区', level: 'LOW', since: '2022-07-09' },
    ],
    faults: [],
    over: ['未央区'],
  })
})

test('[PR24] a line that cannot be read is named with its reason, and none is dropped in silence', () => {
  const text = '高新区 高风险\n610103 碑林区\n610104 莲湖区 高风险 2022-02-30\n610105 某区 高\n610105000000 某区 中'
  const { areas, faults } = readAreaList(text, known, '2022-07-12')
  expect(areas.map((one) => one.area)).toEqual(['610105'])
  expect(faults.map(({ line, fault }) => [line, fault])).toEqual([
    [1, 'NO_CODE'],
    [2, 'NO_LEVEL'],
    [3, 'NO_DAY'],
    [5, 'TWICE'],
  ])
})

test('[PR24] two lists are compared: new, other level, gone; filling zeros are no change', () => {
  const one = { name: '甲', level: 'HIGH' as const, since: null }
  const before = [
    { ...one, area: '610103' },
    { ...one, area: '610104' },
    { ...one, area: '610105' },
  ]
  const after = [
    { ...one, area: '610103000000' },
    { ...one, area: '610104', level: 'LOW' as const },
    { ...one, area: '610106' },
  ]
  expect(compareAreaLists(before, after).map(({ area, before: was, after: is }) => [area, was, is])).toEqual([
    ['610104', 'HIGH', 'LOW'],
    ['610106', null, 'HIGH'],
    ['610105', 'HIGH', null],
  ])
})
