import { DatePicker } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import 'dayjs/locale/zh-cn'
import { clockOf, type Day, type Instant } from '@lianfang/domain/kernel/instant.ts'
import { useClock } from './clock.tsx'
import { useSay } from './language.tsx'
import { words } from './words.ts'

interface MomentProps {
  readonly id?: string
  readonly value?: Instant | null
  readonly onChange?: (value: Instant | null) => void
  readonly label?: string
  /** A time that lies ahead, such as a deadline; else nothing later than today can be chosen. */
  readonly ahead?: boolean
}

/** A day and a wall clock of the township, `2022-03-14 17:00`, chosen or typed; empty means now. */
export function MomentInput({ id, value, onChange, label, ahead = false }: MomentProps) {
  const say = useSay(words)
  const clock = useClock()
  // The picker only ever sees the wall clock's digits, so this computer's own time zone has no say.
  const wall = value ? dayjs(`${clock.dayOf(value)}T${clockOf(value, clock.offset)}`) : null
  return (
    <DatePicker
      {...(id === undefined ? {} : { id })}
      {...(label === undefined ? {} : { 'aria-label': label })}
      className="moment-input"
      showTime={{ format: 'HH:mm', minuteStep: 5 }}
      format="YYYY-MM-DD HH:mm"
      needConfirm={false}
      placeholder={say('now')}
      value={wall}
      disabledDate={(day) => (ahead ? isBefore(day, clock.today) : isAfter(day, clock.today))}
      onChange={(chosen: Dayjs | null) => onChange?.(chosen === null ? null : clock.at(chosen.format('YYYY-MM-DD'), chosen.format('HH:mm')))}
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
  readonly required?: boolean
  readonly placeholder?: string
}

/** A calendar day, `2022-03-14`, chosen or typed. */
export function DayInput({ id, value, onChange, max, min, label, required = false, placeholder }: DayProps) {
  const say = useSay(words)
  return (
    <DatePicker
      {...(id === undefined ? {} : { id })}
      {...(label === undefined ? {} : { 'aria-label': label })}
      className="day-input"
      format="YYYY-MM-DD"
      allowClear={!required}
      placeholder={placeholder ?? say('chooseDay')}
      value={value ? dayjs(value) : null}
      disabledDate={(day) => (max !== undefined && isAfter(day, max)) || (min !== undefined && isBefore(day, min))}
      onChange={(chosen: Dayjs | null) => onChange?.(chosen === null ? null : chosen.format('YYYY-MM-DD'))}
    />
  )
}

function isAfter(day: Dayjs, limit: Day): boolean {
  return day.format('YYYY-MM-DD') > limit
}

function isBefore(day: Dayjs, limit: Day): boolean {
  return day.format('YYYY-MM-DD') < limit
}
