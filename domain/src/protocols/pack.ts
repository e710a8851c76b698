import type { Day } from '../kernel/instant.ts'

/** Kinds of measure, in the field's words (domain.md §6, SORMAS QuarantineType beside our home kinds). */
export const MEASURES = ['CENTRALIZED_QUARANTINE', 'HOME_QUARANTINE', 'HOME_MONITORING', 'HOME_OBSERVATION'] as const
export type Measure = (typeof MEASURES)[number]

/** A name in both languages. */
export interface Named {
  readonly zh: string
  readonly en: string
}

/** A stretch of one kind of measure. Day 1 is the day after the counting day; `testDays` count within the phase. */
export interface PackPhase {
  readonly measure: Measure
  readonly days: number
  readonly testDays: readonly number[]
  readonly temperaturesPerDay: 0 | 1 | 2
}

/** How dangerous an area is held to be, as its list says. */
export const AREA_LEVELS = ['HIGH', 'MEDIUM', 'LOW'] as const
export type AreaLevel = (typeof AREA_LEVELS)[number]

/**
 * The fact by which somebody belongs to a category. `STAYED_IN` an area of one of these levels on the day of leaving, or, without
 * levels, one whose code begins with one of `areas`; `COUNTY_CODE` a code that the county has given (an observation, never a
 * finding of our own); `HOUSEHOLD_MEMBER` lives with somebody of one of these categories.
 */
export type Recognition =
  | { readonly kind: 'CONTACT' | 'SECONDARY_CONTACT' | 'ENTRY' | 'ANIMAL' }
  | { readonly kind: 'STAYED_IN'; readonly levels: readonly AreaLevel[]; readonly areas: readonly string[] }
  | { readonly kind: 'COUNTY_CODE'; readonly colors: readonly ('RED' | 'YELLOW')[] }
  | { readonly kind: 'HOUSEHOLD_MEMBER'; readonly of: readonly string[] }
  /** A drill: nobody is recognised, the office chooses by hand. */
  | { readonly kind: 'BY_HAND' }

/** What a release needs beside its day. It is always a decision: nobody is released by silence. */
export interface ReleaseConditions {
  readonly allTestsNegative: boolean
  readonly noSymptoms: boolean
}

/** A rule for one category of people: how they are recognised, what is asked of them and for how long at most. */
export interface Rule {
  readonly category: string
  readonly name: Named
  readonly recognisedBy: readonly Recognition[]
  readonly phases: readonly PackPhase[]
  /** From which day the days are counted. */
  readonly countFrom: 'LAST_EXPOSURE' | 'LEFT_RISK_AREA' | 'ARRIVAL'
  /** 填平补齐: days already spent elsewhere count. */
  readonly creditElsewhere: boolean
  /** ℃; at or above it an alert is raised. */
  readonly feverThreshold: number
  /** The ceiling: no measure under this rule may last longer, counted like its phases. At 24:00 of its last day the measure lapses. */
  readonly maxDays: number
  /** A second person must agree to the order. */
  readonly secondPerson: boolean
  readonly release: ReleaseConditions
  /** Hours that must lie between two samples; null where the source names none. */
  readonly minGapHours: number | null
}

/** A role of the care team (四包一, 五包一): who it is differs from place to place, so it is data (domain.md §1.1). */
export interface CareRole {
  readonly role: string
  readonly name: Named
}

/** Where a rule is written. */
export interface PackSource {
  readonly document: string
  /** The day of the document; null where it is not known. */
  readonly date: Day | null
  readonly article: string | null
}

/**
 * One dated edition of a line of rules: `cn.covid19` in its 9th edition. Whom it is for, since when, what it asks for and where it
 * is written. Of one line one edition is in force on a day.
 */
export interface Pack {
  readonly line: string
  readonly version: string
  readonly disease: string
  readonly name: Named
  /** The code of the area it is for (GB/T 2260), `000000` the whole country. */
  readonly jurisdiction: string
  /** The line this one adds to and must not exceed. */
  readonly parent: string | null
  readonly effectiveFrom: Day
  readonly effectiveTo: Day | null
  readonly rules: readonly Rule[]
  /** In order, the lead first; empty where the source names no members. */
  readonly careTeam: readonly CareRole[]
  readonly source: PackSource
  /** How sure we are of it: domain.md's marks. */
  readonly confidence: 'SEED' | 'FOUND_SECONDARY' | 'FROM_MEMORY'
  readonly verifiedBy: string | null
}

/** A rule together with the edition it stands in. */
export interface PackRule {
  readonly pack: Pack
  readonly rule: Rule
}
