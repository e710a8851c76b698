import { put, type Change } from '../../kernel/change.ts'
import { dayOf, type Instant } from '../../kernel/instant.ts'
import { needOne, type Need, type State } from '../../kernel/state.ts'
import { paperSeries } from './tables.ts'

/** Orders and the papers that end a measure are numbered apart. */
export type Series = 'ORDER' | 'NOTICE'

/** What `takeNumber` must see. */
export function needsOfNumber(series: Series, at: Instant, offset?: number): Need {
  return needOne(paperSeries, seriesId(series, at, offset))
}

/**
 * Takes the next number of the township's series of that year, `〔2022〕12号`. Only the lane knows the true one: a phone's is a
 * forecast. Nothing that is refused takes a number, so the series has no gap.
 */
export function takeNumber(state: State, series: Series, at: Instant, offset: number): { readonly number: string; readonly change: Change } {
  const id = seriesId(series, at, offset)
  const before = state.one(paperSeries, id)
  const last = (before?.last ?? 0) + 1
  return { number: `〔${yearOf(at, offset)}〕${last}号`, change: put(paperSeries, { id, last }, before) }
}

function seriesId(series: Series, at: Instant, offset?: number): string {
  return `${series}.${yearOf(at, offset)}`
}

function yearOf(at: Instant, offset?: number): string {
  return dayOf(at, offset).slice(0, 4)
}
