import type { Named } from './named.ts'

/** Breteau index: containers with larvae or pupae of Aedes for every 100 households. */
export const BRETEAU_BANDS = ['SAFE', 'LOW', 'MEDIUM', 'HIGH'] as const
export type BreteauBand = (typeof BRETEAU_BANDS)[number]

/** Spraying against adult mosquitoes: from which to which day of the response, how often a day. */
export interface SprayRound {
  readonly fromDay: number
  readonly toDay: number
  readonly perDay: number
}

/** A zone around a case. Null where the source names no figure. */
export interface VectorZone {
  readonly zone: 'CORE' | 'WARNING'
  readonly name: Named
  /** Metres around the case's home: from the inner to the outer edge. */
  readonly fromMetres: number
  readonly toMetres: number | null
  /** The first full survey and control of breeding sites is done by this day. */
  readonly surveyWithinDays: number | null
  /** It is repeated at the latest after so many days, until the index is below `untilBreteau`. */
  readonly repeatDays: number | null
  readonly untilBreteau: number | null
  readonly spray: readonly SprayRound[]
  readonly feverSearch: boolean
}

/** Rules for a disease carried by mosquitoes. `bands`: the index at which each band begins. */
export interface VectorRules {
  readonly zones: readonly VectorZone[]
  readonly bands: Readonly<Record<BreteauBand, number>>
  /** Days after the last case when the response may end; null where the source gives none that stands. */
  readonly endsAfterDays: number | null
}

/** BI = positive containers ÷ households × 100; null without households: no figure instead of a zero. */
export function breteauIndex(positiveContainers: number, households: number): number | null {
  return households > 0 ? (100 * positiveContainers) / households : null
}

/** The band an index lies in; each begins at its own figure and ends below the next. */
export function breteauBand(rules: VectorRules, index: number): BreteauBand {
  return [...BRETEAU_BANDS].reverse().find((band) => index >= rules.bands[band]) ?? 'SAFE'
}

/** How many spray rounds a zone asks for on this day of the response (from 1). */
export function sprayRoundsOn(zone: VectorZone, dayOfResponse: number): number {
  return zone.spray.filter((round) => round.fromDay <= dayOfResponse && dayOfResponse <= round.toDay).reduce((sum, round) => sum + round.perDay, 0)
}
