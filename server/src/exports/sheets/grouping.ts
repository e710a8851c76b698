import { areaPrefix, liesIn } from '@lianfang/domain/protocols/area-code.ts'
import { GROUPINGS } from './groupings.ts'
import type { Grouping, OriginGroup } from './origin-group.ts'

/** An origin that nobody wrote down belongs to no group; it is counted and named as such, never added to the last one. */
export const UNKNOWN_ORIGIN: OriginGroup = { id: 'unknown', name: '来源未写明', words: [] }

/** The township's own grouping: the one for the smallest area it lies in. */
export function groupingFor(root: string): Grouping {
  const fitting = GROUPINGS.filter((one) => liesIn(root, one.jurisdiction))
  const nearest = fitting.toSorted((one, other) => areaPrefix(other.jurisdiction).length - areaPrefix(one.jurisdiction).length)[0]
  if (!nearest) throw new Error(`no grouping of origins for ${root}`)
  return nearest
}

/** Province and city stand at the head of an address; what comes after may be a road of that name. */
const HEAD = 10

/** The group of an origin as it was written. */
export function groupOf(origin: string, { groups }: Grouping): OriginGroup {
  const written = origin.replaceAll(/\s/g, '').slice(0, HEAD)
  if (written === '') return UNKNOWN_ORIGIN
  return groups.find((group) => group.words.length === 0 || group.words.some((word) => written.includes(word))) ?? UNKNOWN_ORIGIN
}
