import { put } from '../kernel/change.ts'
import { accepted, refused, type Sentence } from '../kernel/command.ts'
import { needOne } from '../kernel/state.ts'
import { keepRules } from './policy.ts'
import { needsOfRules, packs, packSwitches } from './tables.ts'

export interface WithdrawPack {
  readonly pack: string
}

/** Takes away an edition that was never in force. Refused: one that a switch stands on, undone or not: it belongs to the history. */
export const withdrawPack: Sentence<WithdrawPack> = {
  kind: 'protocols/withdraw-pack',
  policy: keepRules,
  needs: ({ input }) => [needOne(packs, input.pack), ...needsOfRules()],
  decide(state, { at, input }, context) {
    const row = state.one(packs, input.pack)
    if (!row || row.withdrawnAt !== null) return refused({ code: 'own-pack-unknown', pack: input.pack })
    const used = state.by(packSwitches, 'shelf', 'RULES').some((one) => one.line === row.line && one.edition === row.edition)
    if (used) return refused({ code: 'pack-version-taken', pack: row.line, version: row.edition })
    return accepted(put(packs, { ...row, withdrawnAt: at, withdrawnBy: context.actor.id }, row))
  },
}
