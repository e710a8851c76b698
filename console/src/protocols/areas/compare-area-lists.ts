import { areaPrefix } from '@lianfang/domain/protocols/area-code.ts'
import type { AreaLevel } from '@lianfang/domain/protocols/area-level.ts'
import type { ListedArea } from '@lianfang/domain/protocols/area-history.ts'

/** What a new list says that the one before it did not. `before` null: a new area; `after` null: no longer on the list. */
export interface AreaChange {
  readonly area: string
  readonly name: string
  readonly before: AreaLevel | null
  readonly after: AreaLevel | null
}

/** Compares two lists area by area: new ones and other levels in the order of the new list, then those that are gone. */
export function compareAreaLists(before: readonly ListedArea[], after: readonly ListedArea[]): readonly AreaChange[] {
  const [was, is] = [before, after].map((list) => new Map(list.map((one) => [areaPrefix(one.area), one])))
  const changed = after.flatMap(({ area, name, level }): readonly AreaChange[] => {
    const old = was?.get(areaPrefix(area))?.level ?? null
    return old === level ? [] : [{ area, name, before: old, after: level }]
  })
  const gone = before.filter((one) => is?.has(areaPrefix(one.area)) === false)
  return [...changed, ...gone.map(({ area, name, level }) => ({ area, name, before: level, after: null }))]
}
