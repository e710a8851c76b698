import type { Instant } from '../../kernel/instant.ts'
import { callerOf, placesOf } from '../care/seats-of.ts'
import type { CareSeat, CareTeam } from '../care/tables.ts'
import type { CareNeedKind } from './tables.ts'

/** Whom a need goes to; both null: nobody of a team, so whoever answers for the door. */
export type CareRoute = Pick<CareSeat, 'worker' | 'contact'>

const NOBODY: CareRoute = { worker: null, contact: null }

/**
 * Whom a need goes to by default: the one caller of the care team, so that a family always speaks with the same person; urgent care
 * goes to its doctor, else to its lead.
 */
export function routeOf(kind: CareNeedKind, team: CareTeam | undefined, seats: readonly CareSeat[], at: Instant): CareRoute {
  if (!team) return NOBODY
  const places = placesOf(team, seats, at)
  const doctor = places.find((place) => place.role === 'DOCTOR')?.acting
  const seat = kind === 'URGENT_CARE' ? (doctor ?? places[team.lead]?.acting ?? callerOf(team, places)) : callerOf(team, places)
  return seat ? { worker: seat.worker, contact: seat.contact } : NOBODY
}
