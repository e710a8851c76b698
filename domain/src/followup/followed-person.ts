import { needBy, needOne, type Need, type State } from '../kernel/state.ts'
import { mergeTrail, standing } from '../people/follow-merges.ts'
import { merges, persons, type Person } from '../people/tables.ts'
import { followUps, type FollowUp } from './tables.ts'

/** The record that stands for a person, and the measure in force under any record that was merged into it. */
export interface Followed {
  readonly person: Person
  readonly active: FollowUp | undefined
}

/** What `followedPerson` must see: the person behind merges, the records merged into it, their follow-ups. */
export function needsOfFollowed(state: State, person: string | undefined): readonly Need[] {
  if (person === undefined) return []
  const ids = recordsOf(state, person)
  return [needOne(persons, ...mergeTrail(state, person)), needBy(merges, 'kept', ...ids), needBy(followUps, 'person', ...ids)]
}

/** Undefined when the person is not known. Follow-ups keep the record they were written with (people, P9), so merges are looked through. */
export function followedPerson(state: State, person: string): Followed | undefined {
  const found = standing(state, person)
  if (!found) return undefined
  const active = recordsOf(state, found.id).flatMap((id) => state.by(followUps, 'person', id).filter((row) => row.status === 'ACTIVE'))
  return { person: found, active: active[0] }
}

/** This record, what it was merged into, and all that was merged into that. */
function recordsOf(state: State, person: string): readonly string[] {
  const ids = [...mergeTrail(state, person)]
  for (const id of ids) {
    for (const merge of state.by(merges, 'kept', id)) if (merge.undoneAt === null && !ids.includes(merge.gone)) ids.push(merge.gone)
  }
  return ids
}
