import { put } from '../kernel/change.ts'
import { accepted, refused, type Refusal, type Sentence } from '../kernel/command.ts'
import { dayOf } from '../kernel/instant.ts'
import { needBy, needOne, type State } from '../kernel/state.ts'
import { shapeTheGrids } from './policy.ts'
import { units, type Unit, type UnitKind } from './tables.ts'
import { isOpenUnit } from './unit-tree.ts'

/** A unit as it is to be. */
export interface UnitShape {
  /** The unit's code: the division code where there is one, else the parent's with an own suffix. It never changes. */
  readonly unit: string
  /** Null only for the township itself. */
  readonly parent: string | null
  readonly kind: UnitKind
  readonly name: string
  readonly declaredHouseholds: number | null
  readonly sort: number
}

export interface PutUnit extends UnitShape {
  /** What the change is based on; null for a unit that is new. */
  readonly baseRevision: number | null
}

/**
 * Draws a unit or changes its name, place and size; a closed one is opened again. Refused under a parent that is unknown, closed or
 * the unit's own descendant (G2), when a neighbour under the same parent has the name (G3), and when somebody else drew or changed
 * the unit meanwhile (G16); what says the same as they said changes nothing.
 */
export const putUnit: Sentence<PutUnit> = {
  kind: 'grids/put-unit',
  policy: shapeTheGrids,
  needs: ({ input }, state) => [needOne(units, input.unit, ...ancestors(input.parent, state)), needBy(units, 'parent', input.parent)],
  units: ({ input }, state) => [state.one(units, input.unit) ? input.unit : (input.parent ?? input.unit)],
  decide(state, command, context) {
    const { input } = command
    const before = state.one(units, input.unit)
    const name = input.name.trim()
    const reason = misplaced(state, input, before, context.settings.root) ?? nameTaken(state, input, name)
    if (reason) return refused(reason)
    const after: Unit = {
      id: input.unit,
      parent: input.parent,
      kind: input.kind,
      name,
      declaredHouseholds: input.declaredHouseholds,
      sort: input.sort,
      validFrom: before?.validFrom ?? dayOf(command.at, context.settings.offset),
      validTo: null,
      revision: (before?.revision ?? 0) + 1,
    }
    if (before && isSameUnit(before, after)) return accepted()
    if (input.baseRevision !== (before?.revision ?? null)) return refused({ code: 'unit-changed', unit: input.unit, name: before?.name ?? name })
    return accepted(put(units, after, before))
  },
}

/** The ids from this one up, as far as the rows at hand reach: the next is asked for in the next round. */
function ancestors(id: string | null, state: State): readonly string[] {
  const path: string[] = []
  for (let next = id; next !== null && !path.includes(next); next = state.one(units, next)?.parent ?? null) path.push(next)
  return path
}

function misplaced(state: State, input: UnitShape, before: Unit | undefined, root: string): Refusal | undefined {
  if ((input.parent === null) !== (input.unit === root) || (input.kind === 'TOWNSHIP') !== (input.unit === root))
    return { code: 'unit-one-township', unit: input.unit }
  if (input.parent === null) return undefined
  if (!isOpenUnit(state.one(units, input.parent))) return { code: 'unit-not-open', unit: input.parent }
  if (!before || before.parent === input.parent) return undefined
  const path = ancestors(input.parent, state)
  if (path.includes(input.unit)) return { code: 'unit-in-circle', unit: input.unit, parent: input.parent }
  return path[path.length - 1] === root ? undefined : { code: 'unit-too-deep', unit: input.unit }
}

function nameTaken(state: State, input: UnitShape, name: string): Refusal | undefined {
  const neighbours = input.parent === null ? [] : state.by(units, 'parent', input.parent)
  const same = neighbours.find((unit) => unit.id !== input.unit && isOpenUnit(unit) && unit.name === name)
  return same ? { code: 'unit-name-taken', name, unit: same.id } : undefined
}

/** True when a unit would stay as it is. */
export function isSameUnit(before: Unit, after: Unit): boolean {
  return (['parent', 'kind', 'name', 'declaredHouseholds', 'sort', 'validTo'] as const).every((field) => before[field] === after[field])
}
