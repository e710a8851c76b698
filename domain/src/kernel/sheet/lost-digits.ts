import { withoutBlanks } from './plain-text.ts'
import type { Cell } from './sheet.ts'

/** The largest number of digits a spreadsheet keeps: what comes after is zeros. */
const KEPT_DIGITS = 15

/**
 * True when a cell that should hold a long number has lost its last digits: it was typed as a number of more than 15 digits,
 * or saved as text in the form `1.1E+17`. What is gone cannot be found again by any reader; only the sender can send it anew.
 */
export function hasLostDigits(cell: Cell): boolean {
  if (cell.kind === 'number' && cell.number !== undefined) return Math.abs(cell.number) >= 10 ** KEPT_DIGITS
  return /^\d(\.\d+)?e\+?\d{2}$/i.test(withoutBlanks(cell.text))
}
