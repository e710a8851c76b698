import type { Unit } from '@lianfang/domain/grids/tables.ts'
import { byId, childrenOf, isOpenUnit, unitsAbove } from '@lianfang/domain/grids/unit-tree.ts'

/** The units as a tree to walk: open ones, their children in order, and the names of all, closed ones too. */
export interface UnitTree {
  readonly all: readonly Unit[]
  /** Where the actor’s own part begins: the township for its office, a village for its secretary. */
  readonly roots: readonly Unit[]
  /** The township itself, whoever looks. */
  readonly tops: readonly Unit[]
  readonly get: (id: string) => Unit | undefined
  readonly children: (id: string) => readonly Unit[]
  /** `前进村 · 3组 · 第3网格`; `stop` and what lies above it is left out, and so is what a name repeats of those above. */
  readonly pathName: (id: string, stop?: string) => string
}

/** `scope`: the units whose people and records the actor may see; names are known of all. */
export function unitTree(all: readonly Unit[], scope: '*' | readonly string[] = '*'): UnitTree {
  const mine = scope === '*' ? null : new Set(scope)
  const units = byId(all)
  const open = all.filter(isOpenUnit)
  const children = childrenOf(open)
  const pathName = (id: string, stop?: string): string => {
    const way = unitsAbove(id, units)
    const end = way.findIndex((unit) => unit.id === stop)
    const named = end < 0 ? way : way.slice(0, end)
    const names = named.map((unit) => unit.name).reverse()
    return names.length > 0 ? withoutRepeats(names).join(' · ') : (units.get(id)?.name ?? id)
  }
  return {
    all: open,
    roots: open.filter((unit) => (mine === null ? unit.parent === null : mine.has(unit.id) && (unit.parent === null || !mine.has(unit.parent)))),
    tops: open.filter((unit) => unit.parent === null),
    get: (id) => units.get(id),
    children: (id) => children.get(id) ?? [],
    pathName,
  }
}

/** `前进村 · 1组 · 前进村第1网格` says the village twice. */
function withoutRepeats(names: readonly string[]): readonly string[] {
  return names.map((name, at) => {
    const said = names.slice(0, at).find((above) => name.length > above.length && name.startsWith(above))
    return said === undefined ? name : name.slice(said.length).trim()
  })
}
