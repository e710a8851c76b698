/** As wide as half a sheet lets a value be, in full-width letters. */
const HALF = 15

/**
 * Label and value, two pairs a row. A value too long for half the sheet has a row of its own (two cells, the second as wide as the
 * rest), and so has one that is left without a neighbour.
 */
export function factRows(facts: readonly (readonly [label: string, value: string])[]): readonly (readonly string[])[] {
  const rows: (readonly string[])[] = []
  let waiting: readonly [string, string] | null = null
  for (const fact of facts) {
    if (widthOf(fact[1]) > HALF) {
      if (waiting) rows.push(waiting)
      rows.push(fact)
      waiting = null
    } else if (waiting) {
      rows.push([...waiting, ...fact])
      waiting = null
    } else waiting = fact
  }
  if (waiting) rows.push(waiting)
  return rows
}

/** In full-width letters: a Latin letter or a digit is half of one. */
function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter < '\u{2000}' ? 0.5 : 1), 0)
}
