import type { Answer, Command } from '@lianfang/domain/kernel/command.ts'
import type { Instant } from '@lianfang/domain/kernel/instant.ts'
import type { Row } from '@lianfang/domain/kernel/table.ts'

export interface WireRow {
  readonly table: string
  readonly row: Row
  readonly version: number
}

export interface GoneRow {
  readonly table: string
  readonly id: string
  readonly version: number
}

/** What changed in the phone's working set since a cursor. */
export interface Page {
  readonly rows: readonly WireRow[]
  readonly gone: readonly GoneRow[]
  readonly cursor: string
  readonly more: boolean
  readonly serverTime: Instant
}

/**
 * How a request ended when it did not bring what was asked. UNREACHABLE is every doubt (no network, time-out, cut reply): the
 * server may or may not have done it. PROBLEM is the server's own refusal of the whole request.
 */
export type Failure =
  | { readonly kind: 'UNREACHABLE' }
  | { readonly kind: 'SIGNED_OUT' }
  /** In these townships this phone is nobody's any more. */
  | { readonly kind: 'REVOKED'; readonly townships: readonly string[] }
  | { readonly kind: 'BUSY'; readonly retryAfterMs: number; readonly sentence: string | null }
  | { readonly kind: 'FAULT' }
  | { readonly kind: 'PROBLEM'; readonly status: number; readonly code: string; readonly sentence: string; readonly details: Readonly<Record<string, unknown>> }

export type Pushed = { readonly kind: 'ANSWERED'; readonly answers: readonly Answer[]; readonly serverTime: Instant } | Failure
export type Pulled = { readonly kind: 'PAGE'; readonly page: Page } | Failure

/** The two doors of the server a phone needs. The app speaks HTTP; a simulation drops, repeats and loses as it likes. */
export interface Wire {
  push(commands: readonly Command[], sentAt: Instant): Promise<Pushed>
  pull(cursor: string): Promise<Pulled>
}
