import { put, type Change } from '../kernel/change.ts'
import type { Refusal } from '../kernel/command.ts'
import { addDays, type Day } from '../kernel/instant.ts'
import { isName, readName } from '../kernel/read-name.ts'
import { plainPhone } from '../kernel/read-phones.ts'
import type { State } from '../kernel/state.ts'
import { isAssignedOn, TOWNSHIP_ROLES } from './actor-of.ts'
import type { Drawn, ImportedWorker, ImportUnits } from './imported-roster.ts'
import { holdsTownshipRole } from './last-administrator.ts'
import { assignments, workers, type Assignment, type Worker } from './tables.ts'

/** The changes that make the roster say what the list says: who works, who answers for what, who does so no more. */
export function nameAnswerers(
  state: State,
  input: ImportUnits,
  open: (unit: string) => boolean,
  today: Day,
  byAdministrator: boolean,
): Drawn<readonly Change[]> {
  const known = new Map<string, Worker>()
  const changes: Change[] = []
  for (const listed of input.workers) {
    const worker = workerOf(state, listed, [...known.values()], byAdministrator)
    if (worker.kind === 'bad') return worker
    const before = state.one(workers, worker.made.id)
    const isNew = ![...known.values()].some((other) => other.id === worker.made.id)
    if (isNew && !(before && isSamePerson(before, worker.made))) changes.push(put(workers, worker.made, before))
    known.set(listed.id, worker.made)
  }
  const named = new Map<string, Assignment>()
  for (const { id, worker: listed, unit, role } of input.assignments) {
    const worker = known.get(listed)
    if (!worker) return bad({ code: 'worker-unknown', worker: listed })
    if (!open(unit)) return bad({ code: 'unit-not-open', unit })
    if (TOWNSHIP_ROLES.includes(role)) return bad({ code: 'role-not-by-list', role, name: worker.personal.name })
    const key = `${unit} ${role} ${worker.id}`
    const held = state.by(assignments, 'unit', unit).find((other) => keyOf(other) === key && isAssignedOn(other, today))
    if (!named.has(key)) named.set(key, held ?? { id, worker: worker.id, unit, role, from: today, to: null })
  }
  return { kind: 'ok', made: [...changes, ...rosterChanges(state, [...named.values()], today)] }
}

function workerOf(state: State, listed: ImportedWorker, listedBefore: readonly Worker[], byAdministrator: boolean): Drawn<Worker> {
  const name = readName(listed.name)
  if (!isName(name)) return bad({ code: 'name-unreadable', name: listed.name })
  const phone = listed.phone.trim() === '' ? '' : plainPhone(listed.phone)
  if (phone === undefined) return bad({ code: 'phone-unreadable', phone: listed.phone, name })
  const isThem = (worker: Worker): boolean => phone !== '' && worker.active && worker.personal.name === name && worker.personal.phone === phone
  const before = state.one(workers, listed.id) ?? listedBefore.find(isThem) ?? (phone === '' ? undefined : state.by(workers, 'phone', phone).find(isThem))
  if (!before) return { kind: 'ok', made: { id: listed.id, login: null, active: true, revision: 1, personal: { name, phone } } }
  const isProtected = !byAdministrator && holdsTownshipRole(state.by(assignments, 'worker', before.id))
  return { kind: 'ok', made: isProtected ? before : { ...before, revision: before.revision + 1, personal: { name, phone: phone || before.personal.phone } } }
}

/** New assignments, and the ends of those whose unit and role the list names without them. */
function rosterChanges(state: State, named: readonly Assignment[], today: Day): readonly Change[] {
  const keys = new Set(named.map(keyOf))
  const places = new Set(named.map(placeOf))
  const held = [...new Set(named.map((assignment) => assignment.unit))].flatMap((unit) => state.by(assignments, 'unit', unit))
  const ending = held.filter((assignment) => isAssignedOn(assignment, today) && places.has(placeOf(assignment)) && !keys.has(keyOf(assignment)))
  const fresh = named.filter((assignment) => !held.some((other) => other.id === assignment.id))
  return [
    ...fresh.map((assignment) => put(assignments, assignment)),
    ...ending.map((assignment) => put(assignments, { ...assignment, to: addDays(today, -1) }, assignment)),
  ]
}

function placeOf(assignment: Assignment): string {
  return `${assignment.unit} ${assignment.role}`
}

function keyOf(assignment: Assignment): string {
  return `${placeOf(assignment)} ${assignment.worker}`
}

function isSamePerson(before: Worker, after: Worker): boolean {
  return before.personal.name === after.personal.name && before.personal.phone === after.personal.phone
}

function bad(reason: Refusal): { readonly kind: 'bad'; readonly reason: Refusal } {
  return { kind: 'bad', reason }
}
