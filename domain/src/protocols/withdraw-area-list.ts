import { put } from '../kernel/change.ts'
import { accepted, refused, type Sentence } from '../kernel/command.ts'
import { needOne } from '../kernel/state.ts'
import { keepRules } from './policy.ts'
import { areaLists } from './tables.ts'

export interface WithdrawAreaList {
  readonly list: string
}

/** Takes back a list that was wrong: as if it had never been, the one before it holds again. Refused: twice. */
export const withdrawAreaList: Sentence<WithdrawAreaList> = {
  kind: 'protocols/withdraw-area-list',
  policy: keepRules,
  needs: ({ input }) => [needOne(areaLists, input.list)],
  decide(state, { at, input }, context) {
    const row = state.one(areaLists, input.list)
    if (!row || row.undoneAt !== null) return refused({ code: 'area-list-unknown', list: input.list })
    return accepted(put(areaLists, { ...row, undoneAt: at, undoneBy: context.actor.id }, row))
  },
}
