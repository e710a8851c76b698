import type { Slot } from '@lianfang/domain/followup/slots-of.ts'
import { slotStatusWords } from '@lianfang/contract/followup/words.ts'
import { useClock } from '../shell/clock.tsx'
import { useSay } from '../shell/language.tsx'
import { markOf, MARKS, stripDays } from './strip-marks.ts'
import { stripWords } from './strip-words.ts'

interface Props {
  readonly strip: readonly Slot[]
  readonly feverThreshold: number
  readonly chosen: string | null
  readonly choose: (slot: string | null) => void
}

/** The strip large enough to press: a check chosen here is the one the form below records. */
export function SlotGrid({ strip, feverThreshold, chosen, choose }: Props) {
  const say = useSay(stripWords)
  const saySlot = useSay(slotStatusWords)
  const clock = useClock()
  const button = (slot: Slot | null, key: string) => {
    if (slot === null) return <span key={key} className="slot-button none" />
    const mark = markOf(slot, feverThreshold)
    const state = mark === 'FEVER' ? `${say('FEVER')} ${slot.celsius} ℃` : `${saySlot(slot.status)}${slot.celsius === null ? '' : ` ${slot.celsius} ℃`}`
    return (
      <button
        key={key}
        type="button"
        className={`slot-button ${mark} ${slot.kind}`}
        aria-pressed={chosen === slot.key}
        disabled={slot.status === 'FUTURE'}
        onClick={() => choose(chosen === slot.key ? null : slot.key)}
        aria-label={`${clock.day(slot.day)} ${say(slot.part ?? slot.kind)} ${state}`}
        title={state}
      >
        <span aria-hidden>{MARKS[mark]}</span>
        {slot.celsius !== null && <small aria-hidden>{slot.celsius.toFixed(1)}</small>}
      </button>
    )
  }
  const days = stripDays(strip)
  const withTests = days.some((day) => day.test !== null)
  return (
    <div className="slot-grid">
      {days.map((day) => (
        <div key={day.day} className={day.day === clock.today ? 'slot-day today' : 'slot-day'}>
          <span className="slot-date">{clock.day(day.day)}</span>
          {button(day.first, 'first')}
          {button(day.second, 'second')}
          {withTests && button(day.test, 'test')}
        </div>
      ))}
    </div>
  )
}
