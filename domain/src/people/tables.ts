import type { Day, Instant } from '../kernel/instant.ts'
import { ALWAYS, table, type Row } from '../kernel/table.ts'
import type { Exposure } from './exposure.ts'

/** GB/T 2261.1: male, female, unknown. */
export const SEXES = ['MALE', 'FEMALE', 'UNKNOWN'] as const
export type Sex = (typeof SEXES)[number]

/** Which paper names the person. `NONE` always stands with a reason. */
export const ID_TYPES = ['RESIDENT_ID', 'RESIDENT_ID_15', 'RESIDENCE_PERMIT_HMT', 'PASSPORT', 'PERMANENT_RESIDENCE', 'MILITARY', 'OTHER', 'NONE'] as const
export type IdType = (typeof ID_TYPES)[number]

/** Where the person's life is now, as far as the township knows. */
export const LIVING = ['RESIDENT', 'AWAY', 'LEFT', 'DIED'] as const
export type Living = (typeof LIVING)[number]

/** A door: the address once, its members, its head. */
export interface Household extends Row {
  readonly unit: string
  /** The register's own number (`H00001`); null when the household has none. */
  readonly code: string | null
  readonly head: string | null
  readonly sort: number
  /** When its key was destroyed, with the last person who lived there. Who moves in later begins with another. */
  readonly erasedAt: Instant | null
  /** Goes up by one with every edit: what a change on a phone is based on. */
  readonly revision: number
  readonly personal: { readonly door: string; readonly address: string }
}

/** What is known of a person beside the identity; nothing in it says who it is. */
export interface PersonFacts {
  readonly sex: Sex
  readonly living: Living
}

/** Who a person is: sealed under the person's own key. */
export interface PersonIdentity {
  readonly name: string
  readonly idType: IdType
  /** Upper case, no spaces; of a 15-digit card the 18 digits it converts to; empty with `NONE`. */
  readonly idNumber: string
  /** Why there is no document; only with `NONE`. */
  readonly noIdReason: string
  readonly phones: readonly string[]
  /** With the village it tells who somebody is. */
  readonly birth: Day | null
  /** Relation to the head, as the register writes it: 户主, 配偶, 子 … */
  readonly relation: string
  /** Where the person said to live when no household is known. */
  readonly address: string
  readonly note: string
}

export interface Person extends Row, PersonFacts {
  /** The grid cell; the township's root while it is not known (triage). */
  readonly unit: string
  readonly household: string | null
  /** The person this record was merged into. A merged record stays, and is shown no more. */
  readonly mergedInto: string | null
  /** The records merged into this one, through every merge that stands: what was taken from them is sealed with their keys too. */
  readonly alsoOf: readonly string[]
  /** When the person's key was destroyed. */
  readonly erasedAt: Instant | null
  /** Goes up by one with every edit: what a change on a phone is based on. */
  readonly revision: number
  readonly personal: PersonIdentity
}

export const VISIT_RESULTS = ['MET', 'AWAY', 'NO_ANSWER', 'REFUSED', 'VACANT'] as const
export type VisitResult = (typeof VISIT_RESULTS)[number]

/** A knock at a door (敲门行动): append-only. */
export interface HouseVisit extends Row {
  readonly household: string
  readonly unit: string
  readonly at: Instant
  readonly day: Day
  readonly by: string
  readonly result: VisitResult
  readonly personal: { readonly note: string }
}

/** A second version of an edit that came too late to be applied: kept for a person to decide. */
export interface Conflict extends Row {
  readonly unit: string
  readonly person: string
  readonly baseRevision: number
  readonly raisedAt: Instant
  readonly by: string
  readonly status: 'OPEN' | 'TAKEN' | 'DROPPED'
  readonly settledAt: Instant | null
  readonly settledBy: string | null
  /** The version that came too late: what it says beside the identity. */
  readonly facts: PersonFacts
  /** The records merged into the person's when it was raised: it may say what was taken from them. */
  readonly alsoOf: readonly string[]
  /** `reason`: what was said to whoever asked, when it was settled. */
  readonly personal: { readonly mine: PersonIdentity; readonly reason?: string }
}

/** What the kept record of a merge took because it lacked it. Says which, never what: that stands in the record that went. */
export interface Taken {
  readonly document: boolean
  /** Places in the other record's list of phones. */
  readonly phones: readonly number[]
  readonly address: boolean
  readonly sex: boolean
  readonly birth: boolean
}

/** A merge that can be undone: what the kept record took from the other. */
export interface Merge extends Row {
  readonly unit: string
  readonly kept: string
  readonly gone: string
  readonly at: Instant
  readonly by: string
  readonly undoneAt: Instant | null
  readonly took: Taken
  /** Why the kept record had no document before it took the other's. */
  readonly personal: { readonly noIdReason: string }
}

export const households = table<Household>('households', {
  indexes: ['unit', 'code', 'head'],
  unit: (row) => row.unit,
  subjects: (row) => [row.id],
  erased: (row) => row.erasedAt,
  tallies: (row) => [{ unit: row.unit, day: ALWAYS, indicator: 'households', n: 1 }],
})

export const persons = table<Person>('persons', {
  indexes: ['unit', 'household', 'idNumber', 'phone', 'name'],
  valuesOf: (row, index) => {
    if (row.mergedInto) return []
    if (index === 'unit') return [row.unit]
    if (index === 'phone') return row.personal.phones
    if (index === 'idNumber') return row.personal.idNumber ? [row.personal.idNumber] : []
    if (index === 'name') return [row.personal.name]
    return row.household ? [row.household] : []
  },
  unit: (row) => row.unit,
  subjects: (row) => [row.id, ...row.alsoOf],
  erased: (row) => row.erasedAt,
  tallies: (row) => (row.mergedInto ? [] : [{ unit: row.unit, day: ALWAYS, indicator: `persons.${row.living}`, n: 1 }]),
})

export const houseVisits = table<HouseVisit>('house_visits', {
  indexes: ['household'],
  unit: (row) => row.unit,
  subjects: (row) => [row.household],
  tallies: (row) => [{ unit: row.unit, day: row.day, indicator: `house-visits.${row.result}`, n: 1 }],
})

export const conflicts = table<Conflict>('conflicts', {
  indexes: ['person'],
  unit: (row) => row.unit,
  subjects: (row) => [row.person, ...row.alsoOf],
})
export const merges = table<Merge>('merges', { indexes: ['kept', 'gone'], unit: (row) => row.unit, subjects: (row) => [row.kept] })

/** What is known of a person that a rule may speak about. `area` finds everybody who left it when its level changes. */
export const exposures = table<Exposure>('exposures', {
  indexes: ['person'],
  unit: (row) => row.unit,
  subjects: (row) => [row.person],
  tallies: (row) => (row.withdrawnAt === null ? [{ unit: row.unit, day: row.day, indicator: `exposures.${row.kind}`, n: 1 }] : []),
})
