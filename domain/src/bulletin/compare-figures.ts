import type { BulletinCorrection, Figure } from './tables.ts'

/** A figure's number alone, without the rows behind it. */
export type Count = Pick<Figure, 'indicator' | 'n' | 'of'>
export type CorrectedFigure = BulletinCorrection['figures'][number]

/** What a sealed bulletin says today: its figures with the corrections issued since, in the order they were issued. */
export function standingFigures(
  sealed: readonly Count[],
  corrections: readonly Pick<BulletinCorrection, 'issuedAt' | 'figures'>[],
): ReadonlyMap<string, { readonly n: number; readonly of: number | null }> {
  const figures = new Map(sealed.map((figure) => [figure.indicator, { n: figure.n, of: figure.of }]))
  for (const correction of [...corrections].sort((a, b) => (a.issuedAt < b.issuedAt ? -1 : 1))) {
    for (const figure of correction.figures) figures.set(figure.indicator, { n: figure.is, of: figure.isOf })
  }
  return figures
}

/** The figures whose number is another one now than the bulletin says: what a correction must state. Empty when all stand. */
export function differences(
  sealed: readonly Count[],
  corrections: readonly Pick<BulletinCorrection, 'issuedAt' | 'figures'>[],
  now: readonly Count[],
): readonly CorrectedFigure[] {
  const was = standingFigures(sealed, corrections)
  return now.flatMap((figure) => {
    const before = was.get(figure.indicator)
    if (!before || (before.n === figure.n && before.of === figure.of)) return []
    return [{ indicator: figure.indicator, was: before.n, wasOf: before.of, is: figure.n, isOf: figure.of }]
  })
}
