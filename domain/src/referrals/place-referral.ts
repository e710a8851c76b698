import { put } from '../kernel/change.ts'
import { accepted, refused, type Sentence } from '../kernel/command.ts'
import { needOne } from '../kernel/state.ts'
import { units } from '../grids/tables.ts'
import { isOpenUnit } from '../grids/unit-tree.ts'
import { mergeTrail, standing } from '../people/follow-merges.ts'
import { companionNeeds, companionsMoved } from '../people/relocate.ts'
import { households, persons } from '../people/tables.ts'
import { placeReferrals } from './policy.ts'
import { referrals } from './tables.ts'

export interface PlaceReferral {
  readonly referral: string
  readonly unit: string
  /** The household the person is to be found in, if that is known. */
  readonly household: string | null
}

/**
 * Hands a name to the grid it belongs to: out of triage, or on to another grid. A person without a household who was in the
 * name's place goes along; any other stays where the register has them. Refused for a name that is closed, a unit that is closed, a household elsewhere.
 */
export const placeReferral: Sentence<PlaceReferral> = {
  kind: 'referrals/place-referral',
  policy: placeReferrals,
  units: ({ unit, input }, state) => [state.one(referrals, input.referral)?.unit ?? unit, input.unit],
  needs({ input }, state) {
    const person = state.one(referrals, input.referral)?.person
    return [
      needOne(referrals, input.referral),
      needOne(units, input.unit),
      needOne(households, input.household),
      needOne(persons, ...(person ? mergeTrail(state, person) : [])),
      ...companionNeeds(standing(state, person)?.id),
    ]
  },
  decide(state, { input }) {
    const referral = state.one(referrals, input.referral)
    if (!referral) return refused({ code: 'referral-unknown', referral: input.referral })
    if (referral.status === 'CLOSED') return refused({ code: 'referral-closed', referral: referral.id, result: referral.result })
    if (!isOpenUnit(state.one(units, input.unit))) return refused({ code: 'unit-not-open', unit: input.unit })
    const household = state.one(households, input.household)
    if (input.household !== null && !household) return refused({ code: 'household-unknown', household: input.household })
    if (household && household.unit !== input.unit) return refused({ code: 'household-elsewhere', household: household.id, unit: household.unit })
    const placed = { ...referral, unit: input.unit, placedBy: 'HAND' as const, status: 'OPEN' as const }
    const person = standing(state, referral.person)
    const moves = person && person.household === null && person.unit === referral.unit && (person.unit !== input.unit || household)
    return accepted(
      put(referrals, placed, referral),
      ...(moves
        ? [put(persons, { ...person, unit: input.unit, household: household?.id ?? null }, person), ...companionsMoved(state, person.id, input.unit)]
        : []),
    )
  },
}
