/** The keys of the pad that takes a temperature. */
export type PadKey = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | 'BACK'

/**
 * What stands on the display after a key. A person's temperature has two digits and one decimal, so the point comes by itself:
 * 3, 6, 5 is 36.5. A key that could not begin one (a first 1, a fourth digit) changes nothing.
 */
export function typeKey(typed: string, key: PadKey): string {
  if (key === 'BACK') return typed.endsWith('.') ? typed.slice(0, -2) : typed.slice(0, -1)
  if (typed === '') return key === '3' || key === '4' ? key : ''
  if (typed.length === 1) return `${typed}${key}.`
  if (typed.length === 2) return `${typed}.${key}`
  return typed.length === 3 ? `${typed}${key}` : typed
}

/** ℃ when the display holds a whole reading, else null. */
export function readingOf(typed: string): number | null {
  return /^\d\d\.\d$/.test(typed) ? Number(typed) : null
}
