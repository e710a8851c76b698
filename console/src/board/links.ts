import type { Due } from '@lianfang/domain/followup/due-of.ts'
import { queryOf } from '../shell/ask.ts'
import type { BoardOpen } from '@lianfang/contract/board/answers.ts'
import type { BoardCounts } from '@lianfang/contract/board/counts.ts'

/** Where the rows behind a figure of the board are. An empty unit means the whole scope. */
export function rowsOf(figure: keyof BoardCounts, unit: string): string {
  switch (figure) {
    case 'referralsTriage':
      return `/referrals${queryOf({ status: 'TRIAGE', unit })}`
    case 'referralsOpen':
      return `/referrals${queryOf({ status: 'OPEN', unit })}`
    case 'referralsOverdue':
      return `/referrals${queryOf({ status: 'UNFINISHED', overdue: true, unit })}`
    case 'underMeasure':
      return `/followup${queryOf({ unit })}`
    case 'reportsOwed':
    case 'reportsMissing':
      return `/${queryOf({ open: `reports:${unit || 'all'}` })}`
    default:
      return `/followup${queryOf({ due: DUE_OF[figure], unit })}`
  }
}

type Checked = Exclude<keyof BoardCounts, 'referralsTriage' | 'referralsOpen' | 'referralsOverdue' | 'underMeasure' | 'reportsOwed' | 'reportsMissing'>

const DUE_OF: Readonly<Record<Checked, Due>> = {
  temperaturesDue: 'temperature',
  temperaturesDone: 'temperature-done',
  temperaturesMissed: 'temperature-missed',
  amDue: 'am',
  amDone: 'am-done',
  pmDue: 'pm',
  pmDone: 'pm-done',
  testsDue: 'test',
  testsDone: 'test-done',
  alertsOpen: 'alert',
  alertsOverdue: 'alert-overdue',
  releasesDue: 'release',
  releasesOverdue: 'release-overdue',
}

/** A figure of what stands open for everybody in sight. */
export type OpenFigure = Exclude<keyof BoardOpen, 'objectionDue'>

const OPEN_ROWS: Readonly<Record<OpenFigure, string>> = {
  endsTest: due('ends-test'),
  ends24: due('ends-24'),
  lapsed: due('lapsed'),
  visitsDue: due('visit-due'),
  callsDue: due('call-due'),
  disinfectionsDue: due('disinfection-due'),
  ordersWaiting: '/followup/orders?list=waiting',
  ordersUnserved: '/followup/orders?list=unserved',
  objections: '/followup/orders?list=objected',
  needsUrgent: '/care?only=urgent',
  needsOpen: '/care',
  needsOverdue: '/care?only=overdue',
  teamsIncomplete: '/care?tab=teams',
  disputes: '/followup/samples?tab=disputes',
}

/** Where the rows behind an open figure are. */
export function openRows(figure: OpenFigure): string {
  return OPEN_ROWS[figure]
}

function due(name: Due): string {
  return `/followup${queryOf({ due: name })}`
}
