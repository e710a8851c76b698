import type { Role } from '@lianfang/domain/kernel/policy.ts'
import type { Worker } from '@lianfang/domain/grids/tables.ts'
import { writeWorkbook, type Cell } from '../kernel/write-workbook.ts'
import type { Town } from '../towns/make-town.ts'

const HEADER = ['行政区划代码', '村(社区)', '片区负责人(乡领导)', '联系电话', '村支书', '联系电话', '村民小组', '网格', '网格员', '联系电话', '户数']

/** The grid list (网格责任人) of a town: one row a grid; a grid without a worker has empty cells. */
export function makeGridList(town: Town): Uint8Array {
  const workers = new Map(town.workers.map((worker) => [worker.id, worker]))
  const units = new Map(town.units.map((unit) => [unit.id, unit]))
  const holder = (unit: string, role: Role): Worker | undefined =>
    workers.get(town.assignments.find((one) => one.unit === unit && one.role === role)?.worker ?? '')
  const named = (worker: Worker | undefined): Cell[] => [worker?.personal.name ?? '', worker?.personal.phone ?? '']
  const rows = town.units
    .filter((unit) => unit.kind === 'GRID')
    .map((grid): Cell[] => {
      const group = units.get(grid.parent ?? '')
      const village = units.get(group?.parent ?? '')
      return [
        village?.id ?? '',
        village?.name ?? '',
        ...named(holder(village?.id ?? '', 'LEADER')),
        ...named(holder(village?.id ?? '', 'VILLAGE_SECRETARY')),
        group?.name ?? '',
        grid.name,
        ...named(holder(grid.id, 'GRID_WORKER')),
        grid.declaredHouseholds,
      ]
    })
  return writeWorkbook([{ name: '网格责任人', rows: [HEADER, ...rows] }])
}
