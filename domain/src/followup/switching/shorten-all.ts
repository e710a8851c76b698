import { put, type Change } from '../../kernel/change.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { State } from '../../kernel/state.ts'
import type { DatedPhase } from '../../protocols/date-phases.ts'
import { followUps, type FollowUp } from '../tables.ts'
import type { PlanFields } from './plan-after-switch.ts'
import { switchedMeasures } from './tables.ts'

/** A measure that an act is to shorten, with the id of the note of what was done to it. */
export interface Noted {
  readonly id: string
  readonly note: string
}

/** Later than this people have been told that they are free: to restrain them again needs an order. */
export const UNDO_HOURS = 24

/** Shortens those of these measures that are in force and have another plan now, and notes their plan before and after beside the act. */
export function shortenAll(
  state: State,
  act: { readonly id: string; readonly at: Instant },
  measures: readonly Noted[],
  planOf: (measure: FollowUp) => PlanFields | null,
): readonly Change[] {
  return measures.flatMap(({ id: followUp, note }) => {
    const measure = state.one(followUps, followUp)
    const plan = measure?.status === 'ACTIVE' && measure.lapsesAt > act.at ? planOf(measure) : null
    if (!measure || !plan) return []
    const { packVersion, phases, plannedEnd, lapsesOn, lapsesAt, feverThreshold } = measure
    const before = { packVersion, phases, plannedEnd, lapsesOn, lapsesAt, feverThreshold }
    return [
      put(followUps, { ...measure, ...plan }, measure),
      put(switchedMeasures, { id: note, switch: act.id, followUp, unit: measure.unit, before, after: plan }),
    ]
  })
}

/** Gives every measure an act has shortened its old plan back, where nobody has decided anything about it since and `mayReturn` agrees. */
export function giveBack(state: State, act: string, mayReturn: (before: FollowUp) => boolean = () => true): readonly Change[] {
  return state.by(switchedMeasures, 'switch', act).flatMap(({ followUp, before, after }) => {
    const measure = state.one(followUps, followUp)
    if (!measure || !isAsLeft(measure, after)) return []
    const old = { ...measure, ...before }
    return mayReturn(old) ? [put(followUps, old, measure)] : []
  })
}

function isAsLeft(measure: FollowUp, after: PlanFields): boolean {
  return (
    measure.status === 'ACTIVE' &&
    measure.packVersion === after.packVersion &&
    measure.plannedEnd === after.plannedEnd &&
    measure.lapsesOn === after.lapsesOn &&
    measure.lapsesAt === after.lapsesAt &&
    samePhases(measure.phases, after.phases)
  )
}

/** True when two plans ask for the same on every day. */
function samePhases(one: readonly DatedPhase[], other: readonly DatedPhase[]): boolean {
  return told(one) === told(other)
}

function told(phases: readonly DatedPhase[]): string {
  return phases
    .map(({ measure, from, to, testDays, temperaturesPerDay, alsoDue = [] }) =>
      [measure, from, to, temperaturesPerDay, ...testDays, ...alsoDue.map(({ what, days }) => `${what} ${days.join(' ')}`)].join(' '),
    )
    .join(', ')
}
