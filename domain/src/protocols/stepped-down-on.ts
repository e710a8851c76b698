import type { Day } from '../kernel/instant.ts'
import { AREA_LEVELS } from './area-level.ts'
import type { AreaPeriod } from './area-history.ts'

/** The day an area came down to its present level, by the lists; null where it began at it, or came up to it. */
export function steppedDownOn(periods: readonly AreaPeriod[]): Day | null {
  const [before, last] = periods.slice(-2)
  if (!before || !last || before.to === null) return null
  return AREA_LEVELS.indexOf(before.level) < AREA_LEVELS.indexOf(last.level) ? last.from : null
}
