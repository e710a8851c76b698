import { addDays, dayOf, instantAt, SHANGHAI, type Day, type Instant } from '../../kernel/instant.ts'
import type { DutyKind } from '../../protocols/pack.ts'
import type { FollowUp, Observation } from '../tables.ts'

export const DUTY_STATUS = ['FUTURE', 'OPEN', 'DONE', 'LATE', 'MISSED', 'EXCUSED'] as const
export type DutyStatus = (typeof DUTY_STATUS)[number]

/** Something the township owes on a day of a measure. */
export interface Duty {
  /** `2022-07-15.VISIT`, `2022-07-15.CALL`, `2022-07-15.DISINFECTION` (of the day that was planned). */
  readonly key: string
  readonly kind: DutyKind
  readonly day: Day
  readonly opensAt: Instant
  readonly dueAt: Instant
  readonly status: DutyStatus
  readonly observations: readonly string[]
}

type Plan = Pick<FollowUp, 'phases' | 'startedAt' | 'endedAt' | 'status'>
export type DutyRecord = Pick<Observation, 'id' | 'kind' | 'slot' | 'at' | 'finding' | 'superseded'>

/**
 * What the township owes during a measure and how it stands at `now`, computed like the checks. It is asked of the township, so it never
 * stands in the way of a release. What had not opened when the measure ended is owed no more; a final disinfection is owed all the
 * more, from the day of the end to the end of the day after.
 */
export function dutiesOf(plan: Plan, records: readonly DutyRecord[], now: Instant, offset: number = SHANGHAI): readonly Duty[] {
  return plan.phases.flatMap((phase) =>
    (phase.alsoDue ?? []).flatMap(({ what, days }) =>
      days.flatMap((planned): readonly Duty[] => {
        const ended = plan.endedAt === null ? null : dayOf(plan.endedAt, offset)
        const isClosing = what === 'DISINFECTION'
        const day = isClosing && ended !== null && phase.from <= ended && ended < planned ? ended : planned
        const opensAt = instantAt(day, '00:00', offset)
        const dueAt = instantAt(isClosing ? addDays(day, 1) : day, '24:00', offset)
        const key = `${planned}.${what}`
        const rows = records.filter((row) => row.slot === key && !row.superseded)
        const isOver = plan.endedAt !== null && (plan.status === 'CANCELED' || opensAt > plan.endedAt)
        if (dueAt <= plan.startedAt || (isOver && rows.length === 0)) return []
        return [{ key, kind: what, day, opensAt, dueAt, status: statusOf(rows, opensAt, dueAt, now), observations: rows.map((row) => row.id) }]
      }),
    ),
  )
}

function statusOf(rows: readonly DutyRecord[], opensAt: Instant, dueAt: Instant, now: Instant): DutyStatus {
  const done = rows.filter(isMet)
  if (done.length > 0) return done.some((row) => row.at < dueAt) ? 'DONE' : 'LATE'
  if (rows.some((row) => row.kind === 'EXCUSE')) return 'EXCUSED'
  if (now < opensAt) return 'FUTURE'
  return now < dueAt ? 'OPEN' : 'MISSED'
}

/** A visit that found the person, a call that reached them, a disinfection. */
function isMet(row: DutyRecord): boolean {
  if (row.kind === 'VISIT') return row.finding === 'AT_HOME'
  return row.kind === 'DISINFECTION' || (row.kind === 'CALL' && row.finding !== 'NOT_REACHED')
}

/** The duty a record of `at` fills: that day's visit; the last call or disinfection that has opened. Null when none is planned. */
export function dutyFor(plan: Plan, kind: DutyKind, at: Instant, offset: number = SHANGHAI): Duty | null {
  const open = dutiesOf(plan, [], at, offset).filter((duty) => duty.kind === kind && duty.opensAt <= at)
  const last = open[open.length - 1] ?? null
  return kind === 'VISIT' && last !== null && at >= last.dueAt ? null : last
}
