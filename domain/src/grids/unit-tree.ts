import type { Day } from '../kernel/instant.ts'
import type { Unit } from './tables.ts'

/** True for a unit that is there and has not ended. */
export function isOpenUnit(unit: Unit | undefined): unit is Unit {
  return unit !== undefined && unit.validTo === null
}

/** True while the unit is in force on this day; `validTo` is its last day. */
export function isUnitOn(unit: Unit, day: Day): boolean {
  return unit.validFrom <= day && (unit.validTo === null || unit.validTo >= day)
}

/** The units right below each unit, in the order the township gave them. */
export function childrenOf(units: readonly Unit[]): ReadonlyMap<string, readonly Unit[]> {
  const children = new Map<string, Unit[]>()
  for (const unit of [...units].sort(inOrder)) {
    if (unit.parent === null) continue
    const siblings = children.get(unit.parent)
    if (siblings) siblings.push(unit)
    else children.set(unit.parent, [unit])
  }
  return children
}

/** The ids of a unit and of all below it, closed ones too: their records still belong to somebody. */
export function unitsBelow(id: string, children: ReadonlyMap<string, readonly Unit[]>): readonly string[] {
  const found = new Set([id])
  for (const unit of found) for (const child of children.get(unit) ?? []) found.add(child.id)
  return [...found]
}

/** The units from this one up to the root. A circle, which no command can make, ends the walk. */
export function unitsAbove(id: string, units: ReadonlyMap<string, Unit>): readonly Unit[] {
  const path: Unit[] = []
  for (let unit = units.get(id); unit && !path.includes(unit); unit = unit.parent === null ? undefined : units.get(unit.parent)) path.push(unit)
  return path
}

/** Units by id. */
export function byId(units: readonly Unit[]): ReadonlyMap<string, Unit> {
  return new Map(units.map((unit) => [unit.id, unit]))
}

function inOrder(a: Unit, b: Unit): number {
  return a.sort - b.sort || (a.id < b.id ? -1 : 1)
}
