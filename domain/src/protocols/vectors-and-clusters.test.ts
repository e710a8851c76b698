import { expect, test } from 'vitest'
import { classStops, clustersOn, stopsUntil, thresholdCounts, type ClusterRules } from './cluster-rules.ts'
import type { Pack } from './pack.ts'
import { chikungunya } from './packs/chikungunya.ts'
import { dengue } from './packs/dengue.ts'
import { h7n9 } from './packs/h7n9.ts'
import { schoolHuzhou } from './packs/school-huzhou.ts'
import { schoolInfluenza } from './packs/school-influenza.ts'
import { schoolNorovirus } from './packs/school-norovirus.ts'
import { breteauBand, breteauIndex, sprayRoundsOn, type VectorRules, type VectorZone } from './vector-rules.ts'
import { mayEndOn, surveysGoOn, zoneCalendar } from './zone-calendar.ts'

function vectorOf(pack: Pack): VectorRules {
  if (!pack.vector) throw new Error('no zones')
  return pack.vector
}
function clustersOf(pack: Pack): ClusterRules {
  if (!pack.clusters) throw new Error('no clusters')
  return pack.clusters
}

test.each([
  [0, 'SAFE'],
  [4.9, 'SAFE'],
  [5, 'LOW'],
  [9.9, 'LOW'],
  [10, 'MEDIUM'],
  [19.9, 'MEDIUM'],
  [20, 'HIGH'],
])('[PR13] a Breteau index of %f is %s', (index, band) => {
  expect(breteauBand(vectorOf(dengue), index)).toBe(band)
})

test('[PR13] the index counts containers for every hundred households; without households there is none', () => {
  expect(breteauIndex(6, 40)).toBe(15)
  expect(breteauIndex(0, 0)).toBeNull()
})

test('[PR13] in the core zone adults are sprayed twice a day for three days, then once for four; it is 100 m around the home', () => {
  const [core, warning] = vectorOf(chikungunya).zones
  if (!core || !warning) throw new Error('no zone')
  expect([1, 3, 4, 7, 8].map((day) => sprayRoundsOn(core, day))).toEqual([2, 2, 1, 1, 0])
  expect([core.toMetres, core.untilBreteau, core.feverSearch, warning.repeatDays, warning.toMetres]).toEqual([100, 5, true, 7, null])
})

const found = (pack: Pack, illness: string, where: 'INSTITUTION' | 'CLASS', onsets: readonly string[], today: string) =>
  clustersOn(clustersOf(pack), illness, where, onsets, today).map((one) => `${one.cases} in ${one.days}: ${one.is}`)

test('[PR14] three of a class ill on one day, or five in three days, across the turn of the year', () => {
  expect(found(schoolInfluenza, 'ILI', 'CLASS', ['2025-12-31', '2025-12-31', '2026-01-01'], '2026-01-01')).toEqual([])
  expect(found(schoolInfluenza, 'ILI', 'CLASS', ['2026-01-01', '2026-01-01', '2026-01-01'], '2026-01-01')).toEqual(['3 in 1: REPORT'])
  expect(found(schoolInfluenza, 'ILI', 'CLASS', ['2025-12-30', '2025-12-30', '2025-12-31', '2026-01-01', '2026-01-01'], '2026-01-01')).toEqual([
    '5 in 3: REPORT',
  ])
  expect(found(schoolInfluenza, 'ILI', 'CLASS', ['2025-12-29', '2025-12-30', '2025-12-31', '2026-01-01', '2026-01-01'], '2026-01-01')).toEqual([])
})

test('[PR14] norovirus: five in three days are a cluster, twenty in a week an outbreak; in Huzhou two of a class with hand, foot and mouth disease', () => {
  const days = (n: number, day: string) => Array.from({ length: n }, () => day)
  expect(found(schoolNorovirus, 'NOROVIRUS', 'INSTITUTION', days(5, '2024-03-01'), '2024-03-01')).toEqual(['5 in 3: CLUSTER'])
  expect(found(schoolNorovirus, 'NOROVIRUS', 'INSTITUTION', days(20, '2024-02-24'), '2024-03-01')).toEqual(['20 in 7: OUTBREAK'])
  expect(found(schoolHuzhou, 'HFMD', 'CLASS', days(2, '2024-03-01'), '2024-03-07')).toEqual(['2 in 7: CLUSTER'])
  expect(found(h7n9, 'H7N9', 'INSTITUTION', days(2, '2014-02-01'), '2014-02-08')).toEqual([])
})

test.each([
  [{ newToday: 4, illNow: 8, pupils: 30, severeInAWeek: 1 }, false],
  [{ newToday: 5, illNow: 5, pupils: 50, severeInAWeek: 0 }, true],
  [{ newToday: 0, illNow: 9, pupils: 30, severeInAWeek: 0 }, true],
  [{ newToday: 0, illNow: 0, pupils: 30, severeInAWeek: 2 }, true],
  [{ newToday: 0, illNow: 0, pupils: 0, severeInAWeek: 0 }, false],
])('[PR14] a class of %o stops: %s', (figures, stops) => {
  const stop = clustersOf(schoolInfluenza).classStop
  expect(stop && classStops(stop, figures)).toBe(stops)
})

const zonesOf = (pack: Pack): { readonly core: VectorZone; readonly warning: VectorZone } => {
  const [core, warning] = vectorOf(pack).zones
  if (!core || !warning) throw new Error('no zone')
  return { core, warning }
}
const calendar = (zone: VectorZone, until: string, index: number | null) =>
  zoneCalendar(zone, '2025-12-28', until, index).map(({ day, dayOfResponse, survey, sprayRounds }) => `${dayOfResponse} ${day} ${survey} ${sprayRounds}`)

test('[PR26] the core zone on the calendar: surveyed within two days and again every three, sprayed on seven, across the turn of the year', () => {
  expect(calendar(zonesOf(dengue).core, '2026-01-05', null)).toEqual([
    '1 2025-12-28 null 2',
    '2 2025-12-29 null 2',
    '3 2025-12-30 FIRST 2',
    '4 2025-12-31 null 1',
    '5 2026-01-01 null 1',
    '6 2026-01-02 AGAIN 1',
    '7 2026-01-03 null 1',
    '9 2026-01-05 AGAIN 0',
  ])
  expect(calendar(zonesOf(dengue).warning, '2026-01-12', null)).toEqual(['8 2026-01-04 AGAIN 0', '15 2026-01-11 AGAIN 0'])
})

test('[PR26] once the index is below the figure of the rule no survey is repeated; at it they go on', () => {
  const { core, warning } = zonesOf(dengue)
  expect(calendar(core, '2026-01-05', 4.9).filter((line) => line.includes('AGAIN'))).toEqual([])
  expect([surveysGoOn(core, 4.9), surveysGoOn(core, 5), surveysGoOn(warning, 0), surveysGoOn({ ...core, repeatDays: null }, 20)]).toEqual([
    false,
    true,
    true,
    false,
  ])
  expect(calendar({ ...core, repeatDays: 0, spray: [] }, '2026-01-05', null)).toEqual(['3 2025-12-30 FIRST 0'])
  expect(calendar(core, '2025-12-27', null)).toEqual([])
})

test('[PR26] a zone may end after the days without a case that the rule names; where it names none, no day is invented', () => {
  expect(mayEndOn({ ...vectorOf(dengue), endsAfterDays: 25 }, '2025-12-28')).toBe('2026-01-22')
  expect(mayEndOn(vectorOf(dengue), '2025-12-28')).toBeNull()
})

test('[PR27] under each threshold stands how many cases lie within its days, reached or not; a stop ends with its last day', () => {
  const onsets = ['2024-02-24', '2024-02-28', '2024-02-29', '2024-03-01', '2024-03-02']
  const counts = thresholdCounts(clustersOf(schoolNorovirus), 'NOROVIRUS', 'INSTITUTION', onsets, '2024-03-01')
  expect(counts.map(({ threshold, cases, reached }) => [threshold.days, cases, reached])).toEqual([
    [3, 3, false],
    [7, 4, false],
  ])
  const stop = clustersOf(schoolInfluenza).classStop
  expect(stop && [stop.days, stopsUntil(stop, '2024-02-27')]).toEqual([4, '2024-03-01'])
})
