/**
 * Seeded randomness: the same seed gives the same town, day and accident on every machine. `split` gives a stream of its own
 * to each part, so that drawing once more in one place moves nothing elsewhere.
 */
export interface Chance {
  /** What it was made from: print it with every failure. */
  readonly seed: string
  /** A number in [0, 1). */
  readonly next: () => number
  /** A whole number in [0, n). */
  readonly below: (n: number) => number
  /** A whole number from `low` to `high`, both included. */
  readonly between: (low: number, high: number) => number
  /** True with probability `p`. */
  readonly once: (p: number) => boolean
  /** One of a list that is not empty. */
  readonly pick: <T>(list: readonly T[]) => T
  /** One of a list of values with weights. */
  readonly weighted: <T>(list: readonly (readonly [T, number])[]) => T
  readonly shuffle: <T>(list: readonly T[]) => T[]
  /** An independent stream named by what it is for. */
  readonly split: (name: string) => Chance
}

export function chanceOf(seed: string): Chance {
  const next = sfc32(...hash128(seed))
  const below = (n: number) => Math.floor(next() * n)
  const pick = <T>(list: readonly T[]): T => at(list, below(list.length))
  return {
    seed,
    next,
    below,
    between: (low, high) => low + below(high - low + 1),
    once: (p) => next() < p,
    pick,
    weighted: (list) => {
      let left = next() * list.reduce((sum, [, weight]) => sum + weight, 0)
      const found = list.find(([, weight]) => (left -= weight) < 0)
      return (found ?? at(list, list.length - 1))[0]
    },
    shuffle: (list) => {
      const cards = [...list]
      for (let i = cards.length - 1; i > 0; i--) {
        const j = below(i + 1)
        const card = at(cards, i)
        cards[i] = at(cards, j)
        cards[j] = card
      }
      return cards
    },
    split: (name) => chanceOf(`${seed}/${name}`),
  }
}

/** The element at `index`, which must exist. */
export function at<T>(list: readonly T[], index: number): T {
  if (index < 0 || index >= list.length) throw new RangeError(`no element ${index} in a list of ${list.length}`)
  return list[index] as T
}

/** Chris Doty-Humphrey's small fast counter, 32 bits: passes PractRand, four words of state. */
function sfc32(a: number, b: number, c: number, d: number): () => number {
  const step = () => {
    const t = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + t) | 0
    return (t >>> 0) / 4294967296
  }
  for (let i = 0; i < 15; i++) step()
  return step
}

/** Four words from a text (cyrb128, public domain). */
function hash128(text: string): [number, number, number, number] {
  let h1 = 1779033703
  let h2 = 3144134277
  let h3 = 1013904242
  let h4 = 2773480762
  for (let i = 0; i < text.length; i++) {
    const k = text.charCodeAt(i)
    h1 = h2 ^ Math.imul(h1 ^ k, 597399067)
    h2 = h3 ^ Math.imul(h2 ^ k, 2869860233)
    h3 = h4 ^ Math.imul(h3 ^ k, 951274213)
    h4 = h1 ^ Math.imul(h4 ^ k, 2716044179)
  }
  h1 = Math.imul(h3 ^ (h1 >>> 18), 597399067)
  h2 = Math.imul(h4 ^ (h2 >>> 22), 2869860233)
  h3 = Math.imul(h1 ^ (h3 >>> 17), 951274213)
  h4 = Math.imul(h2 ^ (h4 >>> 19), 2716044179)
  return [h1 ^ h2 ^ h3 ^ h4, h2, h3, h4]
}
