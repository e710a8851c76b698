import { SHANGHAI, type Instant } from '../kernel/instant.ts'
import { plannedSlots, type Plan } from './slot.ts'
import { highestOf, overAt, standingBySlot, standingOf, type SlotRecord, type SlotStatus, type StripSlot, type Watchable } from './slots-of.ts'
import type { FollowUp } from './tables.ts'

/** A strip as a list carries it: what the plan says anyway is left out. */
export interface ShortStrip {
  /** A sign for each planned check in order of time; `-` for one that vanished because the measure was over. */
  readonly signs: string
  /** Readings at or above the threshold, the highest of each check. */
  readonly fevers: readonly { readonly slot: string; readonly celsius: number }[]
}

const VANISHED = '-'
const SIGNS: Readonly<Record<SlotStatus, string>> = {
  FUTURE: 'F',
  OPEN: 'O',
  DONE: 'D',
  LATE: 'L',
  MISSED: 'M',
  EXCUSED: 'E',
  AWAITING_RESULT: 'A',
  POSITIVE: 'P',
}
const STATUS_OF: ReadonlyMap<string, SlotStatus> = new Map((Object.keys(SIGNS) as SlotStatus[]).map((status) => [SIGNS[status], status]))
const NONE: readonly SlotRecord[] = []

/** The same strip as `slotsOf` computes, in short: a list holds fifty of them. */
export function shortStrip(
  followUp: Watchable & Pick<FollowUp, 'feverThreshold'>,
  observations: readonly SlotRecord[],
  now: Instant,
  offset: number = SHANGHAI,
): ShortStrip {
  const bySlot = standingBySlot(followUp.id, observations)
  const over = overAt(followUp, now)
  const fevers: { slot: string; celsius: number }[] = []
  let signs = ''
  for (const planned of plannedSlots(followUp, offset)) {
    const rows = bySlot.get(planned.key) ?? NONE
    const status = standingOf(planned, rows, over, now)
    signs += status === null ? VANISHED : SIGNS[status]
    const celsius = highestOf(rows)
    if (celsius !== null && celsius >= followUp.feverThreshold) fevers.push({ slot: planned.key, celsius })
  }
  return { signs, fevers }
}

/** Reads a short strip beside the plan it was made from. A reading below the threshold is known to be there, not how high it was. */
export function readShortStrip({ signs, fevers }: ShortStrip, plan: Plan, offset: number = SHANGHAI): readonly StripSlot[] {
  return plannedSlots(plan, offset).flatMap((planned, n) => {
    const status = STATUS_OF.get(signs.charAt(n))
    return status ? [{ ...planned, status, celsius: fevers.find((fever) => fever.slot === planned.key)?.celsius ?? null }] : []
  })
}
