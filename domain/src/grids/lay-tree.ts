import { chineseNumber, NUMERALS } from '../kernel/sheet/chinese-number.ts'
import { withoutBlanks } from '../kernel/sheet/plain-text.ts'
import type { GridRow } from './grid-rows.ts'
import type { UnitShape } from './put-unit.ts'
import type { RowNote } from './row-note.ts'
import type { Unit, UnitKind } from './tables.ts'
import { isOpenUnit } from './unit-tree.ts'

/** Where a row's posts belong: its district (the village where there is none), its village, its smallest cell. */
export interface RowPlace {
  readonly district: string
  readonly village: string
  readonly cell: string
}

export interface LaidTree {
  readonly units: readonly UnitShape[]
  /** Row number → its places. */
  readonly places: ReadonlyMap<number, RowPlace>
  readonly notices: readonly RowNote[]
}

const NUMBER_IN_NAME = new RegExp(`^.*?第?([${NUMERALS}]+)(号|村民|居民|生产)*(小组|组|队|社|网格|格|片区|片|区)?$`)

/**
 * Lays the tree of a list: districts where it names any, villages by their division codes, groups and grids on own suffixes. A grid
 * of several groups stands above them, a group of several grids above those. What the township has already under the same parent
 * and name keeps its code, whatever order the list has this time.
 */
export function layTree(rows: readonly GridRow[], known: readonly Unit[], root: string): LaidTree {
  const laying = newLaying(known)
  const codes = codesOf(rows, laying.notices)
  const spanning = villagesWithSpanningGrids(rows, laying.notices)
  for (const row of rows) {
    const above = row.district === '' ? root : lay(laying, row, root, 'DISTRICT', row.district)
    const village = lay(laying, row, above, 'VILLAGE', row.village, codes.get(villageKey(row)))
    const levels: readonly (readonly [UnitKind, string])[] = spanning.has(villageKey(row))
      ? [
          ['GRID', row.grid],
          ['GROUP', row.group],
        ]
      : [
          ['GROUP', row.group],
          ['GRID', row.grid],
        ]
    let cell = village
    let post = village
    for (const [kind, name] of levels) {
      if (name === '') continue
      cell = lay(laying, row, cell, kind, name)
      if (kind === 'GRID' || row.grid === '') post = cell
    }
    if (row.households !== null) count(laying, cell, row)
    laying.places.set(row.row, { district: row.district === '' ? village : above, village, cell: post })
  }
  return { units: [...laying.units.values()], places: laying.places, notices: laying.notices }
}

interface Laying {
  readonly units: Map<string, UnitShape>
  readonly places: Map<number, RowPlace>
  readonly notices: RowNote[]
  readonly known: ReadonlyMap<string, Unit>
  readonly named: Map<string, string>
}

function newLaying(known: readonly Unit[]): Laying {
  const named = new Map(known.filter(isOpenUnit).map((unit) => [nameKey(unit.parent ?? '', unit.name), unit.id]))
  return { units: new Map(), places: new Map(), notices: [], known: new Map(known.map((unit) => [unit.id, unit])), named }
}

/** The unit of this name below this parent: as laid before, as known, or new. */
function lay(laying: Laying, row: GridRow, parent: string, kind: UnitKind, name: string, code?: string): string {
  const key = nameKey(parent, name)
  const id = code ?? laying.named.get(key) ?? (kind === 'VILLAGE' ? villageElsewhere(laying, name) : undefined) ?? ownCode(laying, parent, kind, name)
  if (!laying.units.has(id)) {
    const before = laying.known.get(id)
    if (before && before.name !== name) laying.notices.push({ row: row.row, reason: { code: 'grid-renamed', unit: id, was: before.name, name } })
    const sort = [...laying.units.values()].filter((unit) => unit.parent === parent).length + 1
    laying.units.set(id, { unit: id, parent, kind: before?.kind ?? kind, name, declaredHouseholds: before?.declaredHouseholds ?? null, sort })
    laying.named.set(key, id)
  }
  return id
}

/** The only open village of this name: one that has come under another parent since. */
function villageElsewhere(laying: Laying, name: string): string | undefined {
  const alike = [...laying.known.values()].filter(
    (unit) => unit.kind === 'VILLAGE' && isOpenUnit(unit) && withoutBlanks(unit.name) === name && !laying.units.has(unit.id),
  )
  return alike.length === 1 ? alike[0]?.id : undefined
}

/** The parent's code with a number: the one in the name where it is free, else the next. Two digits down to the level below a village. */
function ownCode(laying: Laying, parent: string, kind: UnitKind, name: string): string {
  const parentKind = laying.units.get(parent)?.kind ?? laying.known.get(parent)?.kind
  const isDeep = parentKind === 'GROUP' || parentKind === 'GRID'
  const own = isDeep || kind === 'VILLAGE' ? undefined : numberInName(name)
  const code = (n: number): string => `${parent}-${isDeep ? n : String(n).padStart(2, '0')}`
  const free = (n: number): boolean => !laying.units.has(code(n)) && !laying.known.has(code(n))
  if (own !== undefined && own > 0 && own < 1000 && free(own)) return code(own)
  let next = 1
  while (!free(next)) next++
  return code(next)
}

function numberInName(name: string): number | undefined {
  return chineseNumber(NUMBER_IN_NAME.exec(withoutBlanks(name))?.[1] ?? '')
}

/** The households of a cell; a second row of the same cell adds nothing unless it says another number. */
function count(laying: Laying, cell: string, row: GridRow): void {
  const unit = laying.units.get(cell)
  if (!unit) return
  const said = [...laying.places.values()].some((place) => place.cell === cell)
  if (said && unit.declaredHouseholds !== row.households) laying.notices.push({ row: row.row, reason: { code: 'grid-row-repeated', name: unit.name } })
  laying.units.set(cell, { ...unit, declaredHouseholds: row.households })
}

/** The division code of each village; one that is no code, or another village's already, is said and left. */
function codesOf(rows: readonly GridRow[], notices: RowNote[]): ReadonlyMap<string, string> {
  const codes = new Map<string, string>()
  const owners = new Map<string, GridRow>()
  const said = new Set<string>()
  for (const row of rows) {
    const key = villageKey(row)
    const owner = owners.get(row.code)
    const reason = misread(row, codes.get(key), owner && villageKey(owner) !== key ? owner : undefined)
    if (reason && !said.has(`${key} ${row.code}`)) notices.push({ row: row.row, reason })
    if (reason) said.add(`${key} ${row.code}`)
    else if (row.code !== '' && !codes.has(key)) {
      codes.set(key, row.code)
      owners.set(row.code, row)
    }
  }
  return codes
}

function misread(row: GridRow, mine: string | undefined, owner: GridRow | undefined): RowNote['reason'] | undefined {
  if (row.code === '') return undefined
  if (!/^\d{9}(\d{3})?$/.test(row.code)) return { code: 'grid-code-unreadable', text: row.code, village: row.village }
  if (owner) return { code: 'grid-code-repeated', text: row.code, village: row.village, other: owner.village, row: owner.row }
  return mine !== undefined && mine !== row.code ? { code: 'grid-village-two-codes', text: row.code, village: row.village, other: mine } : undefined
}

/** The villages in which a grid comprises several groups. A group that lies in two grids is said: its households belong to one of them. */
function villagesWithSpanningGrids(rows: readonly GridRow[], notices: RowNote[]): ReadonlySet<string> {
  const groups = new Map<string, Set<string>>()
  const grids = new Map<string, Set<string>>()
  const both = rows.filter((row) => row.group !== '' && row.grid !== '')
  for (const row of both) {
    add(groups, `${villageKey(row)} ${row.grid}`, row.group)
    add(grids, `${villageKey(row)} ${row.group}`, row.grid)
  }
  const spanning = new Set(both.filter((row) => (groups.get(`${villageKey(row)} ${row.grid}`)?.size ?? 0) > 1).map(villageKey))
  const said = new Set<string>()
  for (const row of both) {
    const key = `${villageKey(row)} ${row.group}`
    const isSplit = spanning.has(villageKey(row)) && (grids.get(key)?.size ?? 0) > 1
    if (isSplit && !said.has(key)) notices.push({ row: row.row, reason: { code: 'grid-group-in-two-grids', group: row.group, village: row.village } })
    said.add(key)
  }
  return spanning
}

function add(sets: Map<string, Set<string>>, key: string, value: string): void {
  sets.set(key, (sets.get(key) ?? new Set()).add(value))
}

function villageKey(row: GridRow): string {
  return `${row.district} ${row.village}`
}

function nameKey(parent: string, name: string): string {
  return `${parent} ${withoutBlanks(name)}`
}
