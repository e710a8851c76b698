import { addDays, type Day } from '../kernel/instant.ts'
import type { Named } from './named.ts'

/** So many cases of one illness in so many days in a school, class or institution. */
export interface ClusterThreshold {
  readonly illness: string
  readonly name: Named
  readonly where: 'INSTITUTION' | 'CLASS'
  readonly cases: number
  readonly days: number
  /** What it is then: to be reported, a cluster, an outbreak. */
  readonly is: 'REPORT' | 'CLUSTER' | 'OUTBREAK'
}

/** When a class stops and for how long. Any one of the three is enough, after a risk assessment. */
export interface ClassStop {
  readonly newToday: number
  /** Of the pupils, ill now: 0.3 is 30 %. */
  readonly shareIll: number
  /** In hospital or dead and confirmed by a laboratory, within a week. */
  readonly severeInAWeek: number
  readonly days: number
}

export interface ClusterRules {
  readonly thresholds: readonly ClusterThreshold[]
  readonly classStop: ClassStop | null
  /** Hours without symptoms before somebody comes back; null where the source names none. */
  readonly backAfterHours: number | null
  /** Hours within which the school reports. */
  readonly reportWithinHours: number | null
}

/** A threshold with the cases that lie within its days. */
export interface ThresholdCount {
  readonly threshold: ClusterThreshold
  readonly cases: number
  readonly reached: boolean
}

/** The cases of one illness, by day of onset, under each threshold for it: those of so many days, this one included. */
export function thresholdCounts(
  rules: ClusterRules,
  illness: string,
  where: ClusterThreshold['where'],
  onsets: readonly Day[],
  today: Day,
): readonly ThresholdCount[] {
  return rules.thresholds.flatMap((threshold) => {
    if (threshold.illness !== illness || threshold.where !== where) return []
    const first = addDays(today, 1 - threshold.days)
    const cases = onsets.filter((day) => first <= day && day <= today).length
    return [{ threshold, cases, reached: cases >= threshold.cases }]
  })
}

/** The thresholds that are reached on this day. */
export function clustersOn(...asked: Parameters<typeof thresholdCounts>): readonly ClusterThreshold[] {
  return thresholdCounts(...asked).flatMap(({ threshold, reached }) => (reached ? [threshold] : []))
}

/** True when a class may be stopped by the figures of today. */
export function classStops(
  stop: ClassStop,
  figures: { readonly newToday: number; readonly illNow: number; readonly pupils: number; readonly severeInAWeek: number },
): boolean {
  return (
    figures.newToday >= stop.newToday || (figures.pupils > 0 && figures.illNow / figures.pupils >= stop.shareIll) || figures.severeInAWeek >= stop.severeInAWeek
  )
}

/** The last day of a class stop that begins on this day. */
export function stopsUntil(stop: ClassStop, firstDay: Day): Day {
  return addDays(firstDay, stop.days - 1)
}
