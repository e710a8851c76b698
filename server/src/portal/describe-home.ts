import { callerOf, placesOf } from '@lianfang/domain/followup/care/seats-of.ts'
import type { CareSeat } from '@lianfang/domain/followup/care/tables.ts'
import { dutiesOf } from '@lianfang/domain/followup/duties/duties-of.ts'
import { hasLapsed } from '@lianfang/domain/followup/has-lapsed.ts'
import type { CareNeed } from '@lianfang/domain/followup/needs/tables.ts'
import { slotsOf } from '@lianfang/domain/followup/slots-of.ts'
import { residentId } from '@lianfang/domain/kernel/resident-id.ts'
import { persons } from '@lianfang/domain/people/tables.ts'
import { ruleOfEdition } from '@lianfang/domain/protocols/packs-in-force.ts'
import type { MeasureView, MemberView } from '@lianfang/portal/followup/measure-view.ts'
import type { NeedsHelp } from '@lianfang/portal/followup/need-page.ts'
import type { OwnNeed } from '@lianfang/portal/followup/needs-part.ts'
import type { Reported } from '@lianfang/portal/followup/report-page.ts'
import type { HomeView } from '@lianfang/portal/shell/home-page.ts'
import type { Reader } from '../database/reader.ts'
import { matesOf, membersOf, seatsOfTeams, teamsOfMeasures } from '../followup/care/queries.ts'
import { chainOfId, recordsWithNotes } from '../followup/queries.ts'
import { needsOfFamily } from '../followup/needs/queries.ts'
import { objectionsTo } from '../followup/orders/queries.ts'
import { editionsOf } from '../protocols/queries.ts'
import { orderOf } from './queries.ts'
import type { Resident } from './residents.ts'

/** What a resident's first page shows. */
export async function describeHome(reader: Reader, resident: Resident, now: string): Promise<Omit<HomeView, 'said'>> {
  const [measure, team, needs, objections] = await Promise.all([
    describeMeasure(reader, resident, now),
    describeTeam(reader, resident, now),
    needsOfFamily(reader, resident.person.id, null, 30),
    objectionsTo(reader, [resident.followUp.order]),
  ])
  return {
    name: resident.person.personal.name,
    measure,
    team,
    needs: await describeNeeds(reader, resident, needs),
    objections,
    opensUntil: resident.until,
  }
}

/** The person's own needs, and those they asked for somebody behind the same door. */
async function describeNeeds(reader: Reader, { records, link }: Resident, needs: readonly CareNeed[]): Promise<readonly OwnNeed[]> {
  const isOwn = (need: CareNeed): boolean => records.includes(need.person)
  const asked = needs.filter((need) => isOwn(need) || need.askedBy === residentId(link.id))
  const others = await reader.byId(
    persons,
    asked.filter((need) => !isOwn(need)).map((need) => need.person),
  )
  return asked.map((need) => ({ need, name: isOwn(need) ? null : (others.get(need.person)?.personal.name ?? '') }))
}

async function describeMeasure(reader: Reader, { followUp, settings }: Resident, now: string): Promise<MeasureView> {
  const [order, chain, editions] = await Promise.all([orderOf(reader, followUp.order), chainOfId(reader, followUp.id), editionsOf(reader)])
  const records = await recordsWithNotes(
    reader,
    chain.map((one) => one.id),
  )
  const standing = records.filter((row) => !row.superseded)
  return {
    now,
    offset: settings.offset,
    followUp,
    order,
    rule: ruleOfEdition(editions, followUp.pack, followUp.packVersion, followUp.category) ?? null,
    strip: slotsOf(followUp, standing, now, settings.offset),
    duties: dutiesOf(followUp, standing, now, settings.offset),
    records: standing,
  }
}

/** The care team as it sits now: names and telephones, which are there to be called. */
async function describeTeam(reader: Reader, { followUp }: Resident, now: string): Promise<readonly MemberView[]> {
  const team = (await teamsOfMeasures(reader, [followUp.id])).get(followUp.id)
  if (!team) return []
  const seats = (await seatsOfTeams(reader, [team.id])).get(team.id) ?? []
  const memberOf = await membersOf(reader, seats)
  const places = placesOf<CareSeat>(team, seats, now)
  const caller = callerOf(team, places)
  return places.flatMap(({ name: place, acting }) => {
    if (!acting) return []
    const { name, phone } = memberOf(acting)
    return [{ place, name, phone, isCaller: acting.id === caller?.id }]
  })
}

/** For whom a resident may report: themself while the measure is in force, and who else is under measure behind the same door. */
export async function reportedBy(reader: Reader, resident: Resident, now: string): Promise<readonly Reported[]> {
  const { person, followUp } = resident
  const self = followUp.status === 'ACTIVE' && !hasLapsed(followUp, now) ? [{ followUp: followUp.id, name: person.personal.name, isSelf: true }] : []
  return [...self, ...(await matesBehind(reader, resident)).map((mate) => ({ followUp: mate.id, name: mate.name, isSelf: false }))]
}

/** For whom a resident may ask for help: themself, and who else is under measure behind the same door. */
export async function askedForBy(reader: Reader, resident: Resident): Promise<readonly NeedsHelp[]> {
  const { id: self, personal } = resident.person
  const mates = await matesBehind(reader, resident)
  return [{ person: self, name: personal.name, isSelf: true }, ...mates.map(({ person, name }) => ({ person, name, isSelf: false }))]
}

/** Those under measure behind the same door: names, and nothing more. */
async function matesBehind(
  reader: Reader,
  { person, records }: Resident,
): Promise<readonly { readonly id: string; readonly person: string; readonly name: string }[]> {
  const mates = (await matesOf(reader, person.id)).filter((mate) => !records.includes(mate.person))
  const names = await reader.byId(
    persons,
    mates.map((mate) => mate.person),
  )
  return mates.map((mate) => ({ id: mate.id, person: mate.person, name: names.get(mate.person)?.personal.name ?? '' }))
}
