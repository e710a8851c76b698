import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, daysBetween } from '../kernel/instant.ts'
import { checkPack, checkPacks } from './check-pack.ts'
import { datePhases } from './date-phases.ts'
import { PACKS, findPack, packsInForce } from './find-pack.ts'
import type { Pack } from './pack.ts'
import { covidV9CloseContact } from './packs/covid-v9-close-contact.ts'
import { covidV9ReturneeHigh } from './packs/covid-v9-returnee-high.ts'
import { covidV9ReturneeLow } from './packs/covid-v9-returnee-low.ts'
import { covidV9ReturneeMedium } from './packs/covid-v9-returnee-medium.ts'
import { ncp2020HomeObservation } from './packs/ncp-2020-home-observation.ts'

const anyPack = fc.constantFrom(...PACKS)
const anyDay = fc.integer({ min: 0, max: 4000 }).map((n) => addDays('2019-01-01', n))

test('[PR1] every pack that ships passes the check, and none claims to be verified', () => {
  expect(checkPacks(PACKS)).toEqual([])
  expect(PACKS.map((pack) => pack.verifiedBy)).toEqual(PACKS.map(() => null))
})

test.each<[Pack, string, readonly (readonly [string, number, readonly number[]])[]]>([
  [
    covidV9CloseContact,
    '2022-06-28',
    [
      ['CENTRALIZED_QUARANTINE', 7, [1, 2, 3, 5, 7]],
      ['HOME_MONITORING', 3, [3]],
    ],
  ],
  [covidV9ReturneeHigh, '2022-06-28', [['CENTRALIZED_QUARANTINE', 7, [1, 2, 3, 5, 7]]]],
  [covidV9ReturneeMedium, '2022-06-28', [['HOME_QUARANTINE', 7, [1, 4, 7]]]],
  [covidV9ReturneeLow, '2022-06-28', [['HOME_MONITORING', 3, [1, 3]]]],
  [ncp2020HomeObservation, '2020-01-26', [['HOME_OBSERVATION', 14, []]]],
])('[PR2] $id says what its source says', (pack, from, phases) => {
  expect(pack.phases.map((phase) => [phase.measure, phase.days, phase.testDays])).toEqual(phases)
  expect(pack.phases.every((phase) => phase.temperaturesPerDay === 2)).toBe(true)
  expect([pack.effectiveFrom, pack.feverThreshold]).toEqual([from, 37.3])
})

test.each([
  [ncp2020HomeObservation, '2020-01-26', '2020-01-27', '2020-02-09'],
  [ncp2020HomeObservation, '2020-02-20', '2020-02-21', '2020-03-05'],
  [ncp2020HomeObservation, '2020-12-25', '2020-12-26', '2021-01-08'],
  [covidV9CloseContact, '2022-07-28', '2022-07-29', '2022-08-07'],
])('[PR3] $id counted from %s runs from %s to %s', (pack, countedFrom, first, last) => {
  const plan = datePhases(pack, countedFrom)
  expect(plan?.phases[0]?.from).toBe(first)
  expect(plan?.plannedEnd).toBe(last)
})

test('[PR3] Chen Guihua, exposed on 28 July: five swabs in the centre, one at home, and home from 5 August', () => {
  expect(datePhases(covidV9CloseContact, '2022-07-28')?.phases).toEqual([
    {
      measure: 'CENTRALIZED_QUARANTINE',
      from: '2022-07-29',
      to: '2022-08-04',
      testDays: ['2022-07-29', '2022-07-30', '2022-07-31', '2022-08-02', '2022-08-04'],
      temperaturesPerDay: 2,
    },
    { measure: 'HOME_MONITORING', from: '2022-08-05', to: '2022-08-07', testDays: ['2022-08-07'], temperaturesPerDay: 2 },
  ])
})

test('[PR4] eight days of credit leave Chen Guihua the last two days at home and one test', () => {
  expect(datePhases(covidV9CloseContact, '2022-07-28', 8)?.phases).toEqual([
    { measure: 'HOME_MONITORING', from: '2022-07-29', to: '2022-07-30', testDays: ['2022-07-30'], temperaturesPerDay: 2 },
  ])
})

test('[PR4] more credit never makes a measure longer', () => {
  fc.assert(
    fc.property(anyPack, anyDay, fc.nat(20), fc.nat(20), (pack, day, credit, more) => {
      const end = datePhases(pack, day, credit)?.plannedEnd ?? day
      const later = datePhases(pack, day, credit + more)?.plannedEnd ?? day
      expect(daysBetween(later, end)).toBeGreaterThanOrEqual(0)
      expect(daysBetween(day, end)).toBeLessThanOrEqual(Math.max(0, pack.maxDays - credit))
    }),
  )
})

test('[PR5] a pack that asks for more days than its ceiling is cut at the ceiling', () => {
  const greedy: Pack = { ...covidV9CloseContact, maxDays: 8 }
  const plan = datePhases(greedy, '2022-07-28')
  expect(plan?.plannedEnd).toBe('2022-08-05')
  expect(plan?.phases[1]?.testDays).toEqual([])
})

test('[PR5] phases follow each other without a hole, tests lie within them, and nothing exceeds the ceiling', () => {
  const anyPhase = fc.integer({ min: 1, max: 21 }).chain((days) =>
    fc.record({
      measure: fc.constant('HOME_QUARANTINE' as const),
      days: fc.constant(days),
      testDays: fc.uniqueArray(fc.integer({ min: 1, max: days })),
      temperaturesPerDay: fc.constant(2 as const),
    }),
  )
  const wildPack = fc.record({ phases: fc.array(anyPhase, { minLength: 1, maxLength: 4 }), maxDays: fc.integer({ min: 1, max: 40 }) })
  fc.assert(
    fc.property(wildPack, anyDay, fc.nat(30), (wild, day, credit) => {
      const plan = datePhases({ ...covidV9CloseContact, ...wild }, day, credit)
      if (!plan) return
      let expected = addDays(day, 1)
      for (const phase of plan.phases) {
        expect(phase.from).toBe(expected)
        expect(phase.testDays.every((test) => test >= phase.from && test <= phase.to)).toBe(true)
        expected = addDays(phase.to, 1)
      }
      expect(daysBetween(day, plan.plannedEnd) + credit).toBeLessThanOrEqual(wild.maxDays)
    }),
  )
})

test('[PR6] the rule of the day a measure was decided holds: v9 from 28 June to 10 November 2022', () => {
  expect(findPack(PACKS, 'cn.covid19.close-contact', '2022-06-27')).toBeUndefined()
  expect(findPack(PACKS, 'cn.covid19.close-contact', '2022-06-28')?.version).toBe('v9')
  expect(findPack(PACKS, 'cn.covid19.close-contact', '2022-11-10')?.version).toBe('v9')
  expect(findPack(PACKS, 'cn.covid19.close-contact', '2022-11-11')).toBeUndefined()
  expect(packsInForce(PACKS, '2020-02-05').map((pack) => pack.id)).toEqual(['cn.covid19.home-observation', 'drill.home-observation'])
})

test('[PR6] two versions in force on one day are a fault, two that meet at midnight are not', () => {
  const v8: Pack = { ...covidV9CloseContact, version: 'v8', effectiveFrom: '2021-05-11', effectiveTo: '2022-06-27' }
  expect(checkPacks([v8, covidV9CloseContact])).toEqual([])
  expect(checkPacks([{ ...v8, effectiveTo: '2022-06-28' }, covidV9CloseContact])).toEqual([
    { pack: covidV9CloseContact.id, version: 'v9', fault: 'VERSIONS_OVERLAP', at: 'v8' },
  ])
  expect(checkPacks([{ ...v8, effectiveTo: null }, covidV9CloseContact]).map((fault) => fault.fault)).toEqual(['VERSIONS_OVERLAP'])
})

const phase = covidV9ReturneeMedium.phases[0]
test.each<[string, Partial<Pack>]>([
  ['NO_SOURCE', { source: ' ' }],
  ['NO_NAME', { name: { zh: '', en: 'x' } }],
  ['NO_PHASE', { phases: [] }],
  ['PHASE_WITHOUT_END', { phases: phase ? [{ ...phase, days: 0, testDays: [] }] : [] }],
  ['PHASE_WITHOUT_END', { phases: phase ? [{ ...phase, days: 2.5, testDays: [] }] : [] }],
  ['TEST_DAY_OUTSIDE_PHASE', { phases: phase ? [{ ...phase, testDays: [1, 8] }] : [] }],
  ['TEST_DAY_OUTSIDE_PHASE', { phases: phase ? [{ ...phase, testDays: [0] }] : [] }],
  ['TEST_DAYS_UNORDERED', { phases: phase ? [{ ...phase, testDays: [4, 1] }] : [] }],
  ['LONGER_THAN_CEILING', { maxDays: 6 }],
  ['THRESHOLD_IMPLAUSIBLE', { feverThreshold: 73.3 }],
  ['NOT_A_DAY', { effectiveFrom: '2022-06-31' }],
  ['ENDS_BEFORE_IT_BEGINS', { effectiveTo: '2022-06-01' }],
  ['VERIFIER_EMPTY', { verifiedBy: '' }],
])('[PR7] the check names %s', (fault, wrong) => {
  expect(checkPack({ ...covidV9ReturneeMedium, ...wrong }).map((found) => found.fault)).toContain(fault)
})

test('[PR8] seven days served elsewhere leave nothing of a seven-day measure', () => {
  expect(datePhases(covidV9ReturneeHigh, '2022-07-28', 7)).toBeNull()
  expect(datePhases(covidV9ReturneeHigh, '2022-07-28', 6)?.plannedEnd).toBe('2022-07-29')
})
