import { Type, type Static } from '@sinclair/typebox'
import type { Frozen } from '../kernel/frozen.ts'
import { day, instant, nullable, oneOf, unitId } from '../kernel/command-schema.ts'

const n = Type.Integer()

/**
 * What one unit has open, due and done, without what lies below it. Each figure opens its rows:
 * `referrals…` → `/api/referrals?status=TRIAGE|OPEN|UNFINISHED&overdue=true`, `underMeasure` → `/api/followup`,
 * `temperatures…`, `am…`, `pm…`, `tests…` → `/api/followup?due=temperature-done&day=` and its kin (checks; a person with two open
 * checks is one row), `alerts…` → `due=alert|alert-overdue`, `releases…` → `due=release|release-overdue`.
 */
export const boardCounts = {
  referralsTriage: n,
  referralsOpen: n,
  referralsOverdue: n,
  underMeasure: n,
  temperaturesDue: n,
  temperaturesDone: n,
  temperaturesMissed: n,
  amDue: n,
  amDone: n,
  pmDue: n,
  pmDone: n,
  testsDue: n,
  testsDone: n,
  alertsOpen: n,
  alertsOverdue: n,
  releasesDue: n,
  releasesOverdue: n,
  reportsOwed: n,
  reportsMissing: n,
}

/** `GET /api/board?day=`: the checks and reports of that day, everything else as it stands now. Units where nothing is to be told are left out. */
export const boardAnswer = Type.Object({
  day,
  asOf: instant,
  units: Type.Array(Type.Object({ unit: unitId, ...boardCounts, report: nullable(oneOf(['IN', 'ZERO', 'MISSING'])) })),
})
export type BoardAnswer = Frozen<Static<typeof boardAnswer>>
export type BoardUnit = BoardAnswer['units'][number]

export const boardQuery = Type.Object({ day: Type.Optional(day) }, { additionalProperties: false })
