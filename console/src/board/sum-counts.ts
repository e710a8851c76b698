import type { BoardAnswer, BoardUnit } from '@lianfang/contract/board/answers.ts'
import type { UnitTree } from '../shell/unit-tree.ts'

export type BoardCounts = Omit<BoardUnit, 'unit' | 'report'>

export interface BoardRow {
  readonly unit: string
  readonly counts: BoardCounts
  /** Whether this place itself has sent its report; null when it owes none. */
  readonly report: BoardUnit['report']
  readonly children?: readonly BoardRow[]
}

export const NOTHING: BoardCounts = {
  referralsTriage: 0,
  referralsOpen: 0,
  referralsOverdue: 0,
  underMeasure: 0,
  temperaturesDue: 0,
  temperaturesDone: 0,
  temperaturesMissed: 0,
  amDue: 0,
  amDone: 0,
  pmDue: 0,
  pmDone: 0,
  testsDue: 0,
  testsDone: 0,
  alertsOpen: 0,
  alertsOverdue: 0,
  releasesDue: 0,
  releasesOverdue: 0,
  reportsOwed: 0,
  reportsMissing: 0,
}
const KEYS = [
  'referralsTriage',
  'referralsOpen',
  'referralsOverdue',
  'underMeasure',
  'temperaturesDue',
  'temperaturesDone',
  'temperaturesMissed',
  'amDue',
  'amDone',
  'pmDue',
  'pmDone',
  'testsDue',
  'testsDone',
  'alertsOpen',
  'alertsOverdue',
  'releasesDue',
  'releasesOverdue',
  'reportsOwed',
  'reportsMissing',
] as const satisfies readonly (keyof BoardCounts)[]

/** Adds up what lies below each place, so that a village's figure is the sum of its grids' and its own. */
export function boardRows(answer: BoardAnswer, tree: UnitTree): readonly BoardRow[] {
  const own = new Map(answer.units.map((unit) => [unit.unit, unit]))
  const rowOf = (unit: string): BoardRow => {
    const children = tree.children(unit).map((child) => rowOf(child.id))
    const counts = sum([own.get(unit) ?? NOTHING, ...children.map((child) => child.counts)])
    const report = own.get(unit)?.report ?? null
    return children.length > 0 ? { unit, counts, report, children } : { unit, counts, report }
  }
  return tree.roots.map((root) => rowOf(root.id))
}

export function sum(parts: readonly BoardCounts[]): BoardCounts {
  const total: Record<keyof BoardCounts, number> = { ...NOTHING }
  for (const part of parts) for (const key of KEYS) total[key] += part[key]
  return total
}

/** True when somebody has something to do here. */
export function isOpen(counts: BoardCounts): boolean {
  return (
    counts.referralsTriage + counts.referralsOpen + counts.temperaturesMissed + counts.alertsOpen + counts.releasesDue + counts.reportsMissing > 0 ||
    counts.temperaturesDone < counts.temperaturesDue ||
    counts.testsDone < counts.testsDue
  )
}

/** Leaves only the places where something is open, with the way down to them. */
export function onlyOpen(rows: readonly BoardRow[]): readonly BoardRow[] {
  return rows.filter((row) => isOpen(row.counts)).map((row) => (row.children ? { ...row, children: onlyOpen(row.children) } : row))
}
