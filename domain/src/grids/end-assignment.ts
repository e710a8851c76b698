import { put } from '../kernel/change.ts'
import { accepted, refused, type Sentence } from '../kernel/command.ts'
import { isDay, type Day } from '../kernel/instant.ts'
import { needOne } from '../kernel/state.ts'
import { TOWNSHIP_ROLES } from './actor-of.ts'
import { administratorNeeds, leavesNoAdministrator } from './last-administrator.ts'
import { isAdministrator, keepTheRoster } from './policy.ts'
import { assignments } from './tables.ts'

export interface EndAssignment {
  readonly assignment: string
  /** The last day on which it counts. */
  readonly to: Day
}

/** Ends a role. Refused when it has ended earlier, for a day before it began, and for the last administrator (G6). */
export const endAssignment: Sentence<EndAssignment> = {
  kind: 'grids/end-assignment',
  policy: keepTheRoster,
  needs({ input }, state) {
    const ending = state.one(assignments, input.assignment)
    return [needOne(assignments, input.assignment), ...administratorNeeds(state, ending ? [ending] : [])]
  },
  units: ({ unit, input }, state) => [state.one(assignments, input.assignment)?.unit ?? unit],
  decide(state, { input }, context) {
    const before = state.one(assignments, input.assignment)
    if (!before) return refused({ code: 'assignment-unknown', assignment: input.assignment })
    if (!isDay(input.to)) return refused({ code: 'day-unreadable' })
    if (before.to !== null && before.to <= input.to) return refused({ code: 'assignment-ended', to: before.to })
    if (input.to < before.from) return refused({ code: 'assignment-ends-before-it-begins', from: before.from, to: input.to })
    if (TOWNSHIP_ROLES.includes(before.role) && !isAdministrator(context.actor)) return refused({ code: 'role-by-administrator', role: before.role })
    if (leavesNoAdministrator(state, [before])) return refused({ code: 'last-administrator' })
    return accepted(put(assignments, { ...before, to: input.to }, before))
  },
}
