import { put } from '../../kernel/change.ts'
import { accepted, refused, type Sentence } from '../../kernel/command.ts'
import { addHours, dayOf } from '../../kernel/instant.ts'
import { needBy, needOne } from '../../kernel/state.ts'
import { keepRules } from '../../protocols/policy.ts'
import { ruleBook } from '../../protocols/rule-book.ts'
import { screenerOf } from '../../protocols/screen.ts'
import { areaLists, ownRules } from '../../protocols/tables.ts'
import { factsOf, needsOfFacts } from './known-facts.ts'
import { hasGround } from './plan-after-areas.ts'
import { giveBack, UNDO_HOURS } from './shorten-all.ts'
import { switchedMeasures } from './tables.ts'

export interface WithdrawAreaList {
  readonly list: string
}

/**
 * Takes back a list that was wrong: as if it had never been, the one before it holds again. For 24 hours the measures it shortened have
 * their old plan again, where their ground stands without it; afterwards people have been told that they are free, and to restrain them
 * again needs an order. Refused: twice.
 */
export const withdrawAreaList: Sentence<WithdrawAreaList> = {
  kind: 'followup/withdraw-area-list',
  policy: keepRules,
  needs: ({ input }, state) => [
    needOne(areaLists, input.list),
    needBy(switchedMeasures, 'switch', input.list),
    ...needsOfFacts(
      state,
      state.by(switchedMeasures, 'switch', input.list).map((one) => one.followUp),
    ),
  ],
  units: ({ unit }) => [unit],
  decide(state, { at, input }, context) {
    const row = state.one(areaLists, input.list)
    if (!row || row.undoneAt !== null) return refused({ code: 'area-list-unknown', list: input.list })
    const gone = { ...row, undoneAt: at, undoneBy: context.actor.id }
    const { root, offset } = context.settings
    const others = state.by(areaLists, 'shelf', 'RULES').filter((one) => one.id !== row.id)
    const screen = screenerOf(ruleBook(ownRules(state, root), others, dayOf(at, offset)))
    const back = at > addHours(row.at, UNDO_HOURS) ? [] : giveBack(state, row.id, (before) => hasGround(screen(factsOf(state, before.person)).findings, before))
    return accepted(put(areaLists, gone, row), ...back)
  },
}
