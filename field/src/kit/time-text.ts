import { dayOf, toInstant, msOf, type Day, type Instant } from '@lianfang/domain/kernel/instant.ts'
import type { Language } from '@lianfang/contract/kernel/say.ts'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `3月14日`, `14 Mar`; with the year when it is not `thisYear`. */
export function dayText(day: Day, language: Language, thisYear: string = day.slice(0, 4)): string {
  const [year = '', month = '', date = ''] = day.split('-')
  const foreign = year !== thisYear
  if (language === 'en') return `${Number(date)} ${MONTHS[Number(month) - 1] ?? ''}${foreign ? ` ${year}` : ''}`
  return `${foreign ? `${year}年` : ''}${Number(month)}月${Number(date)}日`
}

/** `3月14日 17:00`, `14 Mar 17:00` on the township's wall clock; with the year when it is not that of `now`. */
export function momentText(at: Instant, language: Language, offset: number, now: Instant): string {
  const local = toInstant(msOf(at) + offset * 60_000)
  return `${dayText(local.slice(0, 10), language, dayOf(now, offset).slice(0, 4))} ${local.slice(11, 16)}`
}

/** A moment as shortly as it can be said: `17:00` for today. */
export function shortMoment(at: Instant, language: Language, offset: number, now: Instant): string {
  const text = momentText(at, language, offset, now)
  return dayOf(at, offset) === dayOf(now, offset) ? text.slice(-5) : text
}
