import { reportTheDay } from '@lianfang/domain/bulletin/policy.ts'
import { units, type Unit } from '@lianfang/domain/grids/tables.ts'
import { isOpenUnit } from '@lianfang/domain/grids/unit-tree.ts'
import { allows, type Actor } from '@lianfang/domain/kernel/policy.ts'
import type { WorkingSet } from '../sync/working-set.ts'

/**
 * The units this worker reports for: the unit of each of their roles, or its villages when the role stands above the villages.
 */
export function reportingUnits(view: WorkingSet, actor: Actor): readonly Unit[] {
  const all = view.all(units).filter(isOpenUnit)
  const own = new Set(actor.grants.filter((grant) => reportTheDay.roles.includes(grant.role)).map((grant) => grant.unit))
  const isAbove = (unit: Unit): boolean => unit.kind === 'TOWNSHIP' || unit.kind === 'DISTRICT'
  const mine = all.filter((unit) => own.has(unit.id) && !isAbove(unit))
  const found = mine.length > 0 ? mine : all.filter((unit) => unit.kind === 'VILLAGE' && allows(reportTheDay, actor, unit.id))
  return [...found].sort((a, b) => a.sort - b.sort || (a.id < b.id ? -1 : 1))
}
