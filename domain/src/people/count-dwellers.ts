import type { Dwellers } from '../grids/close-unit.ts'
import { needBy } from '../kernel/state.ts'
import { households, persons } from './tables.ts'

/** Who keeps a unit open: its households, and the people who live there or are away for a time. Who left, died, was merged or erased does not. */
export const countDwellers: Dwellers = {
  needs: (unit) => [needBy(households, 'unit', unit), needBy(persons, 'unit', unit)],
  count: (state, unit) => ({
    households: state.by(households, 'unit', unit).length,
    people: state.by(persons, 'unit', unit).filter((person) => person.erasedAt === null && (person.living === 'RESIDENT' || person.living === 'AWAY')).length,
  }),
}
