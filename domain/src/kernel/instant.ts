/**
 * Time as plain text. An `Instant` is ISO 8601 in UTC with milliseconds (`2022-03-14T09:00:00.000Z`), a `Day` is a
 * calendar day (`2022-03-14`). A township lives by one clock without daylight saving (Asia/Shanghai since 1991), so its
 * zone is a fixed offset in minutes and never a time-zone database.
 */
export type Instant = string
export type Day = string

/** Asia/Shanghai, minutes east of UTC. */
export const SHANGHAI = 480

const MINUTE = 60_000
export const HOUR_MS = 60 * MINUTE
export const DAY_MS = 24 * HOUR_MS

export function toInstant(ms: number): Instant {
  return new Date(ms).toISOString()
}

/** Milliseconds since 1970; NaN when the text is not an instant. */
export function msOf(instant: Instant): number {
  return Date.parse(instant)
}

/** The calendar day on the wall of the township at this instant. */
export function dayOf(instant: Instant, offset: number = SHANGHAI): Day {
  return toInstant(msOf(instant) + offset * MINUTE).slice(0, 10)
}

/** The instant of `HH:MM` on that day's wall clock. `24:00` is the midnight that ends the day. */
export function instantAt(day: Day, clock: string, offset: number = SHANGHAI): Instant {
  const hours = Number(clock.slice(0, 2))
  const minutes = Number(clock.slice(3, 5))
  return toInstant(Date.parse(`${day}T00:00:00.000Z`) + hours * HOUR_MS + (minutes - offset) * MINUTE)
}

/** `HH:MM` on the township's wall at this instant. */
export function clockOf(instant: Instant, offset: number = SHANGHAI): string {
  return toInstant(msOf(instant) + offset * MINUTE).slice(11, 16)
}

export function addDays(day: Day, days: number): Day {
  return toInstant(Date.parse(`${day}T00:00:00.000Z`) + days * DAY_MS).slice(0, 10)
}

export function addHours(instant: Instant, hours: number): Instant {
  return toInstant(msOf(instant) + hours * HOUR_MS)
}

/** Whole days from `from` to `to`; negative when `to` lies earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00.000Z`) - Date.parse(`${from}T00:00:00.000Z`)) / DAY_MS)
}

/** True for an existing calendar day written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const ms = Date.parse(`${text}T00:00:00.000Z`)
  return Number.isFinite(ms) && toInstant(ms).slice(0, 10) === text
}
