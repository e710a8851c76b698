import { needBy, needOne, type Need, type State } from '../kernel/state.ts'
import { TOWNSHIP_ROLES } from './actor-of.ts'
import { assignments, workers, type Assignment } from './tables.ts'

/** The rows that tell whether another administrator remains: those assigned beside these assignments, and who they are. */
export function administratorNeeds(state: State, ending: readonly Assignment[]): readonly Need[] {
  const roots = ending.filter(isOpenAdministrator).map((assignment) => assignment.unit)
  const beside = roots.flatMap((unit) => state.by(assignments, 'unit', unit))
  return [needBy(assignments, 'unit', ...roots), needOne(workers, ...beside.map((assignment) => assignment.worker))]
}

/** True when without these assignments nobody who is active would be administrator any more: nobody could let anyone in again. */
export function leavesNoAdministrator(state: State, ending: readonly Assignment[]): boolean {
  const ended = new Set(ending.map((assignment) => assignment.id))
  return ending.filter(isOpenAdministrator).some((assignment) => {
    const beside = state.by(assignments, 'unit', assignment.unit)
    return !beside.some((other) => isOpenAdministrator(other) && !ended.has(other.id) && state.one(workers, other.worker)?.active === true)
  })
}

/** True when one of these is a role over the whole township with no end. */
export function holdsTownshipRole(held: readonly Assignment[]): boolean {
  return held.some((assignment) => assignment.to === null && TOWNSHIP_ROLES.includes(assignment.role))
}

function isOpenAdministrator(assignment: Assignment): boolean {
  return assignment.role === 'ADMINISTRATOR' && assignment.to === null
}
