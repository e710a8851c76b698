import { put } from '../kernel/change.ts'
import { accepted, refused, type Sentence } from '../kernel/command.ts'
import { needBy, needOne } from '../kernel/state.ts'
import { chainOf } from './chain-of.ts'
import { endOf } from './end-of.ts'
import { decideMeasures } from './policy.ts'
import { timeRefused } from './recording-of.ts'
import { releaseBarred } from './release-barred.ts'
import { alerts, followUps, observations } from './tables.ts'

export interface Release {
  readonly followUp: string
  readonly note: string
}

/**
 * Releases somebody from a measure: a decision of a person, at a time, with complete checks (domain.md §0.4). Alerts and samples
 * of the measures it took over from count too. Refused by `releaseBarred`.
 */
export const release: Sentence<Release> = {
  kind: 'followup/release',
  policy: decideMeasures,
  needs({ input }, state) {
    const followUp = state.one(followUps, input.followUp)
    const chain = followUp ? chainOf(state, followUp).map((row) => row.id) : []
    return [
      needOne(followUps, input.followUp),
      needBy(followUps, 'person', followUp?.person),
      needBy(observations, 'followUp', ...chain),
      needBy(alerts, 'followUp', ...chain),
    ]
  },
  units: ({ unit, input }, state) => [state.one(followUps, input.followUp)?.unit ?? unit],
  decide(state, command, context) {
    const { at, input } = command
    const followUp = state.one(followUps, input.followUp)
    if (!followUp) return refused({ code: 'follow-up-unknown', followUp: input.followUp })
    if (followUp.status !== 'ACTIVE') return refused({ code: 'follow-up-ended', followUp: followUp.id, status: followUp.status, endedDay: followUp.endedDay })
    const chain = chainOf(state, followUp)
    const seen = chain.flatMap((row) => state.by(observations, 'followUp', row.id))
    const raised = chain.flatMap((row) => state.by(alerts, 'followUp', row.id))
    const reason = timeRefused(followUp, at, context) ?? releaseBarred(followUp, seen, raised, at, context.settings.offset)
    return reason ? refused(reason) : accepted(put(followUps, endOf(followUp, 'RELEASED', at, input, context), followUp))
  },
}
