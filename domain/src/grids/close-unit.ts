import { put } from '../kernel/change.ts'
import { accepted, refused, type Sentence } from '../kernel/command.ts'
import { addDays, dayOf } from '../kernel/instant.ts'
import { needBy, needOne, type Need, type State } from '../kernel/state.ts'
import { isAssignedOn } from './actor-of.ts'
import { shapeTheGrids } from './policy.ts'
import { assignments, units } from './tables.ts'
import { isOpenUnit } from './unit-tree.ts'

export interface CloseUnit {
  readonly unit: string
}

/** Who lives in a unit. */
export interface Dwellers {
  readonly needs: (unit: string) => readonly Need[]
  readonly count: (state: State, unit: string) => { readonly households: number; readonly people: number }
}

/**
 * Ends a unit that is redrawn: today is its last day, and the last day of whoever answers for it. What was recorded in it stays with
 * it and with those who answer for the units above. Refused for the township itself, while units below it are open, and while
 * anybody lives in it: nobody would answer for their doors (G4). Grids know nobody who lives in them, so those who count them are
 * handed in by whoever puts the sentences together.
 */
export function closeUnit(dwellers: Dwellers): Sentence<CloseUnit> {
  return {
    kind: 'grids/close-unit',
    policy: shapeTheGrids,
    needs: ({ input }) => [
      needOne(units, input.unit),
      needBy(units, 'parent', input.unit),
      needBy(assignments, 'unit', input.unit),
      ...dwellers.needs(input.unit),
    ],
    units: ({ input }) => [input.unit],
    decide(state, command, context) {
      const unit = state.one(units, command.input.unit)
      if (!isOpenUnit(unit)) return refused({ code: 'unit-not-open', unit: command.input.unit })
      if (unit.parent === null) return refused({ code: 'unit-is-township', unit: unit.id })
      const below = state.by(units, 'parent', unit.id).filter(isOpenUnit)
      if (below.length > 0) return refused({ code: 'unit-has-units', unit: unit.id, n: below.length, first: below[0]?.name })
      const { households, people } = dwellers.count(state, unit.id)
      if (households + people > 0) return refused({ code: 'unit-has-people', unit: unit.id, name: unit.name, households, people })
      const today = dayOf(command.at, context.settings.offset)
      const ending = state.by(assignments, 'unit', unit.id).filter((assignment) => isAssignedOn(assignment, addDays(today, 1)))
      return accepted(
        put(units, { ...unit, validTo: today, revision: unit.revision + 1 }, unit),
        ...ending.map((assignment) => put(assignments, { ...assignment, to: today }, assignment)),
      )
    },
  }
}
