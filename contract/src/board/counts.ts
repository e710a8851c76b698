import type { BoardOpen, BoardUnit } from './answers.ts'

/** The figures of one place on the board. */
export type BoardCounts = Omit<BoardUnit, 'unit' | 'report'>

/** Nothing open, due or done. Its keys are all the figures there are. */
export const NO_COUNTS: BoardCounts = {
  referralsTriage: 0,
  referralsOpen: 0,
  referralsOverdue: 0,
  underMeasure: 0,
  temperaturesDue: 0,
  temperaturesDone: 0,
  temperaturesMissed: 0,
  amDue: 0,
  amDone: 0,
  pmDue: 0,
  pmDone: 0,
  testsDue: 0,
  testsDone: 0,
  alertsOpen: 0,
  alertsOverdue: 0,
  releasesDue: 0,
  releasesOverdue: 0,
  reportsOwed: 0,
  reportsMissing: 0,
}

/** Nothing waits for anybody. */
export const NOTHING_OPEN: BoardOpen = {
  endsTest: 0,
  ends24: 0,
  lapsed: 0,
  ordersWaiting: 0,
  ordersUnserved: 0,
  objections: 0,
  objectionDue: null,
  needsUrgent: 0,
  needsOpen: 0,
  needsOverdue: 0,
  teamsIncomplete: 0,
  visitsDue: 0,
  callsDue: 0,
  disinfectionsDue: 0,
  disputes: 0,
}
