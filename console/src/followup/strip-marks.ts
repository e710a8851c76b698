import type { SlotStatus, StripSlot } from '@lianfang/domain/followup/slots-of.ts'

/** Every state of a check has its own sign, so that nothing depends on colour. */
export const MARKS: Readonly<Record<SlotStatus | 'FEVER', string>> = {
  FUTURE: '·',
  OPEN: '○',
  DONE: '✓',
  LATE: '✓̲',
  MISSED: '✕',
  EXCUSED: '–',
  AWAITING_RESULT: '…',
  POSITIVE: '＋',
  FEVER: '▲',
}

/** A reading at or above the threshold shows as fever, whatever its time. */
export function markOf(slot: StripSlot, feverThreshold: number): keyof typeof MARKS {
  return slot.celsius !== null && slot.celsius >= feverThreshold ? 'FEVER' : slot.status
}

export interface StripDay<S extends StripSlot = StripSlot> {
  readonly day: string
  readonly first: S | null
  readonly second: S | null
  readonly test: S | null
}

/** The strip by days: morning (or the day's only) reading, evening reading, test. */
export function stripDays<S extends StripSlot>(strip: readonly S[]): readonly StripDay<S>[] {
  const days = new Map<string, StripDay<S>>()
  for (const slot of strip) {
    const before = days.get(slot.day) ?? { day: slot.day, first: null, second: null, test: null }
    const place = slot.kind === 'TEST' ? 'test' : slot.part === 'PM' ? 'second' : 'first'
    days.set(slot.day, { ...before, [place]: slot })
  }
  return [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1))
}

/** How many of the checks whose time has come are done, and how many were missed. */
export function stripCount(strip: readonly StripSlot[]): { readonly due: number; readonly done: number; readonly missed: number } {
  const due = strip.filter((slot) => slot.status !== 'FUTURE' && slot.status !== 'EXCUSED')
  const done = due.filter((slot) => slot.status === 'DONE' || slot.status === 'LATE' || slot.status === 'AWAITING_RESULT' || slot.status === 'POSITIVE').length
  return { due: due.length, done, missed: due.filter((slot) => slot.status === 'MISSED').length }
}
