import { persons, type Person } from '@lianfang/domain/people/tables.ts'
import { expect, test } from 'vitest'
import { WorkingSet } from '../sync/working-set.ts'
import { search, searchIndex } from './search-index.ts'

const NAMES = ['王秀兰', '李建国', '欧阳明', '𠮷田花', '周平']

function person(n: number): Person {
  const phones = [`139${String(n).padStart(8, '0')}`]
  const personal = {
    name: `${NAMES[n % NAMES.length] ?? ''}${n}`,
    idType: 'RESIDENT_ID',
    idNumber: `9901**********${String(n).padStart(4, '0')}`,
    noIdReason: '',
    phones,
    birth: null,
    relation: '',
    address: '',
    note: '',
  } as const
  return {
    id: `p${n}`,
    unit: 'g',
    household: null,
    sex: 'UNKNOWN',
    living: 'RESIDENT',
    mergedInto: n === 7 ? 'p8' : null,
    alsoOf: [],
    erasedAt: null,
    revision: 1,
    personal,
  }
}

function indexOf(count: number): ReturnType<typeof searchIndex> {
  const view = new WorkingSet()
  view.take({ rows: Array.from({ length: count }, (_, n) => ({ table: persons.name, row: person(n), version: 1 })), gone: [], cursor: '1' })
  return searchIndex(view, () => '古塘社区 2组')
}

test('[F34] by a part of the name, the end of a phone or an ID, a place, and several of them at once', () => {
  const index = indexOf(100)
  const names = (query: string): readonly string[] => search(index, query, 5).found.map((one) => one.name)
  expect(names('欧阳明22')).toEqual(['欧阳明22'])
  expect(names('00000033')).toEqual(['𠮷田花33'])
  expect(names('𠮷田花3 古塘')[0]).toBe('𠮷田花3')
  expect(names('欧阳明22 石桥')).toEqual([])
  expect(names('没有这个人')).toEqual([])
  expect(names('   ')).toEqual([])
})

test('[F34] a record that was merged into another is not found', () => {
  expect(search(indexOf(10), '欧阳明7', 5).found).toEqual([])
})

test('[F34] a name that begins with what was typed comes first, and more than can be shown is said', () => {
  const { found, more } = search(indexOf(100), '周平1', 2)
  expect(found.map((one) => one.name)).toEqual(['周平14', '周平19'])
  expect(more).toBe(false)
  expect(search(indexOf(100), '王', 2).more).toBe(true)
})
