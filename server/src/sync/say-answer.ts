import type { pushAnswer } from '@lianfang/contract/kernel/sync.ts'
import type { Answer } from '@lianfang/domain/kernel/command.ts'
import type { Static } from '@sinclair/typebox'
import { sentenceOf } from '../http/problem.ts'

/** An answer with the sentence of its reason in the reader's language. */
export function withSentence(answer: Answer, language: 'zh' | 'en'): Static<typeof pushAnswer>['answers'][number] {
  if (answer.status !== 'refused' && answer.status !== 'conflict') return answer
  const { code, ...details } = answer.reason
  return { ...answer, reason: { ...details, code, sentence: sentenceOf(code, details, language) } }
}
