import { msOf, toInstant, type Day, type Instant } from '@lianfang/domain/kernel/instant.ts'

/** Excel's day 0, right from 1900-03-01 on. */
const SERIAL_ZERO = Date.UTC(1899, 11, 30)
const DAY_MS = 86_400_000
const MINUTE_MS = 60_000

/** A day as Excel counts it. */
export function serialOfDay(day: Day): number {
  return (Date.parse(`${day}T00:00:00Z`) - SERIAL_ZERO) / DAY_MS
}

/** An instant as Excel counts it, by the wall clock `offset` minutes east of Greenwich. */
export function serialOfInstant(at: Instant, offset: number): number {
  return (msOf(at) + offset * MINUTE_MS - SERIAL_ZERO) / DAY_MS
}

export function dayOfSerial(serial: number): Day {
  return toInstant(SERIAL_ZERO + Math.floor(serial) * DAY_MS).slice(0, 10)
}

/** To the millisecond: a serial is exact to a few microseconds. */
export function instantOfSerial(serial: number, offset: number): Instant {
  return toInstant(Math.round(serial * DAY_MS) + SERIAL_ZERO - offset * MINUTE_MS)
}

/** `UTC+08:00`. */
export function zoneText(offset: number): string {
  const minutes = Math.abs(offset)
  const two = (n: number): string => String(n).padStart(2, '0')
  return `UTC${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

/** Minutes east of Greenwich; null when it names no zone. */
export function offsetOf(zone: string): number | null {
  const [, sign, hours, minutes] = /UTC([+-])(\d{2}):(\d{2})/.exec(zone) ?? []
  if (sign === undefined || hours === undefined || minutes === undefined) return null
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}
