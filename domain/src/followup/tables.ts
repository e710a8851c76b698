import type { Day, Instant } from '../kernel/instant.ts'
import { ALWAYS, table, type Row, type TallyStep } from '../kernel/table.ts'
import type { Measure } from '../protocols/pack.ts'

/** SORMAS FollowUpStatus in our words, with the flows by which a person leaves (domain.md §7, indicator 12). */
export const FOLLOW_UP_STATUS = ['ACTIVE', 'RELEASED', 'TRANSFERRED_OUT', 'BECAME_CASE', 'LEFT', 'DIED', 'LOST', 'CANCELED'] as const
export type FollowUpStatus = (typeof FOLLOW_UP_STATUS)[number]

/** One phase with its dates: `from` is the first day, `to` the last; the phase ends at 24:00 of `to`. */
export interface DatedPhase {
  readonly measure: Measure
  readonly from: Day
  readonly to: Day
  readonly testDays: readonly Day[]
  readonly temperaturesPerDay: 0 | 1 | 2
}

/** A person under measure: from a ground, by a rule, until an end. */
export interface FollowUp extends Row {
  readonly person: string
  readonly unit: string
  readonly pack: string
  readonly packVersion: string
  readonly category: string
  /** Day 0: the day of last exposure, of leaving the risk area or of arrival, as the pack says. */
  readonly countedFrom: Day
  readonly startedAt: Instant
  readonly startedDay: Day
  readonly phases: readonly DatedPhase[]
  /** Last day of the last phase. */
  readonly plannedEnd: Day
  readonly feverThreshold: number
  /** Who decided (body) and the referral it came from, if one. */
  readonly decidedBy: string
  readonly referral: string | null
  readonly transferredIn: boolean
  readonly status: FollowUpStatus
  readonly endedAt: Instant | null
  readonly endedDay: Day | null
  readonly endedBy: string | null
  readonly personal: { readonly ground: string; readonly endNote: string }
}

export const OBSERVATION_KINDS = ['TEMPERATURE', 'SYMPTOM', 'SAMPLE', 'RESULT', 'VISIT', 'EXCUSE'] as const
export type ObservationKind = (typeof OBSERVATION_KINDS)[number]

/** What was seen of a person under measure: append-only, mended by a later row that names it in `corrects`. */
export interface Observation extends Row {
  readonly followUp: string
  readonly person: string
  readonly unit: string
  readonly kind: ObservationKind
  /** The slot it fills (`2020-02-01.AM`, `2020-02-07.TEST`); null when it fills none. */
  readonly slot: string | null
  readonly at: Instant
  readonly day: Day
  readonly recordedAt: Instant
  readonly by: string
  /** ℃, one decimal; only for TEMPERATURE. */
  readonly celsius: number | null
  /** Symptom codes; only for SYMPTOM and TEMPERATURE. */
  readonly symptoms: readonly string[]
  /** The sample a RESULT belongs to. */
  readonly sample: string | null
  readonly result: 'NEGATIVE' | 'POSITIVE' | 'INVALID' | null
  readonly corrects: string | null
  /** True when a later row stands in its place. */
  readonly superseded: boolean
  readonly personal: { readonly note: string }
}

/** Fever or a symptom: somebody must look within two hours (indicator 16). */
export interface Alert extends Row {
  readonly followUp: string
  readonly person: string
  readonly unit: string
  readonly cause: 'FEVER' | 'SYMPTOM' | 'POSITIVE_RESULT'
  readonly raisedAt: Instant
  readonly raisedDay: Day
  readonly dueAt: Instant
  readonly status: 'OPEN' | 'CLOSED'
  readonly outcome: 'REFERRED_TO_CLINIC' | 'CLEARED' | null
  readonly closedAt: Instant | null
  readonly closedBy: string | null
  readonly personal: { readonly note: string }
}

export const followUps = table<FollowUp>('follow_ups', {
  indexes: ['person'],
  unit: (row) => row.unit,
  subject: (row) => row.person,
  tallies: (row) => {
    const steps: TallyStep[] = [
      { unit: row.unit, day: row.startedDay, indicator: 'follow-ups.started', n: 1 },
      { unit: row.unit, day: ALWAYS, indicator: `follow-ups.${row.status}`, n: 1 },
    ]
    if (row.endedDay) steps.push({ unit: row.unit, day: row.endedDay, indicator: `follow-ups.ended.${row.status}`, n: 1 })
    return steps
  },
})

export const observations = table<Observation>('observations', {
  indexes: ['followUp', 'sample'],
  unit: (row) => row.unit,
  subject: (row) => row.person,
  tallies: (row) => (row.superseded ? [] : [{ unit: row.unit, day: row.day, indicator: `observations.${row.kind}`, n: 1 }]),
})

export const alerts = table<Alert>('alerts', {
  indexes: ['followUp'],
  unit: (row) => row.unit,
  subject: (row) => row.person,
  tallies: (row) => [
    { unit: row.unit, day: row.raisedDay, indicator: 'alerts.raised', n: 1 },
    { unit: row.unit, day: ALWAYS, indicator: `alerts.${row.status}`, n: 1 },
  ],
})
