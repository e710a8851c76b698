import type { Day, Instant } from '../../kernel/instant.ts'
import { ALWAYS, table, type Row } from '../../kernel/table.ts'

/**
 * `PROPOSED` waits for a second person and binds nobody · `IN_FORCE` a measure began by it, and its own dates say until when ·
 * `DECLINED` the second person said no · `LIFTED` taken back, by whoever decides or because an objection was upheld.
 */
export const ORDER_STATUS = ['PROPOSED', 'IN_FORCE', 'DECLINED', 'LIFTED'] as const
export type OrderStatus = (typeof ORDER_STATUS)[number]

/** How an order reached the person: signed, signed by somebody of the family, or read aloud because a signature was refused. */
export const SERVED_HOW = ['SIGNED', 'SIGNED_BY_FAMILY', 'READ_ALOUD'] as const
export type ServedHow = (typeof SERVED_HOW)[number]

/** The decision that a measure rests on. The measure it puts in force bears its id: no order, no measure. */
export interface Order extends Row {
  readonly person: string
  readonly unit: string
  readonly status: OrderStatus
  /** `〔2022〕12号`: a series without gaps per township and year, so it is given when the order comes into force. */
  readonly number: string | null
  readonly pack: string
  readonly packVersion: string
  readonly category: string
  readonly countedFrom: Day
  readonly creditDays: number
  /** The follow-up it takes over from (change of measure). */
  readonly replaces: string | null
  readonly referral: string | null
  readonly transferredIn: boolean
  /** The body that decided; the worker who wrote it down, and when. */
  readonly decidedBy: string
  readonly issuedBy: string
  readonly issuedAt: Instant
  readonly issuedDay: Day
  /** Who else looked at it and said yes or no: never who wrote it. Null where the rule asks for nobody. */
  readonly secondBy: string | null
  readonly secondAt: Instant | null
  /** In force from this moment until 24:00 of `endsOn`. Null while it waits. */
  readonly startsAt: Instant | null
  readonly endsOn: Day
  readonly lapsesOn: Day
  /** What is kept of it in full until then (domain.md §3.4). */
  readonly keptUntil: Day
  readonly servedAt: Instant | null
  readonly servedBy: string | null
  readonly servedHow: ServedHow | null
  readonly liftedAt: Instant | null
  readonly liftedBy: string | null
  /** `allowed` blank: what the kind of measure allows. `reason`: why it was declined or lifted. `servedTo`: who took the paper. */
  readonly personal: {
    readonly ground: string
    readonly evidence: string
    readonly supportContact: string
    readonly allowed: string
    readonly reason: string
    readonly servedTo: string
  }
}

export const OBJECTION_STATUS = ['OPEN', 'UPHELD', 'REJECTED'] as const
export type ObjectionStatus = (typeof OBJECTION_STATUS)[number]

/** Somebody under measure says that it is wrong. Whoever decided or confirmed does not answer it. */
export interface Objection extends Row {
  readonly order: string
  readonly person: string
  readonly unit: string
  readonly raisedAt: Instant
  readonly raisedDay: Day
  /** Who wrote it down. */
  readonly raisedBy: string
  /** Unanswered by then, the measure lapses. */
  readonly dueAt: Instant
  readonly status: ObjectionStatus
  readonly answeredAt: Instant | null
  readonly answeredBy: string | null
  readonly personal: { readonly words: string; readonly answer: string; readonly evidence: string }
}

/** A picture of the paper that was served, if somebody took one: nobody is asked for it, and none travels to other phones. */
export interface ServedPaper extends Row {
  readonly order: string
  readonly person: string
  readonly unit: string
  readonly at: Instant
  readonly by: string
  readonly withdrawnAt: Instant | null
  readonly withdrawnBy: string | null
  /** JPEG in base64; empty once it was taken back. */
  readonly personal: { readonly picture: string }
}

/** Somebody tried to restrain a person beyond a rule or without a ground. It was refused; this is the note of it. */
export interface Attempt extends Row {
  readonly person: string
  readonly unit: string
  /** What was said, which rule stood against it, and with which refusal. */
  readonly kind: string
  readonly pack: string
  readonly category: string
  readonly code: string
  readonly by: string
  readonly at: Instant
  readonly day: Day
}

/** The last number given in a series of papers: `ORDER.2022`, `NOTICE.2022`. */
export interface PaperSeries extends Row {
  readonly last: number
}

export const orders = table<Order>('orders', {
  indexes: ['person'],
  unit: (row) => row.unit,
  subjects: (row) => [row.person],
  tallies: (row) => [
    { unit: row.unit, day: row.issuedDay, indicator: 'orders.issued', n: 1 },
    { unit: row.unit, day: ALWAYS, indicator: `orders.${row.status}`, n: 1 },
  ],
})

export const objections = table<Objection>('objections', {
  indexes: ['order', 'person'],
  unit: (row) => row.unit,
  subjects: (row) => [row.person],
  tallies: (row) => [
    { unit: row.unit, day: row.raisedDay, indicator: 'objections.raised', n: 1 },
    { unit: row.unit, day: ALWAYS, indicator: `objections.${row.status}`, n: 1 },
  ],
})

export const servedPapers = table<ServedPaper>('served_papers', {
  indexes: ['order', 'person'],
  unit: (row) => row.unit,
  subjects: (row) => [row.person],
})

export const attempts = table<Attempt>('attempts', {
  unit: (row) => row.unit,
  tallies: (row) => [{ unit: row.unit, day: row.day, indicator: 'attempts.refused', n: 1 }],
})

export const paperSeries = table<PaperSeries>('paper_series')
