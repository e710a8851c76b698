import type { Day } from '../kernel/instant.ts'
import type { Actor, Grant, Role } from '../kernel/policy.ts'
import type { Assignment, Unit } from './tables.ts'
import { childrenOf, unitsBelow } from './unit-tree.ts'

/** Roles that are held over the whole township, and so at its root only. */
export const TOWNSHIP_ROLES: readonly Role[] = ['ADMINISTRATOR', 'COMMAND_OFFICE', 'AUDITOR']

/** True while the assignment is in force; `to` is its last day. */
export function isAssignedOn(assignment: Assignment, day: Day): boolean {
  return assignment.from <= day && (assignment.to === null || assignment.to >= day)
}

/**
 * What a worker may do today: each assignment in force gives its role over its unit and everything below it, closed units too, for
 * their records stay somebody's. The roles of the whole township have `*`. Whether the worker is active is asked elsewhere.
 */
export function actorOf(worker: string, assignments: readonly Assignment[], units: readonly Unit[], today: Day): Actor {
  const mine = assignments.filter((assignment) => assignment.worker === worker && isAssignedOn(assignment, today))
  if (mine.length === 0) return { id: worker, grants: [] }
  const roots = new Set(units.filter((unit) => unit.parent === null).map((unit) => unit.id))
  const children = childrenOf(units)
  return { id: worker, grants: mine.map((assignment) => grantOf(assignment, roots, children)) }
}

function grantOf({ role, unit }: Assignment, roots: ReadonlySet<string>, children: ReadonlyMap<string, readonly Unit[]>): Grant {
  const whole = TOWNSHIP_ROLES.includes(role) && roots.has(unit)
  return { role, unit, units: whole ? '*' : unitsBelow(unit, children) }
}
