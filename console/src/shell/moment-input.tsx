import { Input } from 'antd'
import { clockOf, type Day, type Instant } from '@lianfang/domain/kernel/instant.ts'
import { useClock } from './clock.tsx'

interface MomentProps {
  readonly id?: string
  readonly value?: Instant | null
  readonly onChange?: (value: Instant | null) => void
  readonly label?: string
  /** A time that lies ahead, such as a deadline; else nothing later than now can be chosen. */
  readonly ahead?: boolean
}

/** A day and a wall clock of the township; empty means now. */
export function MomentInput({ id, value, onChange, label, ahead = false }: MomentProps) {
  const clock = useClock()
  const written = (instant: Instant) => `${clock.dayOf(instant)}T${clockOf(instant, clock.offset)}`
  return (
    <Input
      type="datetime-local"
      {...(id === undefined ? {} : { id })}
      {...(label === undefined ? {} : { 'aria-label': label })}
      value={value ? written(value) : ''}
      {...(ahead ? { min: written(clock.now()) } : { max: written(clock.now()) })}
      onChange={(event) => {
        const text = event.target.value
        onChange?.(text === '' ? null : clock.at(text.slice(0, 10), text.slice(11, 16)))
      }}
    />
  )
}

interface DayProps {
  readonly id?: string
  readonly value?: Day | null
  readonly onChange?: (value: Day | null) => void
  readonly max?: Day
  readonly min?: Day
  readonly label?: string
}

/** A calendar day. */
export function DayInput({ id, value, onChange, max, min, label }: DayProps) {
  return (
    <Input
      type="date"
      className="day-input"
      {...(id === undefined ? {} : { id })}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(max === undefined ? {} : { max })}
      {...(min === undefined ? {} : { min })}
      value={value ?? ''}
      onChange={(event) => onChange?.(event.target.value === '' ? null : event.target.value)}
    />
  )
}
