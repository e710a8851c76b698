import { liesIn } from './area-code.ts'
import { daysOf } from './check-pack.ts'
import type { Fault, PackFault } from './pack-fault.ts'
import { MEASURES, type Pack, type Recognition, type Rule } from './pack.ts'

type Found = readonly [fault: Fault, at: string]

/**
 * Where a local addition exceeds the edition it adds to (层层加码; the 九不准 of 2022-06-05 as checks, domain.md §2.6): 1 a wider area,
 * 2 people from low-risk areas isolated, 3 no end where the parent has one, 4 a wider group, 5 more days or a stricter measure.
 */
export function checkAgainstParent(pack: Pack, parent: Pack): readonly PackFault[] {
  const found: Found[] = []
  if (!liesIn(pack.jurisdiction, parent.jurisdiction)) found.push(['WIDER_AREA', pack.jurisdiction])
  if (parent.effectiveTo !== null && (pack.effectiveTo === null || pack.effectiveTo > parent.effectiveTo)) found.push(['MISSING_END', parent.effectiveTo])
  for (const rule of pack.rules) found.push(...exceeds(rule, parent))
  return found.map(([fault, at]) => ({ line: pack.line, version: pack.version, fault, at }))
}

function exceeds(rule: Rule, parent: Pack): readonly Found[] {
  const { category } = rule
  const above = parent.rules.find((one) => one.category === category)
  if (!above) return [['WIDER_GROUP', category]]
  const faults: Fault[] = []
  const wider = rule.recognisedBy.filter((one) => !above.recognisedBy.some((given) => isWithin(one, given)))
  const placesAreWider = (one: Recognition): boolean =>
    one.kind === 'STAYED_IN' && !above.recognisedBy.some((given) => isWithin({ ...one, withinDays: 0 }, given))
  if (wider.length > 0) faults.push(wider.every(placesAreWider) ? 'WIDER_AREA' : 'WIDER_GROUP')
  if (daysOf(rule) > daysOf(above) || rule.maxDays > above.maxDays || (above.creditElsewhere && !rule.creditElsewhere)) faults.push('LONGER_DAYS')
  if (isStricter(rule, above)) faults.push(isOfLowRisk(rule) ? 'LOW_RISK_ISOLATED' : 'STRICTER_MEASURE')
  return faults.map((fault): Found => [fault, category])
}

/** True when nobody is recognised by the one who is not recognised by the other. */
function isWithin(one: Recognition, given: Recognition): boolean {
  if (one.kind === 'STAYED_IN' && given.kind === 'STAYED_IN') {
    if (one.levelOn !== given.levelOn) return false
    if ((one.withinDays ?? Infinity) > (given.withinDays ?? Infinity)) return false
    if (given.outside !== null && one.outside !== given.outside) return false
    if (given.levels.length > 0 && (one.levels.length === 0 || !one.levels.every((level) => given.levels.includes(level)))) return false
    return given.areas.length === 0 || (one.areas.length > 0 && one.areas.every((area) => given.areas.some((wide) => liesIn(area, wide))))
  }
  if (one.kind === 'COUNTY_CODE' && given.kind === 'COUNTY_CODE') return one.colors.every((color) => given.colors.includes(color))
  return one.kind === given.kind
}

/** On some day the one asks for a stricter kind of measure than the other. */
function isStricter(rule: Rule, above: Rule): boolean {
  const [ours, theirs] = [kindsByDay(rule), kindsByDay(above)]
  return ours.some((kind, day) => kind < (theirs[day] ?? kind))
}

/** The kind of measure of each day as its place among MEASURES, the strictest first. */
function kindsByDay(rule: Rule): readonly number[] {
  return rule.phases.flatMap((phase) => Array.from({ length: Math.max(0, Math.trunc(phase.days)) }, () => MEASURES.indexOf(phase.measure)))
}

function isOfLowRisk(rule: Rule): boolean {
  return rule.recognisedBy.every((one) => one.kind === 'STAYED_IN' && one.levels.length > 0 && one.levels.every((level) => level === 'LOW'))
}
