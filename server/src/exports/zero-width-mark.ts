/** Four characters without width carry two bits each. */
const DIGITS: readonly string[] = ['\u200b', '\u200c', '\u200d', '\u2060']
const MARK = /(?:\u200b|\u200c|\u200d|\u2060){24}/

/**
 * The mark nobody sees: the last 48 bits of the export's number, so that a line that turns up in a chat leads to the entry in the
 * journal that says who exported it, when and what for.
 */
export function markOf(exportId: string): string {
  const bits = BigInt(`0x${exportId.replaceAll('-', '').slice(-12)}`)
  return Array.from({ length: 24 }, (_, n) => DIGITS[Number((bits >> BigInt(2 * (23 - n))) & 3n)]).join('')
}

/** The last twelve hex digits of the export's number found in a text; null when there is no mark. */
export function readMark(text: string): string | null {
  const found = MARK.exec(text)?.[0]
  if (!found) return null
  const bits = [...found].reduce((sum, digit) => (sum << 2n) | BigInt(DIGITS.indexOf(digit)), 0n)
  return bits.toString(16).padStart(12, '0')
}
