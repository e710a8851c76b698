import type { CareDetail, CareSeatAnswer, CareTeamAnswer } from '@lianfang/contract/followup/care/answers.ts'
import { callerOf, placesOf, sitsAt } from '@lianfang/domain/followup/care/seats-of.ts'
import type { CareSeat, CareTeam } from '@lianfang/domain/followup/care/tables.ts'
import { followUps } from '@lianfang/domain/followup/tables.ts'
import { workers } from '@lianfang/domain/grids/tables.ts'
import { dayOf } from '@lianfang/domain/kernel/instant.ts'
import type { Reader } from '../../database/reader.ts'
import { ProblemError } from '../../http/problem.ts'
import type { Clock } from '../queries.ts'
import { chainsOf, poolOf, proposalFor, seatedIn, templateFor } from './propose.ts'
import { matesOf, membersOf, seatsOfTeams, teamsOfMeasures } from './queries.ts'

/** The care team of somebody under measure, or what would be proposed, and who else could sit in it. */
export async function describeTeam(reader: Reader, followUpId: string, clock: Clock): Promise<CareDetail> {
  const followUp = (await reader.byId(followUps, [followUpId])).get(followUpId)
  if (!followUp) throw new ProblemError('not-found')
  const [pool, mates] = await Promise.all([poolOf(reader, dayOf(clock.now, clock.offset)), matesOf(reader, followUp.person)])
  const teams = await teamsOfMeasures(reader, [followUpId, ...mates.map((mate) => mate.id)])
  const seats = await seatsOfTeams(
    reader,
    [...teams.values()].map((team) => team.id),
  )
  const team = teams.get(followUpId)
  const chain = chainsOf(pool)(followUp.unit)
  const template = templateFor(pool, followUp)
  const sitting = mates.flatMap((mate) => {
    const theirs = teams.get(mate.id)
    return seatedIn(theirs, seats.get(theirs?.id ?? '') ?? [], template, clock.now)
  })
  const proposal = proposalFor(pool, template, chain, sitting)
  const path = new Set(chain.map((rung) => rung.unit))
  const candidates = [
    ...chain.flatMap((rung) => rung.people.map((one) => ({ worker: one.worker, contact: null }))),
    ...pool.contacts.filter((contact) => contact.active && path.has(contact.unit)).map((contact) => ({ worker: null, contact: contact.id })),
  ]
  const own = seats.get(team?.id ?? '') ?? []
  const memberOf = await membersOf(reader, [...own, ...proposal, ...candidates])
  const unique = new Map(candidates.map((one) => [one.worker ?? one.contact, one]))
  return {
    team: team ? await tellTeam(reader, team, own, memberOf, clock) : null,
    template,
    proposal: proposal.map((seat) => ({ ...memberOf(seat), place: seat.place })),
    candidates: [...unique.values()].map(memberOf),
  }
}

async function tellTeam(
  reader: Reader,
  team: CareTeam,
  seats: readonly CareSeat[],
  memberOf: Awaited<ReturnType<typeof membersOf>>,
  { now }: Clock,
): Promise<CareTeamAnswer> {
  const answerers = await reader.byId(
    workers,
    seats.flatMap((seat) => seat.answeredBy ?? []).filter((id) => id.length === 36),
  )
  const tell = (seat: CareSeat): CareSeatAnswer => ({
    ...memberOf(seat),
    id: seat.id,
    place: seat.place,
    standIn: seat.standIn,
    since: seat.since,
    until: seat.until,
    answer: seat.answer,
    answeredAt: seat.answeredAt,
    by: seat.answeredBy === null ? null : (answerers.get(seat.answeredBy)?.personal.name ?? ''),
    note: seat.personal.note,
  })
  const places = placesOf<CareSeat>(team, seats, now)
  const shown = new Set(places.flatMap((place) => [place.holder?.id ?? '', place.standIn?.id ?? '']))
  return {
    id: team.id,
    unit: team.unit,
    places: places.map(({ role, name, holder, standIn, acting, isAccepted }) => ({
      role,
      name,
      holder: holder ? tell(holder) : null,
      standIn: standIn ? tell(standIn) : null,
      acting: acting?.id ?? null,
      isAccepted,
    })),
    lead: team.lead,
    callerPlace: team.caller,
    caller: callerOf(team, places)?.id ?? null,
    missing: places.filter((place) => !place.isAccepted).length,
    formedAt: team.formedAt,
    past: seats
      .filter((seat) => !shown.has(seat.id) || !sitsAt(seat, now))
      .toReversed()
      .map(tell),
  }
}
