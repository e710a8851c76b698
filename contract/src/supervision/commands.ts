import type { AnswerFeedback } from '@lianfang/domain/supervision/answer-feedback.ts'
import type { GiveFeedback } from '@lianfang/domain/supervision/give-feedback.ts'
import { Type } from '@sinclair/typebox'
import { input, text, uuid, type CommandSchemas } from '../kernel/command-schema.ts'

export const supervisionCommands: CommandSchemas = {
  'supervision/give-feedback': input<GiveFeedback>()(Type.Object({ screen: text(60), release: text(40), text: text(1000, 1) })),
  'supervision/answer-feedback': input<AnswerFeedback>()(Type.Object({ feedback: uuid, answer: text(1000, 1), close: Type.Boolean() })),
}
