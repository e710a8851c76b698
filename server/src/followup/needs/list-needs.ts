import type { NeedItem, NeedPage, NeedQuery } from '@lianfang/contract/followup/needs/answers.ts'
import { isOverdue } from '@lianfang/domain/followup/needs/need-clock.ts'
import type { CareNeed } from '@lianfang/domain/followup/needs/tables.ts'
import { persons } from '@lianfang/domain/people/tables.ts'
import { childrenOf, unitsBelow } from '@lianfang/domain/grids/unit-tree.ts'
import type { Reader } from '../../database/reader.ts'
import { unitTree } from '../../grids/queries.ts'
import { membersOf } from '../care/queries.ts'
import { workerNames, type Clock } from '../queries.ts'
import { readPlace, writePlace } from './need-cursor.ts'
import { closedNeeds, needsOfFamily, waitingNeeds, type NeedPlace } from './queries.ts'

/** A page of needs with the names in it. */
export async function listNeeds(reader: Reader, query: NeedQuery, clock: Clock): Promise<NeedPage> {
  const inUnits = query.unit === undefined ? null : unitsBelow(query.unit, childrenOf(await unitTree(reader)))
  const limit = query.limit ?? 50
  const found = await needsAsked(reader, query, inUnits, readPlace(query.cursor), limit + 1, clock)
  const page = found.slice(0, limit)
  const last = page.at(-1)
  return { items: await withNames(reader, page, clock), next: found.length > limit && last ? writePlace(placeOf(last, query)) : null }
}

function needsAsked(
  reader: Reader,
  { person, closed = false, overdue = false, urgent = false }: NeedQuery,
  inUnits: readonly string[] | null,
  from: NeedPlace | null,
  limit: number,
  clock: Clock,
): Promise<readonly CareNeed[]> {
  if (person !== undefined) return needsOfFamily(reader, person, from, limit)
  if (closed) return closedNeeds(reader, inUnits, from, limit)
  return waitingNeeds(reader, inUnits, { overdueAt: overdue ? clock.now : null, urgent }, from, limit)
}

function placeOf(need: CareNeed, { person, closed }: NeedQuery): NeedPlace {
  const key = person !== undefined ? need.askedAt : closed && need.closedAt !== null ? need.closedAt : need.dueAt
  return { urgent: need.kind === 'URGENT_CARE', key, id: need.id }
}

async function withNames(reader: Reader, needs: readonly CareNeed[], { now }: Clock): Promise<readonly NeedItem[]> {
  const [people, memberOf, names] = await Promise.all([
    reader.byId(
      persons,
      needs.map((need) => need.person),
    ),
    membersOf(reader, needs),
    workerNames(
      reader,
      needs.flatMap((need) => [need.askedBy, need.takenBy ?? '', need.closedBy ?? '']),
    ),
  ])
  return needs.map((need) => {
    const { followUp, worker, contact, personal, takenBy, closedBy, askedDay: _, closedDay: __, ...open } = need
    const person = people.get(need.person)
    const { name, phone } = memberOf(need)
    return {
      ...open,
      followUp,
      name: person?.personal.name ?? '',
      phones: person?.personal.phones ?? [],
      household: person?.household ?? null,
      overdue: isOverdue(need, now),
      askedBy: names[need.askedBy] ?? '',
      to: worker === null && contact === null ? null : { worker, contact, name, phone },
      takenBy: names[takenBy ?? ''] ?? '',
      closedBy: names[closedBy ?? ''] ?? '',
      what: personal.what,
      outcome: personal.outcome,
      costs: personal.costs,
    }
  })
}
