import type { TownshipSettings } from '../kernel/command.ts'
import type { Unit } from '../grids/tables.ts'
import type { Household, HouseVisit } from '../people/tables.ts'
import type { Referral } from '../referrals/tables.ts'
import type { ObservationFacts } from '../followup/slots-of.ts'
import type { Alert } from '../followup/tables.ts'
import type { DailyReport } from './tables.ts'
import { standingsAt, type FollowUpFacts, type Standing } from './standing-at.ts'
import { windowOf, type BulletinWindow } from './window-of.ts'
import { unitsOwing, type Owing } from './units-owing.ts'
import { slotsDue, type DueSlot } from './slots-due.ts'

/** What a bulletin looks at in each row; nothing of it names anybody. */
export type HouseholdFacts = Pick<Household, 'id' | 'unit'>
export type VisitFacts = Pick<HouseVisit, 'id' | 'household' | 'unit' | 'at' | 'result'>
export type ReferralFacts = Pick<Referral, 'id' | 'unit' | 'receivedAt' | 'dueAt' | 'status' | 'result' | 'closedAt'>
export type AlertFacts = Pick<Alert, 'id' | 'unit' | 'raisedAt' | 'dueAt' | 'closedAt'>
export type ReportFacts = Pick<DailyReport, 'id' | 'unit' | 'day' | 'submittedAt'>

/**
 * The rows a bulletin is counted from. More than needed does no harm: later and older rows are told apart by their own times.
 * Observations may be limited to follow-ups that had not ended before the window.
 */
export interface BulletinRows {
  readonly units: readonly Unit[]
  readonly households: readonly HouseholdFacts[]
  readonly houseVisits: readonly VisitFacts[]
  readonly referrals: readonly ReferralFacts[]
  readonly followUps: readonly FollowUpFacts[]
  readonly observations: readonly ObservationFacts[]
  readonly alerts: readonly AlertFacts[]
  readonly dailyReports: readonly ReportFacts[]
}

/** The rows as they are read for one cut-off: what every indicator looks at. */
export interface Reading {
  readonly rows: BulletinRows
  readonly window: BulletinWindow
  readonly offset: number
  readonly owing: Owing
  /** Reports for the day, whenever they were sent. */
  readonly reports: readonly ReportFacts[]
  /** How each follow-up stood when the window opened, and at the cut-off. */
  readonly opened: ReadonlyMap<string, Standing>
  readonly closed: ReadonlyMap<string, Standing>
  /** Planned checks that fell due in the window. */
  readonly slots: readonly DueSlot[]
}

export function readFor(rows: BulletinRows, day: string, settings: Pick<TownshipSettings, 'cutoff' | 'offset'>): Reading {
  const window = windowOf(day, settings)
  return {
    rows,
    window,
    offset: settings.offset,
    owing: unitsOwing(rows.units, day),
    reports: rows.dailyReports.filter((report) => report.day === day),
    opened: standingsAt(rows.followUps, window.from, settings.offset),
    closed: standingsAt(rows.followUps, window.cutoffAt, settings.offset),
    slots: slotsDue(rows.followUps, rows.observations, window, settings.offset),
  }
}
