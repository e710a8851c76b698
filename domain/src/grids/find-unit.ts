import { chineseNumber, NUMERALS } from '../kernel/sheet/chinese-number.ts'
import { withoutBlanks } from '../kernel/sheet/plain-text.ts'
import type { Unit, UnitKind } from './tables.ts'
import { childrenOf, isOpenUnit, unitsBelow } from './unit-tree.ts'

/** A place as a list names it, column by column; empty where it names none. */
export interface NamedPlace {
  readonly code: string
  readonly village: string
  readonly group: string
  readonly grid: string
}

/** `unit` is the most exact unit found; `missing` is the name that none was found for. */
export type FoundUnit = { readonly kind: 'found'; readonly unit: string; readonly missing: string | null } | { readonly kind: 'unknown'; readonly name: string }

/** The open units of a township, ready for many look-ups. */
export interface UnitFinder {
  readonly find: (place: NamedPlace) => FoundUnit
}

const OFFICE = /(村民委员会|居民委员会|村委会|居委会|行政村)$/
const CELL_NUMBER = new RegExp(`第?([${NUMERALS}]+)号?(?:村民|居民|生产)?(?:小组|组|队|社(?!区)|网格|格)?$`)

/**
 * Finds units by the names in the columns of a list: the code, or the village by its name with or without 村, 社区 or 村委会; below it
 * the grid, else the group, by name or by number (`第三村民小组` is `3组`). A group with a single grid is that grid. A village whose
 * group is not known is the village, with the name that is missing; two villages of one name are unknown.
 */
export function unitFinder(units: readonly Unit[]): UnitFinder {
  const open = units.filter(isOpenUnit)
  const known = new Map(open.map((unit) => [unit.id, unit]))
  const children = childrenOf(open)
  const villages = open.filter((unit) => unit.kind === 'VILLAGE')
  const byExact = Map.groupBy(villages, (unit) => withoutBlanks(unit.name))
  const byShort = Map.groupBy(villages, (unit) => shortName(unit.name))
  const villageOf = (name: string): Unit | undefined => only(byExact.get(withoutBlanks(name))) ?? only(byShort.get(shortName(name)))
  return {
    find(place) {
      const coded = place.code === '' ? undefined : known.get(withoutBlanks(place.code))
      const top = coded ?? (place.village === '' ? undefined : villageOf(place.village))
      if (!top) return { kind: 'unknown', name: place.village || place.code }
      const below = unitsBelow(top.id, children).flatMap((id) => known.get(id) ?? [])
      const grid = place.grid === '' ? undefined : cellOf(below, 'GRID', place.grid)
      const cell = grid ?? (place.group === '' ? undefined : cellOf(below, 'GROUP', place.group))
      const missing = cell || (place.grid === '' && place.group === '') ? null : place.group || place.grid
      return { kind: 'found', unit: deepest(cell?.id ?? top.id, known, children), missing }
    },
  }
}

/** The unit of this kind whose name it is, else whose number it is; a list may call a grid a group where there are no groups. */
function cellOf(below: readonly Unit[], kind: UnitKind, name: string): Unit | undefined {
  const cells = below.filter((unit) => unit.kind === kind)
  const pool = cells.length > 0 ? cells : below.filter((unit) => unit.kind === 'GROUP' || unit.kind === 'GRID')
  const number = numberOf(name)
  return (
    only(pool.filter((unit) => withoutBlanks(unit.name) === withoutBlanks(name))) ??
    (number === undefined ? undefined : only(pool.filter((unit) => numberOf(unit.name) === number)))
  )
}

function deepest(id: string, known: ReadonlyMap<string, Unit>, children: ReadonlyMap<string, readonly Unit[]>): string {
  const below = children.get(id) ?? []
  return known.get(id)?.kind === 'GROUP' && below.length === 1 && below[0] ? deepest(below[0].id, known, children) : id
}

function numberOf(name: string): number | undefined {
  return chineseNumber(CELL_NUMBER.exec(withoutBlanks(name))?.[1] ?? '')
}

function shortName(name: string): string {
  const plain = withoutBlanks(name).replace(OFFICE, '')
  const short = plain.replace(/(社区|村|居)$/, '')
  return short.length >= 2 ? short : plain
}

function only<T>(found: readonly T[] | undefined): T | undefined {
  return found?.length === 1 ? found[0] : undefined
}
