import { addDays, instantAt, type Day, type Instant } from '../kernel/instant.ts'
import type { Unit } from '../grids/tables.ts'
import type { BulletinRows } from './reading.ts'
import type { FollowUpFacts } from './standing-at.ts'

/** Rows for tests of the count: a township of two villages with two cells each, and people under a 14-day observation. */
export const TOWN = '990000000'
export const EAST = '990000000201'
export const WEST = '990000000202'
export const SETTINGS = { name: '测试乡', root: TOWN, cutoff: '17:00', offset: 480 }

export const UNITS: readonly Unit[] = [
  unit(TOWN, null, 'TOWNSHIP', '测试乡'),
  unit(EAST, TOWN, 'VILLAGE', '东村'),
  unit(`${EAST}-01`, EAST, 'GRID', '东村一格'),
  unit(`${EAST}-02`, EAST, 'GRID', '东村二格'),
  unit(WEST, TOWN, 'VILLAGE', '西村'),
  unit(`${WEST}-01`, WEST, 'GRID', '西村一格'),
  unit(`${WEST}-02`, WEST, 'GRID', '西村二格'),
]

export const NO_ROWS: BulletinRows = {
  units: UNITS,
  households: [],
  houseVisits: [],
  referrals: [],
  followUps: [],
  observations: [],
  exposures: [],
  samples: [],
  merged: [],
  alerts: [],
  orders: [],
  careTeams: [],
  careSeats: [],
  careNeeds: [],
  handovers: [],
  dailyReports: [],
}

export function unit(id: string, parent: string | null, kind: Unit['kind'], name: string): Unit {
  return { id, parent, kind, name, declaredHouseholds: null, sort: 0, validFrom: '2020-01-01', validTo: null, revision: 1 }
}

/** The instant of a wall clock on a day of the township. */
export function at(day: Day, clock: string): Instant {
  return instantAt(day, clock)
}

/** Somebody observed at home for `days` days from the day after `from`, two temperatures a day; overridden field by field. */
export function followUp(id: string, from: Day, days = 14, facts: Partial<FollowUpFacts> = {}): FollowUpFacts {
  const plannedEnd = addDays(from, days)
  return {
    id,
    person: `${id}-person`,
    unit: `${EAST}-01`,
    previous: null,
    startedAt: at(from, '09:00'),
    phases: [{ measure: 'HOME_OBSERVATION', from: addDays(from, 1), to: plannedEnd, testDays: [], temperaturesPerDay: 2 }],
    plannedEnd,
    lapsesAt: instantAt(plannedEnd, '24:00'),
    transferredIn: false,
    status: 'ACTIVE',
    endedAt: null,
    ...facts,
  }
}

/** The same follow-up, ended. */
export function endedAs(row: FollowUpFacts, status: FollowUpFacts['status'], endedAt: Instant): FollowUpFacts {
  return { ...row, status, endedAt }
}
