import type { Day, Instant } from '../kernel/instant.ts'
import { table, type Row } from '../kernel/table.ts'

/** 日报告零报告: a unit says for a day what happened, or with an explicit zero that nothing did. */
export interface DailyReport extends Row {
  readonly unit: string
  readonly day: Day
  readonly submittedAt: Instant
  readonly by: string
  readonly zero: boolean
  /** What the reporter saw on the phone when sending: indicator → number. For the record; figures are counted from rows. */
  readonly seen: Readonly<Record<string, number>>
  readonly corrects: string | null
  readonly superseded: boolean
  readonly personal: { readonly note: string }
}

/**
 * One figure of a bulletin. `rows` are the ids behind the number; `missing` those it is a share of and that are not among them, so
 * that the base is both together and no id is kept twice.
 */
export interface Figure {
  readonly indicator: string
  /** Numerator or count. */
  readonly n: number
  /** Denominator; null for a plain count. A share with denominator 0 is shown as “—”. */
  readonly of: number | null
  readonly table: string
  readonly rows: readonly string[]
  readonly missing: readonly string[]
  readonly byUnit: Readonly<Record<string, { readonly n: number; readonly of: number | null }>>
}

export interface Balance {
  readonly opening: number
  readonly started: number
  readonly transferredIn: number
  /** Written off as lost before, found again. */
  readonly foundAgain: number
  readonly released: number
  /** Over by themselves with checks left open; orders taken back. */
  readonly lapsed: number
  readonly lifted: number
  readonly transferredOut: number
  readonly becameCase: number
  readonly died: number
  readonly left: number
  readonly lost: number
  /** opening + in − out. */
  readonly expected: number
  /** Persons with a phase in force at the cut-off. */
  readonly closing: number
  /** Follow-ups that are neither in force nor decided: the people in the gap. */
  readonly gap: readonly string[]
}

export interface Bulletin extends Row {
  readonly day: Day
  readonly windowFrom: Instant
  readonly cutoffAt: Instant
  readonly sealedAt: Instant
  readonly sealedBy: string
  readonly figures: readonly Figure[]
  readonly balance: Balance
  /** Units that owe a report and have sent none by the cut-off. */
  readonly silentUnits: readonly string[]
  /** Null since each note is a row of its own (`GapNote`), sealed with the key of whom it speaks of. */
  readonly gapNotes: Readonly<Record<string, string>> | null
}

/** Why a bulletin may be published though nobody can say where somebody of it is. */
export interface GapNote extends Row {
  readonly bulletin: string
  readonly followUp: string
  readonly person: string
  readonly unit: string
  readonly personal: { readonly note: string }
}

/** What changed after sealing: dated, signed, beside the sealed figures, never in their place. */
export interface BulletinCorrection extends Row {
  readonly bulletin: string
  readonly issuedAt: Instant
  readonly issuedBy: string
  readonly reason: string
  readonly figures: readonly {
    readonly indicator: string
    readonly was: number
    readonly wasOf: number | null
    readonly is: number
    readonly isOf: number | null
  }[]
}

export const dailyReports = table<DailyReport>('daily_reports', {
  indexes: ['unit', 'day'],
  unit: (row) => row.unit,
  subjects: (row) => [row.by],
  tallies: (row) => (row.superseded ? [] : [{ unit: row.unit, day: row.day, indicator: 'daily-reports', n: 1 }]),
})
export const bulletins = table<Bulletin>('bulletins', { indexes: ['day'] })
export const gapNotes = table<GapNote>('gap_notes', { unit: (row) => row.unit, subjects: (row) => [row.person] })
export const bulletinCorrections = table<BulletinCorrection>('bulletin_corrections', { indexes: ['bulletin'] })
