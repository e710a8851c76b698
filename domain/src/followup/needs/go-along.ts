import { put } from '../../kernel/change.ts'
import type { Consequence } from '../../kernel/followed-by.ts'
import { MemoryState } from '../../kernel/memory-state.ts'
import { needBy } from '../../kernel/state.ts'
import { conflicts, persons } from '../../people/tables.ts'
import { followUps } from '../tables.ts'
import { careNeeds } from './tables.ts'

/**
 * What somebody needs and has needed goes where they move, so that whoever answers for the new door sees it. While the person is under
 * measure it waits for the follow-up and its team, which are handed over in an act of their own (`move-follow-up`). Whoever's
 * conflicts a sentence asks for may be moved by it (`companionNeeds`).
 */
export const goAlong: Consequence<unknown> = {
  needs(_, asked) {
    const people = asked.flatMap((need) => (need.table.name === conflicts.name && need.index === 'person' ? need.values : []))
    return [needBy(careNeeds, 'person', ...people), needBy(followUps, 'person', ...people)]
  },
  changes(state, _, made) {
    const moved = made.filter((change) => change.table.name === persons.name)
    const after = new MemoryState()
    after.apply(moved)
    return moved.flatMap(({ id }) => {
      const [from, to] = [state.one(persons, id)?.unit, after.one(persons, id)?.unit]
      if (from === undefined || to === undefined || from === to) return []
      if (state.by(followUps, 'person', id).some((followUp) => followUp.status === 'ACTIVE')) return []
      return state.by(careNeeds, 'person', id).flatMap((need) => (need.unit === from ? [put(careNeeds, { ...need, unit: to }, need)] : []))
    })
  },
}
