import type { Refusal } from '../kernel/command.ts'
import { NUMERALS } from '../kernel/sheet/chinese-number.ts'
import { withoutBlanks } from '../kernel/sheet/plain-text.ts'
import { below, deepest, isWithin, numberIn, numberOf, type Places } from './places.ts'
import type { Referral } from './tables.ts'

export interface FoundPlace {
  readonly unit: string
  readonly by: Extract<Referral['placedBy'], 'CODE' | 'ADDRESS' | 'NONE'>
  readonly notes: readonly Refusal[]
}

/**
 * Finds the grid cell a row speaks of: by its code, else by the names in its text, then the group or grid by its number below
 * that (`高家村 第一村民小组`, `白云2组`, `火车站乡白云村2组2号`). A village without the group it names is the village, with a note. Two villages in one
 * text, or the name of another township, are nobody's to guess: `NONE`, the root.
 */
export function findPlace(places: Places, text: string, code: string): FoundPlace {
  const plain = withoutBlanks(text)
  const notes: Refusal[] = []
  if (code !== '') {
    const unit = unitByCode(places, code)
    if (unit && unit !== places.root.id) return { ...withNumber(places, unit, plain), by: 'CODE' }
    if (!unit) notes.push({ code: 'unit-code-unknown', unit: code })
  }
  const other = otherTownship(places, plain)
  if (other) return { unit: places.root.id, by: 'NONE', notes: [...notes, { code: 'place-elsewhere', place: other }] }
  const named = unitsNamed(places, plain)
  const [first] = named
  if (first === undefined) return { unit: places.root.id, by: 'NONE', notes }
  if (named.length > 1)
    return { unit: places.root.id, by: 'NONE', notes: [...notes, { code: 'place-ambiguous', places: named.map((id) => places.units.get(id)?.name ?? id) }] }
  const found = withNumber(places, first, plain)
  return { ...found, by: 'ADDRESS', notes: [...notes, ...found.notes] }
}

/** A division code may be written longer or shorter than ours: with trailing zeros, or the village's code for the grid's. */
function unitByCode(places: Places, code: string): string | undefined {
  if (places.units.has(code)) return code
  const bare = code.replace(/0+$/, '')
  if (bare.length < 9) return undefined
  const alike = [...places.units.keys()].filter((id) => id.replace(/0+$/, '') === bare)
  return alike.length === 1 ? alike[0] : undefined
}

/** The most exact units named in the text. A village and a place below it are one; two villages are two. */
function unitsNamed(places: Places, text: string): readonly string[] {
  let left = text
  const found = new Set<string>()
  for (const name of places.names) {
    if (name.short && [...found].some((id) => places.units.get(id)?.kind === 'VILLAGE')) continue
    const at = left.indexOf(name.text)
    if (at < 0 || (name.short && !endsOrCounts(left.slice(at + name.text.length)))) continue
    found.add(name.unit)
    const twins = places.names.filter((other) => other.text === name.text && other.short === name.short)
    for (const twin of twins) found.add(twin.unit)
    left = `${left.slice(0, at)}\n${left.slice(at + name.text.length)}`
  }
  const ids = narrowed(places, [...found])
  return ids.filter((id) => !ids.some((other) => other !== id && isWithin(places, other, id)))
}

/** Natural villages bear the same names everywhere: those outside the villages named beside them do not count. */
function narrowed(places: Places, ids: readonly string[]): readonly string[] {
  const villages = ids.filter((id) => places.units.get(id)?.kind === 'VILLAGE' || places.units.get(id)?.kind === 'DISTRICT')
  return villages.length === 0 ? ids : ids.filter((id) => villages.some((village) => isWithin(places, id, village)))
}

function endsOrCounts(rest: string): boolean {
  return rest === '' || new RegExp(`^[,,、(;/]|^第?[${NUMERALS}]+(村民|居民|生产)?(小组|组|队|社(?!区)|号?网格)`).test(rest)
}

/** Below the unit the group or grid whose number the text says. */
function withNumber(places: Places, unit: string, text: string): Pick<FoundPlace, 'unit' | 'notes'> {
  for (const kind of ['GRID', 'GROUP'] as const) {
    const number = numberIn(text, kind)
    if (number === undefined) continue
    const found = below(places, unit).filter((candidate) => numberOf(candidate, kind) === number)
    if (found.length === 1 && found[0]) return { unit: deepest(places, found[0].id), notes: [] }
    const own = places.units.get(unit)
    if (own && numberOf(own, kind) === number) break
    return { unit, notes: [{ code: 'place-group-unknown', village: own?.name ?? unit, number }] }
  }
  return { unit: deepest(places, unit), notes: [] }
}

/** The name of a township in the text that is not ours, when ours does not stand there. */
function otherTownship(places: Places, text: string): string | undefined {
  if (text.includes(withoutBlanks(places.root.name))) return undefined
  const after = text.replace(/^.*?[省市区县州盟旗](?=.*(?:乡|镇|街道))/, '')
  const found = /^(?:.*[省市区县州盟旗])?([\p{Script=Han}]{2,6}?(?:乡|镇|街道))(?!村|社区|[上下里内东南西北])/u.exec(after)
  return found?.[1] && !withoutBlanks(places.root.name).endsWith(found[1]) ? found[1] : undefined
}
