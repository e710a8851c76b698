import { accepted, refused, type Sentence } from '../kernel/command.ts'
import { dayOf } from '../kernel/instant.ts'
import { plainPhone } from '../kernel/read-phones.ts'
import { needBy, needOne, type Need, type State } from '../kernel/state.ts'
import { drawUnits } from './draw-units.ts'
import type { ImportUnits } from './imported-roster.ts'
import { nameAnswerers } from './name-answerers.ts'
import { isAdministrator, shapeTheGrids } from './policy.ts'
import { assignments, units, workers } from './tables.ts'

/**
 * Draws the tree of a township and names who answers for it, in one command. A unit is known by its code, a worker by id or by phone
 * and name; read again, a list brings up to date and doubles nothing. For a unit and a role that it names, the list is the whole
 * truth: who held it until now ends yesterday. Units and people it says nothing of stay (G8). All or nothing.
 */
export const importUnits: Sentence<ImportUnits> = {
  kind: 'grids/import-units',
  policy: shapeTheGrids,
  needs: ({ input }, state) => importNeeds(input, state),
  units: ({ input }) => [...new Set([...input.units.map((unit) => unit.parent ?? unit.unit), ...input.assignments.map((assignment) => assignment.unit)])],
  decide(state, command, context) {
    const today = dayOf(command.at, context.settings.offset)
    const tree = drawUnits(state, command.input.units, context.settings.root, today)
    if (tree.kind === 'bad') return refused(tree.reason)
    const roster = nameAnswerers(state, command.input, tree.made.open, today, isAdministrator(context.actor))
    return roster.kind === 'bad' ? refused(roster.reason) : accepted(...tree.made.changes, ...roster.made)
  },
}

function importNeeds(input: ImportUnits, state: State): readonly Need[] {
  const parents = input.units.map((unit) => unit.parent)
  const above = [...parents, ...input.assignments.map((assignment) => assignment.unit)].flatMap((id) => [id, state.one(units, id)?.parent])
  const phones = input.workers.flatMap((worker) => plainPhone(worker.phone) ?? [])
  const known = [...input.workers.map((worker) => worker.id), ...phones.flatMap((phone) => state.by(workers, 'phone', phone).map((worker) => worker.id))]
  const held = input.assignments.map((assignment) => assignment.unit)
  return [
    needOne(units, ...distinct([...input.units.map((unit) => unit.unit), ...above, ...above.map((id) => state.one(units, id)?.parent)])),
    needBy(units, 'parent', ...distinct(parents)),
    needOne(workers, ...distinct(known)),
    needBy(workers, 'phone', ...distinct(phones)),
    needBy(assignments, 'unit', ...distinct(held)),
    needBy(assignments, 'worker', ...distinct(known)),
  ]
}

function distinct(values: readonly (string | null | undefined)[]): readonly string[] {
  return [...new Set(values)].filter((value): value is string => Boolean(value))
}
