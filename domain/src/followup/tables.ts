import type { Day, Instant } from '../kernel/instant.ts'
import { ALWAYS, table, type Row, type TallyStep } from '../kernel/table.ts'
import type { DatedPhase } from '../protocols/date-phases.ts'

/**
 * SORMAS FollowUpStatus in our words, with the flows by which a person leaves (domain.md §7, indicator 12). `CHANGED`: another
 * measure took its place in the same act (the row whose `previous` names this one): neither a release nor a new person. `LAPSED`:
 * over by itself, with checks left open. `LIFTED`: its order was taken back.
 */
export const FOLLOW_UP_STATUS = [
  'ACTIVE',
  'RELEASED',
  'TRANSFERRED_OUT',
  'BECAME_CASE',
  'LEFT',
  'DIED',
  'LOST',
  'CANCELED',
  'CHANGED',
  'LAPSED',
  'LIFTED',
] as const
export type FollowUpStatus = (typeof FOLLOW_UP_STATUS)[number]

/** A person under measure: from a ground, by a rule, until an end. */
export interface FollowUp extends Row {
  /** The order it rests on. */
  readonly order: string
  readonly person: string
  readonly unit: string
  /** The rule: its line, the edition in force on the day of the decision, and the category in it. */
  readonly pack: string
  readonly packVersion: string
  readonly category: string
  /** Day 0: the day of last exposure, of leaving the risk area or of arrival, as the pack says. */
  readonly countedFrom: Day
  /** 填平补齐: days of measure already spent elsewhere. */
  readonly creditDays: number
  /** The follow-up this one took over from (change of measure), so that the person is counted once. */
  readonly previous: string | null
  readonly startedAt: Instant
  readonly startedDay: Day
  readonly phases: readonly DatedPhase[]
  /** Last day of the last phase. */
  readonly plannedEnd: Day
  /** The rule's ceiling, counted like the phases: nothing restrains the person after 24:00 of it. */
  readonly lapsesOn: Day
  /** When it lapses by itself as things stand: 24:00 of `lapsesOn`, or earlier the end of an open objection's clock. */
  readonly lapsesAt: Instant
  readonly feverThreshold: number
  /** Who decided (body) and the referral it came from, if one. */
  readonly decidedBy: string
  readonly referral: string | null
  readonly transferredIn: boolean
  readonly status: FollowUpStatus
  readonly endedAt: Instant | null
  readonly endedDay: Day | null
  readonly endedBy: string | null
  /** Number of the paper that says it is over (`〔2022〕7号`); null where it ended without one. */
  readonly notice: string | null
  /** `wentTo`: where the person is now, as the end says (LEFT, TRANSFERRED_OUT). */
  readonly personal: { readonly ground: string; readonly endNote: string; readonly wentTo: string }
}

export const OBSERVATION_KINDS = ['TEMPERATURE', 'SYMPTOM', 'SAMPLE', 'SENT', 'RESULT', 'VISIT', 'DISINFECTION', 'CALL', 'EXCUSE'] as const
export type ObservationKind = (typeof OBSERVATION_KINDS)[number]

/** `POOL_POSITIVE`: the mixed tube was positive; of each person in it nothing is known until a sample of their own. */
export const TEST_RESULTS = ['NEGATIVE', 'POSITIVE', 'POOL_POSITIVE', 'INVALID'] as const
export type TestResult = (typeof TEST_RESULTS)[number]

/** How somebody bore the measure when they were called; who was not reached is still owed the call. */
export const CALL_FINDINGS = ['STEADY', 'WORRIED', 'REFERRED', 'NOT_REACHED'] as const
export type CallFinding = (typeof CALL_FINDINGS)[number]

/** With what a place was disinfected (domain.md §1.8, 消杀): the agent with its concentration, minutes of contact, m². */
export interface Disinfection {
  readonly agent: string
  readonly minutes: number | null
  readonly squareMetres: number | null
}

/** Where a record comes from: seen by the worker, or told by somebody, by phone or on a printed sheet. Who typed it stands in `by`. */
export const OBSERVATION_SOURCES = ['WORKER', 'SELF', 'HOUSEHOLD', 'NEIGHBOUR', 'PHONE_CALL', 'PAPER'] as const
export type ObservationSource = (typeof OBSERVATION_SOURCES)[number]

/** What a visit to somebody under measure found. */
export const VISIT_FINDINGS = ['AT_HOME', 'NOT_AT_HOME', 'NO_ANSWER'] as const
export type VisitFinding = (typeof VISIT_FINDINGS)[number]

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
  /** Null in rows older than this column: the worker's own. */
  readonly source: ObservationSource | null
  /** ℃, one decimal; only for TEMPERATURE. */
  readonly celsius: number | null
  /** Symptom codes; only for SYMPTOM and TEMPERATURE. */
  readonly symptoms: readonly string[]
  /** The sample that was SENT, or to which a RESULT belongs. */
  readonly sample: string | null
  /** The number on the tube: of a SAMPLE or SENT; several people's samples may share one. */
  readonly tube: string | null
  /** Of a SENT the bag (`sample_batches`), of a RESULT the laboratory's list (`result_lists`) it stands in. */
  readonly list: string | null
  readonly result: TestResult | null
  /** Only for VISIT and CALL. */
  readonly finding: VisitFinding | CallFinding | null
  /** Only for DISINFECTION. */
  readonly disinfection: Disinfection | null
  readonly corrects: string | null
  /** True when a later row stands in its place. */
  readonly superseded: boolean
  readonly personal: { readonly note: string }
}

export const ALERT_CAUSES = ['FEVER', 'SYMPTOM', 'POSITIVE_RESULT', 'POSITIVE_POOL'] as const
export type AlertCause = (typeof ALERT_CAUSES)[number]
export const ALERT_OUTCOMES = ['REFERRED_TO_CLINIC', 'CLEARED'] as const
export type AlertOutcome = (typeof ALERT_OUTCOMES)[number]

/** Fever, a symptom or a positive result: somebody must look within two hours (indicator 16). */
export interface Alert extends Row {
  readonly followUp: string
  readonly person: string
  readonly unit: string
  readonly cause: AlertCause
  readonly raisedAt: Instant
  readonly raisedDay: Day
  readonly dueAt: Instant
  readonly status: 'OPEN' | 'CLOSED'
  readonly outcome: AlertOutcome | null
  readonly closedAt: Instant | null
  readonly closedBy: string | null
  readonly personal: { readonly note: string }
}

export const followUps = table<FollowUp>('follow_ups', {
  indexes: ['person'],
  unit: (row) => row.unit,
  subjects: (row) => [row.person],
  tallies: (row) => {
    const steps: TallyStep[] = [
      { unit: row.unit, day: row.startedDay, indicator: row.previous ? 'follow-ups.continued' : 'follow-ups.started', n: 1 },
      { unit: row.unit, day: ALWAYS, indicator: `follow-ups.${row.status}`, n: 1 },
    ]
    if (row.endedDay) steps.push({ unit: row.unit, day: row.endedDay, indicator: `follow-ups.ended.${row.status}`, n: 1 })
    return steps
  },
})

export const observations = table<Observation>('observations', {
  indexes: ['followUp', 'sample', 'list'],
  unit: (row) => row.unit,
  subjects: (row) => [row.person],
  tallies: (row) => (row.superseded ? [] : [{ unit: row.unit, day: row.day, indicator: `observations.${row.kind}`, n: 1 }]),
})

export const alerts = table<Alert>('alerts', {
  indexes: ['followUp'],
  unit: (row) => row.unit,
  subjects: (row) => [row.person],
  tallies: (row) => [
    { unit: row.unit, day: row.raisedDay, indicator: 'alerts.raised', n: 1 },
    { unit: row.unit, day: ALWAYS, indicator: `alerts.${row.status}`, n: 1 },
  ],
})
