import type { NeedItem } from '@lianfang/contract/followup/needs/answers.ts'
import { needWords } from '@lianfang/contract/followup/needs/words.ts'
import { useClock } from '../../shell/clock.tsx'
import { useSay } from '../../shell/language.tsx'
import { words } from './words.ts'

/** How long there is: at once, some hours, or how late it is. */
export function NeedClock({ need }: { readonly need: NeedItem }) {
  const say = useSay(words)
  const sayTerm = useSay(needWords)
  const clock = useClock()
  if (need.kind === 'URGENT_CARE') return <strong className="warn">▲ {sayTerm('at-once')}</strong>
  if (clock.passed(need.dueAt)) return <span className="warn">{say('late', { span: clock.span(need.dueAt) })}</span>
  return <span>{say('dueIn', { span: clock.span(need.dueAt) })}</span>
}
