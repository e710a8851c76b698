/** One measured figure beside its bar. `better`: which side of the bar is good. */
export interface Figure {
  readonly what: string
  readonly value: number
  readonly unit: string
  readonly bar: number
  readonly better: 'less' | 'more'
  readonly note: string
}

export function isMet(figure: Figure): boolean {
  return figure.better === 'more' ? figure.value >= figure.bar : figure.value <= figure.bar
}

export function lineOf(figure: Figure): string {
  const value = `${figure.value.toFixed(figure.value < 10 ? 2 : 0)} ${figure.unit}`
  return `${isMet(figure) ? 'met ' : 'MISS'}  ${figure.what.padEnd(52)} ${value.padStart(12)}  bar ${figure.better === 'more' ? '≥' : '≤'} ${figure.bar}  ${figure.note}`
}
