import { measureWords } from '@lianfang/contract/protocols/words.ts'
import type { Measure } from '@lianfang/domain/protocols/pack.ts'
import { useSay } from '../shell/language.tsx'
import { words } from './words.ts'

/** One day on the strip. */
export interface CalendarDay {
  /** `1`, or a date. */
  readonly label: string
  readonly measure: Measure
  readonly test: boolean
}

/** A measure day by day: a letter for its kind, a square for a test, the number or date below. */
export function PhaseCalendar({ days }: { readonly days: readonly CalendarDay[] }) {
  const say = useSay(words)
  const sayMeasure = useSay(measureWords)
  const kinds = [...new Set(days.map((day) => day.measure))]
  if (days.length === 0) return null
  const summary = days.map((day) => `${day.label} ${sayMeasure(day.measure)}${day.test ? ` ${say('test')}` : ''}`).join('；')
  return (
    <figure className="calendar">
      <div className="calendar-days" role="img" aria-label={summary}>
        {days.map((day) => (
          <span key={day.label} className={`calendar-day ${day.measure}`}>
            <span className="calendar-kind">{say(`short${day.measure}`)}</span>
            <span className="calendar-test">{day.test ? '■' : '·'}</span>
            <span className="calendar-label">{day.label}</span>
          </span>
        ))}
      </div>
      <figcaption className="hint">
        {kinds.map((kind) => `${say(`short${kind}`)} ${sayMeasure(kind)}`).join(' · ')} · ■ {say('test')}
      </figcaption>
    </figure>
  )
}
