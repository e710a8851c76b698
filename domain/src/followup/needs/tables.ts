import type { Day, Instant } from '../../kernel/instant.ts'
import { ALWAYS, table, type Row, type TallyStep } from '../../kernel/table.ts'

/** What somebody at home cannot do alone (代购送药; seeds 1 to 3). Urgent care stands first: it waits for nothing. */
export const CARE_NEED_KINDS = ['URGENT_CARE', 'MEDICINE', 'DOCTOR', 'SHOPPING', 'WASTE', 'SCHOOL', 'LIVESTOCK', 'COMPANY', 'OTHER'] as const
export type CareNeedKind = (typeof CARE_NEED_KINDS)[number]

/** How it reached us: said to a worker at the door, by telephone, through the person's own page, or through that of somebody behind the same door. */
export const CARE_NEED_WAYS = ['WORKER', 'PHONE_CALL', 'PORTAL', 'HOUSEHOLD_PORTAL'] as const
export type CareNeedWay = (typeof CARE_NEED_WAYS)[number]

export const CARE_NEED_STATUS = ['OPEN', 'TAKEN', 'DONE', 'NOT_POSSIBLE', 'WITHDRAWN'] as const
export type CareNeedStatus = (typeof CARE_NEED_STATUS)[number]

/** A need of a person, under measure or not, until somebody has met it or said why it cannot be met. */
export interface CareNeed extends Row {
  readonly person: string
  readonly unit: string
  /** The measure it was asked under; null when none was in force. */
  readonly followUp: string | null
  readonly kind: CareNeedKind
  readonly way: CareNeedWay
  readonly askedAt: Instant
  readonly askedDay: Day
  readonly askedBy: string
  /** At once for urgent care, else a day later. What is overdue is computed from it. */
  readonly dueAt: Instant
  /** Whom it was sent to: a worker or an outside person of the care team; both null: whoever answers for the door. */
  readonly worker: string | null
  readonly contact: string | null
  readonly status: CareNeedStatus
  readonly takenAt: Instant | null
  readonly takenBy: string | null
  readonly closedAt: Instant | null
  readonly closedDay: Day | null
  readonly closedBy: string | null
  /** `costs`: what it cost and how it was settled. */
  readonly personal: { readonly what: string; readonly outcome: string; readonly costs: string }
}

export const careNeeds = table<CareNeed>('care_needs', {
  indexes: ['person'],
  unit: (row) => row.unit,
  subjects: (row) => [row.person],
  tallies: (row) => {
    const steps: TallyStep[] = [
      { unit: row.unit, day: row.askedDay, indicator: `needs.asked.${row.kind}`, n: 1 },
      { unit: row.unit, day: ALWAYS, indicator: `needs.${row.status}`, n: 1 },
    ]
    if (row.closedDay) steps.push({ unit: row.unit, day: row.closedDay, indicator: `needs.closed.${row.status}`, n: 1 })
    return steps
  },
})
