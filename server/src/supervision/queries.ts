import type { FeedbackItem } from '@lianfang/contract/supervision/answers.ts'
import { workers } from '@lianfang/domain/grids/tables.ts'
import { feedback, type FeedbackStatus } from '@lianfang/domain/supervision/tables.ts'
import type { Reader } from '../database/reader.ts'

export interface FeedbackAsked {
  /** Null: whoever wrote it. */
  readonly by: string | null
  /** Null: in any state. */
  readonly status: FeedbackStatus | null
  /** The id after which the page begins; ids stand in the order of writing. */
  readonly cursor: string | null
  readonly limit: number
}

/** Feedback, newest first. */
export async function listFeedback(
  reader: Reader,
  { by, status, cursor, limit }: FeedbackAsked,
): Promise<{ readonly items: FeedbackItem[]; readonly next: string | null }> {
  const found = await reader.rows(
    feedback,
    `SELECT * FROM feedback WHERE township = $1 AND ($2::uuid IS NULL OR by = $2) AND ($3::text IS NULL OR status = $3) AND ($4::uuid IS NULL OR id < $4)
      ORDER BY id DESC LIMIT $5`,
    [reader.township, by, status, cursor, limit + 1],
  )
  const page = found.slice(0, limit)
  const names = await reader.byId(
    workers,
    page.flatMap((one) => [one.by, ...one.personal.answers.map((answer) => answer.by)]),
  )
  const someone = (id: string): { id: string; name: string } => ({ id, name: names.get(id)?.personal.name ?? '' })
  return {
    items: page.map(({ id, at, by: author, screen, release, status: state, personal }) => ({
      id,
      at,
      by: someone(author),
      screen,
      release,
      status: state,
      text: personal.text,
      answers: personal.answers.map((answer) => ({ at: answer.at, by: someone(answer.by), text: answer.text })),
    })),
    next: found.length > limit ? (page.at(-1)?.id ?? null) : null,
  }
}
