import { put } from '../kernel/change.ts'
import { accepted, refused, type Sentence } from '../kernel/command.ts'
import { dayOf } from '../kernel/instant.ts'
import { needOne } from '../kernel/state.ts'
import { units } from '../grids/tables.ts'
import { isOpenUnit } from '../grids/unit-tree.ts'
import { keepTheRegister } from './policy.ts'
import { households, persons, type Household } from './tables.ts'
import { tidyIdentity, type PersonDetails } from './tidy-identity.ts'

export interface PutPerson extends PersonDetails {
  readonly unit: string
  readonly household: string | null
}

/**
 * Enters a person; the record's id is the command's. Somebody who is known already is entered all the same: two phones without
 * signal must both be able to go on, and the duplicates are shown for merging (P6). Refused for a document that does not hold, a
 * name or phone that cannot be one, a unit that is closed or is not the household's.
 */
export const putPerson: Sentence<PutPerson> = {
  kind: 'people/put-person',
  policy: keepTheRegister,
  needs: ({ id, input }) => [needOne(units, input.unit), needOne(households, input.household), needOne(persons, id)],
  units: ({ input }) => [input.unit],
  decide(state, command, context) {
    const { input } = command
    if (state.one(persons, command.id)) return refused({ code: 'person-entered', person: command.id })
    if (!isOpenUnit(state.one(units, input.unit))) return refused({ code: 'unit-not-open', unit: input.unit })
    const household = state.one(households, input.household)
    if (input.household !== null && !household) return refused({ code: 'household-unknown', household: input.household })
    if (household && household.unit !== input.unit) return refused({ code: 'household-elsewhere', household: household.id, unit: household.unit })
    const tidied = tidyIdentity(input, dayOf(context.now, context.settings.offset))
    if (tidied.kind === 'bad') return refused(tidied.reason)
    const person = {
      id: command.id,
      unit: input.unit,
      household: input.household,
      ...tidied.facts,
      mergedInto: null,
      alsoOf: [],
      erasedAt: null,
      revision: 1,
      personal: tidied.identity,
    }
    const headed =
      household && isHeadless(household) && tidied.identity.relation === '户主'
        ? [put(households, { ...household, head: person.id, revision: household.revision + 1 }, household)]
        : []
    return accepted(put(persons, person), ...headed)
  },
}

function isHeadless(household: Household): boolean {
  return household.head === null
}
