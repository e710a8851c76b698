import type { Language, Phrase } from '@lianfang/contract/kernel/say.ts'
import type { TownshipSettings } from '@lianfang/domain/kernel/command.ts'
import type { Day, Instant } from '@lianfang/domain/kernel/instant.ts'
import type { Actor, Policy } from '@lianfang/domain/kernel/policy.ts'
import type { Static, TObject, TProperties } from '@sinclair/typebox'
import type { Places } from '../bulletin/places.ts'
import type { Pool } from '../database/connect.ts'
import type { Keys } from '../database/master-key.ts'
import type { Reader } from '../database/reader.ts'
import type { SheetColumn, SheetRow } from './sheet.ts'

/** Who takes a list out, and what a list may use to find its rows. */
export interface Taking {
  readonly reader: Reader
  readonly pool: Pool
  readonly actor: Actor
  readonly settings: TownshipSettings
  readonly language: Language
  readonly now: Instant
  readonly today: Day
  readonly blinding: Keys['blinding']
  readonly places: Places
}

export interface ExportPage {
  readonly rows: readonly SheetRow[]
  readonly next: string | null
}

/** A list that may leave the program: the same rows, in the same order, as its screen shows. */
export interface ExportList {
  readonly title: Phrase
  /** Who may see it; taking it out asks for that right besides. */
  readonly policy: Policy
  /** Of the whole township: a right over a part of it is not enough. */
  readonly whole: boolean
  readonly filters: TProperties
  readonly columns: readonly SheetColumn[]
  /** The rows after `cursor` (null: from the beginning). `filters` have been checked by the list's schema. */
  readonly page: (taking: Taking, filters: never, cursor: string | null) => Promise<ExportPage>
}

interface Definition<P extends TProperties> extends Omit<ExportList, 'filters' | 'page' | 'whole'> {
  readonly whole?: boolean
  readonly filters: P
  readonly page: (taking: Taking, filters: Static<TObject<P>>, cursor: string | undefined) => Promise<ExportPage>
}

/** Rows asked for at a time. */
export const PAGE = 1000

export function exportList<P extends TProperties>({ whole = false, page, ...rest }: Definition<P>): ExportList {
  return { ...rest, whole, page: (taking, wanted, cursor) => page(taking, wanted, cursor ?? undefined) }
}

export function text(title: Phrase, width: number): SheetColumn {
  return { title, kind: 'text', width }
}

export function number(title: Phrase, width = 9): SheetColumn {
  return { title, kind: 'number', width }
}
