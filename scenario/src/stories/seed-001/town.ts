import type { Assignment, Unit, UnitKind, Worker } from '@lianfang/domain/grids/tables.ts'
import { addDays, instantAt, msOf, type Day } from '@lianfang/domain/kernel/instant.ts'
import type { Role } from '@lianfang/domain/kernel/policy.ts'
import { makeWorker } from '../../grids/make-staff.ts'
import { makeVillageNames } from '../../grids/village-names.ts'
import { at, chanceOf, type Chance } from '../../kernel/chance.ts'
import { uuidMaker } from '../../kernel/make-uuid.ts'
import { makeHousehold } from '../../people/make-household.ts'
import type { Town } from '../../towns/make-town.ts'
import { divide } from '../../towns/town-plan.ts'

/** 城郊乡, 郸城. The report names no code and no village: both are made up, under the county's real six digits. */
export const TOWNSHIP_001 = { id: '411625200', name: '城郊乡' }

/** The six levels as the report counts them. The 53 sent-down cadres answer for villages, three or four for each. */
export const LEVELS = { big: 2, areas: 9, villages: 17, cadres: 53, natural: 112, grids: 376 }

/** A township keeps its whole tree; of the doors behind it a few are enough. */
const DOORS_PER_GRID = 2

interface Drawn {
  readonly unit: Unit
  readonly login: string
}

/** The township of seed 001 as a place: the whole six-level tree with everybody who answers for it, and few doors. */
export function makeTown001(today: Day, seed = '001'): Town {
  const chance = chanceOf(seed)
  const since = addDays(today, -365)
  const newId = uuidMaker(chance.split('ids'), () => msOf(instantAt(addDays(today, -60), '08:00')))
  const drawn = drawUnits(chance.split('villages'), since)
  const grids = drawn.filter(({ unit }) => unit.kind === 'GRID')
  const names = new Map(drawn.map(({ unit }) => [unit.id, unit.name]))
  const families = chance.split('families')
  const homes = grids.flatMap(({ unit }, g) =>
    Array.from({ length: DOORS_PER_GRID }, (_, i) =>
      makeHousehold(families, newId, today, {
        unit: unit.id,
        code: `${String(g + 1).padStart(4, '0')}-${i + 1}`,
        sort: i + 1,
        door: `${i + 1}号`,
        address: `${TOWNSHIP_001.name}${names.get(unit.id.slice(0, 12)) ?? ''}${names.get(unit.parent ?? '') ?? ''}${i + 1}号`,
      }),
    ),
  )
  return {
    seed,
    name: TOWNSHIP_001.name,
    root: TOWNSHIP_001.id,
    today,
    units: drawn.map(({ unit }) => unit),
    ...staffOf(chance.split('staff'), newId, drawn, since),
    households: homes.map((home) => home.household),
    persons: homes.flatMap((home) => home.members),
  }
}

function drawUnits(chance: Chance, since: Day): readonly Drawn[] {
  const root = TOWNSHIP_001.id
  const draw = (id: string, parent: string | null, kind: UnitKind, name: string, sort: number, login: string): Drawn => ({
    unit: { id, parent, kind, name, declaredHouseholds: kind === 'GRID' ? DOORS_PER_GRID : null, sort, validFrom: since, validTo: null, revision: 1 },
    login,
  })
  const spread = <T>(parents: readonly Drawn[], total: number, make: (parent: Drawn, i: number, n: number) => T): readonly T[] => {
    let n = 0
    return divide(total, parents.length).flatMap((count, p) => Array.from({ length: count }, (_, i) => make(at(parents, p), i, n++)))
  }
  const top = [draw(root, null, 'TOWNSHIP', TOWNSHIP_001.name, 0, '')]
  const big = spread(top, LEVELS.big, (parent, i, n) => draw(`${root}-d${n + 1}`, parent.unit.id, 'DISTRICT', `${'一二'[n]}大网格`, i + 1, `big-${n + 1}`))
  const areas = spread(big, LEVELS.areas, (parent, i, n) =>
    draw(`${parent.unit.id}-${i + 1}`, parent.unit.id, 'DISTRICT', `第${'一二三四五六七八九'[n]}片区`, i + 1, `area-${n + 1}`),
  )
  const called = makeVillageNames(chance, LEVELS.villages)
  const villages = spread(areas, LEVELS.villages, (parent, _, n) =>
    draw(`${root}${201 + n}`, parent.unit.id, 'VILLAGE', at(called, n).name, n + 1, at(called, n).login),
  )
  const natural = spread(villages, LEVELS.natural, (parent, i) =>
    draw(`${parent.unit.id}-${String(i + 1).padStart(2, '0')}`, parent.unit.id, 'GROUP', `${i + 1}号自然村`, i + 1, `${parent.login}-n${i + 1}`),
  )
  const villageNames = new Map(villages.map(({ unit }) => [unit.id, unit.name]))
  const nameOf = ({ unit }: Drawn): string => villageNames.get(unit.parent ?? '') ?? ''
  const grids = spread(natural, LEVELS.grids, (parent, i) =>
    draw(`${parent.unit.id}-${i + 1}`, parent.unit.id, 'GRID', `${nameOf(parent)}${parent.unit.name}第${i + 1}网格`, i + 1, `${parent.login}-${i + 1}`),
  )
  return [...top, ...big, ...areas, ...villages, ...natural, ...grids]
}

type Post = readonly [role: Role, unit: string, login: string]

function staffOf(chance: Chance, newId: () => string, drawn: readonly Drawn[], since: Day): Pick<Town, 'workers' | 'assignments'> {
  const root = TOWNSHIP_001.id
  const villages = drawn.filter(({ unit }) => unit.kind === 'VILLAGE')
  const office: Post[] = [
    ['ADMINISTRATOR', root, 'admin'],
    ['COMMAND_OFFICE', root, 'office'],
    ['COMMAND_OFFICE', root, 'office-2'],
    ['AUDITOR', root, 'auditor'],
  ]
  const posts = office.concat(
    drawn.flatMap(({ unit, login }): readonly Post[] => {
      if (unit.kind === 'DISTRICT') return [['LEADER', unit.id, login]]
      if (unit.kind === 'GROUP' || unit.kind === 'GRID') return [['GRID_WORKER', unit.id, login]]
      if (unit.kind !== 'VILLAGE') return []
      return [
        ['VILLAGE_SECRETARY', unit.id, login],
        ['DOCTOR', unit.id, `${login}-doctor`],
      ]
    }),
    divide(LEVELS.cadres, villages.length).flatMap((count, v) =>
      Array.from({ length: count }, (_, i): Post => ['LEADER', at(villages, v).unit.id, `${at(villages, v).login}-cadre${i + 1}`]),
    ),
  )
  const filled = posts.map(([role, unit, login]): { readonly worker: Worker; readonly assignment: Assignment } => {
    const worker = makeWorker(chance, newId(), login)
    return { worker, assignment: { id: newId(), worker: worker.id, unit, role, from: since, to: null } }
  })
  return { workers: filled.map((one) => one.worker), assignments: filled.map((one) => one.assignment) }
}
