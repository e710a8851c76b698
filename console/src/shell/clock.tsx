import { createContext, useContext, useEffect, useMemo, useState } from 'react'
import { dayOf, instantAt, msOf, toInstant, type Day, type Instant } from '@lianfang/domain/kernel/instant.ts'
import { useLanguage } from './language.tsx'
import { useSession } from './session.tsx'
import { msSince, writeDay, writeDayOfWeek, writeFullInstant, writeInstant, writeSpan } from './wall-clock.ts'

/** How far this computer's clock lies behind the server's, in milliseconds. Every screen speaks the server's time. */
export const SkewContext = createContext(0)

export interface Clock {
  readonly now: () => Instant
  readonly today: Day
  readonly offset: number
  readonly day: (day: Day | null) => string
  readonly dayOfWeek: (day: Day) => string
  readonly instant: (instant: Instant | null) => string
  readonly fullInstant: (instant: Instant | null) => string
  readonly dayOf: (instant: Instant) => Day
  /** `2小时13分`, since an instant or until it. */
  readonly span: (instant: Instant) => string
  /** The same of a length in milliseconds. */
  readonly spanOf: (ms: number) => string
  readonly passed: (instant: Instant) => boolean
  /** The instant of a wall clock `HH:MM` on a day of this township. */
  readonly at: (day: Day, clock: string) => Instant
}

/** The township's clock, written in the language that is on; it moves on by itself every half minute. */
export function useClock(): Clock {
  const { language } = useLanguage()
  const { offset } = useSession().township
  const skew = useContext(SkewContext)
  const tick = useTick(30_000)
  return useMemo(() => {
    const now = () => toInstant(Date.now() + skew)
    const rendered = toInstant(tick + skew)
    const today = dayOf(rendered, offset)
    const wall = { language, offset, today }
    return {
      now,
      today,
      offset,
      day: (day) => (day === null ? '—' : writeDay(day, wall)),
      dayOfWeek: (day) => writeDayOfWeek(day, wall),
      instant: (instant) => (instant === null ? '—' : writeInstant(instant, wall)),
      fullInstant: (instant) => (instant === null ? '—' : writeFullInstant(instant, wall)),
      dayOf: (instant) => dayOf(instant, offset),
      span: (instant) => writeSpan(Math.abs(msSince(instant, rendered)), language),
      spanOf: (ms) => writeSpan(ms, language),
      passed: (instant) => msOf(instant) <= msOf(rendered),
      at: (day, clock) => instantAt(day, clock, offset),
    }
  }, [language, offset, skew, tick])
}

function useTick(ms: number): number {
  const [tick, setTick] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setTick(Date.now()), ms)
    return () => clearInterval(timer)
  }, [ms])
  return tick
}
