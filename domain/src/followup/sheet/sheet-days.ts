import type { Day } from '../../kernel/instant.ts'
import type { PlannedSlot } from '../slot.ts'

/** A line of the sheet: the boxes of one day. A box is null where nothing is asked. */
export interface SheetDay<S extends PlannedSlot> {
  readonly day: Day
  readonly am: S | null
  readonly pm: S | null
  readonly test: S | null
}

/** Lines of one sheet of paper: two weeks. */
export const SHEET_LINES = 14

/** The days of a strip, a line each; the only reading of a day stands in the morning's box. */
export function sheetDays<S extends PlannedSlot>(strip: readonly S[]): readonly SheetDay<S>[] {
  const days = [...new Set(strip.map((slot) => slot.day))].sort()
  return days.map((day) => {
    const readings = strip.filter((slot) => slot.day === day && slot.kind === 'TEMPERATURE')
    return {
      day,
      am: readings.find((slot) => slot.part !== 'PM') ?? null,
      pm: readings.find((slot) => slot.part === 'PM') ?? null,
      test: strip.find((slot) => slot.day === day && slot.kind === 'TEST') ?? null,
    }
  })
}

/** Sheets of at most two weeks. */
export function sheetPages<S extends PlannedSlot>(days: readonly SheetDay<S>[]): readonly (readonly SheetDay<S>[])[] {
  return Array.from({ length: Math.ceil(days.length / SHEET_LINES) }, (_, n) => days.slice(n * SHEET_LINES, (n + 1) * SHEET_LINES))
}
