import { put } from '../../kernel/change.ts'
import { accepted, refused, type Sentence } from '../../kernel/command.ts'
import { needOne } from '../../kernel/state.ts'
import { recordObservations } from '../policy.ts'
import { servedPapers } from './tables.ts'

export interface WithdrawServedPaper {
  readonly paper: string
}

/** Takes a picture back that shows the wrong paper, or that the person does not want kept: it is not shown any more. Refused: one that was taken back already. */
export const withdrawServedPaper: Sentence<WithdrawServedPaper> = {
  kind: 'followup/withdraw-served-paper',
  policy: recordObservations,
  needs: ({ input }) => [needOne(servedPapers, input.paper)],
  units: ({ unit, input }, state) => [state.one(servedPapers, input.paper)?.unit ?? unit],
  decide(state, { at, input }, context) {
    const paper = state.one(servedPapers, input.paper)
    if (!paper) return refused({ code: 'served-paper-unknown', paper: input.paper })
    if (paper.withdrawnAt !== null) return refused({ code: 'served-paper-withdrawn', paper: paper.id })
    return accepted(put(servedPapers, { ...paper, withdrawnAt: at, withdrawnBy: context.actor.id, personal: { picture: '' } }, paper))
  },
}
