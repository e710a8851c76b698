import { put } from '../kernel/change.ts'
import { accepted, refused, type Sentence } from '../kernel/command.ts'
import { addDays, dayOf } from '../kernel/instant.ts'
import { needBy, needOne } from '../kernel/state.ts'
import { isAssignedOn } from './actor-of.ts'
import { shapeTheGrids } from './policy.ts'
import { assignments, units } from './tables.ts'
import { isOpenUnit } from './unit-tree.ts'

export interface CloseUnit {
  readonly unit: string
}

/**
 * Ends a unit that is redrawn: today is its last day, and the last day of whoever answers for it. Its records stay with it and with
 * those who answer for the units above. Refused for the township itself and while units below it are open (G4).
 */
export const closeUnit: Sentence<CloseUnit> = {
  kind: 'grids/close-unit',
  policy: shapeTheGrids,
  needs: ({ input }) => [needOne(units, input.unit), needBy(units, 'parent', input.unit), needBy(assignments, 'unit', input.unit)],
  units: ({ input }) => [input.unit],
  decide(state, command, context) {
    const unit = state.one(units, command.input.unit)
    if (!isOpenUnit(unit)) return refused({ code: 'unit-not-open', unit: command.input.unit })
    if (unit.parent === null) return refused({ code: 'unit-is-township', unit: unit.id })
    const below = state.by(units, 'parent', unit.id).filter(isOpenUnit)
    if (below.length > 0) return refused({ code: 'unit-has-units', unit: unit.id, n: below.length, first: below[0]?.name })
    const today = dayOf(command.at, context.settings.offset)
    const ending = state.by(assignments, 'unit', unit.id).filter((assignment) => isAssignedOn(assignment, addDays(today, 1)))
    return accepted(put(units, { ...unit, validTo: today }, unit), ...ending.map((assignment) => put(assignments, { ...assignment, to: today }, assignment)))
  },
}
