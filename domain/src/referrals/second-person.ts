import type { Refusal } from '../kernel/command.ts'
import { daysBetween, type Day } from '../kernel/instant.ts'
import { changeShare, type Comparison } from './compare-lists.ts'
import type { SenderLayout } from './tables.ts'

/** The share of a list that may be new, changed, gone or bad before a second person must look. */
export const STARTLING_SHARE = 0.2
/** A register and a list that name the same numbers differently this often have slipped against each other. */
const MISNAMED_SHARE = 0.05
/** A list sent longer ago than this, in days, is likely one of an earlier batch. */
const STALE_DAYS = 7

export interface ListFacts {
  readonly sender: string
  readonly layout: string
  readonly layouts: readonly SenderLayout[]
  readonly comparison: Comparison
  /** Rows that named somebody, and rows that did not. */
  readonly read: number
  readonly bad: number
  /** Rows without a document's number; with something that could not be read or is not ours; whose number the register has under another name. */
  readonly unnumbered: number
  readonly doubtful: number
  readonly misnamed: number
  readonly claimed: number | null
  readonly listDay: Day
  readonly today: Day
}

/**
 * Why a second person must agree to a list, in the order in which they are shown; empty when nobody need (R6): more than a fifth
 * of the sender's list before has changed or of this one is bad, repeated, doubtful or without numbers, its numbers bear other
 * names in the register, the layout is not this sender's, the list claims another number of rows than it has, or it is old. A wrong list looks like a right one; these are its marks.
 */
export function reasonsForSecond(facts: ListFacts): readonly Refusal[] {
  const { comparison, read, bad, claimed } = facts
  const reasons: Refusal[] = []
  const share = changeShare(comparison)
  if (share > STARTLING_SHARE) {
    reasons.push({
      code: 'list-changed',
      percent: Math.round(share * 100),
      added: comparison.added,
      changed: comparison.changed,
      gone: comparison.gone.length,
      before: comparison.before,
    })
  }
  const own = facts.layouts.filter((layout) => layout.sender === facts.sender)
  const others = facts.layouts.filter((layout) => layout.sender !== facts.sender && layout.layout === facts.layout)
  if (own.length > 0 && !own.some((layout) => layout.layout === facts.layout)) reasons.push({ code: 'list-layout-new' })
  if (own.length === 0 && others[0]) reasons.push({ code: 'list-layout-of-another', sender: others[0].sender })
  if (claimed !== null && claimed !== read + bad) reasons.push({ code: 'list-count-differs', claimed, rows: read + bad })
  const rows = read + bad
  const repeated = comparison.rows.filter((row) => row.repeats !== null).length
  if (bad > rows * STARTLING_SHARE) reasons.push({ code: 'list-many-bad', bad, rows })
  if (isMany(repeated, rows)) reasons.push({ code: 'list-many-repeats', repeated, rows })
  if (isMany(facts.unnumbered, rows)) reasons.push({ code: 'list-many-unnumbered', unnumbered: facts.unnumbered, rows })
  if (isMany(facts.doubtful, rows)) reasons.push({ code: 'list-many-doubtful', doubtful: facts.doubtful, rows })
  if (facts.misnamed > Math.max(1, rows * MISNAMED_SHARE)) reasons.push({ code: 'list-names-differ', misnamed: facts.misnamed, rows })
  const age = daysBetween(facts.listDay, facts.today)
  if (age > STALE_DAYS || age < -1) reasons.push({ code: 'list-not-of-today', day: facts.listDay })
  return reasons
}

/** More than a fifth of a list; in a short one, more than somebody's slip of the hand. */
function isMany(n: number, rows: number): boolean {
  return n > Math.max(2, rows * STARTLING_SHARE)
}
