import { lastRide } from '@lianfang/domain/followup/flows/dependants.ts'
import { transports, type Transport, type Way } from '@lianfang/domain/followup/flows/tables.ts'
import { persons, type Person } from '@lianfang/domain/people/tables.ts'
import type { WorkingSet } from '../../sync/working-set.ts'

/** The last ride this phone knows of the same way: its vehicle and crew are offered for the next one. */
export function rideBefore(view: WorkingSet, way: Way): Transport | undefined {
  return lastRide(view.all(transports).filter((ride) => ride.way === way))
}

/** Who may take over at the other end: at home the household, elsewhere who has taken over at that place before. */
export function receiversOf(view: WorkingSet, ride: Transport, rider: Person | undefined): readonly string[] {
  const names =
    ride.way === 'TO_HOME'
      ? [rider?.personal.name ?? '', ...membersAtHome(view, rider)]
      : view.all(transports).flatMap((other) => (other.status === 'ARRIVED' && other.personal.to === ride.personal.to ? [other.personal.receivedBy] : []))
  return [...new Set(names.filter((name) => name.trim().length > 1))].slice(0, 4)
}

function membersAtHome(view: WorkingSet, rider: Person | undefined): readonly string[] {
  if (!rider?.household) return []
  return view
    .by(persons, 'household', rider.household)
    .filter((one) => one.id !== rider.id && one.living === 'RESIDENT' && one.mergedInto === null)
    .map((one) => one.personal.name)
}
