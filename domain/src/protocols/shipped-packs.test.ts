import { expect, test } from 'vitest'
import { checkPacks } from './check-packs.ts'
import { findRule } from './packs-in-force.ts'
import type { Measure } from './pack.ts'
import { PACKS } from './shipped-packs.ts'

test('[PR1] every pack that ships passes the check, and none claims to be verified', () => {
  expect(checkPacks(PACKS)).toEqual([])
  expect(PACKS.map((pack) => pack.verifiedBy)).toEqual(PACKS.map(() => null))
})

type Phases = readonly (readonly [Measure, number, readonly number[]])[]

test.each<[string, string, string, Phases]>([
  ['2020-01', 'RETURNEE_FROM_HUBEI', '2020-01-26', [['HOME_OBSERVATION', 14, []]]],
  ['v7', 'CLOSE_CONTACT', '2020-09-11', [['CENTRALIZED_QUARANTINE', 14, []]]],
  [
    'v8',
    'CLOSE_CONTACT',
    '2021-05-16',
    [
      ['CENTRALIZED_QUARANTINE', 14, [1, 4, 7, 14]],
      ['HOME_MONITORING', 7, [2, 7]],
    ],
  ],
  ['v8', 'SECONDARY_CONTACT', '2021-05-16', [['CENTRALIZED_QUARANTINE', 7, []]]],
  [
    'v9',
    'CLOSE_CONTACT',
    '2022-06-28',
    [
      ['CENTRALIZED_QUARANTINE', 7, [1, 2, 3, 5, 7]],
      ['HOME_MONITORING', 3, [3]],
    ],
  ],
  ['v9', 'SECONDARY_CONTACT', '2022-06-28', [['HOME_QUARANTINE', 7, [1, 4, 7]]]],
  ['v9', 'RETURNEE_HIGH', '2022-06-28', [['CENTRALIZED_QUARANTINE', 7, [1, 2, 3, 5, 7]]]],
  ['v9', 'RETURNEE_MEDIUM', '2022-06-28', [['HOME_QUARANTINE', 7, [1, 4, 7]]]],
  ['v9', 'RETURNEE_LOW', '2022-06-28', [['HOME_MONITORING', 3, [1, 3]]]],
  [
    '20-articles',
    'CLOSE_CONTACT',
    '2022-11-11',
    [
      ['CENTRALIZED_QUARANTINE', 5, [1, 2, 3, 5]],
      ['HOME_QUARANTINE', 3, [1, 3]],
    ],
  ],
  ['20-articles', 'RETURNEE_HIGH', '2022-11-11', [['HOME_QUARANTINE', 7, [1, 3, 5, 7]]]],
  ['20-articles', 'RETURNEE_LOW', '2022-11-11', [['HOME_MONITORING', 3, [1, 3]]]],
  ['20-articles', 'CLOSED_LOOP_WORKER', '2022-11-11', [['HOME_MONITORING', 5, [1, 3, 5]]]],
  [
    '20-articles',
    'ENTRY',
    '2022-11-11',
    [
      ['CENTRALIZED_QUARANTINE', 5, []],
      ['HOME_QUARANTINE', 3, []],
    ],
  ],
  ['10-articles', 'CLOSE_CONTACT', '2022-12-07', [['HOME_QUARANTINE', 5, [5]]]],
])('[PR2] COVID-19 %s, %s: what its source says', (version, category, from, phases) => {
  const pack = PACKS.find((one) => one.line === 'cn.covid19' && one.version === version)
  const rule = pack && findRule([pack], pack.line, category)?.rule
  expect(rule?.phases.map((phase) => [phase.measure, phase.days, phase.testDays])).toEqual(phases)
  expect(rule?.phases.every((phase) => phase.temperaturesPerDay === 2)).toBe(true)
  expect([pack?.effectiveFrom, rule?.feverThreshold]).toEqual([from, 37.3])
})

test('[PR2] 乙类乙管 knows no measure, 二十条 and 新十条 no contact of a contact', () => {
  const of = (version: string) => PACKS.find((pack) => pack.line === 'cn.covid19' && pack.version === version)
  expect([of('class-b')?.measuresAllowed, of('class-b')?.rules, of('class-b')?.effectiveFrom]).toEqual([false, [], '2023-01-08'])
  for (const version of ['20-articles', '10-articles']) expect(of(version)?.rules.map((rule) => rule.category)).not.toContain('SECONDARY_CONTACT')
})

test('[PR2] seed 001: four tests in seven days are asked for, on which days is not said and not invented', () => {
  const rule = findRule(PACKS, 'cn.covid19.dancheng-returnees', 'RETURNEE_HIGH_OR_MEDIUM')?.rule
  expect([rule?.testsWithoutDay, rule?.phases.map((phase) => [phase.days, phase.testDays])]).toEqual([4, [[7, []]]])
})
