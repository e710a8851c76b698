import { put, type Change } from '../kernel/change.ts'
import type { Context } from '../kernel/command.ts'
import { addHours, dayOf, type Instant } from '../kernel/instant.ts'
import type { State } from '../kernel/state.ts'
import { alerts, type AlertCause, type FollowUp } from './tables.ts'

/** Within this time somebody must have looked (domain.md §7, indicator 16). */
export const ALERT_HOURS = 2

/**
 * Raises an alert under the command's id; its clock starts when it was said. While one of the same cause is open for this
 * follow-up no second is raised: the first clock goes on running, a second reading does not set it back.
 */
export function raiseAlert(
  state: State,
  said: { readonly id: string; readonly at: Instant },
  followUp: FollowUp,
  cause: AlertCause | null,
  context: Context,
): readonly Change[] {
  if (cause === null || state.by(alerts, 'followUp', followUp.id).some((alert) => alert.status === 'OPEN' && alert.cause === cause)) return []
  return [
    put(alerts, {
      id: said.id,
      followUp: followUp.id,
      person: followUp.person,
      unit: followUp.unit,
      cause,
      raisedAt: said.at,
      raisedDay: dayOf(said.at, context.settings.offset),
      dueAt: addHours(said.at, ALERT_HOURS),
      status: 'OPEN',
      outcome: null,
      closedAt: null,
      closedBy: null,
      personal: { note: '' },
    }),
  ]
}
