import { put } from '../kernel/change.ts'
import { accepted, refused, type Context, type Refusal, type Sentence } from '../kernel/command.ts'
import type { Instant } from '../kernel/instant.ts'
import { needBy, needOne, type Need, type State } from '../kernel/state.ts'
import { chainOf } from './chain-of.ts'
import { endOf } from './end-of.ts'
import { needsOfNumber, takeNumber } from './orders/take-number.ts'
import { decideMeasures } from './policy.ts'
import { timeRefused } from './recording-of.ts'
import { releaseBarred } from './release-barred.ts'
import { alerts, followUps, observations, type FollowUp } from './tables.ts'

export interface Release {
  readonly followUp: string
  readonly note: string
}

/**
 * Releases somebody from a measure: a decision of a person, at a time, with complete checks (domain.md §0.4), and a numbered paper.
 * Alerts and samples of the measures it took over from count too. Refused by `releaseBarred`.
 */
export const release: Sentence<Release> = {
  kind: 'followup/release',
  policy: decideMeasures,
  needs: ({ at, input }, state) => needsOfRelease(state, input.followUp, at),
  units: ({ unit, input }, state) => [state.one(followUps, input.followUp)?.unit ?? unit],
  decide(state, { at, input }, context) {
    const followUp = state.one(followUps, input.followUp)
    if (!followUp) return refused({ code: 'follow-up-unknown', followUp: input.followUp })
    if (followUp.status !== 'ACTIVE') return refused({ code: 'follow-up-ended', followUp: followUp.id, status: followUp.status, endedDay: followUp.endedDay })
    const reason = releaseRefused(state, followUp, at, context)
    if (reason) return refused(reason)
    const { number, change } = takeNumber(state, 'NOTICE', at, context.settings.offset)
    return accepted(put(followUps, { ...endOf(followUp, 'RELEASED', at, input, context), notice: number }, followUp), change)
  },
}

/** What `releaseRefused` and the number of the paper must see. */
export function needsOfRelease(state: State, id: string, at: Instant): readonly Need[] {
  const followUp = state.one(followUps, id)
  const chain = followUp ? chainOf(state, followUp).map((row) => row.id) : []
  return [
    needOne(followUps, id),
    needBy(followUps, 'person', followUp?.person),
    needBy(observations, 'followUp', ...chain),
    needBy(alerts, 'followUp', ...chain),
    needsOfNumber('NOTICE', at),
  ]
}

/** Why this measure is not complete at this time; null when it is. */
export function releaseRefused(state: State, followUp: FollowUp, at: Instant, context: Context): Refusal | null {
  const chain = chainOf(state, followUp)
  const seen = chain.flatMap((row) => state.by(observations, 'followUp', row.id))
  const raised = chain.flatMap((row) => state.by(alerts, 'followUp', row.id))
  return timeRefused(followUp, at, context) ?? releaseBarred(followUp, seen, raised, at, context.settings.offset)
}
