import type { Unit } from '../grids/tables.ts'
import { isOpenUnit } from '../grids/unit-tree.ts'
import { chineseNumber, NUMERALS } from '../kernel/sheet/chinese-number.ts'
import { withoutBlanks } from '../kernel/sheet/plain-text.ts'

/** The unit tree, made ready for finding a place in a text. */
export interface Places {
  readonly root: Unit
  readonly units: ReadonlyMap<string, Unit>
  readonly children: ReadonlyMap<string | null, readonly Unit[]>
  /** Units that have a name of their own, the longest spelling first. */
  readonly names: readonly PlaceName[]
}

export interface PlaceName {
  readonly text: string
  readonly unit: string
  /** The name without its 村 or 社区: it counts only where a group's number or the end follows (高家9组). */
  readonly short: boolean
}

const OFFICES = /(村民委员会|居民委员会|村委会|居委会|社区居委会)$/
const GROUP_NUMBER = new RegExp(`第?([${NUMERALS}]+)(?:村民|居民|生产)?(?:小组|组|队|社(?!区))`)
const GRID_NUMBER = new RegExp(`第?([${NUMERALS}]+)号?网格`)

/** Prepares the open units of a township. The root must be among them. */
export function preparePlaces(units: readonly Unit[], root: string): Places {
  const open = units.filter(isOpenUnit)
  const byId = new Map(open.map((unit) => [unit.id, unit]))
  const top = byId.get(root)
  if (!top) throw new Error(`the township's root ${root} is not among its units`)
  const names = open.filter((unit) => unit.id !== root).flatMap(namesOf)
  return { root: top, units: byId, children: Map.groupBy(open, (unit) => unit.parent), names: names.sort((a, b) => b.text.length - a.text.length) }
}

/** The spellings a unit goes by. A group or grid that is only a number has none: it is found below its village. */
function namesOf(unit: Unit): readonly PlaceName[] {
  const name = withoutBlanks(unit.name)
  if (GROUP_NUMBER.test(name) || GRID_NUMBER.test(name) || name.length < 2) return []
  const plain = name.replace(OFFICES, '')
  const spellings = new Set([name, plain, ...(OFFICES.test(name) && !/[村区]$/.test(plain) ? [`${plain}村`, `${plain}社区`] : [])])
  const short = plain.replace(/(村|社区|屯|寨|庄)$/, '')
  return [
    ...[...spellings].filter((text) => text.length >= 2).map((text) => ({ text, unit: unit.id, short: false })),
    ...(short !== plain && short.length >= 2 ? [{ text: short, unit: unit.id, short: true }] : []),
  ]
}

/** The number of a group or a grid by its name: `3组`, `第三村民小组`, `前进村第3网格`. */
export function numberOf(unit: Unit, of: 'GROUP' | 'GRID'): number | undefined {
  return numberIn(unit.name, of)
}

export function numberIn(text: string, of: 'GROUP' | 'GRID'): number | undefined {
  const found = (of === 'GROUP' ? GROUP_NUMBER : GRID_NUMBER).exec(withoutBlanks(text))
  return found ? chineseNumber(found[1] ?? '') : undefined
}

/** Every open unit below this one, nearest first. */
export function below(places: Places, id: string): readonly Unit[] {
  const found: Unit[] = []
  const queue = [id]
  for (const next of queue) {
    for (const child of places.children.get(next) ?? []) {
      if (queue.includes(child.id)) continue
      queue.push(child.id)
      found.push(child)
    }
  }
  return found
}

/** True when `unit` is `above` or lies below it. */
export function isWithin(places: Places, unit: string, above: string): boolean {
  const seen = new Set<string>()
  for (let id: string | null = unit; id !== null && !seen.has(id); id = places.units.get(id)?.parent ?? null) {
    if (id === above) return true
    seen.add(id)
  }
  return false
}

/** The smallest unit that means the same place: a group with a single grid is that grid. */
export function deepest(places: Places, id: string): string {
  const children = places.children.get(id) ?? []
  const unit = places.units.get(id)
  return children.length === 1 && children[0] && unit?.kind === 'GROUP' ? deepest(places, children[0].id) : id
}
