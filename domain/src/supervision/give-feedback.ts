import { put } from '../kernel/change.ts'
import { accepted, refused, type Sentence } from '../kernel/command.ts'
import { speakUp } from './policy.ts'
import { feedback } from './tables.ts'

export interface GiveFeedback {
  readonly screen: string
  readonly release: string
  readonly text: string
}

/** Somebody says what does not work (国办函〔2026〕12号). Refused when nothing is said. */
export const giveFeedback: Sentence<GiveFeedback> = {
  kind: 'supervision/give-feedback',
  policy: speakUp,
  needs: () => [],
  decide(_, { id, at, actor, input }) {
    const text = input.text.trim()
    if (text === '') return refused({ code: 'feedback-empty' })
    return accepted(put(feedback, { id, by: actor, at, screen: input.screen.trim(), release: input.release, status: 'OPEN', personal: { text, answers: [] } }))
  },
}
