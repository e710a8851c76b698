import { addDays, instantAt, type Day, type Instant } from '../../kernel/instant.ts'
import { datePhases, type DatedPhase } from '../../protocols/date-phases.ts'
import { MEASURES, type Pack } from '../../protocols/pack.ts'
import { findRule } from '../../protocols/packs-in-force.ts'
import type { FollowUp } from '../tables.ts'

/** The fields of a measure that a change of rules may touch. */
export type PlanFields = Pick<FollowUp, 'packVersion' | 'phases' | 'plannedEnd' | 'lapsesOn' | 'lapsesAt' | 'feverThreshold'>

/** What the measure depends on. */
export type Planned = PlanFields & Pick<FollowUp, 'pack' | 'category' | 'countedFrom' | 'creditDays'>

/** When the rules change: from 00:00 of `from`, decided `at`. */
export interface ChangeOfRules {
  readonly packs: readonly Pack[]
  readonly from: Day
  readonly at: Instant
  readonly offset: number
}

/**
 * The plan of a measure under the editions that hold after a switch, where they make it shorter; null where they do not. A rule that
 * is gone, or whose days have been served, ends the measure: it lapses as the new rule begins. No day becomes stricter than it was: of
 * the old and the new rule each day keeps the milder kind, and longer or stricter rules need an order of their own.
 */
export function planAfterSwitch(measure: Planned, { packs, from, at, offset }: ChangeOfRules): PlanFields | null {
  const found = findRule(packs, measure.pack, measure.category)
  if (found?.pack.version === measure.packVersion) return null
  if (!packs.some((pack) => pack.line === measure.pack)) return null
  const plan = found ? datePhases(found.rule, measure.countedFrom, measure.creditDays) : null
  if (!found || !plan || plan.plannedEnd < from) return endedBy(measure, from, at, offset)
  if (plan.plannedEnd >= measure.plannedEnd && plan.lapsesOn >= measure.lapsesOn) return null
  const lapsesOn = earlier(plan.lapsesOn, measure.lapsesOn)
  const plannedEnd = earlier(plan.plannedEnd, measure.plannedEnd)
  const midnight = instantAt(lapsesOn, '24:00', offset)
  return {
    packVersion: found.pack.version,
    phases: milder(measure.phases, plan.phases, plannedEnd),
    plannedEnd,
    lapsesOn,
    lapsesAt: earlier(midnight, measure.lapsesAt),
    feverThreshold: found.rule.feverThreshold,
  }
}

/** The plan of a measure whose rule is gone: it ends on the eve, and lapses as the new rules begin or when they were switched on. */
function endedBy(measure: Planned, from: Day, at: Instant, offset: number): PlanFields | null {
  const eve = addDays(from, -1)
  if (eve >= measure.lapsesOn) return null
  const begins = instantAt(from, '00:00', offset)
  return {
    packVersion: measure.packVersion,
    phases: cut(measure.phases, eve),
    plannedEnd: earlier(eve, measure.plannedEnd),
    lapsesOn: eve,
    lapsesAt: earlier(begins > at ? begins : at, measure.lapsesAt),
    feverThreshold: measure.feverThreshold,
  }
}

/** Day by day the milder of two plans, with the tests of the new one, up to this day. */
function milder(old: readonly DatedPhase[], fresh: readonly DatedPhase[], until: Day): readonly DatedPhase[] {
  const phases: DatedPhase[] = []
  const first = [...fresh, ...old].map((phase) => phase.from).sort()[0] ?? until
  for (let day = first; day <= until; day = addDays(day, 1)) {
    const [was, is] = [old, fresh].map((plan) => plan.find((phase) => phase.from <= day && day <= phase.to))
    const chosen = was && is && MEASURES.indexOf(was.measure) > MEASURES.indexOf(is.measure) ? was : (is ?? was)
    if (!chosen) continue
    const testDays = (is ?? chosen).testDays.filter((test) => test === day)
    const temperaturesPerDay = (is ?? chosen).temperaturesPerDay
    const last = phases.pop()
    if (last && last.measure === chosen.measure && last.temperaturesPerDay === temperaturesPerDay)
      phases.push({ ...last, to: day, testDays: [...last.testDays, ...testDays] })
    else phases.push(...(last ? [last] : []), { measure: chosen.measure, from: day, to: day, testDays, temperaturesPerDay })
  }
  return phases
}

function cut(phases: readonly DatedPhase[], until: Day): readonly DatedPhase[] {
  return phases
    .filter((phase) => phase.from <= until)
    .map((phase) => ({ ...phase, to: earlier(phase.to, until), testDays: phase.testDays.filter((day) => day <= until) }))
}

function earlier(one: string, other: string): string {
  return one < other ? one : other
}
