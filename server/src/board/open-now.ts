import type { BoardOpen } from '@lianfang/contract/board/answers.ts'
import { duesOf, type Due } from '@lianfang/domain/followup/due-of.ts'
import { dayOf } from '@lianfang/domain/kernel/instant.ts'
import type { Reader } from '../database/reader.ts'
import { countIncomplete } from '../followup/care/count-incomplete.ts'
import { onlyDue, owing } from '../followup/find-due.ts'
import { needsWaiting } from '../followup/needs/queries.ts'
import { ordersOpen } from '../followup/orders/queries.ts'
import type { Clock, WatchFacts } from '../followup/queries.ts'
import { disputesOpen } from '../followup/samples/queries.ts'

/** What stands open for everybody in sight, as it is now. Only whose end is near has the whole strip read. */
export async function openNow(reader: Reader, watched: readonly WatchFacts[], clock: Clock): Promise<BoardOpen> {
  const today = dayOf(clock.now, clock.offset)
  const byClock = Map.groupBy(watched, (followUp) => stageOf(followUp, clock))
  const ending = [...(byClock.get('ends-24') ?? []), ...(byClock.get('ends-48') ?? [])]
  const count = async (rows: readonly WatchFacts[], due: Due): Promise<number> =>
    rows.length === 0 ? 0 : (await onlyDue(reader, rows, due, today, clock)).length
  const [owed, orders, needs, disputes, teamsIncomplete, endsTest] = await Promise.all([
    owing(reader, null, clock),
    ordersOpen(reader, clock.now),
    needsWaiting(reader, clock.now),
    disputesOpen(reader),
    countIncomplete(reader, clock),
    count(ending, 'ends-test'),
  ])
  const [visitsDue, callsDue, disinfectionsDue] = await Promise.all([count(owed, 'visit-due'), count(owed, 'call-due'), count(owed, 'disinfection-due')])
  return {
    endsTest,
    ends24: byClock.get('ends-24')?.length ?? 0,
    lapsed: byClock.get('lapsed')?.length ?? 0,
    ordersWaiting: orders.waiting,
    ordersUnserved: orders.unserved,
    objections: orders.objected,
    objectionDue: orders.firstClock,
    needsUrgent: needs.urgent,
    needsOpen: needs.open,
    needsOverdue: needs.overdue,
    teamsIncomplete,
    visitsDue,
    callsDue,
    disinfectionsDue,
    disputes,
  }
}

/** How near its end a measure is, by its plan alone. */
function stageOf(followUp: WatchFacts, { now, offset }: Clock): 'ends-24' | 'ends-48' | 'lapsed' | null {
  const dues = duesOf({ followUp, slots: [], openAlerts: [] }, dayOf(now, offset), now, offset)
  return (['lapsed', 'ends-24', 'ends-48'] as const).find((due) => dues.has(due)) ?? null
}
