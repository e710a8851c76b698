import type { FollowUp } from '../followup/tables.ts'
import { addDays, type Day } from '../kernel/instant.ts'

/** So long after its end a measure can still be read about, its papers fetched and its record questioned. */
const DAYS_AFTER = 14

/**
 * The last day on which a link made under this measure opens: 14 days after the end of the measure or of the one that took over
 * from it, at the latest after its ceiling. Undefined when the measure is not among these.
 */
export function opensUntil(followUp: string, measures: readonly Pick<FollowUp, 'id' | 'previous' | 'endedDay' | 'lapsesOn'>[]): Day | undefined {
  let last = measures.find((row) => row.id === followUp)
  for (let steps = 0; steps < measures.length; steps++) last = measures.find((row) => row.previous === last?.id) ?? last
  if (!last) return undefined
  const end = last.endedDay !== null && last.endedDay < last.lapsesOn ? last.endedDay : last.lapsesOn
  return addDays(end, DAYS_AFTER)
}
