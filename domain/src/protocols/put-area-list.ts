import { put } from '../kernel/change.ts'
import { accepted, refused, type Refusal, type Sentence } from '../kernel/command.ts'
import { isDay, type Day } from '../kernel/instant.ts'
import { areaPrefix } from './area-code.ts'
import type { ListedArea } from './area-history.ts'
import { keepRules } from './policy.ts'
import { areaLists } from './tables.ts'

export interface PutAreaList {
  readonly disease: string
  readonly from: Day
  /** Whose list: without a published document there is no risk area. */
  readonly document: string
  readonly documentDate: Day | null
  readonly areas: readonly ListedArea[]
}

/**
 * Takes in a list of risk areas as a superior published it: the whole list, in force from its day until the next one. Refused: without
 * its document; a day that does not exist; a level that reaches back beyond the list by a day to come; an area named twice; and a
 * medium or high level for anything wider than a county, which no list may be (九不准 1).
 */
export const putAreaList: Sentence<PutAreaList> = {
  kind: 'protocols/put-area-list',
  policy: keepRules,
  needs: () => [],
  decide(_, { id, at, input }, context) {
    const reason = listRefused(input)
    if (reason) return refused(reason)
    const { disease, from, documentDate, areas } = input
    const kept = { disease, from, document: input.document.trim(), documentDate, areas }
    return accepted(put(areaLists, { id, shelf: 'RULES', ...kept, at, by: context.actor.id, undoneAt: null, undoneBy: null }))
  },
}

function listRefused(input: PutAreaList): Refusal | null {
  if (input.document.trim().length < 2) return { code: 'area-list-without-document' }
  const days = [input.from, input.documentDate, ...input.areas.map((one) => one.since)]
  for (const day of days) if (day !== null && !isDay(day)) return { code: 'exposure-day-invalid', day }
  const seen = new Set<string>()
  for (const { area, name, level, since } of input.areas) {
    const prefix = areaPrefix(area)
    if (seen.has(prefix)) return { code: 'area-twice', area, name }
    seen.add(prefix)
    if (level !== 'LOW' && prefix.length < 6) return { code: 'area-too-wide', area, name, number: 1 }
    if (since !== null && since > input.from) return { code: 'area-level-ahead', area, name, since }
  }
  return null
}
