import { addDays, clockOf, dayOf, type Day, type Instant } from '@lianfang/domain/kernel/instant.ts'

/**
 * A share in per cent with one decimal: `85.7%`, `100%`, and “—” when there is nothing to be a share of. Nothing short of all reads
 * 100 %, and nothing above none reads 0 %.
 */
export function shareText(n: number, of: number | null): string {
  if (of === null || of === 0) return '—'
  const tenths = Math.floor((n * 1000) / of)
  if (tenths === 0 && n > 0) return '<0.1%'
  return tenths % 10 === 0 ? `${tenths / 10}%` : `${(tenths / 10).toFixed(1)}%`
}

/** `2020年2月12日`. */
export function dayInChinese(day: Day): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** `2月12日17时`, `2月12日17时05分`; the midnight that ends a day is its 24时. */
export function momentInChinese(instant: Instant, offset: number): string {
  const clock = clockOf(instant, offset)
  const day = clock === '00:00' ? addDays(dayOf(instant, offset), -1) : dayOf(instant, offset)
  const [hours, minutes] = clock === '00:00' ? ['24', '00'] : clock.split(':')
  return `${dayInChinese(day).slice(5)}${Number(hours)}时${minutes === '00' ? '' : `${minutes}分`}`
}

/** `2020-02-12 17:05` on the township's wall. */
export function momentText(instant: Instant, offset: number): string {
  return `${dayOf(instant, offset)} ${clockOf(instant, offset)}`
}
