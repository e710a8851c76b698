import type { BoardAnswer, BoardUnit } from '@lianfang/contract/board/answers.ts'
import { NO_COUNTS, type BoardCounts } from '@lianfang/contract/board/counts.ts'
import type { UnitTree } from '../shell/unit-tree.ts'

export interface BoardRow {
  readonly unit: string
  readonly counts: BoardCounts
  /** Whether this place itself has sent its report; null when it owes none. */
  readonly report: BoardUnit['report']
  readonly children?: readonly BoardRow[]
}

const KEYS = Object.keys(NO_COUNTS) as readonly (keyof BoardCounts)[]

/** Adds up what lies below each place, so that a village's figure is the sum of its grids' and its own. */
export function boardRows(answer: BoardAnswer, tree: UnitTree): readonly BoardRow[] {
  const own = new Map(answer.units.map((unit) => [unit.unit, unit]))
  const rowOf = (unit: string): BoardRow => {
    const children = tree.children(unit).map((child) => rowOf(child.id))
    const counts = sum([own.get(unit) ?? NO_COUNTS, ...children.map((child) => child.counts)])
    const report = own.get(unit)?.report ?? null
    return children.length > 0 ? { unit, counts, report, children } : { unit, counts, report }
  }
  return tree.roots.map((root) => rowOf(root.id))
}

export function sum(parts: readonly BoardCounts[]): BoardCounts {
  const total: Record<keyof BoardCounts, number> = { ...NO_COUNTS }
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
