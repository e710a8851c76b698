import { units } from '@lianfang/domain/grids/tables.ts'
import type { State } from '@lianfang/domain/kernel/state.ts'

/** A grid cell as people say it: `杨柳村 三组`, without the township. */
export function unitPath(view: State, id: string): string {
  const names: string[] = []
  for (let unit = view.one(units, id); unit && names.length < 8; unit = view.one(units, unit.parent)) {
    if (unit.parent !== null || names.length === 0) names.unshift(unit.name)
  }
  // Lists call a grid `古塘社区第2网格`: said after its village, the village need not be said again.
  return names.map((name, at) => names.slice(0, at).reduce((rest, above) => (rest.startsWith(above) ? rest.slice(above.length) : rest), name)).join(' ')
}
