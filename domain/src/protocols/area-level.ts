import { addDays, type Day } from '../kernel/instant.ts'
import type { Named } from './named.ts'

/** How dangerous an area is held to be, the highest first. */
export const AREA_LEVELS = ['HIGH', 'MEDIUM', 'LOW'] as const
export type AreaLevel = (typeof AREA_LEVELS)[number]

/**
 * A way down from a level: after so many days without a new case (or, `STEPPED_DOWN`, without one since the area came down to this
 * level), where asked with everybody tested negative.
 */
export interface StepDown {
  readonly to: AreaLevel
  readonly afterDays: number
  readonly since: 'LAST_CASE' | 'STEPPED_DOWN'
  readonly allNegative: boolean
}

/** A level of an edition: what it is called and the unit it is drawn by. */
export interface AreaLevelRule {
  readonly level: AreaLevel
  readonly name: Named
  readonly unit: 'COUNTY' | 'VILLAGE' | 'BUILDING'
  readonly stepsDown: readonly StepDown[]
}

/** What is known of a graded area. */
export interface GradedArea {
  readonly level: AreaLevel
  readonly lastCase: Day
  /** The day it came down to this level from a higher one; null when it began here. */
  readonly steppedDownOn: Day | null
  /** The last day on which everybody was tested negative. */
  readonly allNegativeOn: Day | null
}

/**
 * A way down that is open to an area: the day its days without a case are complete, and from which it may come down; null while the
 * test of everybody that it asks for is still to come.
 */
export interface WayDown {
  readonly way: StepDown
  readonly complete: Day
  readonly on: Day | null
}

/**
 * The ways down from an area's level. Days without a case are counted from the day after the last one; where a test of everybody is
 * asked, it must not lie before the last of those days. A way counted since the area came down is shut where it never did, or where a
 * case came after.
 */
export function waysDown(rules: readonly AreaLevelRule[], area: GradedArea): readonly WayDown[] {
  const ways = rules.find((rule) => rule.level === area.level)?.stepsDown ?? []
  return ways.flatMap((way) => {
    const start = way.since === 'LAST_CASE' ? area.lastCase : area.steppedDownOn
    if (start === null || area.lastCase > start) return []
    const complete = addDays(start, way.afterDays)
    const on = way.allNegative ? later(complete, area.allNegativeOn) : complete
    return [{ way, complete, on }]
  })
}

/** The level an area may come down to on this day, and since when, by the way that opened first; null while it stays. */
export function stepsDownTo(rules: readonly AreaLevelRule[], area: GradedArea, today: Day): { readonly to: AreaLevel; readonly on: Day } | null {
  const open = waysDown(rules, area).flatMap(({ way, on }) => (on !== null && on <= today ? [{ to: way.to, on }] : []))
  return open.sort((one, other) => (one.on < other.on ? -1 : 1))[0] ?? null
}

function later(complete: Day, tested: Day | null): Day | null {
  return tested !== null && tested >= complete ? tested : null
}
