import type { Refusal } from '../kernel/command.ts'
import { clockOf, dayOf, type Day, type Instant } from '../kernel/instant.ts'
import { plannedSlotsOn, type Plan, type PlannedSlot } from './slot.ts'

/** The slot a record fills, or why it cannot fill the one it names. `key` null: the record stands beside the plan. */
export type SlotChoice = { readonly kind: 'slot'; readonly key: string | null } | { readonly kind: 'refused'; readonly reason: Refusal }

/**
 * Finds the slot of a reading taken at `at`. Without a wish it is the slot of that half-day, if the plan has one. A named slot
 * must be of that day and have begun: a temperature cannot be taken after its day is over, nor an evening's in the morning.
 */
export function slotForReading(plan: Plan, at: Instant, wanted: string | null, offset: number): SlotChoice {
  const readings = plannedSlotsOn(plan, dayWanted(wanted, at, offset), offset).filter((slot) => slot.kind === 'TEMPERATURE')
  const takes = (slot: PlannedSlot): boolean => slot.day === dayOf(at, offset) && slot.takesFrom <= at
  if (wanted === null) return latestOf(readings.filter(takes))
  return choose(readings, wanted, takes, at, offset)
}

/**
 * Finds the slot of a sample taken at `at`. Without a wish it is the test planned for that day, if any. A named one must not lie
 * ahead; a sample that was forgotten may be made good on a later day, and shows as late.
 */
export function slotForSample(plan: Plan, at: Instant, wanted: string | null, offset: number): SlotChoice {
  const tests = plannedSlotsOn(plan, dayWanted(wanted, at, offset), offset).filter((slot) => slot.kind === 'TEST')
  if (wanted === null) return latestOf(tests.filter((slot) => slot.day === dayOf(at, offset)))
  return choose(tests, wanted, (slot) => slot.takesFrom <= at, at, offset)
}

/** A slot's key begins with its day: only that day's checks are looked at. */
function dayWanted(wanted: string | null, at: Instant, offset: number): Day {
  return wanted?.slice(0, 10) ?? dayOf(at, offset)
}

function latestOf(slots: readonly PlannedSlot[]): SlotChoice {
  return { kind: 'slot', key: slots[slots.length - 1]?.key ?? null }
}

function choose(slots: readonly PlannedSlot[], wanted: string, takes: (slot: PlannedSlot) => boolean, at: Instant, offset: number): SlotChoice {
  const slot = slots.find((one) => one.key === wanted)
  if (!slot) return { kind: 'refused', reason: { code: 'slot-unknown', slot: wanted } }
  if (!takes(slot)) return { kind: 'refused', reason: { code: 'slot-other-time', slot: wanted, day: dayOf(at, offset), clock: clockOf(at, offset) } }
  return { kind: 'slot', key: slot.key }
}
