import { measureAt, standingsAt } from '@lianfang/domain/bulletin/standing-at.ts'
import { resultOf, type SlotRecord } from '@lianfang/domain/followup/slots-of.ts'
import type { FollowUp } from '@lianfang/domain/followup/tables.ts'
import type { Day, Instant } from '@lianfang/domain/kernel/instant.ts'
import { households, persons, type Person } from '@lianfang/domain/people/tables.ts'
import type { Places } from '../../bulletin/places.ts'
import type { Reader } from '../../database/reader.ts'
import { allAssignments, allWorkers } from '../../grids/queries.ts'
import { groupOf } from './grouping.ts'
import type { Grouping } from './origin-group.ts'
import { colorOf, knownSince, originOf, recordsOf, returnOf } from './records-of.ts'
import { seatedIn } from './seated-in.ts'
import type { SheetPerson } from './sheet-person.ts'

export interface AsOf {
  readonly day: Day
  readonly cutoffAt: Instant
  readonly offset: number
  readonly places: Places
  readonly grouping: Grouping
}

interface Readings {
  readonly samples: readonly (SlotRecord & { readonly day: Day })[]
  readonly celsius: ReadonlyMap<string, number>
}

/** The people with these ids as the records stood at a cut-off, in the order of villages. What was merged into one record is one person. */
export async function gatherPeople(reader: Reader, ids: readonly string[], asOf: AsOf): Promise<readonly SheetPerson[]> {
  const { cutoffAt, offset, places, grouping } = asOf
  const found = [...(await reader.byId(persons, ids)).values()]
  const records = found.flatMap((person) => [person.id, ...person.alsoOf])
  const known = await recordsOf(reader, records, cutoffAt)
  const { lists, measures } = known
  const [seen, teams, homes, held, staff] = await Promise.all([
    readingsOf(reader, records, cutoffAt),
    seatedIn(reader, records, measures, cutoffAt),
    reader.byId(
      households,
      found.flatMap((person) => person.household ?? []),
    ),
    allAssignments(reader),
    allWorkers(reader),
  ])
  const standings = standingsAt(measures, cutoffAt, offset)
  const names = new Map(staff.map((worker) => [worker.id, worker.personal.name]))
  const gridWorkers = Map.groupBy(
    held.filter((one) => one.role === 'GRID_WORKER' && one.from <= asOf.day && (one.to === null || one.to >= asOf.day)),
    (one) => one.unit,
  )
  const people = found.map((person): SheetPerson => {
    const own = [person.id, ...person.alsoOf]
    const referral = lists.findLast((row) => own.includes(row.person)) ?? null
    const followUp = measures.findLast((row) => own.includes(row.person)) ?? null
    const unit = followUp?.unit ?? person.unit
    const origin = originOf(known, own)
    return {
      person,
      village: places.nameOf(places.of(unit)),
      address: homes.get(person.household ?? '')?.personal.address || person.personal.address || (referral?.personal.address ?? ''),
      origin: origin.words,
      group: groupOf(origin, grouping),
      returnedOn: returnOf(known, own),
      referral,
      knownSince: knownSince(known, own),
      codeColor: colorOf(known, own),
      followUp,
      standing: followUp ? (standings.get(followUp.id) ?? 'NONE') : 'NONE',
      measure: followUp ? measureAt(followUp, lastMoment(followUp, cutoffAt), offset) : null,
      team: (followUp && teams.get(followUp.id)) ?? new Map(),
      gridWorkers: (gridWorkers.get(unit) ?? []).flatMap((one) => names.get(one.worker) ?? []),
      samples: samplesOf(measures, own, seen),
      celsius: own.map((id) => seen.celsius.get(id)).find((one) => one !== undefined) ?? null,
    }
  })
  const order = new Map(places.all.map((place, n) => [place.name, n]))
  const rank = (one: SheetPerson): number => order.get(one.village) ?? order.size
  return people.sort((one, other) => rank(one) - rank(other) || byDay(one, other) || (one.person.id < other.person.id ? -1 : 1))
}

function samplesOf(measures: readonly FollowUp[], own: readonly string[], { samples }: Readings): SheetPerson['samples'] {
  const theirs = new Set(measures.filter((row) => own.includes(row.person)).map((row) => row.id))
  const rows = samples.filter((row) => theirs.has(row.followUp))
  return rows.filter((row) => row.kind === 'SAMPLE').map(({ id, day }) => ({ day, result: resultOf(id, rows) }))
}

function lastMoment(row: FollowUp, cutoffAt: Instant): Instant {
  return row.endedAt !== null && row.endedAt < cutoffAt ? row.endedAt : cutoffAt
}

function byDay(one: SheetPerson, other: SheetPerson): number {
  const [a, b] = [one.returnedOn ?? '', other.returnedOn ?? '']
  return a === b ? 0 : a < b ? -1 : 1
}

async function readingsOf(reader: Reader, records: readonly string[], cutoffAt: Instant): Promise<Readings> {
  const values = [reader.township, [...records], cutoffAt]
  const [samples, temperatures] = await Promise.all([
    reader.query<Readings['samples'][number]>(
      `SELECT id, follow_up AS "followUp", kind, slot, at, day, celsius, sample, result, superseded FROM observations
        WHERE township = $1 AND person = ANY ($2::uuid[]) AND at <= $3 AND kind IN ('SAMPLE', 'RESULT') AND NOT superseded ORDER BY at, id`,
      values,
    ),
    reader.query<{ readonly person: Person['id']; readonly celsius: number }>(
      `SELECT DISTINCT ON (person) person, celsius FROM observations
        WHERE township = $1 AND person = ANY ($2::uuid[]) AND at <= $3 AND kind = 'TEMPERATURE' AND NOT superseded ORDER BY person, at DESC, id DESC`,
      values,
    ),
  ])
  return { samples, celsius: new Map(temperatures.map((row) => [row.person, row.celsius])) }
}
