import { put } from '../../kernel/change.ts'
import { accepted, refused, type Sentence } from '../../kernel/command.ts'
import { addHours } from '../../kernel/instant.ts'
import { needBy, needOne } from '../../kernel/state.ts'
import { packSwitches } from '../../protocols/tables.ts'
import { switchTheRules } from '../../protocols/policy.ts'
import { followUps } from '../tables.ts'
import { giveBack, UNDO_HOURS } from './shorten-all.ts'
import { switchedMeasures } from './tables.ts'

export interface UndoSwitch {
  readonly switch: string
  readonly reason: string
}

/**
 * Takes a switch of rules back, as if it had never been: every measure it touched has its old plan again. What somebody decided about
 * a measure meanwhile (released, changed, handed over) stays. Refused: twice, after 24 hours, and without a reason.
 */
export const undoSwitch: Sentence<UndoSwitch> = {
  kind: 'followup/undo-switch',
  policy: switchTheRules,
  needs: ({ input }, state) => [
    needOne(packSwitches, input.switch),
    needBy(switchedMeasures, 'switch', input.switch),
    needOne(followUps, ...state.by(switchedMeasures, 'switch', input.switch).map((one) => one.followUp)),
  ],
  units: ({ unit }) => [unit],
  decide(state, { at, input }, context) {
    const act = state.one(packSwitches, input.switch)
    if (!act || act.undoneAt !== null) return refused({ code: 'switch-unknown', switch: input.switch })
    if (at > addHours(act.at, UNDO_HOURS)) return refused({ code: 'switch-too-old', switch: act.id, hours: UNDO_HOURS })
    const undoneWhy = input.reason.trim()
    if (undoneWhy.length < 2) return refused({ code: 'reason-missing' })
    return accepted(put(packSwitches, { ...act, undoneAt: at, undoneBy: context.actor.id, undoneWhy }, act), ...giveBack(state, act.id))
  },
}
