import type { Worker } from '@lianfang/domain/grids/tables.ts'
import type { Role } from '@lianfang/domain/kernel/policy.ts'
import type { Town } from '../towns/make-town.ts'

/** Who holds one of these roles for a place, asked in order of the roles, each from the place upwards. */
export function workerOf(town: Town, unit: string, ...roles: readonly Role[]): Worker {
  const index = staffOf(town)
  for (const role of roles) {
    for (let place: string | null = unit; place !== null; place = index.parents.get(place) ?? null) {
      const worker = index.holders.get(`${place} ${role}`)
      if (worker) return worker
    }
  }
  throw new Error(`nobody is ${roles.join(' or ')} for ${unit} of ${town.name}`)
}

interface StaffIndex {
  readonly parents: ReadonlyMap<string, string | null>
  readonly holders: ReadonlyMap<string, Worker>
}

const indexes = new WeakMap<Town['assignments'], StaffIndex>()

function staffOf(town: Town): StaffIndex {
  const known = indexes.get(town.assignments)
  if (known) return known
  const workers = new Map(town.workers.map((worker) => [worker.id, worker]))
  const holders = new Map<string, Worker>()
  for (const one of town.assignments) {
    const worker = workers.get(one.worker)
    if (worker && !holders.has(`${one.unit} ${one.role}`)) holders.set(`${one.unit} ${one.role}`, worker)
  }
  const made = { parents: new Map(town.units.map((unit) => [unit.id, unit.parent])), holders }
  indexes.set(town.assignments, made)
  return made
}
