import type { CareMemberAnswer } from '@lianfang/contract/followup/care/answers.ts'
import {
  careContacts,
  careSeats,
  careTeams,
  careTemplates,
  type CareContact,
  type CareSeat,
  type CareTeam,
  type OwnCareTemplate,
} from '@lianfang/domain/followup/care/tables.ts'
import type { SeatFacts } from '@lianfang/domain/followup/care/seats-of.ts'
import { teamsOf } from '@lianfang/domain/followup/care/team-of.ts'
import type { FollowUp } from '@lianfang/domain/followup/tables.ts'
import { workers, type Worker } from '@lianfang/domain/grids/tables.ts'
import type { Day } from '@lianfang/domain/kernel/instant.ts'
import type { Reader } from '../../database/reader.ts'

/** Somebody under measure, as far as the list of teams needs it. */
export type Watched = Pick<FollowUp, 'id' | 'person' | 'unit' | 'plannedEnd' | 'pack' | 'packVersion'>

/** Everybody whose measure is in force on this day in these units (null: all in sight), the first to end first. */
export function underMeasure(reader: Reader, inUnits: readonly string[] | null, today: Day): Promise<readonly Watched[]> {
  return reader.query(
    `SELECT id, person, unit, planned_end AS "plannedEnd", pack, pack_version AS "packVersion" FROM follow_ups WHERE township = $1 AND status = 'ACTIVE' AND planned_end >= $3::date
        AND ($2::text[] IS NULL OR unit = ANY ($2)) ORDER BY planned_end, id`,
    [reader.township, inUnits, today],
  )
}

/** The team that stands with each of these measures: formed under it, or under one it took over from. What else its person has been through is not read. */
export async function teamsOfMeasures(reader: Reader, followUps: readonly string[]): Promise<ReadonlyMap<string, CareTeam>> {
  const measures = await withPrevious(reader, followUps)
  const teams = await reader.rows(careTeams, 'SELECT * FROM care_teams WHERE township = $1 AND follow_up = ANY ($2::uuid[])', [
    reader.township,
    [...measures.keys()],
  ])
  return teamsOf([...measures.values()], teams)
}

/** These measures and those they took over from, by id: one step back a question, until none is left (a join would walk past every ended measure). */
async function withPrevious(reader: Reader, followUps: readonly string[]): Promise<ReadonlyMap<string, Pick<FollowUp, 'id' | 'previous'>>> {
  const known = new Map<string, Pick<FollowUp, 'id' | 'previous'>>()
  for (let ids = followUps; ids.length > 0;) {
    const found = await reader.query<Pick<FollowUp, 'id' | 'previous'>>('SELECT id, previous FROM follow_ups WHERE township = $1 AND id = ANY ($2::uuid[])', [
      reader.township,
      ids,
    ])
    for (const one of found) known.set(one.id, one)
    ids = found.flatMap(({ previous }) => (previous !== null && !known.has(previous) ? [previous] : []))
  }
  return known
}

/** All who sit or have sat in these teams, by team. */
export async function seatsOfTeams(reader: Reader, teams: readonly string[]): Promise<ReadonlyMap<string, readonly CareSeat[]>> {
  const seats = await reader.rows(careSeats, 'SELECT * FROM care_seats WHERE township = $1 AND team = ANY ($2::uuid[]) ORDER BY since, id', [
    reader.township,
    teams,
  ])
  return Map.groupBy(seats, (seat) => seat.team)
}

/** Of everybody who sits in these teams what completeness depends on, by team; nothing personal is opened. */
export async function seatFactsOf(reader: Reader, teams: readonly string[]): Promise<ReadonlyMap<string, readonly SeatFacts[]>> {
  const seats = await reader.query<SeatFacts>(
    `SELECT id, team, place, stand_in AS "standIn", since, until, answer, answered_at AS "answeredAt" FROM care_seats WHERE township = $1 AND team = ANY ($2::uuid[])`,
    [reader.township, teams],
  )
  return Map.groupBy(seats, (seat) => seat.team)
}

/** Everybody from outside. */
export function allContacts(reader: Reader): Promise<readonly CareContact[]> {
  return reader.rows(careContacts, 'SELECT * FROM care_contacts WHERE township = $1 ORDER BY unit, id', [reader.township])
}

/** The township’s own line-ups, the newest first. */
export function ownTemplates(reader: Reader): Promise<readonly OwnCareTemplate[]> {
  return reader.rows(careTemplates, 'SELECT * FROM care_templates WHERE township = $1 ORDER BY set_at DESC, id', [reader.township])
}

/** The household of each of these people who has one. */
export async function doorsOf(reader: Reader, people: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await reader.query<{ id: string; household: string }>(
    'SELECT id, household FROM persons WHERE township = $1 AND id = ANY ($2::uuid[]) AND household IS NOT NULL',
    [reader.township, people],
  )
  return new Map(rows.map((row) => [row.id, row.household]))
}

/** Those under measure behind the same door as this person. */
export async function matesOf(reader: Reader, person: string): Promise<readonly Watched[]> {
  return reader.query(
    `SELECT f.id, f.person, f.unit, f.planned_end AS "plannedEnd", f.pack, f.pack_version AS "packVersion" FROM follow_ups f JOIN persons p ON p.township = f.township AND p.id = f.person
      WHERE f.township = $1 AND f.status = 'ACTIVE' AND f.person <> $2 AND p.household = (SELECT household FROM persons WHERE township = $1 AND id = $2)`,
    [reader.township, person],
  )
}

/** Names and telephones of those who sit, by worker or contact id. Who is not known any more has none. */
export async function membersOf(
  reader: Reader,
  seated: readonly Pick<CareSeat, 'worker' | 'contact'>[],
): Promise<(one: Pick<CareSeat, 'worker' | 'contact'>) => CareMemberAnswer> {
  const [staff, outside] = await Promise.all([
    reader.byId(
      workers,
      seated.flatMap((one) => one.worker ?? []),
    ),
    reader.byId(
      careContacts,
      seated.flatMap((one) => one.contact ?? []),
    ),
  ])
  return (one) => named(one, staff, outside)
}

function named(
  { worker, contact }: Pick<CareSeat, 'worker' | 'contact'>,
  staff: ReadonlyMap<string, Worker>,
  outside: ReadonlyMap<string, CareContact>,
): CareMemberAnswer {
  const known = staff.get(worker ?? '')?.personal
  const { name = known?.name ?? '', office = '', phone = known?.phone ?? '' } = outside.get(contact ?? '')?.personal ?? {}
  return { worker, contact, name, office, phone }
}
