import type { Entry } from './entry.ts'
import type { GoneRow, WireRow } from './wire.ts'

/** A piece of the working set as it came. */
export interface Segment {
  readonly rows: readonly WireRow[]
  readonly gone: readonly GoneRow[]
  readonly cursor: string
}

/** The cursor of a phone that has pulled nothing. */
export const START = '0'

/**
 * Where the phone keeps its outbox. Every promise resolves only when the write is durable. The app's is IndexedDB with sealed
 * contents; a simulation's is memory that outlives the device built upon it.
 */
export interface OutboxStore {
  /** Adds a record to the end of the outbox. Writing the same id again changes nothing. */
  queue(entry: Entry): Promise<void>
  /** Records that still have to go, oldest first, whoever wrote them. */
  unsent(): Promise<readonly Entry[]>
  /** Every record of this author still on the phone, oldest first. */
  of(author: string): Promise<readonly Entry[]>
  /** Replaces records that are in the outbox; unknown ids are ignored. One transaction. */
  settle(entries: readonly Entry[]): Promise<void>
  /** Removes records that are in the journal. The caller never names another. */
  drop(ids: readonly string[]): Promise<void>
}

/** Where the phone keeps its working set: the rows of its own grids, as they came. */
export interface RowStore {
  cursor(): Promise<string>
  /** The working set in the order it came. */
  segments(): Promise<readonly Segment[]>
  /** Adds a segment and moves the cursor, in one transaction; false (nothing written) when the cursor is no longer `from`. */
  append(segment: Segment, from: string): Promise<boolean>
  /** Puts few segments in place of many; false when the cursor is no longer `from`. */
  compact(segments: readonly Segment[], from: string): Promise<boolean>
  /** Forgets the working set, not the outbox. */
  clearRows(): Promise<void>
}

export interface Store extends OutboxStore, RowStore {}
