import { put } from '../kernel/change.ts'
import { accepted, refused, type Sentence } from '../kernel/command.ts'
import { dayOf } from '../kernel/instant.ts'
import { needOne } from '../kernel/state.ts'
import { knockOnDoors } from './policy.ts'
import { households, houseVisits, type VisitResult } from './tables.ts'

export interface RecordHouseVisit {
  readonly household: string
  readonly result: VisitResult
  readonly note: string
}

/**
 * A knock at a door (敲门行动) and what came of it. Nobody at home and a refusal are results with a name, not blanks. The visit
 * counts on the day it happened, in the unit where the household lives.
 */
export const recordHouseVisit: Sentence<RecordHouseVisit> = {
  kind: 'people/record-house-visit',
  policy: knockOnDoors,
  needs: ({ input }) => [needOne(households, input.household)],
  units: ({ unit, input }, state) => [state.one(households, input.household)?.unit ?? unit],
  decide(state, command, context) {
    const household = state.one(households, command.input.household)
    if (!household) return refused({ code: 'household-unknown', household: command.input.household })
    return accepted(
      put(houseVisits, {
        id: command.id,
        household: household.id,
        unit: household.unit,
        at: command.at,
        day: dayOf(command.at, context.settings.offset),
        by: context.actor.id,
        result: command.input.result,
        personal: { note: command.input.note.trim() },
      }),
    )
  },
}
