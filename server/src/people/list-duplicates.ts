import type { DuplicateList } from '@lianfang/contract/people/answers.ts'
import type { Actor } from '@lianfang/domain/kernel/policy.ts'
import { groundsOf } from '@lianfang/domain/people/find-duplicates.ts'
import { persons } from '@lianfang/domain/people/tables.ts'
import type { Reader } from '../database/reader.ts'
import { readCursor, writeCursor } from './cursor.ts'
import { alikePairs } from './queries.ts'
import { shownTo } from './show-people.ts'

/** A page of pairs that look like one person, those with one ID number first. The hidden indexes find them, the domain says why. */
export async function listDuplicates(reader: Reader, query: { readonly cursor?: string; readonly limit?: number }, actor: Actor): Promise<DuplicateList> {
  const limit = query.limit ?? 50
  const found = await alikePairs(reader, readCursor(query.cursor, 'nuu'), limit + 1)
  const page = found.slice(0, limit)
  const people = await reader.byId(
    persons,
    page.flatMap((pair) => [pair.first, pair.second]),
  )
  const last = page.at(-1)
  return {
    items: page.flatMap((pair) => {
      const first = people.get(pair.first)
      const second = people.get(pair.second)
      return first && second ? [{ first: shownTo(actor)(first), second: shownTo(actor)(second), grounds: groundsOf(first, second) }] : []
    }),
    next: found.length > limit && last ? writeCursor([last.rank, last.first, last.second]) : null,
  }
}
