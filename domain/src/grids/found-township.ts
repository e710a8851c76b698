import { accepted, refused, type Sentence } from '../kernel/command.ts'
import { put } from '../kernel/change.ts'
import { may } from '../kernel/policy.ts'
import { needOne } from '../kernel/state.ts'
import { assignments, units, workers, type Assignment, type Unit, type Worker } from './tables.ts'

export interface FoundTownship {
  readonly root: Unit
  readonly administrator: Worker
  readonly assignment: Assignment
}

/** The first entry of a journal: the top of the tree and who administers it. Only the program itself says it, once. */
export const foundTownship: Sentence<FoundTownship> = {
  kind: 'grids/found-township',
  policy: may('The program founds a township when it is set up', 'ADMINISTRATOR'),
  needs: ({ input }) => [needOne(units, input.root.id)],
  decide(state, { input }) {
    if (state.one(units, input.root.id)) return refused({ code: 'township-exists', township: input.root.id })
    return accepted(put(units, input.root), put(workers, input.administrator), put(assignments, input.assignment))
  },
}
