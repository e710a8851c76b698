import type { Day } from '../kernel/instant.ts'

/** Kinds of measure, in the field's words (domain.md §6, SORMAS QuarantineType beside our home kinds). */
export const MEASURES = ['CENTRALIZED_QUARANTINE', 'HOME_QUARANTINE', 'HOME_MONITORING', 'HOME_OBSERVATION'] as const
export type Measure = (typeof MEASURES)[number]

/** A stretch of one kind of measure. Day 1 is the day after the counting day; `testDays` count within the phase. */
export interface PackPhase {
  readonly measure: Measure
  readonly days: number
  readonly testDays: readonly number[]
  readonly temperaturesPerDay: 0 | 1 | 2
}

/** A rule as data: whom it is for, since when, what it asks for and where it is written. */
export interface Pack {
  readonly id: string
  readonly version: string
  readonly disease: string
  readonly name: { readonly zh: string; readonly en: string }
  readonly category: string
  readonly effectiveFrom: Day
  readonly effectiveTo: Day | null
  readonly phases: readonly PackPhase[]
  /** From which day the days are counted. */
  readonly countFrom: 'LAST_EXPOSURE' | 'LEFT_RISK_AREA' | 'ARRIVAL'
  /** 填平补齐: days already spent elsewhere count. */
  readonly creditElsewhere: boolean
  /** ℃; at or above it an alert is raised. */
  readonly feverThreshold: number
  /** No measure under this pack may last longer, from the first day to the last. */
  readonly maxDays: number
  readonly source: string
  /** How sure we are of it: domain.md's marks. */
  readonly confidence: 'SEED' | 'FOUND_SECONDARY' | 'FROM_MEMORY'
  readonly verifiedBy: string | null
}
