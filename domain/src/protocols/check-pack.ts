import { isDay } from '../kernel/instant.ts'
import type { Named } from './named.ts'
import type { Fault, PackFault } from './pack-fault.ts'
import type { Pack, PackPhase, Rule } from './pack.ts'

type Found = readonly [fault: Fault, at?: string]

/** Checks one edition by itself: it has a source; each of its rules has an end, tests within its phases and stays below its ceiling. */
export function checkPack(pack: Pack): readonly PackFault[] {
  return [...faultsOfPack(pack), ...pack.rules.flatMap(faultsOfRule), ...shorterThoughStricter(pack.rules)].map(([fault, at]) => ({
    line: pack.line,
    version: pack.version,
    fault,
    ...(at === undefined ? {} : { at }),
  }))
}

function faultsOfPack(pack: Pack): readonly Found[] {
  const faults: Found[] = []
  if (isNameless(pack)) faults.push(['NO_NAME'])
  for (const [at, one] of (pack.clusters?.thresholds ?? []).entries()) if (isNameless(one)) faults.push(['NO_NAME', `clusters.thresholds.${at}`])
  for (const [at, one] of pack.careTeam.entries()) if (isNameless(one)) faults.push(['NO_NAME', `careTeam.${at}`])
  if (!pack.source.document.trim()) faults.push(['NO_SOURCE'])
  if (pack.verifiedBy !== null && !pack.verifiedBy.trim()) faults.push(['VERIFIER_EMPTY'])
  if (!/^\d{6}(\d{3}(\d{3})?)?$/.test(pack.jurisdiction)) faults.push(['JURISDICTION_UNKNOWN', pack.jurisdiction])
  const saysSomething = pack.rules.length > 0 || pack.vector !== null || pack.clusters !== null
  if (pack.measuresAllowed ? !saysSomething : pack.rules.length > 0) faults.push([pack.measuresAllowed ? 'NO_RULE' : 'RULES_THOUGH_LIFTED'])
  const days = [pack.effectiveFrom, pack.effectiveTo, pack.source.date].filter((day) => day !== null)
  for (const day of days.filter((one) => !isDay(one))) faults.push(['NOT_A_DAY', day])
  if (pack.effectiveTo !== null && pack.effectiveTo < pack.effectiveFrom) faults.push(['ENDS_BEFORE_IT_BEGINS'])
  const categories = pack.rules.map((rule) => rule.category)
  for (const twice of categories.filter((one, index) => categories.indexOf(one) !== index)) faults.push(['CATEGORY_TWICE', twice])
  return faults
}

function faultsOfRule(rule: Rule): readonly Found[] {
  const faults: Fault[] = []
  if (isNameless(rule)) faults.push('NO_NAME')
  if (rule.recognisedBy.length === 0) faults.push('NOT_RECOGNISED')
  if (rule.recognisedBy.some((one) => one.kind === 'STAYED_IN' && !isWindow(one.withinDays))) faults.push('WINDOW_IMPLAUSIBLE')
  if (rule.phases.length === 0) faults.push('NO_PHASE')
  if (!(daysOf(rule) <= rule.maxDays)) faults.push('LONGER_THAN_CEILING')
  if (!(rule.feverThreshold >= 36.5 && rule.feverThreshold <= 38.5)) faults.push('THRESHOLD_IMPLAUSIBLE')
  return [
    ...faults.map((fault): Found => [fault, rule.category]),
    ...rule.phases.flatMap((phase, index) => faultsOfPhase(phase).map((fault): Found => [fault, `${rule.category}.${index + 1}`])),
    ...testsTooNear(rule),
  ]
}

function faultsOfPhase(phase: PackPhase): readonly Fault[] {
  const faults: Fault[] = []
  if (!Number.isInteger(phase.days) || phase.days < 1) faults.push('PHASE_WITHOUT_END')
  if (phase.testDays.some((day) => !Number.isInteger(day) || day < 1 || day > phase.days)) faults.push('TEST_DAY_OUTSIDE_PHASE')
  const dutyDays = (phase.alsoDue ?? []).flatMap(({ on }) => (on === 'LAST_DAY' ? [] : on))
  if (dutyDays.some((day) => !Number.isInteger(day) || day < 1 || day > phase.days)) faults.push('DUTY_DAY_OUTSIDE_PHASE')
  if (phase.testDays.some((day, index) => index > 0 && day <= (phase.testDays[index - 1] ?? 0))) faults.push('TEST_DAYS_UNORDERED')
  return faults
}

/** True when it is not named in both languages. */
function isNameless({ name }: { readonly name: Named }): boolean {
  return !name.zh.trim() || !name.en.trim()
}

/** Days one looks back for where somebody has been: none said, or a whole number up to 60. */
function isWindow(days: number | undefined): boolean {
  return days === undefined || (Number.isInteger(days) && days >= 1 && days <= 60)
}

/** The days a rule asks for in all. */
export function daysOf(rule: Pick<Rule, 'phases'>): number {
  return rule.phases.reduce((sum, phase) => sum + phase.days, 0)
}

/** Two tests on days that lie nearer to each other than the rule's own minimum gap. */
function testsTooNear(rule: Rule): readonly Found[] {
  const gap = rule.minGapHours
  if (gap === null) return []
  let served = 0
  const tests = rule.phases.flatMap((phase) => {
    const before = served
    served += phase.days
    return phase.testDays.map((day) => before + day)
  })
  return tests.flatMap((day, index): readonly Found[] => {
    const previous = tests[index - 1]
    return previous !== undefined && (day - previous) * 24 < gap ? [['TESTS_TOO_NEAR', `${rule.category}.${day}`]] : []
  })
}

/** Within one edition a higher level of an area may not ask for fewer days than a lower one. */
function shorterThoughStricter(rules: readonly Rule[]): readonly Found[] {
  const graded = rules.flatMap((rule) => rule.recognisedBy.flatMap((one) => (one.kind === 'STAYED_IN' ? one.levels.map((level) => ({ level, rule })) : [])))
  const rank = { HIGH: 2, MEDIUM: 1, LOW: 0 }
  return graded.flatMap(({ level, rule }) =>
    graded
      .filter((other) => rank[other.level] < rank[level] && daysOf(other.rule) > daysOf(rule))
      .map((other): Found => ['STRICTER_IS_SHORTER', `${rule.category} < ${other.rule.category}`]),
  )
}
