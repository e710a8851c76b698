import type { BoardAnswer, BoardUnit } from '@lianfang/contract/board/answers.ts'
import { NO_COUNTS, type BoardCounts } from '@lianfang/contract/board/counts.ts'
import { unitsOwing } from '@lianfang/domain/bulletin/units-owing.ts'
import { decisionOf } from '@lianfang/domain/followup/decision-of.ts'
import { countChecks } from '@lianfang/domain/followup/due-of.ts'
import { slotsOn } from '@lianfang/domain/followup/slots-of.ts'
import { instantAt, type Day } from '@lianfang/domain/kernel/instant.ts'
import { ALWAYS } from '@lianfang/domain/kernel/table.ts'
import type { Reader } from '../database/reader.ts'
import { openNow } from './open-now.ts'
import { openAlerts, standingRecords, unitTree, watchedNow, type Clock } from '../followup/queries.ts'

type Report = NonNullable<BoardUnit['report']>

/** Stocks that the tallies carry, by the figure they give. */
const STOCKS: Readonly<Record<string, keyof BoardCounts>> = {
  'referrals.TRIAGE': 'referralsTriage',
  'referrals.OPEN': 'referralsOpen',
  'follow-ups.ACTIVE': 'underMeasure',
  'alerts.OPEN': 'alertsOpen',
}

/**
 * What each unit in sight has open, due and done. Stocks come from the tallies; checks and releases from everybody under measure and
 * their records of the day; what is overdue from the open rows past their time. None of these grows with the journal.
 */
export async function todayBoard(reader: Reader, day: Day, clock: Clock, sight: '*' | readonly string[]): Promise<BoardAnswer> {
  const [stocks, overdue, watched, alerts, reports, units] = await Promise.all([
    stocksNow(reader),
    referralsOverdue(reader, clock),
    watchedNow(reader, null),
    openAlerts(reader),
    reportsOf(reader, day),
    unitTree(reader),
  ])
  const ids = watched.map((row) => row.id)
  const [open, standing] = await Promise.all([openNow(reader, watched, clock), standingRecords(reader, ids, instantAt(day, '00:00', clock.offset))])
  const records = Map.groupBy(standing, (row) => row.followUp)
  const board = new Map<string, Record<keyof BoardCounts, number>>()
  const at = (unit: string): Record<keyof BoardCounts, number> => {
    const counts = board.get(unit) ?? { ...NO_COUNTS }
    board.set(unit, counts)
    return counts
  }
  for (const { unit, indicator, n } of stocks) {
    const figure = STOCKS[indicator]
    if (figure) at(unit)[figure] += n
  }
  for (const { unit, n } of overdue) at(unit).referralsOverdue += n
  for (const alert of alerts) if (alert.dueAt <= clock.now) at(alert.unit).alertsOverdue += 1
  for (const followUp of watched) {
    const counts = at(followUp.unit)
    addChecks(counts, countChecks(slotsOn(followUp, day, records.get(followUp.id) ?? [], clock.now, clock.offset)))
    const decision = decisionOf(followUp, clock.now, clock.offset)
    if (decision !== 'NONE') counts.releasesDue += 1
    if (decision === 'OVERDUE_DECISION' || decision === 'LAPSED') counts.releasesOverdue += 1
  }
  const owing = unitsOwing(units, day)
  const covered = new Set(owing.coveredBy(new Set(reports.keys())))
  for (const unit of owing.units) {
    if (sight !== '*' && !sight.includes(unit)) continue
    at(unit).reportsOwed += 1
    if (!covered.has(unit)) at(unit).reportsMissing += 1
  }
  for (const unit of reports.keys()) at(unit)
  const reportOf = (unit: string): Report | null => reports.get(unit) ?? (covered.has(unit) ? 'IN' : board.get(unit)?.reportsMissing ? 'MISSING' : null)
  return {
    day,
    asOf: clock.now,
    open,
    units: [...board].map(([unit, counts]) => ({ unit, ...counts, report: reportOf(unit) })).toSorted((one, other) => (one.unit < other.unit ? -1 : 1)),
  }
}

function addChecks(counts: Record<keyof BoardCounts, number>, { am, pm, once, test }: ReturnType<typeof countChecks>): void {
  counts.amDue += am.due
  counts.amDone += am.done
  counts.pmDue += pm.due
  counts.pmDone += pm.done
  counts.testsDue += test.due
  counts.testsDone += test.done
  counts.temperaturesDue += am.due + pm.due + once.due
  counts.temperaturesDone += am.done + pm.done + once.done
  counts.temperaturesMissed += am.missed + pm.missed + once.missed
}

function stocksNow(reader: Reader): Promise<readonly { readonly unit: string; readonly indicator: string; readonly n: number }[]> {
  return reader.query('SELECT unit, indicator, n FROM tallies WHERE township = $1 AND indicator = ANY ($2) AND day = $3::date AND n <> 0', [
    reader.township,
    Object.keys(STOCKS),
    ALWAYS,
  ])
}

function referralsOverdue(reader: Reader, clock: Clock): Promise<readonly { readonly unit: string; readonly n: number }[]> {
  return reader.query(`SELECT unit, count(*) AS n FROM referrals WHERE township = $1 AND status <> 'CLOSED' AND due_at < $2 GROUP BY unit`, [
    reader.township,
    clock.now,
  ])
}

/** The units that have reported the day, by themselves. */
async function reportsOf(reader: Reader, day: Day): Promise<ReadonlyMap<string, Report>> {
  const rows = await reader.query<{ unit: string; zero: boolean }>(
    'SELECT unit, zero FROM daily_reports WHERE township = $1 AND day = $2::date AND NOT superseded ORDER BY submitted_at',
    [reader.township, day],
  )
  return new Map(rows.map((row) => [row.unit, row.zero ? 'ZERO' : 'IN']))
}
