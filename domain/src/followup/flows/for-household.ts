import type { Change } from '../../kernel/change.ts'
import { accepted, refused, type Command, type Sentence } from '../../kernel/command.ts'
import { stateAfter } from '../../kernel/state-after.ts'
import { needOne, type Need, type State } from '../../kernel/state.ts'
import { mergeTrail, standing } from '../../people/follow-merges.ts'
import { persons } from '../../people/tables.ts'
import { orders } from '../orders/tables.ts'
import { observations } from '../tables.ts'

interface Member {
  /** The id of what is said of this member: their own order, record or release. */
  readonly id: string
}

/** One act for a household: what is shared is said once, what is each one's own stands in `members`. Only who is named is included. */
export interface ForHousehold<M extends Member> {
  readonly household: string
  readonly members: readonly M[]
}

/**
 * A sentence said for several members of a household in one act: each with their own record, dates and end, all or none. `own` gives
 * what is said of one member and `personOf` who that is. Refused: nobody named, somebody of another household, and what the
 * sentence refuses of any member, who is named.
 */
export function forHousehold<I extends ForHousehold<M>, M extends Member, O>(
  kind: string,
  sentence: Sentence<O>,
  own: (input: I, member: M) => O,
  personOf: (state: State, member: M) => string | undefined,
): Sentence<I> {
  const each = (command: Command<I>): readonly Command<O>[] =>
    command.input.members.map((member) => ({ ...command, id: member.id, kind: sentence.kind, input: own(command.input, member) }))
  return {
    kind,
    policy: sentence.policy,
    needs: (command, state) => [
      ...each(command).flatMap((one) => sentence.needs(one, state)),
      ...needsOfMembers(command.input.members),
      needOne(persons, ...command.input.members.flatMap((member) => personOf(state, member) ?? []).flatMap((id) => mergeTrail(state, id))),
    ],
    units: (command, state) => each(command).flatMap((one) => sentence.units?.(one, state) ?? [one.unit]),
    decide(state, command, context) {
      if (command.input.members.length === 0) return refused({ code: 'household-nobody-named' })
      const taken = command.input.members.find(({ id }, n, all) => all.findIndex((one) => one.id === id) !== n || isTaken(state, id))
      if (taken) return refused({ code: 'record-id-taken', id: taken.id })
      const changes: Change[] = []
      for (const [n, one] of each(command).entries()) {
        const now = stateAfter(state, changes)
        const member = command.input.members[n]
        const person = member && standing(now, personOf(now, member))
        if (person && person.household !== command.input.household) return refused({ code: 'household-other', person: person.id })
        const outcome = sentence.decide(now, one, context)
        if (outcome.kind !== 'accepted') return outcome.kind === 'refused' ? refused({ ...outcome.reason, member: one.id }, ...outcome.noted) : outcome
        changes.push(...outcome.changes)
      }
      return accepted(...merged(changes))
    },
  }
}

/** A device names the id of each member’s own record: no row may take another’s place. */
function needsOfMembers(members: readonly Member[]): readonly Need[] {
  const ids = members.map(({ id }) => id)
  return [needOne(orders, ...ids), needOne(observations, ...ids)]
}

function isTaken(state: State, id: string): boolean {
  return state.one(orders, id) !== undefined || state.one(observations, id) !== undefined
}

/** One change a row: from how it was before the act to how the act leaves it. */
function merged(changes: readonly Change[]): readonly Change[] {
  const rows = new Map<string, Change>()
  for (const change of changes) {
    const key = `${change.table.name}/${change.id}`
    const before = rows.get(key)
    rows.set(key, before ? { ...change, before: before.before } : change)
  }
  return [...rows.values()]
}
