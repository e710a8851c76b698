import type { Instant } from '@lianfang/domain/kernel/instant.ts'
import { dayOf } from '@lianfang/domain/kernel/instant.ts'
import { slotsOf, type Slot } from '@lianfang/domain/followup/slots-of.ts'
import { observations, type FollowUp } from '@lianfang/domain/followup/tables.ts'
import type { State } from '@lianfang/domain/kernel/state.ts'

/** The strip of a follow-up as this phone knows it. */
export function stripOf(view: State, followUp: FollowUp, now: Instant, offset: number): readonly Slot[] {
  return slotsOf(followUp, view.by(observations, 'followUp', followUp.id), now, offset)
}

/** Checks that somebody at the door can still make now: open ones, today's missed temperatures, samples that were forgotten. */
export function dueChecks(strip: readonly Slot[], now: Instant, offset: number): readonly Slot[] {
  const today = dayOf(now, offset)
  return strip.filter((slot) => slot.status === 'OPEN' || (slot.status === 'MISSED' && (slot.kind === 'TEST' || slot.day === today)))
}
