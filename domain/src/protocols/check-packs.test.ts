import { expect, test } from 'vitest'
import { checkPack } from './check-pack.ts'
import { checkAmong, checkPacks } from './check-packs.ts'
import type { ClusterThreshold } from './cluster-rules.ts'
import { NINE_DONTS, type Fault } from './pack-fault.ts'
import type { Pack, Rule } from './pack.ts'
import { covidClassB } from './packs/covid-class-b.ts'
import { covidV9 } from './packs/covid-v9.ts'
import { h7n9 } from './packs/h7n9.ts'

const ruleOf = (category: string): Rule => {
  const found = covidV9.rules.find((rule) => rule.category === category)
  if (!found) throw new Error(`no ${category}`)
  return found
}
const medium = ruleOf('RETURNEE_MEDIUM')
const high = ruleOf('RETURNEE_HIGH')
const low = ruleOf('RETURNEE_LOW')
const phase = medium.phases[0]
if (!phase) throw new Error('no phase')
test('[PR6] two editions of a line in force on one day are a fault, two that meet at midnight are not', () => {
  const v8: Pack = { ...covidV9, version: 'v8', effectiveFrom: '2021-05-11', effectiveTo: '2022-06-27' }
  expect(checkPacks([v8, covidV9])).toEqual([])
  expect(checkPacks([{ ...v8, effectiveTo: '2022-06-28' }, covidV9])).toEqual([{ line: 'cn.covid19', version: 'v9', fault: 'VERSIONS_OVERLAP', at: 'v8' }])
  expect(checkPacks([{ ...v8, effectiveTo: null }, covidV9]).map((fault) => fault.fault)).toEqual(['VERSIONS_OVERLAP'])
})

const nameless: ClusterThreshold = { illness: 'MEASLES', name: { zh: '', en: '' }, where: 'INSTITUTION', cases: 2, days: 10, is: 'CLUSTER' }

test.each<[Fault, Partial<Pack>, string | undefined]>([
  ['NO_SOURCE', { source: { document: ' ', date: null, article: null } }, undefined],
  ['NO_NAME', { name: { zh: '', en: 'x' } }, undefined],
  ['NO_NAME', { careTeam: [{ role: 'VET', name: { zh: '防疫员', en: '' } }] }, 'careTeam.0'],
  ['NO_NAME', { clusters: { thresholds: [nameless], classStop: null, backAfterHours: null, reportWithinHours: null } }, 'clusters.thresholds.0'],
  ['JURISDICTION_UNKNOWN', { jurisdiction: '河南' }, '河南'],
  ['NO_RULE', { rules: [] }, undefined],
  ['RULES_THOUGH_LIFTED', { measuresAllowed: false }, undefined],
  ['CATEGORY_TWICE', { rules: [medium, high, medium] }, 'RETURNEE_MEDIUM'],
  ['NOT_A_DAY', { effectiveFrom: '2022-06-31' }, '2022-06-31'],
  ['NOT_A_DAY', { source: { document: '第九版', date: '2022-13-01', article: null } }, '2022-13-01'],
  ['ENDS_BEFORE_IT_BEGINS', { effectiveTo: '2022-06-01' }, undefined],
  ['VERIFIER_EMPTY', { verifiedBy: '' }, undefined],
  ['STRICTER_IS_SHORTER', { rules: [{ ...high, phases: [{ ...phase, days: 2, testDays: [] }] }, low] }, 'RETURNEE_HIGH < RETURNEE_LOW'],
])('[PR7] the check of an edition names %s', (fault, wrong, at) => {
  expect(checkPack({ ...covidV9, ...wrong })).toContainEqual({ line: 'cn.covid19', version: 'v9', fault, ...(at ? { at } : {}) })
})

test.each<[Fault, Partial<Rule>, string]>([
  ['NO_NAME', { name: { zh: '居家隔离', en: ' ' } }, 'RETURNEE_MEDIUM'],
  ['NOT_RECOGNISED', { recognisedBy: [] }, 'RETURNEE_MEDIUM'],
  ['NO_PHASE', { phases: [] }, 'RETURNEE_MEDIUM'],
  ['PHASE_WITHOUT_END', { phases: [{ ...phase, days: 0, testDays: [] }] }, 'RETURNEE_MEDIUM.1'],
  ['PHASE_WITHOUT_END', { phases: [{ ...phase, days: 2.5, testDays: [] }] }, 'RETURNEE_MEDIUM.1'],
  ['TEST_DAY_OUTSIDE_PHASE', { phases: [phase, { ...phase, testDays: [1, 8] }] }, 'RETURNEE_MEDIUM.2'],
  ['TEST_DAY_OUTSIDE_PHASE', { phases: [{ ...phase, testDays: [0] }] }, 'RETURNEE_MEDIUM.1'],
  ['TEST_DAYS_UNORDERED', { phases: [{ ...phase, testDays: [4, 1] }] }, 'RETURNEE_MEDIUM.1'],
  ['TESTS_TOO_NEAR', { minGapHours: 48, phases: [{ ...phase, testDays: [1, 2, 7] }] }, 'RETURNEE_MEDIUM.2'],
  [
    'TESTS_TOO_NEAR',
    {
      minGapHours: 48,
      phases: [
        { ...phase, testDays: [7] },
        { ...phase, testDays: [1] },
      ],
    },
    'RETURNEE_MEDIUM.8',
  ],
  ...[0, 2.5, 61].map((withinDays): [Fault, Partial<Rule>, string] => [
    'WINDOW_IMPLAUSIBLE',
    { recognisedBy: [{ kind: 'STAYED_IN', levels: ['MEDIUM'], areas: [], outside: null, levelOn: 'LEAVING', withinDays }] },
    'RETURNEE_MEDIUM',
  ]),
  ['LONGER_THAN_CEILING', { maxDays: 6 }, 'RETURNEE_MEDIUM'],
  ['THRESHOLD_IMPLAUSIBLE', { feverThreshold: 73.3 }, 'RETURNEE_MEDIUM'],
])('[PR7] the check of a rule names %s and its place', (fault, wrong, at) => {
  expect(checkPack({ ...covidV9, rules: [{ ...medium, ...wrong }] })).toContainEqual({ line: 'cn.covid19', version: 'v9', fault, at })
})

test('[PR7] tests exactly the minimum gap apart are not too near', () => {
  expect(checkPack({ ...covidV9, rules: [{ ...medium, minGapHours: 48, phases: [{ ...phase, testDays: [1, 3, 5] }] }] })).toEqual([])
})

/** An addition of 火车站乡 to the 9th edition, which changes nothing yet. */
const addition: Pack = { ...covidV9, line: 'local.huochezhan', version: '1', parent: 'cn.covid19', jurisdiction: '430502200', rules: [medium, low] }
const of = (rules: readonly Rule[], more: Partial<Pack> = {}) => checkAmong({ ...addition, ...more, rules }, [covidV9])
const faultOf = (faults: ReturnType<typeof checkAmong>) => faults.map(({ fault, at }) => `${fault} ${at}`)

test.each<[string, readonly Rule[], Partial<Pack>, readonly string[]]>([
  ['nothing changed', [medium, low], {}, []],
  ['fewer days', [{ ...medium, phases: [{ ...phase, days: 5, testDays: [1, 5] }], maxDays: 5 }], {}, []],
  [
    'a part of the group',
    [{ ...medium, recognisedBy: [{ kind: 'STAYED_IN', levels: ['MEDIUM'], areas: ['610103'], outside: null, levelOn: 'LEAVING', withinDays: 3 }] }],
    {},
    [],
  ],
  ['a group the parent does not have', [{ ...medium, category: 'PASSENGER' }], {}, ['WIDER_GROUP PASSENGER']],
  ...[14, undefined].map((days): [string, readonly Rule[], Partial<Pack>, readonly string[]] => [
    `${days ?? 'no'} days to look back, where the parent has 7`,
    [{ ...medium, recognisedBy: [{ kind: 'STAYED_IN', levels: ['MEDIUM'], areas: [], outside: null, levelOn: 'LEAVING', ...(days && { withinDays: days }) }] }],
    {},
    ['WIDER_GROUP RETURNEE_MEDIUM'],
  ]),
  ['another ground', [{ ...medium, recognisedBy: [{ kind: 'COUNTY_CODE', colors: ['YELLOW'] }] }], {}, ['WIDER_GROUP RETURNEE_MEDIUM']],
  [
    'a wider area',
    [{ ...low, recognisedBy: [{ kind: 'STAYED_IN', levels: [], areas: ['61'], outside: null, levelOn: 'LEAVING', withinDays: 7 }] }],
    {},
    ['WIDER_AREA RETURNEE_LOW'],
  ],
  ['longer days', [{ ...medium, phases: [{ ...phase, days: 14 }], maxDays: 14 }], {}, ['LONGER_DAYS RETURNEE_MEDIUM']],
  ['a higher ceiling', [{ ...medium, maxDays: 8 }], {}, ['LONGER_DAYS RETURNEE_MEDIUM']],
  ['no credit', [{ ...medium, creditElsewhere: false }], {}, ['LONGER_DAYS RETURNEE_MEDIUM']],
  ['a centre instead of home', [{ ...medium, phases: [{ ...phase, measure: 'CENTRALIZED_QUARANTINE' }] }], {}, ['STRICTER_MEASURE RETURNEE_MEDIUM']],
  [
    'low-risk people shut in',
    [{ ...low, phases: [{ ...phase, measure: 'HOME_QUARANTINE', days: 3, testDays: [1, 3] }] }],
    {},
    ['LOW_RISK_ISOLATED RETURNEE_LOW'],
  ],
  ['no end', [medium], { effectiveTo: null }, ['MISSING_END 2022-11-10']],
  ['a later end', [medium], { effectiveTo: '2022-12-31' }, ['MISSING_END 2022-11-10']],
])('[PR10] a local addition with %s', (_, rules, more, faults) => {
  expect(faultOf(of(rules, more))).toEqual(faults)
})

test('[PR10] an addition that reaches beyond its parent’s area is refused, and each excess has its number among the nine', () => {
  const county: Pack = { ...covidV9, line: 'cn.county', jurisdiction: '430502' }
  expect(faultOf(checkAmong({ ...addition, parent: 'cn.county', jurisdiction: '430500', disease: 'X' }, [county]))).toEqual(['WIDER_AREA 430500'])
  expect(NINE_DONTS).toEqual({ WIDER_AREA: 1, LOW_RISK_ISOLATED: 2, MISSING_END: 3, WIDER_GROUP: 4, LONGER_DAYS: 5, STRICTER_MEASURE: 5 })
})

test('[PR10] a circle of parents is named, and so is a parent that does not exist', () => {
  const a: Pack = { ...h7n9, line: 'a', parent: 'b' }
  const b: Pack = { ...h7n9, line: 'b', parent: 'c', version: '1' }
  const c: Pack = { ...h7n9, line: 'c', parent: 'a', version: '1' }
  expect(faultOf(checkPacks([a, b, c]))).toEqual(['PARENT_CYCLE a → b → c → a', 'PARENT_CYCLE b → c → a → b', 'PARENT_CYCLE c → a → b → c'])
  expect(faultOf(checkAmong({ ...a, parent: 'a' }, []))).toEqual(['PARENT_CYCLE a → a'])
  expect(faultOf(checkAmong(a, []))).toEqual(['PARENT_UNKNOWN b'])
})

test('[PR10] two lines for one category of a disease on one day are refused; kin, other places and other days are not', () => {
  const other: Pack = { ...covidV9, line: 'cn.other', version: '1', rules: [medium] }
  expect(faultOf(checkPacks([covidV9, other]))).toEqual(['CATEGORY_CONTESTED RETURNEE_MEDIUM cn.covid19 v9'])
  expect(checkPacks([covidV9, addition])).toEqual([])
  expect(checkPacks([covidV9, { ...other, disease: 'MERS' }])).toEqual([])
  expect(checkPacks([covidV9, { ...other, effectiveFrom: '2022-11-11', effectiveTo: null }])).toEqual([])
  expect(
    checkPacks([
      { ...covidV9, jurisdiction: '410000' },
      { ...other, jurisdiction: '430000' },
    ]),
  ).toEqual([])
  expect(checkPack(covidClassB)).toEqual([])
})
