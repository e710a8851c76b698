import { put } from '../../kernel/change.ts'
import { accepted, refused, type Sentence } from '../../kernel/command.ts'
import { dayOf, type Day } from '../../kernel/instant.ts'
import { areaListRefused, type PublishedAreas } from '../../protocols/check-area-list.ts'
import { keepRules } from '../../protocols/policy.ts'
import { ruleBook } from '../../protocols/rule-book.ts'
import { areaLists, ownRules, type AreaList } from '../../protocols/tables.ts'
import { needsOfFacts, factsOf } from './known-facts.ts'
import { planAfterAreas } from './plan-after-areas.ts'
import { shortenAll, type Noted } from './shorten-all.ts'

export interface PutAreaList extends PublishedAreas {
  /** The measures that the preview showed as shortened, each with an id for the note of what was done to it. */
  readonly followUps: readonly Noted[]
}

/**
 * Takes in a list of risk areas as a superior published it: the whole list, in force from its day until the next one. Whose ground falls
 * by it, because the area is off the list or came down a level, is free or under the milder measure in the same act; nobody comes under
 * a measure by it. Refused: what `areaListRefused` says.
 */
export const putAreaList: Sentence<PutAreaList> = {
  kind: 'followup/put-area-list',
  policy: keepRules,
  needs: ({ input }, state) =>
    needsOfFacts(
      state,
      input.followUps.map((one) => one.id),
    ),
  units: ({ unit }) => [unit],
  decide(state, { id, at, input }, context) {
    const reason = areaListRefused(input)
    if (reason) return refused(reason)
    const { root, offset } = context.settings
    const { disease, from, documentDate, areas, followUps } = input
    const kept = { disease, from, document: input.document.trim(), documentDate, areas }
    const list: AreaList = { id, shelf: 'RULES', ...kept, at, by: context.actor.id, undoneAt: null, undoneBy: null }
    const begins = worksFrom(from, dayOf(at, offset))
    const [own, lists] = [ownRules(state, root), state.by(areaLists, 'shelf', 'RULES')]
    const planOf = planAfterAreas(ruleBook(own, lists, begins), ruleBook(own, [...lists, list], begins), { from: begins, at, offset })
    return accepted(put(areaLists, list), ...shortenAll(state, { id, at }, followUps, (measure) => planOf(measure, factsOf(state, measure.person))))
  },
}

/** The day from which a list changes measures: its own, but never one that has passed. */
export function worksFrom(from: Day, today: Day): Day {
  return from > today ? from : today
}
