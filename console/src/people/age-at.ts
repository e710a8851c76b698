import type { Day } from '@lianfang/domain/kernel/instant.ts'

/** Full years on a day. */
export function ageAt(birth: Day, day: Day): number {
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4))
  return day.slice(5) < birth.slice(5) ? years - 1 : years
}
