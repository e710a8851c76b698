import { addDays, instantAt, type Day, type Instant } from '../../kernel/instant.ts'
import { datePhases, type DatedPhase, type DatedPlan } from '../../protocols/date-phases.ts'
import { MEASURES, type Pack, type PackRule } from '../../protocols/pack.ts'
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
export function planAfterSwitch(measure: Planned, change: ChangeOfRules): PlanFields | null {
  const found = findRule(change.packs, measure.pack, measure.category)
  if (found?.pack.version === measure.packVersion) return null
  if (!change.packs.some((pack) => pack.line === measure.pack)) return null
  const plan = found ? datePhases(found.rule, measure.countedFrom, measure.creditDays) : null
  if (!found || !plan || plan.plannedEnd < change.from) return endedBy(measure, change)
  if (plan.plannedEnd >= measure.plannedEnd && plan.lapsesOn >= measure.lapsesOn) return null
  return noLonger(measure, plan, found, { ...change, from: firstOf(measure, plan) })
}

/**
 * A measure held to this plan from `from` on: it ends no later than either and each day keeps the milder kind; days before stay as they
 * were. Null where no day is free and none milder. The edition stays the measure's own where the plan is of another line.
 */
export function noLonger(measure: Planned, plan: DatedPlan, { pack, rule }: PackRule, { from, offset }: Omit<ChangeOfRules, 'packs'>): PlanFields | null {
  const lapsesOn = earlier(plan.lapsesOn, measure.lapsesOn)
  const plannedEnd = earlier(plan.plannedEnd, measure.plannedEnd)
  const phases = joined(cut(measure.phases, addDays(from, -1)), milder(measure.phases, plan.phases, from, plannedEnd))
  if (lapsesOn === measure.lapsesOn && plannedEnd === measure.plannedEnd && kinds(phases) === kinds(measure.phases)) return null
  const midnight = instantAt(lapsesOn, '24:00', offset)
  const packVersion = pack.line === measure.pack ? pack.version : measure.packVersion
  return { packVersion, phases, plannedEnd, lapsesOn, lapsesAt: earlier(midnight, measure.lapsesAt), feverThreshold: rule.feverThreshold }
}

/** The plan of a measure whose rule or ground is gone: it ends on the eve, and lapses as the new day begins or when that was decided. */
export function endedBy(measure: Planned, { from, at, offset }: Omit<ChangeOfRules, 'packs'>): PlanFields | null {
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

/** The first day of either plan. */
function firstOf(measure: Planned, plan: DatedPlan): Day {
  return [...measure.phases, ...plan.phases].map((phase) => phase.from).sort()[0] ?? plan.plannedEnd
}

/** Day by day the milder of two plans, with the tests of the new one, from this day to that. */
function milder(old: readonly DatedPhase[], fresh: readonly DatedPhase[], first: Day, until: Day): readonly DatedPhase[] {
  const phases: DatedPhase[] = []
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

/** Two stretches of phases that follow each other; where the same is asked on both sides it is one phase. */
function joined(before: readonly DatedPhase[], after: readonly DatedPhase[]): readonly DatedPhase[] {
  const [last, next] = [before[before.length - 1], after[0]]
  if (!last || !next || last.measure !== next.measure || last.temperaturesPerDay !== next.temperaturesPerDay) return [...before, ...after]
  return [...before.slice(0, -1), { ...last, to: next.to, testDays: [...last.testDays, ...next.testDays] }, ...after.slice(1)]
}

/** Which kind of measure on which days. */
function kinds(phases: readonly DatedPhase[]): string {
  return phases.map(({ measure, from, to }) => `${measure} ${from} ${to}`).join(', ')
}

function cut(phases: readonly DatedPhase[], until: Day): readonly DatedPhase[] {
  return phases
    .filter((phase) => phase.from <= until)
    .map((phase) => ({ ...phase, to: earlier(phase.to, until), testDays: phase.testDays.filter((day) => day <= until) }))
}

function earlier(one: string, other: string): string {
  return one < other ? one : other
}
