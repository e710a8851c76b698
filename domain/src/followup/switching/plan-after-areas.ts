import type { ExposureFacts } from '../../people/exposure.ts'
import type { RuleBook } from '../../protocols/rule-book.ts'
import { screenerOf, type Finding } from '../../protocols/screen.ts'
import { endedBy, noLonger, type ChangeOfRules, type PlanFields, type Planned } from './plan-after-switch.ts'

/**
 * What other levels of areas leave of a measure: null where its ground stands, or where it never was one that a list graded. Where the
 * ground has fallen (the area is off the list or came down a level), the strongest rule that still applies to the person lays down what
 * is left, never longer and on no day stricter; where none does, the measure ends. The two books are of one day and differ in lists only.
 */
export function planAfterAreas(
  before: RuleBook,
  after: RuleBook,
  change: Omit<ChangeOfRules, 'packs'>,
): (measure: Planned, facts: readonly ExposureFacts[]) => PlanFields | null {
  const [screenBefore, screenAfter] = [screenerOf(before), screenerOf(after)]
  return (measure, facts) => {
    if (!hasGround(screenBefore(facts).findings, measure)) return null
    const { findings } = screenAfter(facts)
    if (hasGround(findings, measure)) return null
    const left = findings.find((one) => one.stands !== 'SERVED')
    return left?.plan ? noLonger(measure, left.plan, left, change) : endedBy(measure, change)
  }
}

/** True when one of these facts is what the measure was laid down by: its category, counted from its day. */
export function hasGround(findings: readonly Finding[], measure: Planned): boolean {
  return findings.some(
    ({ pack, rule, countedFrom }) =>
      rule.category === measure.category && countedFrom === measure.countedFrom && (pack.line === measure.pack || pack.parent === measure.pack),
  )
}
