import type { Command } from '@lianfang/domain/kernel/command.ts'
import { msOf, toInstant } from '@lianfang/domain/kernel/instant.ts'

/** Clocks may differ by this much before a record's time is moved. */
export const SKEW_MS = 2 * 60_000

/** A device whose clock is wrong wrote wrong times; the difference at sending mends them. */
export function movedBy(command: Command, skew: number): Command {
  return Math.abs(skew) > SKEW_MS ? { ...command, at: toInstant(msOf(command.at) + skew) } : { ...command, at: toInstant(msOf(command.at)) }
}
