/** True for two plain values that say the same, in whatever order their fields stand: a database gives fields back in an order of its own. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false
  const left = Object.entries(a)
  const right = new Map(Object.entries(b))
  return left.length === right.size && left.every(([field, value]) => right.has(field) && isSame(value, right.get(field)))
}
