import { put, type Change } from '../kernel/change.ts'
import type { Refusal } from '../kernel/command.ts'
import type { Day } from '../kernel/instant.ts'
import type { State } from '../kernel/state.ts'
import type { Drawn } from './imported-roster.ts'
import { isSameUnit, type UnitShape } from './put-unit.ts'
import { units, type Unit } from './tables.ts'
import { isOpenUnit } from './unit-tree.ts'

export interface DrawnTree {
  readonly changes: readonly Change[]
  /** True for a unit that is open once the tree is drawn. */
  readonly open: (unit: string) => boolean
}

/** The changes that draw these units over what is known: none for a unit that is as it was. */
export function drawUnits(state: State, drawn: readonly UnitShape[], root: string, today: Day): Drawn<DrawnTree> {
  const after = new Map<string, Unit>()
  for (const unit of drawn) {
    if (after.has(unit.unit)) return bad({ code: 'unit-twice', unit: unit.unit, name: unit.name })
    if ((unit.parent === null) !== (unit.unit === root) || (unit.kind === 'TOWNSHIP') !== (unit.unit === root))
      return bad({ code: 'unit-one-township', unit: unit.unit })
    after.set(unit.unit, unitOf(unit, state.one(units, unit.unit), today))
  }
  const open = (id: string): boolean => isOpenUnit(after.get(id) ?? state.one(units, id))
  for (const unit of after.values()) {
    const reason = misplaced(unit, after, state, open) ?? nameTaken(unit, after, state)
    if (reason) return bad(reason)
  }
  const changes = [...after.values()].flatMap((unit) => {
    const before = state.one(units, unit.id)
    return before && isSameUnit(before, unit) ? [] : [put(units, unit, before)]
  })
  return { kind: 'ok', made: { changes, open } }
}

function unitOf(drawn: UnitShape, before: Unit | undefined, today: Day): Unit {
  const { unit: id, parent, kind, declaredHouseholds, sort } = drawn
  const revision = (before?.revision ?? 0) + 1
  return { id, parent, kind, name: drawn.name.trim(), declaredHouseholds, sort, validFrom: before?.validFrom ?? today, validTo: null, revision }
}

/** Walks up by the new parents; a walk that comes back to the unit is a circle, one that ends below the root is cut off. */
function misplaced(unit: Unit, after: ReadonlyMap<string, Unit>, state: State, open: (id: string) => boolean): Refusal | undefined {
  if (unit.parent === null) return undefined
  if (!open(unit.parent)) return { code: 'unit-not-open', unit: unit.parent }
  const moved = state.one(units, unit.id)
  if (!moved || moved.parent === unit.parent) {
    if (!after.has(unit.parent)) return undefined
  }
  const seen = new Set([unit.id])
  for (let next: string | null = unit.parent; next !== null;) {
    if (seen.has(next)) return { code: 'unit-in-circle', unit: unit.id, parent: unit.parent }
    seen.add(next)
    const above: Unit | undefined = after.get(next) ?? state.one(units, next)
    if (!above) return moved ? { code: 'unit-too-deep', unit: unit.id } : undefined
    next = above.parent
  }
  return undefined
}

function nameTaken(unit: Unit, after: ReadonlyMap<string, Unit>, state: State): Refusal | undefined {
  if (unit.parent === null) return undefined
  const known = state.by(units, 'parent', unit.parent).filter((other) => !after.has(other.id) && isOpenUnit(other))
  const drawn = [...after.values()].filter((other) => other.parent === unit.parent)
  const same = [...known, ...drawn].find((other) => other.id !== unit.id && other.name === unit.name)
  return same ? { code: 'unit-name-taken', name: unit.name, unit: same.id } : undefined
}

function bad(reason: Refusal): { readonly kind: 'bad'; readonly reason: Refusal } {
  return { kind: 'bad', reason }
}
