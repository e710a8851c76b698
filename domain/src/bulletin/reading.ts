import type { TownshipSettings } from '../kernel/command.ts'
import type { Unit } from '../grids/tables.ts'
import type { Household, HouseVisit, Person } from '../people/tables.ts'
import type { Exposure } from '../people/exposure.ts'
import type { Referral } from '../referrals/tables.ts'
import type { ObservationFacts } from '../followup/slots-of.ts'
import type { SeatFacts, TeamFacts } from '../followup/care/seats-of.ts'
import type { CareTeam } from '../followup/care/tables.ts'
import { teamsOf } from '../followup/care/team-of.ts'
import type { Instant } from '../kernel/instant.ts'
import type { Handover } from '../followup/flows/tables.ts'
import type { CareNeed } from '../followup/needs/tables.ts'
import type { Order } from '../followup/orders/tables.ts'
import type { Alert, Observation } from '../followup/tables.ts'
import type { DailyReport } from './tables.ts'
import { standingsAt, type FollowUpFacts, type Standing } from './standing-at.ts'
import { windowOf, type BulletinWindow } from './window-of.ts'
import { unitsOwing, type Owing } from './units-owing.ts'
import { slotsDue, type DueSlot } from './slots-due.ts'

/** What a bulletin looks at in each row; nothing of it names anybody. */
export type HouseholdFacts = Pick<Household, 'id' | 'unit'>
export type VisitFacts = Pick<HouseVisit, 'id' | 'household' | 'unit' | 'at' | 'result'>
export type ReferralFacts = Pick<Referral, 'id' | 'person' | 'unit' | 'codeColor' | 'receivedAt' | 'dueAt' | 'status' | 'result' | 'closedAt'>
export type ExposureCount = Pick<Exposure, 'id' | 'person' | 'unit' | 'kind' | 'color' | 'at' | 'withdrawnAt'>
export type SampleFacts = Pick<Observation, 'id' | 'person' | 'unit' | 'at'>
export type MergedFacts = Pick<Person, 'id' | 'mergedInto'>
export type AlertFacts = Pick<Alert, 'id' | 'unit' | 'raisedAt' | 'dueAt' | 'closedAt'>
export type CareTeamFacts = TeamFacts & Pick<CareTeam, 'followUp' | 'formedAt'>
export type NeedFacts = Pick<CareNeed, 'id' | 'unit' | 'askedAt' | 'dueAt' | 'status' | 'closedAt'>
/** Orders that came into force. */
export type OrderFacts = Pick<Order, 'id' | 'unit' | 'servedAt' | 'liftedAt'> & { readonly startsAt: Instant }
/** `settledAt`: when the other township took over, refused, or the letter was withdrawn. */
export type HandoverFacts = Pick<Handover, 'id' | 'followUp' | 'sentAt'> & { readonly settledAt: Instant | null }
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
  /** What is known of people: where they stayed, which code the county gave. */
  readonly exposures: readonly ExposureCount[]
  /** Every sample that stands, of everybody. */
  readonly samples: readonly SampleFacts[]
  /** Records of people that were merged into another. */
  readonly merged: readonly MergedFacts[]
  readonly alerts: readonly AlertFacts[]
  readonly orders: readonly OrderFacts[]
  readonly careTeams: readonly CareTeamFacts[]
  readonly careSeats: readonly SeatFacts[]
  readonly careNeeds: readonly NeedFacts[]
  readonly handovers: readonly HandoverFacts[]
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
  /** The care team that stood with each follow-up at the cut-off. */
  readonly teams: ReadonlyMap<string, CareTeamFacts>
  /** Who sits in each team. */
  readonly seats: ReadonlyMap<string, readonly SeatFacts[]>
  /** Into which record a merged one went. */
  readonly merged: ReadonlyMap<string, string>
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
    teams: teamsOf(
      rows.followUps,
      rows.careTeams.filter((team) => team.formedAt <= window.cutoffAt),
    ),
    seats: byTeam(rows.careSeats),
    merged: new Map(rows.merged.flatMap(({ id, mergedInto }) => (mergedInto === null ? [] : [[id, mergedInto] as const]))),
    slots: slotsDue(rows.followUps, rows.observations, window, settings.offset),
  }
}

function byTeam(seats: readonly SeatFacts[]): ReadonlyMap<string, readonly SeatFacts[]> {
  const found = new Map<string, SeatFacts[]>()
  for (const seat of seats) {
    const sitting = found.get(seat.team)
    if (sitting) sitting.push(seat)
    else found.set(seat.team, [seat])
  }
  return found
}
