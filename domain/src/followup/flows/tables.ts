import type { Day, Instant } from '../../kernel/instant.ts'
import { ALWAYS, table, type Row } from '../../kernel/table.ts'
import type { HandoverLetter } from './letter.ts'

export const WAYS = ['TO_SITE', 'TO_HOME', 'TO_HOSPITAL'] as const
export type Way = (typeof WAYS)[number]

/** 转运: one person on a ride, handed over at both ends. Who rides together shares `trip`. The measure itself does not change by it. */
export interface Transport extends Row {
  readonly trip: string
  readonly person: string
  readonly unit: string
  readonly followUp: string
  readonly way: Way
  readonly status: 'ON_THE_WAY' | 'ARRIVED' | 'TURNED_BACK'
  readonly leftAt: Instant
  readonly leftDay: Day
  readonly leftBy: string
  readonly arrivedAt: Instant | null
  readonly arrivedBy: string | null
  /** `takenBy` of the crew at the start, `receivedBy` at the other end; `companion` of a child or an old person, `staysWith` who is with those left at home. */
  readonly personal: {
    readonly from: string
    readonly to: string
    readonly vehicle: string
    readonly crew: string
    readonly takenBy: string
    readonly receivedBy: string
    readonly companion: string
    readonly staysWith: string
    readonly note: string
  }
}

/**
 * `IN_TRANSIT` sent, and still ours until the other township has taken over · `ACKNOWLEDGED` taken over · `REFUSED` back with us ·
 * `WITHDRAWN` by ourselves. Overdue is computed.
 */
export const HANDOVER_STATUS = ['IN_TRANSIT', 'ACKNOWLEDGED', 'REFUSED', 'WITHDRAWN'] as const
export type HandoverStatus = (typeof HANDOVER_STATUS)[number]

/** 转管函: a person under measure is handed to another township. Its id is the message's, at both ends. */
export interface Handover extends Row {
  readonly person: string
  readonly unit: string
  readonly followUp: string
  /** A township of this installation; null: one outside, which gets a file. */
  readonly toTownship: string | null
  readonly status: HandoverStatus
  readonly sentAt: Instant
  readonly sentDay: Day
  readonly sentBy: string
  readonly dueAt: Instant
  readonly deliveredAt: Instant | null
  /** Asked back by us; it ends as `WITHDRAWN` unless the other township had taken over before. */
  readonly withdrawnAt: Instant | null
  /** The hour the other township took over or refused, by its own word. */
  readonly answeredAt: Instant | null
  /** How that word came. */
  readonly answeredHow: AnswerWay | null
  readonly personal: { readonly letter: HandoverLetter; readonly answer: string }
}

/** Brought by the courier, read from the file of a township elsewhere, or noted by hand after a call or from a paper. */
export const ANSWER_WAYS = ['COURIER', 'FILE', 'PHONE', 'PAPER'] as const
export type AnswerWay = (typeof ANSWER_WAYS)[number]

export const REFUSAL_REASONS = ['NOT_OURS', 'NOT_FOUND', 'PERIOD_OVER', 'CANNOT'] as const
export type RefusalReason = (typeof REFUSAL_REASONS)[number]

/** A person another township hands to us: stands among the pushed names too, until taken over or refused. */
export interface InboundHandover extends Row {
  readonly fromTownship: string | null
  readonly person: string
  readonly unit: string
  readonly referral: string
  readonly receivedAt: Instant
  readonly receivedDay: Day
  readonly dueAt: Instant
  /** The order by which we take over; the measure it begins is the acknowledgement. */
  readonly order: string | null
  readonly refusedAt: Instant | null
  readonly refusedBy: string | null
  readonly refusal: RefusalReason | null
  /** Asked back by the sender before we took over. */
  readonly recalledAt: Instant | null
  readonly personal: { readonly letter: HandoverLetter; readonly note: string }
}

/** 失联: somebody under measure cannot be reached. The measure runs on meanwhile, to its own end. */
export interface Search extends Row {
  readonly person: string
  readonly unit: string
  readonly followUp: string
  readonly status: 'SEARCHING' | 'FOUND' | 'GIVEN_UP'
  readonly beganAt: Instant
  readonly beganDay: Day
  readonly beganBy: string
  readonly endedAt: Instant | null
  readonly endedBy: string | null
  readonly personal: { readonly why: string; readonly note: string }
}

export const SEARCH_STEPS = ['CALL', 'VISIT', 'RELATIVES', 'POLICE_ASSIST'] as const
export type SearchStepKind = (typeof SEARCH_STEPS)[number]

/** One thing that was tried to find somebody: append-only. */
export interface SearchStep extends Row {
  readonly search: string
  readonly person: string
  readonly unit: string
  readonly step: SearchStepKind
  readonly at: Instant
  readonly by: string
  readonly personal: { readonly whom: string; readonly outcome: string }
}

/** What a person said or knew of somebody around a case: exposed or not. It puts nobody under measure. */
export interface CaseContact extends Row {
  /** The follow-up that ended as a case. */
  readonly followUp: string
  readonly person: string
  readonly unit: string
  readonly as: 'EXPOSED' | 'NOT_EXPOSED'
  readonly lastContact: Day | null
  readonly at: Instant
  readonly day: Day
  readonly by: string
  readonly personal: { readonly note: string }
}

export const transports = table<Transport>('transports', {
  indexes: ['person', 'trip'],
  unit: (row) => row.unit,
  subjects: (row) => [row.person],
  tallies: (row) => [
    { unit: row.unit, day: row.leftDay, indicator: 'transports.left', n: 1 },
    { unit: row.unit, day: ALWAYS, indicator: `transports.${row.status}`, n: 1 },
  ],
})

export const handovers = table<Handover>('handovers', {
  indexes: ['person', 'followUp'],
  unit: (row) => row.unit,
  subjects: (row) => [row.person],
  tallies: (row) => [
    { unit: row.unit, day: row.sentDay, indicator: 'handovers.sent', n: 1 },
    { unit: row.unit, day: ALWAYS, indicator: `handovers.${row.status}`, n: 1 },
  ],
})

export const inboundHandovers = table<InboundHandover>('inbound_handovers', {
  indexes: ['person'],
  unit: (row) => row.unit,
  subjects: (row) => [row.person],
  tallies: (row) => [{ unit: row.unit, day: row.receivedDay, indicator: 'handovers.received', n: 1 }],
})

export const searches = table<Search>('searches', {
  indexes: ['person', 'followUp'],
  unit: (row) => row.unit,
  subjects: (row) => [row.person],
  tallies: (row) => [
    { unit: row.unit, day: row.beganDay, indicator: 'searches.begun', n: 1 },
    { unit: row.unit, day: ALWAYS, indicator: `searches.${row.status}`, n: 1 },
  ],
})

export const searchSteps = table<SearchStep>('search_steps', { indexes: ['search'], unit: (row) => row.unit, subjects: (row) => [row.person] })

export const caseContacts = table<CaseContact>('case_contacts', {
  indexes: ['followUp', 'person'],
  unit: (row) => row.unit,
  subjects: (row) => [row.person],
  tallies: (row) => [{ unit: row.unit, day: row.day, indicator: `case-contacts.${row.as}`, n: 1 }],
})
