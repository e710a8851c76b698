/** Two samples compared by their means. `visible`: the smallest difference that |t| ≥ the bar would have shown. */
export interface Comparison {
  readonly t: number
  readonly difference: number
  readonly visible: number
}

/** Welch's t-test of two independent samples with variances of their own. Refuses samples of fewer than two. */
export function compare(a: readonly number[], b: readonly number[], bar: number): Comparison {
  return judged(mean(a) - mean(b), Math.sqrt(variance(a) / a.length + variance(b) / b.length), bar)
}

/** The t-test of pairs measured side by side: what both met at once, such as a busy moment, hides nothing. */
export function comparePairs(a: readonly number[], b: readonly number[], bar: number): Comparison {
  const differences = a.map((value, n) => value - (b[n] ?? NaN))
  return judged(mean(differences), Math.sqrt(variance(differences) / differences.length), bar)
}

function judged(difference: number, error: number, bar: number): Comparison {
  return { t: error === 0 && difference === 0 ? 0 : difference / error, difference, visible: bar * error }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function variance(values: readonly number[]): number {
  if (values.length < 2) throw new Error('too few measurements to compare')
  const middle = mean(values)
  return values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1)
}
