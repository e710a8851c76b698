import type { Day } from '../kernel/instant.ts'
import type { Role } from '../kernel/policy.ts'
import { table, type Row } from '../kernel/table.ts'

/** The levels a township uses; a tree may use any of them in any depth. */
export const UNIT_KINDS = ['TOWNSHIP', 'DISTRICT', 'VILLAGE', 'GROUP', 'GRID'] as const
export type UnitKind = (typeof UNIT_KINDS)[number]

/**
 * A place in the tree. `id` is its code: the 9- or 12-digit division code where there is one (统计用区划代码), the parent's
 * code with an own suffix below that (`430502201200-03`). A unit that is redrawn ends (`validTo`) and keeps its history.
 */
export interface Unit extends Row {
  readonly parent: string | null
  readonly kind: UnitKind
  readonly name: string
  /** Households declared by the list it came from; null when not said. */
  readonly declaredHouseholds: number | null
  readonly sort: number
  readonly validFrom: Day
  readonly validTo: Day | null
  /** Goes up by one with every change: what a change on a screen is based on. */
  readonly revision: number
}

/** Somebody who works: with or without a sign-in. */
export interface Worker extends Row {
  /** Sign-in name; null for a person who is only in the chain of who answers for a door. */
  readonly login: string | null
  readonly active: boolean
  /** Goes up by one with every change: what a change on a screen is based on. */
  readonly revision: number
  readonly personal: { readonly name: string; readonly phone: string }
}

/** A worker's role in a unit (and all below it) for a time. `to` is the last day. */
export interface Assignment extends Row {
  readonly worker: string
  readonly unit: string
  readonly role: Role
  readonly from: Day
  readonly to: Day | null
}

export const units = table<Unit>('units', { indexes: ['parent'], unit: (row) => row.id })
export const workers = table<Worker>('workers', {
  indexes: ['login', 'phone'],
  valuesOf: (row, index) => (index === 'phone' ? [row.personal.phone] : row.login ? [row.login] : []),
  subjects: (row) => [row.id],
})
export const assignments = table<Assignment>('assignments', { indexes: ['worker', 'unit'], unit: (row) => row.unit })
