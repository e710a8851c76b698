import { dayOf } from '../kernel/instant.ts'
import type { Reading } from './reading.ts'
import type { FollowUpFacts, Standing } from './standing-at.ts'

/** Ways out of a measure that are nobody's open question (domain.md §7, indicator 12). */
export type Exit = Exclude<Standing, 'NONE' | 'IN_FORCE' | 'CONTINUED' | 'UNDECIDED'>

/** Follow-ups that stood so at the cut-off. */
export function standing(reading: Reading, ...wanted: readonly Standing[]): readonly FollowUpFacts[] {
  return reading.rows.followUps.filter((row) => wanted.includes(reading.closed.get(row.id) ?? 'NONE'))
}

/** Carried over: under measure and not ended when the window opened, planned end passed or not. */
export function carriedOver(reading: Reading): readonly FollowUpFacts[] {
  return reading.rows.followUps.filter((row) => isCarried(reading.opened.get(row.id)))
}

/** Persons who came under measure by the cut-off, each counted once: what took over from another measure, or goes on after a loss, is not a new person. */
export function everBegun(reading: Reading): readonly FollowUpFacts[] {
  return reading.rows.followUps.filter((row) => reading.closed.has(row.id) && !takesOver(reading, row) && !goesOn(reading, row))
}

/** Came under measure in the window. */
export function begun(reading: Reading): readonly FollowUpFacts[] {
  return everBegun(reading).filter((row) => !reading.opened.has(row.id))
}

/** Found again in the window after having been written off as lost: the measure goes on. */
export function foundAgain(reading: Reading): readonly FollowUpFacts[] {
  return reading.rows.followUps.filter((row) => reading.closed.has(row.id) && !reading.opened.has(row.id) && goesOn(reading, row))
}

/** Under measure here at the cut-off, and on the way to another township that has not taken over yet. */
export function inTransit(reading: Reading): readonly FollowUpFacts[] {
  const { cutoffAt } = reading.window
  const sent = new Set(
    reading.rows.handovers.filter((row) => row.sentAt <= cutoffAt && !(row.settledAt !== null && row.settledAt <= cutoffAt)).map((row) => row.followUp),
  )
  return standing(reading, 'IN_FORCE', 'UNDECIDED').filter((row) => sent.has(row.id))
}

/** Ended this way in the window. */
export function ended(reading: Reading, exit: Exit): readonly FollowUpFacts[] {
  return standing(reading, exit).filter((row) => reading.opened.get(row.id) !== exit)
}

/** Another measure took over in the window: neither a release nor a new person. */
export function changed(reading: Reading): readonly FollowUpFacts[] {
  return reading.rows.followUps.filter((row) => reading.closed.has(row.id) && !reading.opened.has(row.id) && takesOver(reading, row))
}

/** Released on a day before the last planned day (indicator 14). */
export function releasedEarly(reading: Reading): readonly FollowUpFacts[] {
  return ended(reading, 'RELEASED').filter((row) => row.endedAt !== null && dayOf(row.endedAt, reading.offset) < row.plannedEnd)
}

function takesOver(reading: Reading, row: FollowUpFacts): boolean {
  return row.previous !== null && reading.closed.get(row.previous) === 'CONTINUED'
}

function goesOn(reading: Reading, row: FollowUpFacts): boolean {
  return row.previous !== null && reading.closed.get(row.previous) === 'LOST'
}

function isCarried(standing: Standing | undefined): boolean {
  return standing === 'IN_FORCE' || standing === 'UNDECIDED'
}
