import { addDays, dayOf, type Day, type Instant } from '../../kernel/instant.ts'
import { hasLapsed } from '../has-lapsed.ts'
import type { FollowUp, FollowUpStatus } from '../tables.ts'
import { lastRide } from './dependants.ts'
import type { Transport, Way } from './tables.ts'

/** A ride that the measure asks for: by which follow-up, where to, and from which day on. */
export interface RideDue {
  readonly followUp: FollowUp
  readonly way: Exclude<Way, 'TO_HOSPITAL'>
  readonly day: Day
}

/** Ends after which nobody is brought home by us: died, in hospital, gone elsewhere or not found. */
const NOT_OURS: readonly FollowUpStatus[] = ['DIED', 'BECAME_CASE', 'LEFT', 'TRANSFERRED_OUT', 'LOST']

/**
 * Where a person is to be taken, told from the phases of the measure that runs or ran last and from the rides on record: to a site
 * from the day before its phase begins until it is over, home from the end of that phase or of the measure. Null: nowhere, or on
 * the way already.
 */
export function rideDue(measures: readonly FollowUp[], rides: readonly Transport[], now: Instant, offset: number): RideDue | null {
  const followUp = measures.reduce<FollowUp | undefined>((latest, one) => (latest !== undefined && one.startedAt < latest.startedAt ? latest : one), undefined)
  const last = lastRide(rides)
  if (!followUp || last?.status === 'ON_THE_WAY') return null
  const today = dayOf(now, offset)
  const inForce = followUp.status === 'ACTIVE' && !hasLapsed(followUp, now)
  const site = inForce
    ? followUp.phases.find((phase) => phase.measure === 'CENTRALIZED_QUARANTINE' && phase.from <= addDays(today, 1) && today <= phase.to)
    : undefined
  if (site) return last === undefined || last.way === 'TO_HOME' ? { followUp, way: 'TO_SITE', day: site.from } : null
  if (last?.way !== 'TO_SITE' || NOT_OURS.includes(followUp.status)) return null
  return { followUp, way: 'TO_HOME', day: inForce ? homeFrom(followUp, today) : (followUp.endedDay ?? dayOf(followUp.lapsesAt, offset)) }
}

/** The day after the last phase at a site; of a measure that asks for none, the day it began. */
function homeFrom({ phases, startedDay }: FollowUp, today: Day): Day {
  return phases.reduce((day, phase) => (phase.measure === 'CENTRALIZED_QUARANTINE' && phase.to < today ? addDays(phase.to, 1) : day), startedDay)
}
