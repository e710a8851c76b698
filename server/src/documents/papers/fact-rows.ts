/** Label and value, two pairs a row; an odd last one leaves its neighbour empty. */
export function factRows(facts: readonly (readonly [label: string, value: string])[]): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(facts.length / 2) }, (_, n) => [...(facts[2 * n] ?? ['', '']), ...(facts[2 * n + 1] ?? ['', ''])])
}
