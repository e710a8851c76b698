import type { TownshipSettings } from '../kernel/command.ts'
import { addDays, instantAt, type Day, type Instant } from '../kernel/instant.ts'

/** The stretch a bulletin counts: after `from`, up to and including `cutoffAt`. */
export interface BulletinWindow {
  readonly day: Day
  readonly from: Instant
  readonly cutoffAt: Instant
}

/** The window of a day: (cut-off of the day before, cut-off of the day], by the township's own cut-off (domain.md §7; 17:00 by default). */
export function windowOf(day: Day, settings: Pick<TownshipSettings, 'cutoff' | 'offset'>): BulletinWindow {
  return { day, from: instantAt(addDays(day, -1), settings.cutoff, settings.offset), cutoffAt: instantAt(day, settings.cutoff, settings.offset) }
}

/** True for what happened in the window. The edges never count twice: the cut-off itself belongs to the day it closes. */
export function isWithin(window: BulletinWindow, at: Instant | null): boolean {
  return at !== null && at > window.from && at <= window.cutoffAt
}
