import type { Context } from '../kernel/command.ts'
import { clockOf, dayOf, type Day, type Instant } from '../kernel/instant.ts'

/** A time as a refusal says it to a person: the day and `HH:MM` on the township's wall. */
export function wallClock(at: Instant, context: Context): { readonly day: Day; readonly clock: string } {
  return { day: dayOf(at, context.settings.offset), clock: clockOf(at, context.settings.offset) }
}
