import type { ImportKind } from '@lianfang/contract/imports/answers.ts'
import type { Instant } from '@lianfang/domain/kernel/instant.ts'
import type { Mapping } from '@lianfang/domain/kernel/sheet/sheet.ts'

/** How the file is read; null until a header was found or pointed at. */
export interface ChosenReading {
  readonly sheet: number
  /** Row of the header's first line, from 0. */
  readonly headerRow: number
  readonly mapping: Mapping
}

/** The first yes to a list that needs two. */
export interface Agreement {
  readonly by: string
  readonly at: Instant
  readonly title: string
  readonly dueAt: Instant
}

/** What is kept in the open about an import; whom it names lies sealed beside it. */
export interface StagedState {
  readonly fileName: string
  readonly fileHash: string
  readonly sender: string
  readonly reading: ChosenReading | null
  readonly agreed: Agreement | null
  readonly accepted: boolean
}

export interface StagedImport {
  readonly id: string
  readonly kind: ImportKind
  readonly createdBy: string
  readonly createdAt: Instant
  readonly state: StagedState
}

/** Hours after which what was not taken in is gone. */
export const KEPT_HOURS = 72
