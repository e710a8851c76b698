import { speaker, type Language } from '@lianfang/contract/kernel/say.ts'
import { clockOf, dayOf, type Day, type Instant } from '@lianfang/domain/kernel/instant.ts'
import { words } from './words.ts'

/** `3月14日`; with its year where it is not the year of `today`. */
export function sayDay(day: Day, language: Language, today?: Day): string {
  const [year = '', month = '', date = ''] = day.split('-')
  const say = speaker(words, language)
  const [m, d] = language === 'zh' ? [String(Number(month)), String(Number(date))] : [month, date]
  return say(today !== undefined && today.startsWith(year) ? 'day' : 'day-of-year', { year, month: m, day: d })
}

/** `3月14日 08:30` on the township's wall. */
export function sayMoment(at: Instant, language: Language, offset: number): string {
  const [year = '', month = '', date = ''] = dayOf(at, offset).split('-')
  const [m, d] = language === 'zh' ? [String(Number(month)), String(Number(date))] : [month, date]
  return speaker(words, language)('moment', { year, month: m, day: d, clock: clockOf(at, offset) })
}

/** `3月24日 24:00`: the last hour of a day, as measures end. */
export function sayDayEnd(day: Day, language: Language): string {
  return speaker(words, language)('day-end', { day: sayDay(day, language) })
}
