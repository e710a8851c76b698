import type { Instant } from './instant.ts'
import type { Change } from './change.ts'
import type { Need, State } from './state.ts'
import type { Actor, OwnRight, Policy } from './policy.ts'

/**
 * What somebody said happened, as a value. `id` is a UUIDv7 made on the device where it was written: sending the same
 * command again is harmless. `unit` is the grid cell it concerns. `after` names a command that must be applied first.
 */
export interface Command<I = unknown> {
  readonly id: string
  readonly kind: string
  readonly township: string
  readonly unit: string
  readonly actor: string
  readonly device: string
  readonly at: Instant
  readonly after?: string
  readonly input: I
}

/** What a decision may know beside the rows: the clock, who asks, and the township's settings. */
export interface Context {
  readonly now: Instant
  readonly actor: Actor
  readonly settings: TownshipSettings
}

/** A township's own settings. `cutoff` is the wall clock at which the bulletin closes (`17:00`); `offset` minutes east of UTC. */
export interface TownshipSettings {
  readonly name: string
  readonly root: string
  readonly cutoff: string
  readonly offset: number
}

/** A refusal has a stable code (see the problem registry in `contract/`) and the values its sentence names. */
export interface Refusal {
  readonly code: string
  readonly [detail: string]: unknown
}

export type Outcome =
  | { readonly kind: 'accepted'; readonly changes: readonly Change[] }
  /** Both versions are kept: `changes` store the one that came second, for a person to decide. */
  | { readonly kind: 'conflict'; readonly changes: readonly Change[]; readonly reason: Refusal }
  /** `noted`: what the journal keeps of a refusal that must not pass unseen; usually nothing. */
  | { readonly kind: 'refused'; readonly reason: Refusal; readonly noted: readonly Change[] }

export function accepted(...changes: readonly Change[]): Outcome {
  return { kind: 'accepted', changes }
}

export function refused(reason: Refusal, ...noted: readonly Change[]): Outcome {
  return { kind: 'refused', reason, noted }
}

export function conflict(reason: Refusal, ...changes: readonly Change[]): Outcome {
  return { kind: 'conflict', changes, reason }
}

/**
 * A sentence of the domain: a kind of command, who may say it, the rows it needs and the decision. `needs` is asked again
 * with the rows loaded so far until it asks for nothing new (at most four rounds). The phone and the server run the same one.
 */
export interface Sentence<I> {
  readonly kind: string
  readonly policy: Policy
  readonly needs: (command: Command<I>, state: State) => readonly Need[]
  readonly decide: (state: State, command: Command<I>, context: Context) => Outcome
  /** The grid cells the decision touches, checked against the actor's scope; default: the command's `unit`. */
  readonly units?: (command: Command<I>, state: State) => readonly string[]
  /** Where residents may say it through their own page: by which right, and which person it speaks of. Absent: workers only. */
  readonly own?: { readonly right: OwnRight; readonly person: (command: Command<I>, state: State) => string | undefined }
}

/** What the journal answers to a command; the set is closed. */
export type Answer =
  | { readonly id: string; readonly status: 'applied'; readonly seq: number }
  | { readonly id: string; readonly status: 'already'; readonly seq: number }
  | { readonly id: string; readonly status: 'held'; readonly after: string }
  | { readonly id: string; readonly status: 'conflict'; readonly seq: number; readonly reason: Refusal }
  | { readonly id: string; readonly status: 'refused'; readonly reason: Refusal }
