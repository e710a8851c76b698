import { put } from '../kernel/change.ts'
import { accepted, refused, type Sentence } from '../kernel/command.ts'
import { needOne } from '../kernel/state.ts'
import { joined, takenFrom } from './joined-identity.ts'
import { settleTheRegister } from './policy.ts'
import { merges, persons, type Person, type PersonIdentity } from './tables.ts'

export interface MergePersons {
  readonly kept: string
  readonly gone: string
}

/**
 * Makes two records of one person one. The record that goes stays where it is and names the kept one (`mergedInto`); what hangs on
 * it (referrals, follow-ups, visits) keeps its id and is read through that name, so an undo has nothing to sort out (P9). The kept
 * record gains the other's phones and what it lacks, and is sealed with both keys from then on. Refused for two resident numbers
 * that differ (one of them must be corrected first) and for an erased person.
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
    for (const person of [kept, gone]) if (person.erasedAt) return refused({ code: 'person-erased', person: person.id })
    if (haveTwoNumbers(kept, gone)) return refused({ code: 'merge-two-numbers', kept: kept.id, gone: gone.id })
    const took = takenFrom(kept, gone, gone)
    const merge = {
      id: command.id,
      unit: kept.unit,
      kept: kept.id,
      gone: gone.id,
      at: context.now,
      by: context.actor.id,
      undoneAt: null,
      took,
      personal: { noIdReason: took.document ? kept.personal.noIdReason : '' },
    }
    return accepted(
      put(merges, merge),
      put(persons, { ...gone, mergedInto: kept.id, revision: gone.revision + 1 }, gone),
      put(persons, { ...joined(kept, gone, took), alsoOf: [...kept.alsoOf, gone.id, ...gone.alsoOf], revision: kept.revision + 1 }, kept),
    )
  },
}

function haveTwoNumbers(kept: Person, gone: Person): boolean {
  return hasResidentNumber(kept.personal) && hasResidentNumber(gone.personal) && kept.personal.idNumber !== gone.personal.idNumber
}

function hasResidentNumber(identity: PersonIdentity): boolean {
  return identity.idType === 'RESIDENT_ID' || identity.idType === 'RESIDENT_ID_15'
}
