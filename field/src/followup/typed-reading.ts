/** The keys of the pad that takes a temperature. */
export type PadKey = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | 'BACK'

/**
 * What stands on the display after a key. A temperature has two digits and one decimal, so the point comes by itself: 3, 6, 5 is
 * 36.5. A key that could not begin one (a first 0 or 1, a fourth digit) changes nothing; 6, 3, 5 stands there as 63.5, to be asked again.
 */
export function typeKey(typed: string, key: PadKey): string {
  if (key === 'BACK') return typed.endsWith('.') ? typed.slice(0, -2) : typed.slice(0, -1)
  if (typed === '') return key === '0' || key === '1' ? '' : key
  if (typed.length === 1) return `${typed}${key}.`
  if (typed.length === 2) return `${typed}.${key}`
  return typed.length === 3 ? `${typed}${key}` : typed
}

/** ℃ when the display holds a whole reading, else null. */
export function readingOf(typed: string): number | null {
  return /^\d\d\.\d$/.test(typed) ? Number(typed) : null
}
