import { put } from '../kernel/change.ts'
import { accepted, refused, type Sentence } from '../kernel/command.ts'
import { needOne } from '../kernel/state.ts'
import { givenBack, needsToGiveBack } from './give-back.ts'
import { settleTheRegister } from './policy.ts'
import { merges, persons } from './tables.ts'

export interface UndoMerge {
  readonly merge: string
}

/**
 * Gives a merged record back its own life. The kept one loses what it had only from the other and has still; what was edited since
 * the merge stays (P10). Refused when it is undone already, while the kept record is itself merged into a third (undo that first),
 * and when one of the two was erased: there is nobody left to tell apart.
 */
export const undoMerge: Sentence<UndoMerge> = {
  kind: 'people/undo-merge',
  policy: settleTheRegister,
  needs({ input }, state) {
    const merge = state.one(merges, input.merge)
    return [needOne(merges, input.merge), needOne(persons, merge?.gone), ...needsToGiveBack(state, merge?.kept)]
  },
  units({ unit, input }, state) {
    const merge = state.one(merges, input.merge)
    return [merge?.kept, merge?.gone].map((id) => state.one(persons, id)?.unit ?? unit)
  },
  decide(state, { input }, context) {
    const merge = state.one(merges, input.merge)
    if (!merge) return refused({ code: 'merge-unknown', merge: input.merge })
    if (merge.undoneAt) return refused({ code: 'merge-undone', merge: merge.id })
    const kept = state.one(persons, merge.kept)
    const gone = state.one(persons, merge.gone)
    if (!kept || !gone) return refused({ code: 'person-unknown', person: kept ? merge.gone : merge.kept })
    if (kept.mergedInto) return refused({ code: 'merge-covered', person: kept.id, into: kept.mergedInto })
    if (kept.erasedAt || gone.erasedAt) return refused({ code: 'merge-erased', merge: merge.id })
    const back = givenBack(state, kept, gone, null)
    if (!back) return refused({ code: 'person-unknown', person: merge.kept })
    return accepted(
      put(merges, { ...merge, undoneAt: context.now }, merge),
      put(persons, { ...gone, mergedInto: null, revision: gone.revision + 1 }, gone),
      ...back.changes,
    )
  },
}
