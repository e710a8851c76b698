import { put } from '../kernel/change.ts'
import { accepted, refused, type Refusal, type Sentence } from '../kernel/command.ts'
import { isDay, type Day } from '../kernel/instant.ts'
import type { Role } from '../kernel/policy.ts'
import { needBy, needOne } from '../kernel/state.ts'
import { TOWNSHIP_ROLES } from './actor-of.ts'
import { isAdministrator, keepTheRoster } from './policy.ts'
import { assignments, units, workers, type Assignment } from './tables.ts'
import { isOpenUnit } from './unit-tree.ts'

export interface Assign {
  readonly worker: string
  readonly unit: string
  readonly role: Role
  readonly from: Day
  /** The last day; null while it is not known. */
  readonly to: Day | null
}

/**
 * Gives a worker a role in a unit and all below it. Refused for a unit that is closed, a worker who is not active, a role that is
 * held there already; the roles of the whole township are given by an administrator and at the root (G6), and who audits holds no
 * office that is audited (G7).
 */
export const assign: Sentence<Assign> = {
  kind: 'grids/assign',
  policy: keepTheRoster,
  needs: ({ input }) => [needOne(units, input.unit), needOne(workers, input.worker), needBy(assignments, 'worker', input.worker)],
  units: ({ input }) => [input.unit],
  decide(state, { id, input }, context) {
    const unit = state.one(units, input.unit)
    if (!isOpenUnit(unit)) return refused({ code: 'unit-not-open', unit: input.unit })
    const worker = state.one(workers, input.worker)
    if (!worker) return refused({ code: 'worker-unknown', worker: input.worker })
    if (!worker.active) return refused({ code: 'worker-not-active', worker: worker.id })
    if (!isDay(input.from) || (input.to !== null && !isDay(input.to))) return refused({ code: 'day-unreadable' })
    if (input.to !== null && input.to < input.from) return refused({ code: 'assignment-ends-before-it-begins', from: input.from, to: input.to })
    if (TOWNSHIP_ROLES.includes(input.role)) {
      if (unit.parent !== null) return refused({ code: 'role-at-township', role: input.role })
      if (!isAdministrator(context.actor)) return refused({ code: 'role-by-administrator', role: input.role })
    }
    const reason = clash(input, state.by(assignments, 'worker', input.worker))
    return reason ? refused(reason) : accepted(put(assignments, { id, ...input }))
  },
}

function clash(input: Assign, held: readonly Assignment[]): Refusal | undefined {
  const during = held.filter((other) => (other.to === null || other.to >= input.from) && (input.to === null || other.from <= input.to))
  const same = during.find((other) => other.unit === input.unit && other.role === input.role)
  if (same) return { code: 'assignment-held', assignment: same.id }
  const mixes = during.some((other) => (other.role === 'AUDITOR') !== (input.role === 'AUDITOR'))
  return mixes ? { code: 'auditor-apart', worker: input.worker } : undefined
}
