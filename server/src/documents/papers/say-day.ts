import { clockOf, dayOf, type Day, type Instant } from '@lianfang/domain/kernel/instant.ts'

/** `2022年7月9日`, as official papers write a day (GB/T 9704-2012). */
export function sayDay(day: Day): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** `7月30日、31日，8月3日`: days of a plan, the month said once. */
export function sayDays(days: readonly Day[]): string {
  const months = Map.groupBy(days, (day) => Number(day.slice(5, 7)))
  return [...months].map(([month, own]) => `${month}月${own.map((day) => `${Number(day.slice(8))}日`).join('、')}`).join('，')
}

/** `2022年7月9日18时05分`; a full hour without its minutes. */
export function sayMoment(at: Instant, offset: number): string {
  const [hour, minute] = clockOf(at, offset).split(':')
  return `${sayDay(dayOf(at, offset))}${Number(hour)}时${minute === '00' ? '' : `${minute}分`}`
}
