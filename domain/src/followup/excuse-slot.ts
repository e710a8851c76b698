import { accepted, refused, type Sentence } from '../kernel/command.ts'
import { needBy, needOne } from '../kernel/state.ts'
import { dutiesOf } from './duties/duties-of.ts'
import { observe } from './observe.ts'
import { recordResults } from './policy.ts'
import { recordingOf } from './recording-of.ts'
import { slotsOf } from './slots-of.ts'
import { followUps, observations } from './tables.ts'

export interface ExcuseSlot {
  readonly followUp: string
  readonly slot: string
  /** Why the check could not be made: in hospital, no answer three times, thermometer broken. */
  readonly reason: string
}

/**
 * Says why a check was not made or a duty not done, so that a release need not wait for what can never be made good. It does not make the check
 * done. Refused: without a reason, for a check that has not opened, was made or was excused, and for one that is not planned.
 */
export const excuseSlot: Sentence<ExcuseSlot> = {
  kind: 'followup/excuse-slot',
  policy: recordResults,
  needs: ({ input }) => [needOne(followUps, input.followUp), needBy(observations, 'followUp', input.followUp)],
  units: ({ unit, input }, state) => [state.one(followUps, input.followUp)?.unit ?? unit],
  decide(state, command, context) {
    const { input } = command
    const recording = recordingOf(state, command, 'EXCUSE', context)
    if (recording.kind === 'refused') return refused(recording.reason)
    if (input.reason.trim().length < 2) return refused({ code: 'reason-missing' })
    const { followUp, at } = recording
    const rows = state.by(observations, 'followUp', followUp.id)
    const { offset } = context.settings
    const slot = [...slotsOf(followUp, rows, at, offset), ...dutiesOf(followUp, rows, at, offset)].find((one) => one.key === input.slot)
    if (!slot) return refused({ code: 'slot-unknown', slot: input.slot })
    if (slot.status === 'FUTURE') return refused({ code: 'slot-not-open', slot: slot.key, opensAt: slot.opensAt })
    if (slot.status !== 'OPEN' && slot.status !== 'MISSED') return refused({ code: 'slot-settled', slot: slot.key, status: slot.status })
    return accepted(...observe(command.id, recording, { kind: 'EXCUSE', slot: slot.key, note: input.reason.trim() }, context))
  },
}
