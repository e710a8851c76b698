import { put } from '../kernel/change.ts'
import { accepted, refused, type Sentence } from '../kernel/command.ts'
import { needOne } from '../kernel/state.ts'
import { settleTheRegister } from './policy.ts'
import { merges, persons, type Merge, type Person } from './tables.ts'

export interface UndoMerge {
  readonly merge: string
}

/**
 * Gives a merged record back its own life. The kept one loses what it had only from the other and has still; what was edited since
 * the merge stays (P10). Refused when it is undone already, and while the kept record is itself merged into a third: undo that first.
 */
export const undoMerge: Sentence<UndoMerge> = {
  kind: 'people/undo-merge',
  policy: settleTheRegister,
  needs({ input }, state) {
    const merge = state.one(merges, input.merge)
    return [needOne(merges, input.merge), needOne(persons, merge?.kept, merge?.gone)]
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
    return accepted(
      put(merges, { ...merge, undoneAt: context.now }, merge),
      put(persons, { ...gone, mergedInto: null, revision: gone.revision + 1 }, gone),
      put(persons, impoverished(kept, gone, merge), kept),
    )
  },
}

function impoverished(kept: Person, gone: Person, merge: Merge): Person {
  const { keptBefore, goneBefore } = merge.personal
  const now = kept.personal
  const tookDocument = keptBefore.idType === 'NONE' && goneBefore.idType !== 'NONE' && now.idNumber === goneBefore.idNumber
  const tookAddress = keptBefore.address === '' && now.address === goneBefore.address
  const own = (phone: string): boolean => keptBefore.phones.includes(phone) || !goneBefore.phones.includes(phone)
  return {
    ...kept,
    sex: kept.sex === gone.sex ? merge.keptFacts.sex : kept.sex,
    birth: kept.birth === gone.birth ? merge.keptFacts.birth : kept.birth,
    revision: kept.revision + 1,
    personal: {
      ...now,
      ...(tookDocument ? { idType: keptBefore.idType, idNumber: keptBefore.idNumber, noIdReason: keptBefore.noIdReason } : {}),
      phones: now.phones.filter(own),
      address: tookAddress ? '' : now.address,
    },
  }
}
