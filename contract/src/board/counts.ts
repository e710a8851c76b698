import type { BoardUnit } from './answers.ts'

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
