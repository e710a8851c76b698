import type { KeyObject } from 'node:crypto'
import { createHmac } from 'node:crypto'
import type { Command, Refusal } from '@lianfang/domain/kernel/command.ts'
import type { SealedRow } from './stored-row.ts'

/** A change as the journal keeps it: the whole row after it, or null where the row went. */
export interface EntryChange {
  readonly table: string
  readonly id: string
  readonly row: SealedRow | null
}

/** One entry's text, as hashed. Keys are written in this order. */
export interface EntryBody {
  readonly seq: number
  readonly id: string
  readonly kind: string
  readonly unit: string
  readonly actor: string
  readonly device: string
  readonly at: string
  readonly receivedAt: string
  /** `refused`: an attempt that changed nothing but the note of it. */
  readonly status: 'applied' | 'conflict' | 'refused'
  readonly reason: Refusal | null
  readonly fingerprint: string
  readonly changes: readonly EntryChange[]
  /** Subjects whose data key this entry destroyed. */
  readonly erased: readonly string[]
}

/** A keyed hash of what was said (not when it was sent): the same id with another content is another statement. */
export function fingerprintOf(blinding: KeyObject, command: Command): string {
  return createHmac('sha256', blinding)
    .update(canonical([command.township, command.kind, command.unit, command.actor, command.input]))
    .digest('base64url')
}

/** JSON with sorted keys: equal values give equal text, whatever device wrote them. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).filter(([, inner]) => inner !== undefined)
    return `{${entries
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`)
      .join(',')}}`
  }
  return JSON.stringify(value) ?? 'null'
}
