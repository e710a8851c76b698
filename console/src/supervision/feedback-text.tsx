import type { FeedbackItem } from '@lianfang/contract/supervision/answers.ts'
import { useClock } from '../shell/clock.tsx'

/** What was said, and under it what was answered. */
export function FeedbackText({ item }: { readonly item: FeedbackItem }) {
  const clock = useClock()
  return (
    <>
      <p>{item.text}</p>
      {item.answers.map((answer) => (
        <p key={answer.at} className="hint">
          ↳ {answer.by.name} {clock.instant(answer.at)}：{answer.text}
        </p>
      ))}
    </>
  )
}
