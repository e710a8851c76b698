/** The places at which a code of the administrative divisions is whole: province, prefecture, county, township, village. */
const STEPS = [2, 4, 6, 9, 12]

/** A code without the zeros that only fill it up: `411600` is the prefecture `4116`, `000000` the whole country (empty). */
export function areaPrefix(code: string): string {
  for (const [i, step] of [...STEPS.entries()].reverse()) {
    if (code.length < step) continue
    const from = STEPS[i - 1] ?? 0
    if (/[^0]/.test(code.slice(from, step))) return code.slice(0, step)
  }
  return ''
}

/** True when the area of `code` lies in that of `within`, or is the same. */
export function liesIn(code: string, within: string): boolean {
  return areaPrefix(code).startsWith(areaPrefix(within))
}

/** The codes an area may stand on a list under, the smallest first: its own, then those of what it lies in. */
export function codesAbove(code: string): readonly string[] {
  const prefix = areaPrefix(code)
  return [...STEPS]
    .reverse()
    .filter((step) => step <= prefix.length)
    .map((step) => prefix.slice(0, step))
}
