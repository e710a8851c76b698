import { addHours, type Instant } from '@lianfang/domain/kernel/instant.ts'

/** How often a link was answered wrongly: since it was answered rightly, and ever. */
export interface Tries {
  readonly inARow: number
  readonly inAll: number
  readonly closedUntil: Instant | null
}

export const UNTRIED: Tries = { inARow: 0, inAll: 0, closedUntil: null }

/** Four digits are few: so many wrong answers in a row close a link for an hour, and so many in all for good. */
const IN_A_ROW = 5
const IN_ALL = 20

export type Verdict = 'OPENED' | 'WRONG' | 'CLOSED'

/** What comes of a try. A closed link does not say whether the answer was right. */
export function judgeTry(before: Tries, isRight: boolean, now: Instant): { readonly after: Tries; readonly verdict: Verdict } {
  if (before.inAll >= IN_ALL || (before.closedUntil !== null && now < before.closedUntil)) return { after: before, verdict: 'CLOSED' }
  if (isRight) return { after: { ...before, inARow: 0, closedUntil: null }, verdict: 'OPENED' }
  const inARow = before.inARow + 1
  const inAll = before.inAll + 1
  const isClosed = inARow >= IN_A_ROW || inAll >= IN_ALL
  return { after: { inARow: isClosed ? 0 : inARow, inAll, closedUntil: isClosed ? addHours(now, 1) : null }, verdict: isClosed ? 'CLOSED' : 'WRONG' }
}
