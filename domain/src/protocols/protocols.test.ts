import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, daysBetween } from '../kernel/instant.ts'
import { datePhases } from './date-phases.ts'
import type { Pack, Rule } from './pack.ts'
import { findRule, NO_OWN_RULES, packsInForce, rulesOf, type Switch } from './packs-in-force.ts'
import { covid2020January } from './packs/covid-2020-01.ts'
import { covidV9 } from './packs/covid-v9.ts'
import { PACKS } from './shipped-packs.ts'

const anyRule = fc.constantFrom(...rulesOf(PACKS).map(({ rule }) => rule))
const ruleOf = (pack: Pack, category: string): Rule => {
  const found = findRule([pack], pack.line, category)
  if (!found) throw new Error(`no ${category}`)
  return found.rule
}
const closeContact = ruleOf(covidV9, 'CLOSE_CONTACT')
const high = ruleOf(covidV9, 'RETURNEE_HIGH')
const fromHubei = ruleOf(covid2020January, 'RETURNEE_FROM_HUBEI')
const anyDay = fc.integer({ min: 0, max: 4000 }).map((n) => addDays('2019-01-01', n))

test.each([
  [fromHubei, '2020-01-26', '2020-01-27', '2020-02-09'],
  [fromHubei, '2020-02-20', '2020-02-21', '2020-03-05'],
  [fromHubei, '2020-12-25', '2020-12-26', '2021-01-08'],
  [closeContact, '2022-07-28', '2022-07-29', '2022-08-07'],
])('[PR3] $category counted from %s runs from %s to %s', (rule, countedFrom, first, last) => {
  const plan = datePhases(rule, countedFrom)
  expect(plan?.phases[0]?.from).toBe(first)
  expect(plan?.plannedEnd).toBe(last)
})

test('[PR3] Chen Guihua, exposed on 28 July: five swabs in the centre, one at home, and home from 5 August', () => {
  expect(datePhases(closeContact, '2022-07-28')?.phases).toEqual([
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
  expect(datePhases(closeContact, '2022-07-28', 8)?.phases).toEqual([
    { measure: 'HOME_MONITORING', from: '2022-07-29', to: '2022-07-30', testDays: ['2022-07-30'], temperaturesPerDay: 2 },
  ])
})

test('[PR4] more credit never makes a measure longer', () => {
  fc.assert(
    fc.property(anyRule, anyDay, fc.nat(20), fc.nat(20), (rule, day, credit, more) => {
      const end = datePhases(rule, day, credit)?.plannedEnd ?? day
      const later = datePhases(rule, day, credit + more)?.plannedEnd ?? day
      expect(daysBetween(later, end)).toBeGreaterThanOrEqual(0)
      expect(daysBetween(day, end)).toBeLessThanOrEqual(Math.max(0, rule.maxDays - credit))
    }),
  )
})

test('[PR5] a rule that asks for more days than its ceiling is cut at the ceiling', () => {
  const greedy: Rule = { ...closeContact, maxDays: 8 }
  const plan = datePhases(greedy, '2022-07-28')
  expect(plan?.plannedEnd).toBe('2022-08-05')
  expect(plan?.phases[1]?.testDays).toEqual([])
  expect(plan?.lapsesOn).toBe('2022-08-05')
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
  const wildRule = fc.record({ phases: fc.array(anyPhase, { minLength: 1, maxLength: 4 }), maxDays: fc.integer({ min: 1, max: 40 }) })
  fc.assert(
    fc.property(wildRule, anyDay, fc.nat(30), (wild, day, credit) => {
      const plan = datePhases({ ...closeContact, ...wild }, day, credit)
      if (!plan) return
      let expected = addDays(day, 1)
      for (const phase of plan.phases) {
        expect(phase.from).toBe(expected)
        expect(phase.testDays.every((test) => test >= phase.from && test <= phase.to)).toBe(true)
        expected = addDays(phase.to, 1)
      }
      expect(plan.plannedEnd <= plan.lapsesOn).toBe(true)
      expect(daysBetween(day, plan.lapsesOn) + credit).toBe(wild.maxDays)
    }),
  )
})

test('[PR6] the edition of the day a measure was decided holds: v9 from 28 June to 10 November 2022', () => {
  const versionOn = (day: string) => packsInForce(day).find((pack) => pack.line === 'cn.covid19')?.version
  expect(['2020-01-25', '2022-06-27', '2022-06-28', '2022-11-10', '2022-11-11', '2023-01-07', '2023-01-08'].map(versionOn)).toEqual([
    undefined,
    'v8',
    'v9',
    'v9',
    '20-articles',
    '10-articles',
    'class-b',
  ])
  expect(
    packsInForce('2020-02-05')
      .filter((pack) => pack.rules.length > 0)
      .map((pack) => pack.line),
  ).toEqual(['cn.covid19', 'cn.h7n9', 'drill'])
})

const goneOver = (more: Partial<Switch>): Switch => ({
  line: 'town.extra',
  edition: '1',
  from: '2022-07-01',
  at: '2022-07-01T00:00:00.000Z',
  undoneAt: null,
  ...more,
})
const extra: Pack = { ...covidV9, line: 'town.extra', version: '1', parent: 'cn.covid19' }
const linesOn = (day: string, switches: readonly Switch[], packs = [extra, { ...extra, version: '2' }]) =>
  packsInForce(day, { ...NO_OWN_RULES, packs, switches })
    .filter((pack) => pack.line === 'town.extra')
    .map((pack) => pack.version)

test('[PR9] an edition of the township’s own is in force from its switch on, until the next one, and never beyond its dates', () => {
  expect(linesOn('2022-07-05', [])).toEqual([])
  expect(linesOn('2022-06-30', [goneOver({})])).toEqual([])
  expect(linesOn('2022-07-01', [goneOver({})])).toEqual(['1'])
  const second = goneOver({ edition: '2', from: '2022-07-10' })
  expect(linesOn('2022-07-09', [second, goneOver({})])).toEqual(['1'])
  expect(linesOn('2022-07-10', [second, goneOver({})])).toEqual(['2'])
  expect(linesOn('2022-07-10', [goneOver({}), { ...second, undoneAt: '2022-07-10T04:00:00.000Z' }])).toEqual(['1'])
  expect(linesOn('2022-07-12', [goneOver({}), second, goneOver({ edition: null, from: '2022-07-12' })])).toEqual([])
  expect(linesOn('2022-11-11', [goneOver({})])).toEqual([])
})

test('[PR9] a rule of another place is not in force here', () => {
  const linesIn = (root: string) => packsInForce('2022-04-01', { ...NO_OWN_RULES, root }).map((pack) => pack.line)
  expect(linesIn('411625200')).toContain('cn.covid19.dancheng-returnees')
  expect(linesIn('411624200')).not.toContain('cn.covid19.dancheng-returnees')
  expect(linesIn('411624200')).toContain('cn.covid19')
})

test('[PR9] a switch to a shipped edition does not keep it beyond its dates, nor hide the one that follows', () => {
  const newer: Pack = { ...covidV9, version: 'twenty', effectiveFrom: '2022-11-11', effectiveTo: null }
  const on = (day: string) =>
    packsInForce(day, { ...NO_OWN_RULES, switches: [goneOver({ line: 'cn.covid19', edition: 'v9' })] }, [covidV9, newer]).map((pack) => pack.version)
  expect([on('2022-11-10'), on('2022-11-11')]).toEqual([['v9'], ['twenty']])
})

test('[PR8] seven days served elsewhere leave nothing of a seven-day measure', () => {
  expect(datePhases(high, '2022-07-28', 7)).toBeNull()
  expect(datePhases(high, '2022-07-28', 6)?.plannedEnd).toBe('2022-07-29')
})
