import type { Day } from '../kernel/instant.ts'
import type { Actor, Grant } from '../kernel/policy.ts'
import type { Assignment, Unit } from './tables.ts'

/**
 * Who a worker is today: the assignments in force, each with the whole scope below its unit. An assignment at the top of the
 * tree covers the township (`*`), also units that are made later.
 */
export function actorOf(worker: string, assignments: readonly Assignment[], units: readonly Unit[], today: Day): Actor {
  const mine = assignments.filter((one) => one.worker === worker && one.from <= today && (one.to === null || today <= one.to))
  return { id: worker, grants: mine.flatMap((one) => grantOf(one, units)) }
}

function grantOf(assignment: Assignment, units: readonly Unit[]): readonly Grant[] {
  const unit = units.find((one) => one.id === assignment.unit)
  if (!unit) return []
  if (unit.parent === null) return [{ role: assignment.role, unit: unit.id, units: '*' }]
  return [{ role: assignment.role, unit: unit.id, units: unitsBelow(unit.id, units) }]
}

/** A unit and everything below it, in the order of the tree. Ended units stay in sight: their people were there. */
export function unitsBelow(root: string, units: readonly Unit[]): readonly string[] {
  const children = Map.groupBy(units, (unit) => unit.parent)
  const found: string[] = []
  const visit = (id: string): void => {
    if (found.includes(id)) return
    found.push(id)
    for (const child of children.get(id) ?? []) visit(child.id)
  }
  visit(root)
  return found
}
