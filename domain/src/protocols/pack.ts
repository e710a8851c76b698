import type { Day } from '../kernel/instant.ts'
import type { AreaLevel, AreaLevelRule } from './area-level.ts'
import type { ClusterRules } from './cluster-rules.ts'
import type { Named } from './named.ts'
import type { VectorRules } from './vector-rules.ts'

/** Kinds of measure, in the field's words, the strictest first (domain.md §6, SORMAS QuarantineType beside our home kinds). */
export const MEASURES = ['CENTRALIZED_QUARANTINE', 'HOME_QUARANTINE', 'HOME_MONITORING', 'HOME_OBSERVATION', 'SELF_MONITORING'] as const
export type Measure = (typeof MEASURES)[number]

/** What a township owes somebody under measure beside the checks: a visit, a call that asks how they bear it, the final disinfection (终末消毒). */
export const DUTY_KINDS = ['VISIT', 'CALL', 'DISINFECTION'] as const
export type DutyKind = (typeof DUTY_KINDS)[number]

/** A duty with its days, counted within the phase. */
export interface AlsoDue {
  readonly what: DutyKind
  readonly on: 'LAST_DAY' | readonly number[]
}

/** A stretch of one kind of measure. Day 1 is the day after the counting day; `testDays` count within the phase. */
export interface PackPhase {
  readonly measure: Measure
  readonly days: number
  readonly testDays: readonly number[]
  readonly temperaturesPerDay: 0 | 1 | 2
  readonly alsoDue?: readonly AlsoDue[]
}

/**
 * The fact by which somebody belongs to a category. `STAYED_IN` an area: of one of these levels, or whose code begins with one of
 * `areas`, or outside the township's own province, prefecture or county; `levelOn` says which day's level counts, `withinDays` how many
 * days ago it may have been left at most when the person arrived here, or by now where the arrival is not known (近 7 天内旅居史; absent: no
 * such limit). `COUNTY_CODE` a code that the county has given (an observation, never a finding of our own); `HOUSEHOLD_MEMBER` lives with somebody under measure;
 * `WORK` left a post at high risk; `BY_HAND` nobody is recognised, the office chooses.
 */
export type Recognition =
  | { readonly kind: 'CONTACT' | 'SECONDARY_CONTACT' | 'HOUSEHOLD_MEMBER' | 'ENTRY' | 'WORK' | 'ANIMAL' | 'BY_HAND' }
  | {
      readonly kind: 'STAYED_IN'
      readonly levels: readonly AreaLevel[]
      readonly areas: readonly string[]
      readonly outside: 'PROVINCE' | 'PREFECTURE' | 'COUNTY' | null
      readonly levelOn: 'LEAVING' | 'TODAY'
      readonly withinDays?: number
    }
  | { readonly kind: 'COUNTY_CODE'; readonly colors: readonly ('RED' | 'YELLOW')[] }

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
  /** Tests that the source asks for without saying on which days; who uses the rule must set them first. */
  readonly testsWithoutDay: number
}

/** A role of the care team (四包一, 五包一): who it is differs from place to place, so it is data (domain.md §1.1). */
export interface CareRole {
  readonly role: string
  readonly name: Named
}

/** The papers a measure comes with (domain.md §1.7). */
export const PAPERS = ['MEASURE_NOTICE', 'RELEASE_NOTICE', 'PLEDGE', 'CODE_RESTORE', 'TRANSFER_HANDOVER'] as const
export type Paper = (typeof PAPERS)[number]

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
  /** False: the edition ends every measure of its line, and none may be ordered. */
  readonly measuresAllowed: boolean
  readonly rules: readonly Rule[]
  /** How areas are graded and how they step down, the highest first. */
  readonly areaLevels: readonly AreaLevelRule[]
  /** Zones around a case of a disease carried by mosquitoes. */
  readonly vector: VectorRules | null
  /** When cases in a school or institution count as a cluster, and when a class stops. */
  readonly clusters: ClusterRules | null
  readonly papers: readonly Paper[]
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
