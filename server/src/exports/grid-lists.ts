import { gridWords as words } from '@lianfang/contract/grids/words.ts'
import { keepTheRoster, seeGrids } from '@lianfang/domain/grids/policy.ts'
import { byId } from '@lianfang/domain/grids/unit-tree.ts'
import { allAssignments, allWorkers, unitTree } from '../grids/queries.ts'
import { exportList, number, text, type ExportList } from './export-list.ts'
import { exportWords } from './words.ts'

/** The tree of grids, closed ones too. */
export const gridList: ExportList = exportList({
  title: words.grids,
  policy: seeGrids,
  filters: {},
  columns: [
    text(words.code, 20),
    text(exportWords.unitName, 24),
    text(exportWords.kind, 14),
    text(exportWords.above, 20),
    number(words['declared-households'], 10),
    text(words['valid-from'], 12),
    text(words['valid-to'], 12),
  ],
  page: async ({ reader, language }) => {
    const tree = await unitTree(reader)
    const known = byId(tree)
    const rows = tree.map((unit) => [
      unit.id,
      unit.name,
      words[unit.kind][language],
      known.get(unit.parent ?? '')?.name ?? '',
      unit.declaredHouseholds,
      unit.validFrom,
      unit.validTo ?? '',
    ])
    return { rows, next: null }
  },
})

/** Who works here and for what each answers; a worker without a role has a line too. */
export const workerList: ExportList = exportList({
  title: words.workers,
  policy: keepTheRoster,
  filters: {},
  columns: [
    text(words.name, 12),
    text(words.phone, 16),
    text(words.login, 14),
    text(exportWords.status, 10),
    text(words.role, 14),
    text(words.unit, 24),
    text(words.from, 12),
    text(words.to, 12),
  ],
  page: async ({ reader, language, places }) => {
    const [people, assignments] = await Promise.all([allWorkers(reader), allAssignments(reader)])
    const held = Map.groupBy(assignments, (assignment) => assignment.worker)
    const rows = people.flatMap(({ id, login, active, personal }) => {
      const who = [personal.name, personal.phone, login ?? '', words[active ? 'active' : 'inactive'][language]]
      const roles = held.get(id) ?? []
      return roles.length === 0
        ? [[...who, '', '', '', '']]
        : roles.map((one) => [...who, words[one.role][language], places.nameOf(one.unit), one.from, one.to ?? ''])
    })
    return { rows, next: null }
  },
})
