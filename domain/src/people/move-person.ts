import { put } from '../kernel/change.ts'
import { accepted, refused, type Sentence } from '../kernel/command.ts'
import { needOne } from '../kernel/state.ts'
import { units } from '../grids/tables.ts'
import { isOpenUnit } from '../grids/unit-tree.ts'
import { keepTheRegister } from './policy.ts'
import { companionNeeds, companionsMoved } from './relocate.ts'
import { households, persons } from './tables.ts'

export interface MovePerson {
  readonly person: string
  readonly unit: string
  /** The household the person joins; null for none. */
  readonly household: string | null
}

/**
 * Puts a person into another grid cell, and into a household there or none; conflicts and merges come along. A household that loses its head so has none until
 * somebody names one. Who moves a person needs the right in both places.
 */
export const movePerson: Sentence<MovePerson> = {
  kind: 'people/move-person',
  policy: keepTheRegister,
  needs({ input }, state) {
    return [
      needOne(persons, input.person),
      needOne(units, input.unit),
      needOne(households, input.household, state.one(persons, input.person)?.household),
      ...companionNeeds(input.person),
    ]
  },
  units: ({ input }, state) => [input.unit, state.one(persons, input.person)?.unit ?? input.unit],
  decide(state, { input }) {
    const person = state.one(persons, input.person)
    if (!person) return refused({ code: 'person-unknown', person: input.person })
    if (person.mergedInto) return refused({ code: 'person-merged', person: person.id, into: person.mergedInto })
    if (!isOpenUnit(state.one(units, input.unit))) return refused({ code: 'unit-not-open', unit: input.unit })
    const target = state.one(households, input.household)
    if (input.household !== null && !target) return refused({ code: 'household-unknown', household: input.household })
    if (target && target.unit !== input.unit) return refused({ code: 'household-elsewhere', household: target.id, unit: target.unit })
    if (person.unit === input.unit && person.household === input.household) return accepted()
    const left = person.household === input.household ? undefined : state.one(households, person.household)
    const headless = left?.head === person.id ? [put(households, { ...left, head: null, revision: left.revision + 1 }, left)] : []
    const moved = { ...person, unit: input.unit, household: input.household, revision: person.revision + 1 }
    return accepted(
      put(persons, left ? { ...moved, personal: { ...moved.personal, relation: '' } } : moved, person),
      ...headless,
      ...companionsMoved(state, person.id, input.unit),
    )
  },
}
