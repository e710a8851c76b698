import { put } from '../kernel/change.ts'
import { accepted, refused, type Sentence } from '../kernel/command.ts'
import { needOne } from '../kernel/state.ts'
import { settleTheRegister } from './policy.ts'
import { merges, persons, type Person, type PersonIdentity } from './tables.ts'

export interface MergePersons {
  readonly kept: string
  readonly gone: string
}

/**
 * Makes two records of one person one. The record that goes stays where it is and names the kept one (`mergedInto`); what hangs on
 * it (referrals, follow-ups, visits) keeps its id and is read through that name, so an undo has nothing to sort out (P9). The kept
 * record gains the other's phones and what it lacks. Refused for two resident numbers that differ: one of them must be corrected first.
 */
export const mergePersons: Sentence<MergePersons> = {
  kind: 'people/merge-persons',
  policy: settleTheRegister,
  needs: ({ input }) => [needOne(persons, input.kept, input.gone)],
  units: ({ unit, input }, state) => [input.kept, input.gone].map((id) => state.one(persons, id)?.unit ?? unit),
  decide(state, command, context) {
    const { input } = command
    if (input.kept === input.gone) return refused({ code: 'merge-with-itself', person: input.kept })
    const kept = state.one(persons, input.kept)
    const gone = state.one(persons, input.gone)
    if (!kept || !gone) return refused({ code: 'person-unknown', person: kept ? input.gone : input.kept })
    for (const person of [kept, gone]) if (person.mergedInto) return refused({ code: 'person-merged', person: person.id, into: person.mergedInto })
    if (haveTwoNumbers(kept, gone)) return refused({ code: 'merge-two-numbers', kept: kept.id, gone: gone.id })
    const merge = {
      id: command.id,
      unit: kept.unit,
      kept: kept.id,
      gone: gone.id,
      at: context.now,
      by: context.actor.id,
      undoneAt: null,
      goneHousehold: gone.household,
      keptFacts: { relation: kept.relation, sex: kept.sex, birth: kept.birth, living: kept.living },
      personal: { keptBefore: kept.personal, goneBefore: gone.personal },
    }
    return accepted(
      put(merges, merge),
      put(persons, { ...gone, mergedInto: kept.id, revision: gone.revision + 1 }, gone),
      put(persons, enriched(kept, gone), kept),
    )
  },
}

function haveTwoNumbers(kept: Person, gone: Person): boolean {
  return hasResidentNumber(kept.personal) && hasResidentNumber(gone.personal) && kept.personal.idNumber !== gone.personal.idNumber
}

function hasResidentNumber(identity: PersonIdentity): boolean {
  return identity.idType === 'RESIDENT_ID' || identity.idType === 'RESIDENT_ID_15'
}

/** The kept record with the other's phones, and with the other's document, birthday, sex and address where it has none. */
function enriched(kept: Person, gone: Person): Person {
  const mine = kept.personal
  const theirs = gone.personal
  const takesDocument = mine.idType === 'NONE' && theirs.idType !== 'NONE'
  return {
    ...kept,
    sex: kept.sex === 'UNKNOWN' ? gone.sex : kept.sex,
    birth: kept.birth ?? gone.birth,
    revision: kept.revision + 1,
    personal: {
      ...mine,
      ...(takesDocument ? { idType: theirs.idType, idNumber: theirs.idNumber, noIdReason: '' } : {}),
      phones: [...new Set([...mine.phones, ...theirs.phones])],
      address: mine.address || theirs.address,
    },
  }
}
