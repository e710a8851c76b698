import { begun, carriedOver, ended, foundAgain, standing } from './movement.ts'
import type { Reading } from './reading.ts'
import type { Balance } from './tables.ts'

/**
 * Stock must equal flow (domain.md §0.5, §7 indicator 12): opening + in − out is what should be under measure at the cut-off.
 * Whoever is missing between that and the persons with a phase in force stands in `gap` by follow-up: a planned end has
 * passed and nobody has decided.
 */
export function balanceOf(reading: Reading): Balance {
  const opening = carriedOver(reading).length
  const entered = begun(reading)
  const found = foundAgain(reading).length
  const transferredIn = entered.filter((row) => row.transferredIn).length
  const out = {
    released: ended(reading, 'RELEASED').length,
    lapsed: ended(reading, 'LAPSED').length,
    lifted: ended(reading, 'LIFTED').length,
    transferredOut: ended(reading, 'TRANSFERRED_OUT').length,
    becameCase: ended(reading, 'BECAME_CASE').length,
    died: ended(reading, 'DIED').length,
    left: ended(reading, 'LEFT').length,
    lost: ended(reading, 'LOST').length,
  }
  return {
    opening,
    started: entered.length - transferredIn,
    transferredIn,
    foundAgain: found,
    ...out,
    expected: opening + entered.length + found - Object.values(out).reduce((sum, n) => sum + n, 0),
    closing: standing(reading, 'IN_FORCE').length,
    gap: standing(reading, 'UNDECIDED')
      .map((row) => row.id)
      .sort(),
  }
}
