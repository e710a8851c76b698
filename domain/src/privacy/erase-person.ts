import { accepted, refused, type Sentence } from '../kernel/command.ts'
import { put, type Change } from '../kernel/change.ts'
import type { Instant } from '../kernel/instant.ts'
import { followUps } from '../followup/tables.ts'
import { needBy, needOne, type State } from '../kernel/state.ts'
import { givenBack, needsToGiveBack, type GivenBack } from '../people/give-back.ts'
import { mergeTrail } from '../people/follow-merges.ts'
import { conflicts, households, persons, type Person } from '../people/tables.ts'
import { erase } from './policy.ts'

export interface ErasePerson {
  readonly person: string
  readonly ground: string
}

/**
 * Erases a person with all records merged into theirs (突发事件应对法 art. 85, 个人信息保护法 art. 47): the lane destroys their data
 * keys with this entry, so that everything sealed with one of them, here and in the journal, can be read no more, while the chain
 * still verifies and counts stay. A record they were merged into gives back what it took from them and keeps its own; a household that
 * nobody is left of goes along. Refused while the person is under measure.
 */
export const erasePerson: Sentence<ErasePerson> = {
  kind: 'privacy/erase-person',
  policy: erase,
  needs({ input }, state) {
    const records = recordsOf(state, input.person)
    return [
      needOne(persons, input.person, ...records),
      needBy(followUps, 'person', ...records),
      needBy(conflicts, 'person', ...records),
      needOne(households, ...homesOf(state, records)),
      needBy(persons, 'household', ...homesOf(state, records)),
      ...needsToGiveBack(state, ...mergeTrail(state, input.person).slice(1)),
    ]
  },
  units: ({ unit, input }, state) => [state.one(persons, input.person)?.unit ?? unit],
  decide(state, { input }, context) {
    const person = state.one(persons, input.person)
    if (!person) return refused({ code: 'not-found' })
    if (person.erasedAt) return refused({ code: 'person-erased', person: person.id })
    const going = recordsOf(state, person.id).map((id) => state.one(persons, id))
    const kept = keptWithout(state, person)
    if (kept === undefined || !going.every((one) => one !== undefined)) return refused({ code: 'erase-merged-often', person: person.id })
    if (going.some((one) => state.by(followUps, 'person', one.id).some((followUp) => followUp.status === 'ACTIVE')))
      return refused({ code: 'erase-under-measure' })
    return accepted(
      ...going.flatMap((one) => (one.erasedAt ? [] : blanked(state, one, context.now, context.actor.id))),
      ...emptied(state, going, context.now),
      ...kept,
    )
  },
}

/** The record and all that were merged into it. */
function recordsOf(state: State, id: string): readonly string[] {
  return [id, ...(state.one(persons, id)?.alsoOf ?? [])]
}

function homesOf(state: State, records: readonly string[]): readonly string[] {
  return [...new Set(records.flatMap((id) => state.one(persons, id)?.household ?? []))]
}

/** The households these people were the last of: their doors, addresses and notes of knocks speak of nobody else. */
function emptied(state: State, going: readonly Person[], now: Instant): readonly Change[] {
  const stays = (one: Person): boolean => one.erasedAt === null && one.mergedInto === null && !going.some(({ id }) => id === one.id)
  return homesOf(
    state,
    going.map(({ id }) => id),
  ).flatMap((id) => {
    const home = state.one(households, id)
    if (!home || state.by(persons, 'household', id).some(stays)) return []
    return [put(households, { ...home, erasedAt: now, revision: home.revision + 1 }, home)]
  })
}

function blanked(state: State, person: Person, now: Instant, by: string): readonly Change[] {
  return [
    put(persons, { ...person, alsoOf: [], erasedAt: now, revision: person.revision + 1 }, person),
    ...state.by(conflicts, 'person', person.id).map((conflict) => {
      const dropped = conflict.status === 'OPEN' ? { status: 'DROPPED' as const, settledAt: now, settledBy: by } : {}
      return put(conflicts, { ...conflict, ...dropped }, conflict)
    }),
  ]
}

/** The records it was merged into, one after the other, each with what it took given back; undefined when one is not at hand. */
function keptWithout(state: State, erased: Person): readonly Change[] | undefined {
  const changes: Change[] = []
  let was = erased
  let is: Person | null = null
  for (const id of mergeTrail(state, erased.id).slice(1)) {
    const kept = state.one(persons, id)
    const back: GivenBack | undefined = kept && givenBack(state, kept, was, is)
    if (!kept || !back) return undefined
    changes.push(...back.changes)
    was = kept
    is = back.kept
  }
  return changes
}
