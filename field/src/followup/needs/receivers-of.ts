import { careContacts } from '@lianfang/domain/followup/care/tables.ts'
import type { RouteNeed } from '@lianfang/domain/followup/needs/route-need.ts'
import type { CareNeed } from '@lianfang/domain/followup/needs/tables.ts'
import { assignments, units, workers } from '@lianfang/domain/grids/tables.ts'
import { whoAnswers } from '@lianfang/domain/grids/who-answers.ts'
import type { Role } from '@lianfang/domain/kernel/policy.ts'
import type { Day } from '@lianfang/domain/kernel/instant.ts'
import type { WorkingSet } from '../../sync/working-set.ts'

/** Somebody a need can be sent on to. */
export interface Receiver extends Pick<RouteNeed, 'worker' | 'contact'> {
  readonly id: string
  readonly name: string
  /** Of a worker. */
  readonly role: Role | null
  /** Of somebody outside. */
  readonly office: string
}

/** Who answers for the door, the nearest first, then those outside who stand in its care teams; without whoever has it now. */
export function receiversOf(view: WorkingSet, need: CareNeed, today: Day): readonly Receiver[] {
  const chain = whoAnswers(need.unit, view.all(units), view.all(assignments), view.all(workers), today)
  const path = new Set(chain.map((rung) => rung.unit))
  const inside = chain.flatMap((rung) => rung.people.map(({ worker, role, name }): Receiver => ({ id: worker, worker, contact: null, name, role, office: '' })))
  const outside = view
    .all(careContacts)
    .filter((one) => one.active && path.has(one.unit))
    .map(({ id, personal }): Receiver => ({ id, worker: null, contact: id, name: personal.name, role: null, office: personal.office }))
  const all = [...inside, ...outside].filter(({ id }) => id !== need.worker && id !== need.contact)
  return all.filter((one, at) => all.findIndex((other) => other.id === one.id) === at)
}
