import { put } from '../kernel/change.ts'
import { accepted, conflict, refused, type Context, type Sentence } from '../kernel/command.ts'
import { dayOf } from '../kernel/instant.ts'
import { needOne } from '../kernel/state.ts'
import { isSame } from './is-same.ts'
import { unmaskBy } from './mask-identity.ts'
import { keepTheRegister } from './policy.ts'
import { conflicts, persons, type Conflict, type Person, type PersonFacts, type PersonIdentity } from './tables.ts'
import { tidyIdentity, type PersonDetails, type Tidied } from './tidy-identity.ts'

export interface EditPerson extends PersonDetails {
  readonly person: string
  /** The revision that was on the screen when the edit was made. */
  readonly baseRevision: number
}

/**
 * Corrects a person's record. Masked values that come back as they were shown stand for the whole ones (P4). An edit based on
 * another revision than the present one is kept beside it as an open conflict for a person to decide (P7); one that says what
 * the record says already changes nothing. Refused for a record that was merged or erased, and for what `put-person` refuses.
 */
export const editPerson: Sentence<EditPerson> = {
  kind: 'people/edit-person',
  policy: keepTheRegister,
  needs: ({ input }) => [needOne(persons, input.person)],
  units: ({ unit, input }, state) => [state.one(persons, input.person)?.unit ?? unit],
  decide(state, command, context) {
    const { input } = command
    const before = state.one(persons, input.person)
    if (!before) return refused({ code: 'person-unknown', person: input.person })
    if (before.mergedInto) return refused({ code: 'person-merged', person: before.id, into: before.mergedInto })
    if (before.erasedAt) return refused({ code: 'person-erased', person: before.id })
    const whole = unmaskBy(input, before.personal)
    const tidied = tidyIdentity({ ...input, ...whole }, dayOf(context.now, context.settings.offset), before.personal)
    if (tidied.kind === 'bad') return refused(tidied.reason)
    if (saysTheSame(before, tidied.facts, tidied.identity)) return accepted()
    if (input.baseRevision === before.revision) return accepted(put(persons, edited(before, tidied.facts, tidied.identity), before))
    const kept = keptBeside(command.id, before, input.baseRevision, tidied, context)
    return conflict({ code: 'person-changed', person: before.id, revision: before.revision }, put(conflicts, kept))
  },
}

/** The record after an edit. */
export function edited(before: Person, facts: PersonFacts, identity: PersonIdentity): Person {
  return { ...before, ...facts, revision: before.revision + 1, personal: identity }
}

/** A version that somebody has to decide on, kept beside the record. */
export function keptBeside(
  id: string,
  before: Person,
  baseRevision: number,
  { facts, identity }: Tidied & { readonly kind: 'ok' },
  context: Context,
): Conflict {
  return {
    id,
    unit: before.unit,
    person: before.id,
    baseRevision,
    raisedAt: context.now,
    by: context.actor.id,
    status: 'OPEN',
    settledAt: null,
    settledBy: null,
    facts,
    alsoOf: before.alsoOf,
    personal: { mine: identity },
  }
}

/** True when an edit would leave the record as it is. */
export function saysTheSame(person: Person, facts: PersonFacts, identity: PersonIdentity): boolean {
  const { sex, living } = person
  return isSame({ sex, living }, facts) && isSame(person.personal, identity)
}
