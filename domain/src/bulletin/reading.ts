import type { TownshipSettings } from '../kernel/command.ts'
import type { Unit } from '../grids/tables.ts'
import type { Household, HouseVisit } from '../people/tables.ts'
import type { Referral } from '../referrals/tables.ts'
import type { Alert, Observation } from '../followup/tables.ts'
import type { DailyReport } from './tables.ts'
import { standingsAt, type FollowUpFacts, type Standing } from './standing-at.ts'
import { windowOf, type BulletinWindow } from './window-of.ts'
import { unitsOwing, type Owing } from './units-owing.ts'
import { slotsDue, type DueSlot } from './slots-due.ts'

/** A row without what names anybody: a bulletin is counted from these. */
export type Facts<R extends { readonly personal: unknown }> = Omit<R, 'personal'>

/**
 * The rows a bulletin is counted from. More than needed does no harm: later and older rows are told apart by their own times.
 * Observations and alerts may be limited to follow-ups that had not ended before the window.
 */
export interface BulletinRows {
  readonly units: readonly Unit[]
  readonly households: readonly Facts<Household>[]
  readonly houseVisits: readonly Facts<HouseVisit>[]
  readonly referrals: readonly Facts<Referral>[]
  readonly followUps: readonly FollowUpFacts[]
  readonly observations: readonly Facts<Observation>[]
  readonly alerts: readonly Facts<Alert>[]
  readonly dailyReports: readonly Facts<DailyReport>[]
}

/** The rows as they are read for one cut-off: what every indicator looks at. */
export interface Reading {
  readonly rows: BulletinRows
  readonly window: BulletinWindow
  readonly offset: number
  readonly owing: Owing
  /** Reports for the day, whenever they were sent. */
  readonly reports: readonly Facts<DailyReport>[]
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
