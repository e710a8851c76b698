import { areaPrefix, liesIn } from '@lianfang/domain/protocols/area-code.ts'
import { GROUPINGS } from './groupings.ts'
import type { Grouping, Origin, OriginGroup } from './origin-group.ts'

/** An origin that nobody wrote down belongs to no group; it is counted and named as such, never added to the last one. */
export const UNKNOWN_ORIGIN: OriginGroup = { id: 'unknown', name: '来源未写明', areas: [], words: [] }

/** The township's own grouping: the one for the smallest area it lies in. */
export function groupingFor(root: string): Grouping {
  const fitting = GROUPINGS.filter((one) => liesIn(root, one.jurisdiction))
  const nearest = fitting.toSorted((one, other) => areaPrefix(other.jurisdiction).length - areaPrefix(one.jurisdiction).length)[0]
  if (!nearest) throw new Error(`no grouping of origins for ${root}`)
  return nearest
}

/** Province and city stand at the head of an address; what comes after may be a road of that name. */
const HEAD = 10

/** The group of an origin: by its area code, or by the words in which it was written. */
export function groupOf({ words, area }: Origin, { groups }: Grouping): OriginGroup {
  const written = words.replaceAll(/\s/g, '').slice(0, HEAD)
  if (area === null && written === '') return UNKNOWN_ORIGIN
  const holds = (group: OriginGroup): boolean =>
    area === null ? group.words.some((word) => written.includes(word)) : group.areas.some((code) => area.startsWith(code))
  return groups.find((group) => holds(group) || group.areas.length + group.words.length === 0) ?? UNKNOWN_ORIGIN
}
