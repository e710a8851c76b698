import type { Refusal } from '../kernel/command.ts'
import type { Instant } from '../kernel/instant.ts'
import { plannedEndAt } from './slot.ts'
import { resultOf, slotsOf, type SlotRecord } from './slots-of.ts'
import type { Alert, FollowUp } from './tables.ts'

type AlertFacts = Pick<Alert, 'id' | 'status'>

/**
 * What stands in the way of a release, gravest first; null when nothing does. A screen asks the same before it offers the button.
 * Not before 24:00 of the planned end (期满); no open alert; no positive sample (the person has become a case); no sample without
 * result; no check that is open or missed: each must be made good or excused, by name. Records and alerts of the measures it took
 * over from may stand among them.
 */
export function releaseBarred(
  followUp: FollowUp,
  observations: readonly SlotRecord[],
  alerts: readonly AlertFacts[],
  at: Instant,
  offset: number,
): Refusal | null {
  const from = plannedEndAt(followUp, offset)
  if (at < from) return { code: 'release-early', followUp: followUp.id, plannedEnd: followUp.plannedEnd, from }
  const open = alerts.filter((alert) => alert.status === 'OPEN').map((alert) => alert.id)
  if (open.length > 0) return { code: 'release-alert-open', alerts: open }
  const samples = observations.filter((row) => row.kind === 'SAMPLE' && !row.superseded)
  const withResult = (result: ReturnType<typeof resultOf>): readonly string[] =>
    samples.filter((sample) => resultOf(sample.id, observations) === result).map((sample) => sample.id)
  if (withResult('POSITIVE').length > 0) return { code: 'release-test-positive', samples: withResult('POSITIVE') }
  if (withResult(null).length > 0) return { code: 'release-result-pending', samples: withResult(null) }
  const slots = slotsOf(followUp, observations, at, offset).filter((slot) => slot.status === 'OPEN' || slot.status === 'MISSED' || slot.status === 'FUTURE')
  return slots.length === 0 ? null : { code: 'release-slots-open', slots: slots.map((slot) => slot.key) }
}
