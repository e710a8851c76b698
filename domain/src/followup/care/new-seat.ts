import { put, type Change } from '../../kernel/change.ts'
import type { Context } from '../../kernel/command.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { Seated } from './propose-seats.ts'
import { careSeats, type CareTeam } from './tables.ts'

/** A new seat that waits for its answer; who seats themselves has accepted. */
export function newSeat(
  id: string,
  team: Pick<CareTeam, 'id' | 'person' | 'unit'>,
  seated: Seated,
  time: { readonly since: Instant; readonly until: Instant | null },
  standIn: boolean,
  context: Context,
): Change {
  const isOwn = seated.worker === context.actor.id
  return put(careSeats, {
    id,
    team: team.id,
    person: team.person,
    unit: team.unit,
    place: seated.place,
    worker: seated.worker,
    contact: seated.contact,
    standIn,
    ...time,
    seatedBy: context.actor.id,
    answer: isOwn ? 'ACCEPTED' : 'ASKED',
    answeredAt: isOwn ? time.since : null,
    answeredBy: isOwn ? context.actor.id : null,
    personal: { note: '' },
  })
}
