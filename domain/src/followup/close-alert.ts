import { put } from '../kernel/change.ts'
import { accepted, refused, type Sentence } from '../kernel/command.ts'
import { needOne } from '../kernel/state.ts'
import { recordResults } from './policy.ts'
import { alerts, type AlertOutcome } from './tables.ts'
import { wallClock } from './wall-clock.ts'

export interface CloseAlert {
  readonly alert: string
  readonly outcome: AlertOutcome
  readonly note: string
}

/**
 * Says that somebody has looked and what came of it. A phone whose clock is behind closes it at the moment it was raised.
 * Refused: an alert that is unknown or closed already.
 */
export const closeAlert: Sentence<CloseAlert> = {
  kind: 'followup/close-alert',
  policy: recordResults,
  needs: ({ input }) => [needOne(alerts, input.alert)],
  units: ({ unit, input }, state) => [state.one(alerts, input.alert)?.unit ?? unit],
  decide(state, command, context) {
    const { input } = command
    const alert = state.one(alerts, input.alert)
    if (!alert) return refused({ code: 'alert-unknown', alert: input.alert })
    if (alert.closedAt !== null) return refused({ code: 'alert-closed', alert: alert.id, ...wallClock(alert.closedAt, context), outcome: alert.outcome })
    const closedAt = command.at > alert.raisedAt ? command.at : alert.raisedAt
    return accepted(
      put(alerts, { ...alert, status: 'CLOSED', outcome: input.outcome, closedAt, closedBy: context.actor.id, personal: { note: input.note } }, alert),
    )
  },
}
