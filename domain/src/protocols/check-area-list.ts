import type { Refusal } from '../kernel/command.ts'
import { isDay, type Day } from '../kernel/instant.ts'
import { areaPrefix } from './area-code.ts'
import type { ListedArea } from './area-history.ts'

/** A list of risk areas as a superior published it, before it is kept. */
export interface PublishedAreas {
  readonly disease: string
  readonly from: Day
  /** Whose list: without a published document there is no risk area. */
  readonly document: string
  readonly documentDate: Day | null
  readonly areas: readonly ListedArea[]
}

/**
 * Why a list cannot be kept, or null: without its document; a day that does not exist; a level that reaches back beyond the list by a
 * day to come; an area named twice; and a medium or high level for anything wider than a county, which no list may be (九不准 1).
 */
export function areaListRefused(list: PublishedAreas): Refusal | null {
  if (list.document.trim().length < 2) return { code: 'area-list-without-document' }
  const days = [list.from, list.documentDate, ...list.areas.map((one) => one.since)]
  for (const day of days) if (day !== null && !isDay(day)) return { code: 'exposure-day-invalid', day }
  const seen = new Set<string>()
  for (const { area, name, level, since } of list.areas) {
    const prefix = areaPrefix(area)
    if (seen.has(prefix)) return { code: 'area-twice', area, name }
    seen.add(prefix)
    if (level !== 'LOW' && prefix.length < 6) return { code: 'area-too-wide', area, name, number: 1 }
    if (since !== null && since > list.from) return { code: 'area-level-ahead', area, name, since }
  }
  return null
}
