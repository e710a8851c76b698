import { clockOf, dayOf, msOf, type Day, type Instant } from '@lianfang/domain/kernel/instant.ts'
import type { Language } from '@lianfang/contract/kernel/say.ts'

/** How a place writes time: its language, the minutes its wall clock lies east of UTC, and which day it is there. */
export interface WallClock {
  readonly language: Language
  readonly offset: number
  readonly today: Day
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const WEEKDAYS = { zh: ['日', '一', '二', '三', '四', '五', '六'], en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] }

/** `3月14日`, with the year in front when it is not this one: `2021年3月14日`. */
export function writeDay(day: Day, clock: WallClock): string {
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))]
  const sameYear = day.slice(0, 4) === clock.today.slice(0, 4)
  if (clock.language === 'zh') return `${sameYear ? '' : `${year}年`}${month}月${date}日`
  return `${date} ${MONTHS[month - 1] ?? ''}${sameYear ? '' : ` ${year}`}`
}

/** `3月14日 星期一`. */
export function writeDayOfWeek(day: Day, clock: WallClock): string {
  const weekday = WEEKDAYS[clock.language][new Date(`${day}T00:00:00.000Z`).getUTCDay()] ?? ''
  return clock.language === 'zh' ? `${writeDay(day, clock)} 星期${weekday}` : `${weekday} ${writeDay(day, clock)}`
}

/** The wall clock of an instant: `17:00` today, `3月14日 17:00` this year, `2021年3月14日 17:00` before. */
export function writeInstant(instant: Instant, clock: WallClock): string {
  const day = dayOf(instant, clock.offset)
  const time = clockOf(instant, clock.offset)
  if (day === clock.today) return clock.language === 'zh' ? `今天 ${time}` : `today ${time}`
  return writeFullInstant(instant, clock)
}

/** The same by its day even when that is today: `3月14日 17:00`. */
export function writeFullInstant(instant: Instant, clock: WallClock): string {
  return `${writeDay(dayOf(instant, clock.offset), clock)} ${clockOf(instant, clock.offset)}`
}

/** How long, in the largest two units that matter: `2天3小时`, `45分`. Never negative. */
export function writeSpan(ms: number, language: Language): string {
  const minutes = Math.max(0, Math.floor(ms / 60_000))
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60]
  const zh = language === 'zh'
  if (days > 0) return zh ? `${days}天${hours > 0 ? `${hours}小时` : ''}` : `${days} d${hours > 0 ? ` ${hours} h` : ''}`
  if (hours > 0) return zh ? `${hours}小时${rest > 0 ? `${rest}分` : ''}` : `${hours} h${rest > 0 ? ` ${rest} min` : ''}`
  return zh ? `${rest}分` : `${rest} min`
}

/** Milliseconds by which an instant has passed; negative while it lies ahead. */
export function msSince(instant: Instant, now: Instant): number {
  return msOf(now) - msOf(instant)
}
