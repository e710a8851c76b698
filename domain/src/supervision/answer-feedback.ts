import { put } from '../kernel/change.ts'
import { accepted, refused, type Sentence } from '../kernel/command.ts'
import { needOne } from '../kernel/state.ts'
import { hearFeedback } from './policy.ts'
import { feedback } from './tables.ts'

export interface AnswerFeedback {
  readonly feedback: string
  readonly answer: string
  /** True when nothing more is to be done about it. */
  readonly close: boolean
}

/** Answers feedback, beside earlier answers, and closes it if asked. Refused without a word, and for what is closed. */
export const answerFeedback: Sentence<AnswerFeedback> = {
  kind: 'supervision/answer-feedback',
  policy: hearFeedback,
  needs: ({ input }) => [needOne(feedback, input.feedback)],
  decide(state, { at, actor, input }) {
    const given = state.one(feedback, input.feedback)
    if (!given) return refused({ code: 'not-found' })
    if (given.status === 'CLOSED') return refused({ code: 'feedback-closed' })
    const text = input.answer.trim()
    if (text === '') return refused({ code: 'feedback-empty' })
    const personal = { ...given.personal, answers: [...given.personal.answers, { at, by: actor, text }] }
    return accepted(put(feedback, { ...given, status: input.close ? 'CLOSED' : 'ANSWERED', personal }, given))
  },
}
