import type { ExposureFacts } from '../../people/exposure.ts'
import type { RuleBook } from '../../protocols/rule-book.ts'
import { screenerOf, type Proposal } from '../../protocols/screen.ts'
import { hasGround } from './plan-after-areas.ts'
import type { Planned } from './plan-after-switch.ts'

/**
 * For a measure whose ground was a fact that has been corrected or taken back since: what the rules propose by what is known now (null:
 * nothing). Null where its ground stands, or never was a recorded fact. It changes nothing: whoever decides lifts or changes the measure.
 */
export function groundChanged(book: RuleBook): (measure: Planned, facts: readonly ExposureFacts[]) => { readonly proposal: Proposal | null } | null {
  const screen = screenerOf(book)
  return (measure, facts) => {
    if (facts.every((one) => one.withdrawnAt === null)) return null
    const now = screen(facts)
    if (hasGround(now.findings, measure)) return null
    const before = screen(facts.map((one) => ({ ...one, withdrawnAt: null })))
    return hasGround(before.findings, measure) ? { proposal: now.proposal } : null
  }
}
