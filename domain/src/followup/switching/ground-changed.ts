import type { ExposureFacts } from '../../people/exposure.ts'
import type { RuleBook } from '../../protocols/rule-book.ts'
import { screenerOf, type Proposal } from '../../protocols/screen.ts'
import type { Switch } from '../../protocols/packs-in-force.ts'
import { hasGround } from './plan-after-areas.ts'
import type { Planned } from './plan-after-switch.ts'

/**
 * For a measure whose ground was a fact that has been corrected or taken back since, or an edition whose switch was undone: what the rules
 * propose by what is known now (null: nothing). Null where its ground stands, or never was a recorded fact. It changes nothing: whoever
 * decides lifts or changes the measure.
 */
export function groundChanged(
  book: RuleBook,
  switches: readonly Switch[],
): (measure: Planned, facts: readonly ExposureFacts[]) => { readonly proposal: Proposal | null } | null {
  const screen = screenerOf(book)
  return (measure, facts) => {
    const undone = switchUndone(switches, measure)
    if (!undone && facts.every((one) => one.withdrawnAt === null)) return null
    const now = screen(facts)
    if (hasGround(now.findings, measure)) return null
    if (undone) return { proposal: now.proposal }
    const before = screen(facts.map((one) => ({ ...one, withdrawnAt: null })))
    return hasGround(before.findings, measure) ? { proposal: now.proposal } : null
  }
}

/** True when the edition of a measure was switched on, undone, and not switched on again. */
function switchUndone(switches: readonly Switch[], { pack, packVersion }: Planned): boolean {
  const own = switches.filter((one) => one.line === pack && one.edition === packVersion)
  return own.length > 0 && own.every((one) => one.undoneAt !== null)
}
