import type { KeyObject } from 'node:crypto'
import { scopeOf, type Actor } from '@lianfang/domain/kernel/policy.ts'
import { seePeople } from '@lianfang/domain/people/policy.ts'
import type { Reader } from '../database/reader.ts'
import { idsBelow } from '../grids/queries.ts'
import { blind } from '../journal/seal.ts'
import type { Sought } from './queries.ts'
import { readSearch } from './search-terms.ts'

/** What somebody typed, as the hidden indexes know it; null when nothing was typed. */
export function soughtBy(search: string | undefined, township: string, blinding: KeyObject): Sought | null {
  const term = readSearch(search ?? '')
  return term === null ? null : { by: term.by === 'idNumber' ? 'idNumber' : 'nameOrPhone', hash: blind(blinding, township, term.by, term.value) }
}

/** The units a list is asked for: one with all below it, else all the reader has; null for the whole township. */
export async function unitsAsked(reader: Reader, unit: string | undefined, actor: Actor): Promise<readonly string[] | null> {
  if (unit !== undefined) return idsBelow(reader, unit)
  const scope = scopeOf(seePeople, actor)
  return scope === '*' ? null : scope
}
