import { needBy, needOne, type Need, type State } from '../kernel/state.ts'
import { mergeTrail, standing } from '../people/follow-merges.ts'
import { merges, persons, type Person } from '../people/tables.ts'
import { orders, type Order } from './orders/tables.ts'
import { followUps, type FollowUp } from './tables.ts'

/** The record that stands for a person, and what any record that was merged into it is under: `waiting` an order that binds nobody yet. */
export interface Followed {
  readonly person: Person
  readonly active: FollowUp | undefined
  readonly waiting: Order | undefined
  readonly earlier: readonly FollowUp[]
}

/** What `followedPerson` must see: the person behind merges, the records merged into it, their follow-ups. */
export function needsOfFollowed(state: State, person: string | undefined): readonly Need[] {
  if (person === undefined) return []
  const ids = recordsOf(state, person)
  return [needOne(persons, ...mergeTrail(state, person)), needBy(merges, 'kept', ...ids), needBy(followUps, 'person', ...ids), needBy(orders, 'person', ...ids)]
}

/** Undefined when the person is not known. Follow-ups keep the record they were written with (people, P9), so merges are looked through. */
export function followedPerson(state: State, person: string): Followed | undefined {
  const found = standing(state, person)
  if (!found) return undefined
  const ids = recordsOf(state, found.id)
  const all = ids.flatMap((id) => state.by(followUps, 'person', id))
  return {
    person: found,
    active: all.find((row) => row.status === 'ACTIVE'),
    waiting: ids.flatMap((id) => state.by(orders, 'person', id)).find((row) => row.status === 'PROPOSED'),
    earlier: all.filter((row) => row.status !== 'ACTIVE'),
  }
}

/** This record, what it was merged into, and all that was merged into that. */
function recordsOf(state: State, person: string): readonly string[] {
  const ids = [...mergeTrail(state, person)]
  for (const id of ids) {
    for (const merge of state.by(merges, 'kept', id)) if (merge.undoneAt === null && !ids.includes(merge.gone)) ids.push(merge.gone)
  }
  return ids
}
