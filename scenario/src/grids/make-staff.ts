import type { Assignment, Unit, Worker } from '@lianfang/domain/grids/tables.ts'
import type { Role } from '@lianfang/domain/kernel/policy.ts'
import type { Day } from '@lianfang/domain/kernel/instant.ts'
import type { Chance } from '../kernel/chance.ts'
import { makePhone } from '../people/make-phone.ts'
import { makeGivenName, makeSurname } from '../people/names.ts'
import type { TownPlan } from '../towns/town-plan.ts'

export interface Staff {
  readonly workers: readonly Worker[]
  readonly assignments: readonly Assignment[]
}

/** A post to fill: a role in a unit and the sign-in of whoever holds it. */
interface Post {
  readonly role: Role
  readonly unit: string
  readonly login: string
}

/**
 * The people responsible: two in the command office, an administrator, an auditor; a leader, a secretary and a doctor for
 * each village; a worker for each grid, but one grid in twenty has nobody, as lists really come.
 */
export function makeStaff(chance: Chance, newId: () => string, plan: TownPlan, units: readonly Unit[], since: Day): Staff {
  const office: Post[] = [
    { role: 'ADMINISTRATOR', unit: plan.root, login: 'admin' },
    { role: 'COMMAND_OFFICE', unit: plan.root, login: 'office' },
    { role: 'COMMAND_OFFICE', unit: plan.root, login: 'office-2' },
    { role: 'AUDITOR', unit: plan.root, login: 'auditor' },
  ]
  const posts = office.concat(plan.villages.flatMap((village) => villagePosts(chance, village.code, village.login, gridsBelow(units, village.code))))
  const filled = posts.map((post) => ({ post, worker: makeWorker(chance, newId(), post.login) }))
  return {
    workers: filled.map(({ worker }) => worker),
    assignments: filled.map(({ post, worker }) => ({ id: newId(), worker: worker.id, unit: post.unit, role: post.role, from: since, to: null })),
  }
}

function villagePosts(chance: Chance, code: string, login: string, grids: readonly Unit[]): readonly Post[] {
  return [
    { role: 'LEADER', unit: code, login: `${login}-leader` },
    { role: 'VILLAGE_SECRETARY', unit: code, login },
    { role: 'DOCTOR', unit: code, login: `${login}-doctor` },
    ...grids.flatMap((grid, i): Post[] =>
      i > 0 && chance.once(0.05) ? [] : [{ role: 'GRID_WORKER', unit: grid.id, login: `${login}-${String(i + 1).padStart(2, '0')}` }],
    ),
  ]
}

/** Somebody who works, with a name, a telephone and a sign-in. */
export function makeWorker(chance: Chance, id: string, login: string): Worker {
  const sex = chance.once(0.5) ? 'MALE' : 'FEMALE'
  return {
    id,
    login,
    active: true,
    revision: 1,
    personal: { name: makeSurname(chance) + makeGivenName(chance, sex, chance.between(1965, 1995)), phone: makePhone(chance) },
  }
}

function gridsBelow(units: readonly Unit[], village: string): readonly Unit[] {
  return units.filter((unit) => unit.kind === 'GRID' && unit.id.startsWith(village))
}
