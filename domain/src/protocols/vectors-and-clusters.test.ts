import { expect, test } from 'vitest'
import { classStops, clustersOn, type ClusterRules } from './cluster-rules.ts'
import type { Pack } from './pack.ts'
import { chikungunya } from './packs/chikungunya.ts'
import { dengue } from './packs/dengue.ts'
import { h7n9 } from './packs/h7n9.ts'
import { schoolHuzhou } from './packs/school-huzhou.ts'
import { schoolInfluenza } from './packs/school-influenza.ts'
import { schoolNorovirus } from './packs/school-norovirus.ts'
import { breteauBand, breteauIndex, sprayRoundsOn, type VectorRules } from './vector-rules.ts'

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
