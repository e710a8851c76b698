import type { Unit, UnitKind } from '@lianfang/domain/grids/tables.ts'
import type { Day } from '@lianfang/domain/kernel/instant.ts'
import type { TownPlan, VillagePlan } from '../towns/town-plan.ts'

/**
 * The tree of a township: root (9 digits), villages (12 digits), a villagers' group (村民小组) each with its grid below, on own
 * suffixes: `430502201200-03` is the third group, `430502201200-03-1` its grid.
 */
export function makeUnits(plan: TownPlan, since: Day): readonly Unit[] {
  const unit = (id: string, parent: string | null, kind: UnitKind, name: string, sort: number, declaredHouseholds: number | null): Unit => ({
    id,
    parent,
    kind,
    name,
    declaredHouseholds,
    sort,
    validFrom: since,
    validTo: null,
    revision: 1,
  })
  const below = (village: VillagePlan) =>
    village.grids.flatMap((households, i) => {
      const group = groupCode(village, i)
      return [
        unit(group, village.code, 'GROUP', `${i + 1}组`, i + 1, null),
        unit(gridCode(village, i), group, 'GRID', `${village.name}第${i + 1}网格`, 1, households),
      ]
    })
  return [
    unit(plan.root, null, 'TOWNSHIP', plan.name, 0, null),
    ...plan.villages.flatMap((village, i) => [unit(village.code, plan.root, 'VILLAGE', village.name, i + 1, null), ...below(village)]),
  ]
}

export function groupCode(village: VillagePlan, index: number): string {
  return `${village.code}-${String(index + 1).padStart(2, '0')}`
}

export function gridCode(village: VillagePlan, index: number): string {
  return `${groupCode(village, index)}-1`
}
