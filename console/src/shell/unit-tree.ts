import type { Unit } from '@lianfang/domain/grids/tables.ts'
import { byId, childrenOf, isOpenUnit, unitsAbove } from '@lianfang/domain/grids/unit-tree.ts'

/** The units as a tree to walk: open ones, their children in order, and the names of all, closed ones too. */
export interface UnitTree {
  readonly all: readonly Unit[]
  /** Units whose parent is not in sight: the township for its office, a village for its secretary. */
  readonly roots: readonly Unit[]
  readonly get: (id: string) => Unit | undefined
  readonly children: (id: string) => readonly Unit[]
  /** `前进村 · 3组`; `stop` and what lies above it is left out. */
  readonly pathName: (id: string, stop?: string) => string
}

export function unitTree(all: readonly Unit[]): UnitTree {
  const units = byId(all)
  const open = all.filter(isOpenUnit)
  const children = childrenOf(open)
  const pathName = (id: string, stop?: string): string => {
    const way = unitsAbove(id, units)
    const end = way.findIndex((unit) => unit.id === stop)
    const named = end < 0 ? way : way.slice(0, end)
    return named.length > 0
      ? named
          .map((unit) => unit.name)
          .reverse()
          .join(' · ')
      : (units.get(id)?.name ?? id)
  }
  return {
    all: open,
    roots: open.filter((unit) => unit.parent === null || !units.has(unit.parent)),
    get: (id) => units.get(id),
    children: (id) => children.get(id) ?? [],
    pathName,
  }
}
