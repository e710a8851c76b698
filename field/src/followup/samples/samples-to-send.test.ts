import { observations, type Observation } from '@lianfang/domain/followup/tables.ts'
import { units, type Unit } from '@lianfang/domain/grids/tables.ts'
import type { Actor } from '@lianfang/domain/kernel/policy.ts'
import { expect, test } from 'vitest'
import { WorkingSet } from '../../sync/working-set.ts'
import { samplesToSend, unitOfBag } from './samples-to-send.ts'

const TREE: readonly (readonly [string, string | null])[] = [
  ['town', null],
  ['village', 'town'],
  ['one', 'village'],
  ['two', 'village'],
]

function phone(...rows: readonly Observation[]): WorkingSet {
  const view = new WorkingSet()
  const tree = TREE.map(([id, parent]): Unit => ({
    id,
    parent,
    kind: 'GRID',
    name: id,
    declaredHouseholds: null,
    sort: 0,
    validFrom: '2020-01-01',
    validTo: null,
    revision: 1,
  }))
  const all = [...tree.map((row) => ({ table: units.name, row, version: 1 })), ...rows.map((row) => ({ table: observations.name, row, version: 1 }))]
  view.take({ rows: all, gone: [], cursor: '1' })
  return view
}

function row(id: string, unit: string, kind: Observation['kind'], sample: string | null = null, superseded = false): Observation {
  const at = '2022-07-15T01:00:00.000Z'
  const blank = { celsius: null, symptoms: [], source: null, disinfection: null, finding: null, corrects: null, list: null }
  const about = { followUp: 'f', person: 'p', unit, kind, slot: null, at, day: '2022-07-15', recordedAt: at, by: 'x', ...blank }
  return { id, ...about, sample, tube: kind === 'SAMPLE' ? id : null, result: kind === 'RESULT' ? 'NEGATIVE' : null, superseded, personal: { note: '' } }
}

function worker(...cells: readonly string[]): Actor {
  return { id: 'liu', grants: [{ role: 'GRID_WORKER', unit: cells[0] ?? '', units: cells }] }
}

test('[F43] offered is what lies in no bag and has no result, in the own cells; a result taken back brings it again', () => {
  const view = phone(
    row('a', 'one', 'SAMPLE'),
    row('b', 'one', 'SAMPLE'),
    row('b1', 'one', 'SENT', 'b'),
    row('c', 'one', 'SAMPLE'),
    row('c1', 'one', 'RESULT', 'c'),
    row('d', 'one', 'SAMPLE'),
    row('d1', 'one', 'RESULT', 'd', true),
    row('e', 'two', 'SAMPLE'),
    row('g', 'one', 'SAMPLE', null, true),
  )
  expect(samplesToSend(view, worker('one')).map((one) => one.id)).toEqual(['a', 'd'])
})

test('[F43] a bag stands with the nearest unit above all its samples for which its packer may answer', () => {
  const [a, e] = [row('a', 'one', 'SAMPLE'), row('e', 'two', 'SAMPLE')]
  const view = phone(a, e)
  expect(unitOfBag(view, worker('one'), [a])).toBe('one')
  expect(unitOfBag(view, worker('village', 'one', 'two'), [a, e])).toBe('village')
  expect(unitOfBag(view, worker('one', 'two'), [a, e])).toBe('one')
})
