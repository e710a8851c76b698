import type { ConflictList, PersonList } from '@lianfang/contract/people/answers.ts'
import type { Actor } from '@lianfang/domain/kernel/policy.ts'
import { persons } from '@lianfang/domain/people/tables.ts'
import type { Reader } from '../database/reader.ts'
import { readCursor, writeCursor } from './cursor.ts'
import { unitsAsked } from './find-sought.ts'
import { openConflicts, pageOfPersons, type Sought } from './queries.ts'
import { conflictShownTo, shownTo } from './show-people.ts'

export interface PersonQuery {
  readonly unit?: string
  readonly household?: string
  readonly cursor?: string
  readonly limit?: number
}

/** A page of people, masked as this reader sees them. */
export async function listPersons(reader: Reader, query: PersonQuery, sought: Sought | null, actor: Actor): Promise<PersonList> {
  const limit = query.limit ?? 50
  const inUnits = await unitsAsked(reader, query.unit, actor)
  const found = await pageOfPersons(reader, { inUnits, household: query.household ?? null, sought }, readCursor(query.cursor, 'cu'), limit + 1)
  const page = found.slice(0, limit)
  const last = page.at(-1)
  return { items: page.map(shownTo(actor)), next: found.length > limit && last ? writeCursor([last.unit, last.id]) : null }
}

/** A page of the conflicts that wait for somebody to decide, each beside the record as it is now. */
export async function listConflicts(reader: Reader, query: Pick<PersonQuery, 'cursor' | 'limit'>, actor: Actor): Promise<ConflictList> {
  const limit = query.limit ?? 50
  const found = await openConflicts(reader, readCursor(query.cursor, 'iu'), limit + 1)
  const page = found.slice(0, limit)
  const people = await reader.byId(
    persons,
    page.map((conflict) => conflict.person),
  )
  const last = page.at(-1)
  return {
    items: page.flatMap((conflict) => {
      const person = people.get(conflict.person)
      return person ? [{ conflict: conflictShownTo(actor)(conflict), person: shownTo(actor)(person) }] : []
    }),
    next: found.length > limit && last ? writeCursor([last.raisedAt, last.id]) : null,
  }
}
