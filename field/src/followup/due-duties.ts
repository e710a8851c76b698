import { dutiesOf, type Duty } from '@lianfang/domain/followup/duties/duties-of.ts'
import { hasLapsed } from '@lianfang/domain/followup/has-lapsed.ts'
import { observations, type FollowUp } from '@lianfang/domain/followup/tables.ts'
import type { Instant } from '@lianfang/domain/kernel/instant.ts'
import type { State } from '@lianfang/domain/kernel/state.ts'

/**
 * What the township owes this person and somebody can still do now: visits of the day, calls and final disinfections also when they
 * are late. Once the measure is over or has lapsed nobody is called on any more; the place is still disinfected.
 */
export function dueDuties(view: State, followUp: FollowUp, now: Instant, offset: number): readonly Duty[] {
  const isOver = followUp.status !== 'ACTIVE' || hasLapsed(followUp, now)
  return dutiesOf(followUp, view.by(observations, 'followUp', followUp.id), now, offset).filter(
    (duty) => (duty.status === 'OPEN' || (duty.status === 'MISSED' && duty.kind !== 'VISIT')) && (duty.kind === 'DISINFECTION' || !isOver),
  )
}

/** The screen on which it is recorded. */
export const DUTY_SCREENS = { VISIT: 'visit', CALL: 'call', DISINFECTION: 'disinfection' } as const satisfies Readonly<Record<Duty['kind'], string>>
