import { expect, test } from 'vitest'
import type { Unit } from '@lianfang/domain/grids/tables.ts'
import { unitTree } from './unit-tree.ts'

const unit = (id: string, parent: string | null, name: string, kind: Unit['kind'], validTo: string | null = null): Unit => ({
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
  unit('4', null, '火车站乡', 'TOWNSHIP'),
  unit('4-1', '4', '前进村', 'VILLAGE'),
  unit('4-1-1', '4-1', '1组', 'GROUP'),
  unit('4-1-1-1', '4-1-1', '前进村第1网格', 'GRID'),
  unit('4-2', '4', '白云村', 'VILLAGE'),
  unit('4-3', '4', '老街', 'VILLAGE', '2020-02-01'),
]

test('[C4] a place is named by its way, the village once, the township not at all', () => {
  const tree = unitTree(UNITS)
  expect(tree.pathName('4-1-1-1', '4')).toBe('前进村 · 1组 · 第1网格')
  expect(tree.pathName('4', '4')).toBe('火车站乡')
  expect(tree.pathName('9', '4')).toBe('9')
})

test('[C4] a closed place keeps its name and leaves the tree', () => {
  const tree = unitTree(UNITS)
  expect(tree.pathName('4-3', '4')).toBe('老街')
  expect(tree.children('4').map((child) => child.name)).toEqual(['前进村', '白云村'])
})

test('[C4] a secretary’s tree begins at the village, the office’s at the township', () => {
  expect(unitTree(UNITS, ['4-1', '4-1-1', '4-1-1-1']).roots.map((root) => root.id)).toEqual(['4-1'])
  expect(unitTree(UNITS).roots.map((root) => root.id)).toEqual(['4'])
  expect(unitTree(UNITS, ['4-1']).tops.map((top) => top.id)).toEqual(['4'])
})
