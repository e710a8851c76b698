import type { Refusal } from '../kernel/command.ts'
import type { Role } from '../kernel/policy.ts'
import type { UnitShape } from './put-unit.ts'

export interface ImportedWorker {
  /** The record's id if the worker turns out to be new. */
  readonly id: string
  readonly name: string
  /** Empty when none is known. */
  readonly phone: string
}

export interface ImportedAssignment {
  /** The record's id if the assignment turns out to be new. */
  readonly id: string
  /** One of the import's workers. */
  readonly worker: string
  readonly unit: string
  readonly role: Role
}

export interface ImportUnits {
  readonly units: readonly UnitShape[]
  readonly workers: readonly ImportedWorker[]
  readonly assignments: readonly ImportedAssignment[]
}

/** What a part of an import comes to: its changes, or the first thing that cannot be. */
export type Drawn<T> = { readonly kind: 'ok'; readonly made: T } | { readonly kind: 'bad'; readonly reason: Refusal }
