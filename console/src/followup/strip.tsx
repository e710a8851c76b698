import type { StripSlot } from '@lianfang/domain/followup/slots-of.ts'
import { slotStatusWords } from '@lianfang/contract/followup/words.ts'
import { useClock } from '../shell/clock.tsx'
import { useSay } from '../shell/language.tsx'
import { markOf, MARKS, stripCount, stripDays } from './strip-marks.ts'
import { words } from './words.ts'
import { stripWords } from './strip-words.ts'

interface Props {
  readonly strip: readonly StripSlot[]
  readonly feverThreshold: number
}

/** A person's checks at a glance: a column a day, morning over evening over test; today is framed. */
export function Strip({ strip, feverThreshold }: Props) {
  const say = useSay(words)
  const sayStrip = useSay(stripWords)
  const saySlot = useSay(slotStatusWords)
  const clock = useClock()
  const days = stripDays(strip)
  const withTests = days.some((day) => day.test !== null)
  const { due, done, missed } = stripCount(strip)
  const summary = [say('done', { n: done, of: due }), missed > 0 ? say('nextMissed', { n: missed }) : ''].filter((text) => text !== '').join(' · ')
  const cell = (slot: StripSlot | null, kind: string) => {
    if (slot === null) return <span key={kind} className="slot none" />
    const mark = markOf(slot, feverThreshold)
    const what = mark === 'FEVER' ? `${sayStrip('FEVER')} ${slot.celsius} ℃` : saySlot(slot.status)
    return (
      <span key={kind} className={`slot ${mark} ${slot.kind}`} title={`${clock.day(slot.day)} ${sayStrip(slot.part ?? slot.kind)}：${what}`}>
        {MARKS[mark]}
      </span>
    )
  }
  return (
    <div className="strip-and-sum">
      <div className="strip" role="img" aria-label={summary}>
        {days.map((day) => (
          <div key={day.day} className={day.day === clock.today ? 'strip-day today' : 'strip-day'}>
            {cell(day.first, 'first')}
            {cell(day.second, 'second')}
            {withTests && cell(day.test, 'test')}
          </div>
        ))}
      </div>
      <span className="hint">{summary}</span>
    </div>
  )
}
