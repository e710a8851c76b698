import { unitsOwing } from '@lianfang/domain/bulletin/units-owing.ts'
import type { Unit } from '@lianfang/domain/grids/tables.ts'
import { byId, unitsAbove } from '@lianfang/domain/grids/unit-tree.ts'
import type { Day } from '@lianfang/domain/kernel/instant.ts'

/** Where the rows of a bulletin lie, as a reader thinks of it: the villages, and the grid cells in them. */
export interface Places {
  /** The places of the day in the order of the tree; the township itself stands for what lies in none. */
  readonly all: readonly { readonly id: string; readonly name: string }[]
  /** The place a unit lies in; the root when it lies in none. */
  readonly of: (unit: string) => string
  /** Whether a unit is this one or lies below it. The root stands for what lies in no village. */
  readonly isIn: (unit: string, above: string) => boolean
  /** A unit's own name; empty when it is unknown. */
  readonly nameOf: (unit: string) => string
}

export function placesOn(units: readonly Unit[], day: Day, root: string): Places {
  const known = byId(units)
  const owing = new Set(unitsOwing(units, day).units)
  const villages = [...units].filter((unit) => owing.has(unit.id) || (unit.kind === 'VILLAGE' && unit.validTo !== null))
  const places = new Set(villages.map((unit) => unit.id))
  const placeOf = (unit: string): string => unitsAbove(unit, known).find((above) => places.has(above.id))?.id ?? root
  const inOrder = villages.filter((unit) => owing.has(unit.id)).sort((a, b) => a.sort - b.sort || (a.id < b.id ? -1 : 1))
  const nameOf = (unit: string): string => known.get(unit)?.name ?? ''
  const isIn = (unit: string, above: string): boolean => (above === root ? placeOf(unit) === root : unitsAbove(unit, known).some((one) => one.id === above))
  return { isIn, all: inOrder.map(({ id, name }) => ({ id, name })), of: placeOf, nameOf }
}
