import type { Clock } from './clock.ts'
import type { RowStore, Segment } from './store.ts'
import type { Failure, Wire } from './wire.ts'

/** OVERTAKEN: another window of this phone moved the cursor; its rows have to be read again. */
export type PullEnd = { readonly kind: 'CAUGHT_UP' } | { readonly kind: 'OVERTAKEN' } | Failure

/**
 * Pulls page after page until nothing is left, starting from what the caller has seen. Each page is durable, and its cursor with
 * it, before `onSegment` sees it.
 */
export async function pullRounds(store: RowStore, wire: Wire, clock: Clock, start: string, onSegment: (segment: Segment) => void): Promise<PullEnd> {
  let from = start
  for (;;) {
    const sent = clock.device()
    const pulled = await wire.pull(from)
    if (pulled.kind !== 'PAGE') return pulled
    const { rows, gone, cursor, more, serverTime } = pulled.page
    clock.learn(serverTime, sent, clock.device())
    if (rows.length > 0 || gone.length > 0 || cursor !== from) {
      const segment = { rows, gone, cursor }
      if (!(await store.append(segment, from))) return { kind: 'OVERTAKEN' }
      onSegment(segment)
      from = cursor
    }
    if (!more) return { kind: 'CAUGHT_UP' }
  }
}
