import type { Day } from '../kernel/instant.ts'
import type { Unit } from '../grids/tables.ts'
import { childrenOf, isUnitOn } from '../grids/unit-tree.ts'

/** Which units owe a daily report, and which of them a set of reports covers. */
export interface Owing {
  /** In order of id. */
  readonly units: readonly string[]
  /** The owing units covered by reports of these units: by their own, or when every part below has reported. */
  readonly coveredBy: (reporting: ReadonlySet<string>) => readonly string[]
}

/**
 * 日报告零报告 (domain.md §1.3): the villages that exist on that day owe a report; in a tree without villages its leaves do. Absence is
 * never zero: only a report sent, or reports by all open grid cells below, covers a village. Days before the tree was drawn are told
 * by the tree as it was first drawn: what happened before the program came can still be counted.
 */
export function unitsOwing(units: readonly Unit[], day: Day): Owing {
  const open = units.filter((unit) => isUnitOn(unit, treeDay(units, day)))
  const children = childrenOf(open)
  const villages = open.filter((unit) => unit.kind === 'VILLAGE')
  const owing = (villages.length > 0 ? villages : open.filter((unit) => !children.has(unit.id))).map((unit) => unit.id).sort()
  const isCovered = (unit: string, reporting: ReadonlySet<string>): boolean => {
    const below = children.get(unit) ?? []
    return reporting.has(unit) || (below.length > 0 && below.every((child) => isCovered(child.id, reporting)))
  }
  return { units: owing, coveredBy: (reporting) => owing.filter((unit) => isCovered(unit, reporting)) }
}

function treeDay(units: readonly Unit[], day: Day): Day {
  const drawn = units
    .filter((unit) => unit.parent !== null)
    .map((unit) => unit.validFrom)
    .sort()
  const [first = day] = drawn
  return day < first ? first : day
}
