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

/**
 * What stands open for everybody in sight, whatever the unit. `endsTest`, `ends24`, `lapsed`, `visitsDue`, `callsDue`, `disinfectionsDue` →
 * `/api/followup?due=ends-test|ends-24|lapsed|visit-due|call-due|disinfection-due`, `orders…`, `objections` (`objectionDue`: the first clock) →
 * `/api/orders?list=`, `needs…` → `/api/needs`, `teamsIncomplete` → `/api/care`, `disputes` → `/api/disputes?status=OPEN`.
 */
export const boardOpen = Type.Object({
  endsTest: n,
  ends24: n,
  lapsed: n,
  ordersWaiting: n,
  ordersUnserved: n,
  objections: n,
  objectionDue: nullable(instant),
  needsUrgent: n,
  needsOpen: n,
  needsOverdue: n,
  teamsIncomplete: n,
  visitsDue: n,
  callsDue: n,
  disinfectionsDue: n,
  disputes: n,
})
export type BoardOpen = Frozen<Static<typeof boardOpen>>

/** `GET /api/board?day=`: the checks and reports of that day, everything else as it stands now. Units where nothing is to be told are left out. */
export const boardAnswer = Type.Object({
  day,
  asOf: instant,
  open: boardOpen,
  units: Type.Array(Type.Object({ unit: unitId, ...boardCounts, report: nullable(oneOf(['IN', 'ZERO', 'MISSING'])) })),
})
export type BoardAnswer = Frozen<Static<typeof boardAnswer>>
export type BoardUnit = BoardAnswer['units'][number]

export const boardQuery = Type.Object({ day: Type.Optional(day) }, { additionalProperties: false })
