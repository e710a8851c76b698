import { dayOf, instantAt, type Instant } from '../kernel/instant.ts'
import type { Measure } from '../protocols/pack.ts'
import type { FollowUp, FollowUpStatus } from '../followup/tables.ts'

/** What the dates of a follow-up say; nothing personal is needed to count it. */
export type FollowUpFacts = Pick<
  FollowUp,
  'id' | 'person' | 'unit' | 'previous' | 'startedAt' | 'phases' | 'plannedEnd' | 'lapsesAt' | 'transferredIn' | 'status' | 'endedAt'
>

/**
 * How a follow-up stood at an instant, told from dates alone, so that any past cut-off can be counted again.
 * `NONE` not begun yet, or entered by mistake · `IN_FORCE` a phase runs · `CONTINUED` another measure took its place ·
 * `UNDECIDED` neither in force nor decided: its planned end has passed, it has lapsed, or what took its place was canceled · else how it ended.
 */
export type Standing = 'NONE' | 'IN_FORCE' | 'CONTINUED' | 'UNDECIDED' | Exclude<FollowUpStatus, 'ACTIVE' | 'CANCELED' | 'CHANGED'>

/** The standing of every follow-up at one instant, by id. */
export function standingsAt(followUps: readonly FollowUpFacts[], at: Instant, offset: number): ReadonlyMap<string, Standing> {
  const begun = followUps.filter((row) => row.status !== 'CANCELED' && row.startedAt <= at)
  const succeeded = new Set(begun.flatMap((row) => row.previous ?? []))
  return new Map(begun.map((row) => [row.id, standing(row, succeeded, at, offset)]))
}

function standing(row: FollowUpFacts, succeeded: ReadonlySet<string>, at: Instant, offset: number): Standing {
  const ended = row.endedAt !== null && row.endedAt <= at
  if (!ended || row.status === 'ACTIVE' || row.status === 'CANCELED')
    return at < instantAt(row.plannedEnd, '24:00', offset) && at < row.lapsesAt ? 'IN_FORCE' : 'UNDECIDED'
  if (row.status === 'CHANGED') return succeeded.has(row.id) ? 'CONTINUED' : 'UNDECIDED'
  return row.status
}

/** The kind of measure at that instant; before the first phase its kind, after the last one the last one's. */
export function measureAt(followUp: Pick<FollowUp, 'phases'>, at: Instant, offset: number): Measure | null {
  const day = dayOf(at, offset)
  return (followUp.phases.filter((phase) => phase.from <= day).at(-1) ?? followUp.phases[0])?.measure ?? null
}
