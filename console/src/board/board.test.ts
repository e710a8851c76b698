import { expect, test } from 'vitest'
import type { BoardAnswer } from '@lianfang/contract/board/answers.ts'
import { DUE } from '@lianfang/domain/followup/due-of.ts'
import type { Unit } from '@lianfang/domain/grids/tables.ts'
import { unitTree } from '../shell/unit-tree.ts'
import { openRows, rowsOf } from './links.ts'
import { NO_COUNTS, NOTHING_OPEN, type BoardCounts } from '@lianfang/contract/board/counts.ts'
import { groupsOf } from './group-figures.ts'
import { boardRows, isOpen, onlyOpen } from './sum-counts.ts'

const unit = (id: string, parent: string | null, kind: Unit['kind']): Unit => ({
  id,
  parent,
  kind,
  name: id,
  declaredHouseholds: null,
  sort: 0,
  validFrom: '2020-01-01',
  validTo: null,
  revision: 1,
})
const TREE = unitTree([
  unit('town', null, 'TOWNSHIP'),
  unit('v1', 'town', 'VILLAGE'),
  unit('v1-1', 'v1', 'GRID'),
  unit('v1-2', 'v1', 'GRID'),
  unit('v2', 'town', 'VILLAGE'),
])
const counts = (some: Partial<BoardCounts>): BoardCounts => ({ ...NO_COUNTS, ...some })
const ANSWER: BoardAnswer = {
  day: '2020-02-10',
  asOf: '2020-02-10T09:00:00.000Z',
  open: NOTHING_OPEN,
  units: [
    { unit: 'v1', report: 'MISSING', ...counts({ referralsOpen: 1, reportsOwed: 1, reportsMissing: 1 }) },
    { unit: 'v1-1', report: null, ...counts({ referralsOpen: 2, temperaturesDue: 4, temperaturesDone: 3 }) },
    { unit: 'v1-2', report: null, ...counts({ alertsOpen: 1 }) },
  ],
}

test('[C5] a village’s figures are its own and its grids’', () => {
  const [town] = boardRows(ANSWER, TREE)
  const village = town?.children?.find((row) => row.unit === 'v1')
  expect(village?.counts).toMatchObject({ referralsOpen: 3, temperaturesDue: 4, temperaturesDone: 3, alertsOpen: 1, reportsMissing: 1 })
  expect(village?.report).toBe('MISSING')
  expect(town?.counts).toEqual(village?.counts)
})

test('[C5] where nothing is open, nothing is shown when only open places are wanted', () => {
  const [town] = boardRows(ANSWER, TREE)
  expect(onlyOpen(town?.children ?? []).map((row) => row.unit)).toEqual(['v1'])
  expect(isOpen(NO_COUNTS)).toBe(false)
})

test('[C5] every figure leads to its rows, narrowed to its place, by a filter the server knows', () => {
  for (const figure of Object.keys(NO_COUNTS) as (keyof BoardCounts)[]) {
    const address = new URL(rowsOf(figure, 'v1'), 'http://desk')
    expect(['/referrals', '/followup', '/']).toContain(address.pathname)
    expect(address.search).toContain('v1')
    const due = address.searchParams.get('due')
    if (due !== null) expect(DUE).toContain(due)
  }
})

test('[FU36] the board is silent where nothing is open: six lines, no figure; what is open stands in its line and opens its rows', () => {
  expect(groupsOf(NO_COUNTS, NOTHING_OPEN, true).map((group) => group.figures)).toEqual([[], [], [], [], [], []])
  const every = { ...NOTHING_OPEN, ...Object.fromEntries(Object.keys(NOTHING_OPEN).map((key) => [key, 2])), objectionDue: null }
  const told = groupsOf(NO_COUNTS, every, false).flatMap((group) => group.figures)
  expect(told.map((one) => one.figure).toSorted((one, other) => one.localeCompare(other))).toEqual(
    Object.keys(NOTHING_OPEN)
      .filter((key) => key !== 'objectionDue')
      .toSorted((one, other) => one.localeCompare(other)),
  )
  for (const one of told) {
    if (one.kind !== 'open') throw new Error(one.figure)
    const due = new URL(openRows(one.figure), 'http://desk').searchParams.get('due')
    if (due !== null) expect(DUE).toContain(due)
  }
})

test('[FU36] a share is told as done of due, and a report is pressing only when the cut-off is near', () => {
  const some = counts({ temperaturesDue: 4, temperaturesDone: 0, reportsMissing: 1 })
  const figures = (late: boolean) => groupsOf(some, NOTHING_OPEN, late).flatMap((group) => group.figures)
  expect(figures(false)).toMatchObject([
    { figure: 'temperaturesDue', n: 0, of: 4 },
    { figure: 'reportsMissing', n: 1, urgent: false },
  ])
  expect(figures(true)[1]).toMatchObject({ urgent: true })
})
