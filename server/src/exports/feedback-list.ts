import { oneOf } from '@lianfang/contract/kernel/command-schema.ts'
import { supervisionWords as words } from '@lianfang/contract/supervision/words.ts'
import { hearFeedback } from '@lianfang/domain/supervision/policy.ts'
import { FEEDBACK_STATUSES } from '@lianfang/domain/supervision/tables.ts'
import { Type } from '@sinclair/typebox'
import { momentText } from '../documents/say-figure.ts'
import { listFeedback } from '../supervision/queries.ts'
import { exportList, PAGE, text, type ExportList } from './export-list.ts'

/** Feedback with its answers, newest first. */
export const feedbackList: ExportList = exportList({
  title: words.feedback,
  policy: hearFeedback,
  whole: true,
  filters: { status: Type.Optional(oneOf(FEEDBACK_STATUSES)) },
  columns: [
    text(words.at, 17),
    text(words.by, 12),
    text(words.screen, 16),
    text(words.release, 18),
    text(words.status, 10),
    text(words.text, 60),
    text(words.answers, 60),
  ],
  page: async ({ reader, settings, language }, { status = null }, cursor) => {
    const { items, next } = await listFeedback(reader, { by: null, status, cursor: cursor ?? null, limit: PAGE })
    const rows = items.map((item) => [
      momentText(item.at, settings.offset),
      item.by.name,
      item.screen,
      item.release,
      words[item.status][language],
      item.text,
      item.answers.map((answer) => `${momentText(answer.at, settings.offset)} ${answer.by.name}：${answer.text}`).join('\n'),
    ])
    return { rows, next }
  },
})
