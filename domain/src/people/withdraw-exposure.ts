import { accepted, refused, type Sentence } from '../kernel/command.ts'
import { needOne } from '../kernel/state.ts'
import { recordExposures } from './policy.ts'
import { withdrawn } from './record-exposure.ts'
import { exposures } from './tables.ts'

export interface WithdrawExposure {
  readonly exposure: string
  readonly why: string
}

/** Takes back a fact that was wrong: it stays in the journal and no rule sees it any more. Refused: twice, and without a reason. */
export const withdrawExposure: Sentence<WithdrawExposure> = {
  kind: 'people/withdraw-exposure',
  policy: recordExposures,
  needs: ({ input }) => [needOne(exposures, input.exposure)],
  units: ({ unit, input }, state) => [state.one(exposures, input.exposure)?.unit ?? unit],
  decide(state, { at, input }, context) {
    const row = state.one(exposures, input.exposure)
    if (!row || row.withdrawnAt !== null) return refused({ code: 'exposure-unknown', exposure: input.exposure })
    if (input.why.trim().length < 2) return refused({ code: 'withdrawal-reason-missing' })
    return accepted(withdrawn(row, at, input.why, context))
  },
}
