/** Which rows behind a figure are asked for: those counted, those it is a share of, or those missing between the two. */
export type Part = 'rows' | 'of' | 'missing'

export interface RowsQuestion {
  readonly day: string
  readonly indicator: string
  /** A village, or empty for the whole township. */
  readonly unit: string
}

/** A question as the id of a drawer: `2020-02-10!temperatures-done!430502201200`. */
export function writeQuestion({ day, indicator, unit }: RowsQuestion): string {
  return [day, indicator, unit].join('!')
}

export function readQuestion(id: string): RowsQuestion {
  const [day = '', indicator = '', unit = ''] = id.split('!')
  return { day, indicator, unit }
}
