import { addDays, type Day, type Instant } from '../kernel/instant.ts'
import { areaPrefix, codesAbove } from './area-code.ts'
import type { AreaLevel } from './area-level.ts'

/** An area on a list. `since`: from which day the level counts, where the list says so; null: from the day of the list. */
export interface ListedArea {
  readonly area: string
  readonly name: string
  readonly level: AreaLevel
  readonly since: Day | null
}

/** The areas of a disease as somebody published them: a whole list, in force from its day until the next one. */
export interface AreaListFacts {
  readonly id: string
  readonly disease: string
  readonly from: Day
  readonly at: Instant
  readonly undoneAt: Instant | null
  readonly document: string
  readonly areas: readonly ListedArea[]
}

/** One stretch of one level. `to` null: it still lasts. */
export interface AreaPeriod {
  readonly area: string
  readonly name: string
  readonly level: AreaLevel
  readonly from: Day
  readonly to: Day | null
  readonly list: string
  readonly document: string
}

export type AreaHistory = ReadonlyMap<string, readonly AreaPeriod[]>

/**
 * What levels areas had, as it was known on this day: lists of later days are passed over, and so are those taken back. A list may
 * say that a level counts since an earlier day; an area that a list no longer names has no level from that list's day on.
 */
export function areaHistory(lists: readonly AreaListFacts[], knownOn: Day): AreaHistory {
  const history = new Map<string, AreaPeriod[]>()
  const standing = lists.filter((list) => list.undoneAt === null && list.from <= knownOn)
  for (const list of standing.sort((one, other) => (one.from === other.from ? (one.at < other.at ? -1 : 1) : one.from < other.from ? -1 : 1))) {
    const named = new Set(list.areas.map((one) => keyOf(list.disease, one.area)))
    for (const [key, periods] of history) if (key.startsWith(`${list.disease} `) && !named.has(key)) close(periods, list.from)
    for (const listed of list.areas) {
      const key = keyOf(list.disease, listed.area)
      const periods = history.get(key) ?? []
      history.set(key, periods)
      const from = listed.since ?? list.from
      close(periods, from)
      periods.push({ area: areaPrefix(listed.area), name: listed.name, level: listed.level, from, to: null, list: list.id, document: list.document })
    }
  }
  return history
}

/** The stretches of an area listed under this very code, the last one the present. */
export function periodsOf(history: AreaHistory, disease: string, area: string): readonly AreaPeriod[] {
  return history.get(keyOf(disease, area)) ?? []
}

/** The level of the smallest listed area that holds this place on this day; undefined where none is listed. */
export function levelOn(history: AreaHistory, disease: string, area: string, day: Day): AreaPeriod | undefined {
  for (const code of codesAbove(area)) {
    const found = history.get(keyOf(disease, code))?.find((period) => period.from <= day && (period.to === null || day <= period.to))
    if (found) return found
  }
  return undefined
}

/** The areas whose level is another one, on some day, in the one history than in the other: what has to be screened again. */
export function changedAreas(one: AreaHistory, other: AreaHistory): readonly { readonly disease: string; readonly area: string }[] {
  return [...new Set([...one.keys(), ...other.keys()])]
    .filter((key) => told(one.get(key)) !== told(other.get(key)))
    .map((key) => ({ disease: key.slice(0, key.lastIndexOf(' ')), area: key.slice(key.lastIndexOf(' ') + 1) }))
}

function told(periods: readonly AreaPeriod[] = []): string {
  return periods.map(({ from, to, level }) => `${from} ${to} ${level}`).join(';')
}

function keyOf(disease: string, area: string): string {
  return `${disease} ${areaPrefix(area)}`
}

/** Ends what lasts on the eve of this day, and forgets what would have begun on it or later. */
function close(periods: AreaPeriod[], day: Day): void {
  while ((periods[periods.length - 1]?.from ?? '') >= day) periods.pop()
  const last = periods.pop()
  if (last) periods.push(last.to === null || last.to >= day ? { ...last, to: addDays(day, -1) } : last)
}
