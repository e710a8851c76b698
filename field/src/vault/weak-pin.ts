export const PIN_DIGITS = 6

/** Not six digits, or among those everybody tries first: one digit, two in turn, a row up or down, or half repeated. */
export function isWeakPin(pin: string): boolean {
  if (!/^\d{6}$/.test(pin)) return true
  const digits = [...pin].map(Number)
  const steps = digits.slice(1).map((digit, at) => digit - (digits[at] ?? 0))
  if (steps.every((step) => step === steps[0] && Math.abs(step) <= 1)) return true
  return pin.slice(0, 3) === pin.slice(3) || pin.slice(0, 2).repeat(3) === pin
}
