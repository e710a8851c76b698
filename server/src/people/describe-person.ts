import type { PersonDetail } from '@lianfang/contract/people/answers.ts'
import { groundsOf } from '@lianfang/domain/people/find-duplicates.ts'
import type { Day } from '@lianfang/domain/kernel/instant.ts'
import type { Actor } from '@lianfang/domain/kernel/policy.ts'
import { households, persons } from '@lianfang/domain/people/tables.ts'
import type { Reader } from '../database/reader.ts'
import { chainOf } from '../grids/queries.ts'
import { ProblemError } from '../http/problem.ts'
import { alikeTo, conflictsOf, followUpLines, mergesOf, recordsOf, referralLines } from './queries.ts'
import { conflictShownTo, shownTo } from './show-people.ts'

/** A person with all that hangs on this record and on those merged into it, and who answers for the door. */
export async function describePerson(reader: Reader, id: string, actor: Actor, today: Day): Promise<PersonDetail> {
  const person = (await reader.byId(persons, [id])).get(id)
  if (!person) throw new ProblemError('not-found')
  const show = shownTo(actor)
  const records = await recordsOf(reader, id)
  const [chain, followUps, referrals, merges, conflicts, alike, homes] = await Promise.all([
    chainOf(reader, person.unit, today),
    followUpLines(reader, records),
    referralLines(reader, records),
    mergesOf(reader, records),
    conflictsOf(reader, id),
    person.mergedInto ? [] : alikeTo(reader, id),
    reader.byId(households, person.household ? [person.household] : []),
  ])
  const merged = await reader.byId(
    persons,
    merges.flatMap((merge) => [merge.kept, merge.gone]),
  )
  const duplicates = alike.map((other) => ({ person: other, grounds: groundsOf(person, other) })).filter(({ grounds }) => grounds.length > 0)
  return {
    person: show(person),
    household: homes.get(person.household ?? '') ?? null,
    chain,
    followUps,
    referrals,
    merges: merges.map((merge) => ({
      ...merge,
      goneName: merged.get(merge.gone)?.personal.name ?? '',
      isErased: [merge.kept, merge.gone].some((one) => merged.get(one)?.erasedAt),
    })),
    conflicts: conflicts.map(conflictShownTo(actor)),
    duplicates: duplicates.map(({ person: other, grounds }) => ({ person: show(other), grounds })),
  }
}
