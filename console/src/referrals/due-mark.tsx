import type { Instant } from '@lianfang/domain/kernel/instant.ts'
import { useClock } from '../shell/clock.tsx'
import { useSay } from '../shell/language.tsx'
import { words } from './words.ts'

/** When something is due, and how late it is: with a mark and words, not by colour alone. */
export function DueMark({ at, done }: { readonly at: Instant; readonly done: boolean }) {
  const say = useSay(words)
  const clock = useClock()
  if (done) return <span>{clock.instant(at)}</span>
  const late = clock.passed(at)
  return (
    <span className="nowrap">
      {clock.instant(at)} <span className={late ? 'urgent-text' : 'hint'}>{say(late ? 'overdueBy' : 'dueIn', { span: clock.span(at) })}</span>
    </span>
  )
}
