import { daysBetween } from '@lianfang/domain/kernel/instant.ts'
import { measureAt } from '@lianfang/domain/bulletin/standing-at.ts'
import type { FollowUp } from '@lianfang/domain/followup/tables.ts'
import { followUpStatusWords } from '@lianfang/contract/followup/words.ts'
import { measureWords } from '@lianfang/contract/protocols/words.ts'
import { useClock } from '../shell/clock.tsx'
import { useSay } from '../shell/language.tsx'
import { words } from './words.ts'

/** `居家隔离 第3/7天，3月21日止`; of one that has ended, how and when. */
export function MeasureLine({ followUp }: { readonly followUp: FollowUp }) {
  const say = useSay(words)
  const sayMeasure = useSay(measureWords)
  const sayStatus = useSay(followUpStatusWords)
  const clock = useClock()
  if (followUp.status !== 'ACTIVE')
    return (
      <>
        {sayStatus(followUp.status)} <span className="hint">{clock.instant(followUp.endedAt)}</span>
      </>
    )
  const measure = measureAt(followUp, clock.now(), clock.offset)
  const first = followUp.phases[0]?.from ?? followUp.startedDay
  const of = daysBetween(first, followUp.plannedEnd) + 1
  const n = Math.min(of, Math.max(0, daysBetween(first, clock.today) + 1))
  return (
    <span>
      {measure && sayMeasure(measure)}{' '}
      <span className="hint">
        {say('dayOf', { n, of })} · {say('until', { day: clock.day(followUp.plannedEnd) })}
      </span>
    </span>
  )
}
