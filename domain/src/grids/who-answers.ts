import type { Day } from '../kernel/instant.ts'
import type { Role } from '../kernel/policy.ts'
import { isAssignedOn } from './actor-of.ts'
import type { Assignment, Unit, UnitKind, Worker } from './tables.ts'
import { byId, unitsAbove } from './unit-tree.ts'

/** Who answers for a door, the nearest first. Administrators and auditors answer for the program, not for a door. */
export const ANSWERING_ROLES = ['GRID_WORKER', 'DOCTOR', 'VILLAGE_SECRETARY', 'LEADER', 'COMMAND_OFFICE'] as const satisfies readonly Role[]

export interface Answerer {
  readonly worker: string
  readonly role: Role
  readonly name: string
  readonly phone: string
}

/** A level of the chain. `people` may be empty: that nobody answers here is worth seeing. */
export interface Rung {
  readonly unit: string
  readonly kind: UnitKind
  readonly name: string
  readonly people: readonly Answerer[]
}

/** Who answers for this unit on this day, from the unit itself up to the township. Empty when the unit is not known. */
export function whoAnswers(unit: string, units: readonly Unit[], assignments: readonly Assignment[], workers: readonly Worker[], today: Day): readonly Rung[] {
  const active = new Map(workers.filter((worker) => worker.active).map((worker) => [worker.id, worker]))
  return unitsAbove(unit, byId(units)).map((rung) => ({
    unit: rung.id,
    kind: rung.kind,
    name: rung.name,
    people: assignments
      .filter((assignment) => assignment.unit === rung.id && rankOf(assignment.role) >= 0 && isAssignedOn(assignment, today))
      .sort((a, b) => rankOf(a.role) - rankOf(b.role) || (a.from < b.from ? -1 : a.from > b.from ? 1 : a.id < b.id ? -1 : 1))
      .flatMap(({ worker, role }) => {
        const known = active.get(worker)
        return known ? [{ worker, role, name: known.personal.name, phone: known.personal.phone }] : []
      }),
  }))
}

/** The first person of the chain who can be rung: who is called when a door needs somebody now. */
export function firstToCall(chain: readonly Rung[]): Answerer | undefined {
  return chain.flatMap((rung) => rung.people).find((person) => person.phone !== '')
}

function rankOf(role: Role): number {
  return ANSWERING_ROLES.findIndex((answering) => answering === role)
}
