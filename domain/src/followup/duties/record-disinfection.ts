import { accepted, refused, type Sentence } from '../../kernel/command.ts'
import { needOne } from '../../kernel/state.ts'
import { observe } from '../observe.ts'
import { recordObservations } from '../policy.ts'
import { followUps, type Disinfection } from '../tables.ts'
import { dutyFor } from './duties-of.ts'

export interface RecordDisinfection extends Disinfection {
  readonly followUp: string
  readonly note: string
}

/**
 * Records the final disinfection (终末消毒) of where somebody was quarantined: with what, for how long, how large (domain.md §1.8). It
 * is made when the person has left, so it is taken after the end of the measure too. Refused: where the rule asks for none or its
 * day has not come, and without the agent.
 */
export const recordDisinfection: Sentence<RecordDisinfection> = {
  kind: 'followup/record-disinfection',
  policy: recordObservations,
  needs: ({ input }) => [needOne(followUps, input.followUp)],
  units: ({ unit, input }, state) => [state.one(followUps, input.followUp)?.unit ?? unit],
  decide(state, command, context) {
    const { input, at } = command
    const followUp = state.one(followUps, input.followUp)
    if (!followUp) return refused({ code: 'follow-up-unknown', followUp: input.followUp })
    if (input.agent.trim().length < 2) return refused({ code: 'agent-missing' })
    const duty = dutyFor(followUp, 'DISINFECTION', at, context.settings.offset)
    if (!duty) return refused({ code: 'disinfection-not-due', followUp: followUp.id })
    const disinfection = { agent: input.agent.trim(), minutes: input.minutes, squareMetres: input.squareMetres }
    const recording = { kind: 'taken' as const, followUp, at, corrected: undefined }
    return accepted(...observe(command.id, recording, { kind: 'DISINFECTION', slot: duty.key, disinfection, note: input.note }, context))
  },
}
