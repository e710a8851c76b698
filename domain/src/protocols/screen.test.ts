import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, daysBetween, type Day } from '../kernel/instant.ts'
import { EXPOSURE_KINDS, type ExposureFacts } from '../people/exposure.ts'
import { areaHistory, changedAreas, levelOn, type AreaListFacts, type ListedArea } from './area-history.ts'
import type { AreaLevel } from './area-level.ts'
import type { Pack } from './pack.ts'
import { NO_OWN_RULES } from './packs-in-force.ts'
import { covidRuralReturnees } from './packs/covid-rural-returnees.ts'
import { covidV9 } from './packs/covid-v9.ts'
import { ruleBook } from './rule-book.ts'
import { screenerOf, type Screening } from './screen.ts'
import { PACKS } from './shipped-packs.ts'

const SEED = 20221111
const list = (from: Day, areas: readonly (readonly [string, string, AreaLevel, Day?])[], more: Partial<AreaListFacts> = {}): AreaListFacts => ({
  id: `list ${from}`,
  disease: 'COVID-19',
  from,
  at: `${from}T00:00:00.000Z`,
  undoneAt: null,
  document: `风险区名单 ${from}`,
  areas: areas.map(([area, name, level, since]): ListedArea => ({ area, name, level, since: since ?? null })),
  ...more,
})
const left = (day: Day, area: string, more: Partial<ExposureFacts> = {}): ExposureFacts => ({
  id: `left ${area} ${day}`,
  person: 'p',
  kind: 'STAY',
  disease: 'COVID-19',
  day,
  arrivedOn: null,
  area,
  color: null,
  creditDays: 0,
  withdrawnAt: null,
  ...more,
})
const met = (day: Day, more: Partial<ExposureFacts> = {}): ExposureFacts => left(day, '', { kind: 'CONTACT', area: null, ...more })

const BEILIN = [
  list('2022-07-10', [
    ['610103', '碑林区', 'HIGH'],
    ['610100', '西安市', 'LOW'],
  ]),
]
function screen(today: Day, facts: readonly ExposureFacts[], lists: readonly AreaListFacts[] = BEILIN, root = '430502200'): Screening {
  return screenerOf(ruleBook({ ...NO_OWN_RULES, root }, lists, today))(facts)
}
const says = ({ proposal }: Screening): string =>
  proposal
    ? `${proposal.pack.version} ${proposal.rule.category} ${proposal.plan.phases[0]?.from} ${proposal.plan.plannedEnd} ${proposal.plan.lapsesOn}`
    : 'none'

test.each<[string, Day, ExposureFacts, string]>([
  ['碑林区, high, from the day after leaving', '2022-07-14', left('2022-07-14', '610103'), 'v9 RETURNEE_HIGH 2022-07-15 2022-07-21 2022-07-21'],
  ['a village in 碑林区, found by the district’s code', '2022-07-14', left('2022-07-14', '610103004012'), 'v9 RETURNEE_HIGH 2022-07-15 2022-07-21 2022-07-21'],
  ['two days served elsewhere', '2022-07-16', left('2022-07-14', '610103', { creditDays: 2 }), 'v9 RETURNEE_HIGH 2022-07-15 2022-07-19 2022-07-19'],
  ['the rest of the city, low', '2022-07-14', left('2022-07-14', '610104'), 'v9 RETURNEE_LOW 2022-07-15 2022-07-17 2022-07-17'],
  ['another city', '2022-07-14', left('2022-07-14', '610400'), 'none'],
  ['only the city is known: the milder', '2022-07-14', left('2022-07-14', '610100'), 'v9 RETURNEE_LOW 2022-07-15 2022-07-17 2022-07-17'],
  ['before the list', '2022-07-14', left('2022-07-09', '610103'), 'none'],
  ['across the month', '2022-07-31', left('2022-07-29', '610103'), 'v9 RETURNEE_HIGH 2022-07-30 2022-08-05 2022-08-05'],
  ['on the last day', '2022-07-21', left('2022-07-14', '610103'), 'v9 RETURNEE_HIGH 2022-07-15 2022-07-21 2022-07-21'],
  ['a day later', '2022-07-22', left('2022-07-14', '610103'), 'none'],
  ['a contact under v9', '2022-07-14', met('2022-07-12'), 'v9 CLOSE_CONTACT 2022-07-13 2022-07-22 2022-07-22'],
  ['a contact under v8', '2022-06-27', met('2022-06-25'), 'v8 CLOSE_CONTACT 2022-06-26 2022-07-16 2022-07-16'],
  ['the same contact a day later, under v9', '2022-06-28', met('2022-06-25'), 'v9 CLOSE_CONTACT 2022-06-26 2022-07-05 2022-07-05'],
  ['under the twenty articles', '2022-11-11', met('2022-11-10'), '20-articles CLOSE_CONTACT 2022-11-11 2022-11-18 2022-11-18'],
  ['across the year, under the ten', '2022-12-30', met('2022-12-29'), '10-articles CLOSE_CONTACT 2022-12-30 2023-01-03 2023-01-03'],
  ['as a class B disease', '2023-01-08', met('2023-01-07'), 'none'],
  ['a contact of a contact under v9', '2022-11-10', met('2022-11-09', { kind: 'SECONDARY_CONTACT' }), 'v9 SECONDARY_CONTACT 2022-11-10 2022-11-16 2022-11-16'],
  ['and under the twenty articles', '2022-11-11', met('2022-11-09', { kind: 'SECONDARY_CONTACT' }), 'none'],
  ['back from Wuhan across a leap February', '2020-02-21', left('2020-02-20', '420100'), '2020-01 RETURNEE_FROM_HUBEI 2020-02-21 2020-03-05 2020-03-05'],
  [
    'from another province for the spring festival, counted from arrival',
    '2021-02-01',
    left('2021-01-28', '330100', { arrivedOn: '2021-01-30' }),
    '2021-01 RETURNEE_RURAL 2021-01-31 2021-02-13 2021-02-13',
  ],
  ['from the next county', '2021-02-01', left('2021-01-28', '430102', { arrivedOn: '2021-01-30' }), 'none'],
  ['exposed with a case of chikungunya', '2025-09-01', met('2025-08-31', { disease: 'CHIKUNGUNYA' }), '2025 CO_EXPOSED 2025-09-01 2025-09-12 2025-09-12'],
  ['sick poultry', '2026-01-02', met('2025-12-30', { kind: 'ANIMAL', disease: 'H7N9' }), 'v3 H7N9_CONTACT 2025-12-31 2026-01-09 2026-01-09'],
  ['a fact taken back', '2022-07-14', met('2022-07-12', { withdrawnAt: '2022-07-13T00:00:00.000Z' }), 'none'],
  ['a fact still to come', '2022-07-14', met('2022-07-15'), 'none'],
])('[PR16] %s', (_, today, fact, result) => {
  expect(says(screen(today, [fact]))).toBe(result)
})

test('[PR17] a finding names the fact, the list that graded the area, day 0, credit, edition and source', () => {
  const { findings } = screen('2022-07-16', [left('2022-07-14', '610103004', { creditDays: 2 })])
  expect(findings[0]).toMatchObject({
    pack: { line: 'cn.covid19', version: 'v9', source: { date: '2022-06-27' } },
    rule: { category: 'RETURNEE_HIGH' },
    stands: 'APPLIES',
    ground: {
      exposure: 'left 610103004 2022-07-14',
      recognised: 'STAYED_IN',
      graded: { area: '610103', name: '碑林区', level: 'HIGH', from: '2022-07-10', list: 'list 2022-07-10', document: '风险区名单 2022-07-10' },
    },
    countedFrom: '2022-07-14',
    creditDays: 2,
    plan: { plannedEnd: '2022-07-19' },
  })
})

test('[PR17] a fact without consequence says why', () => {
  const why = (today: Day, fact: ExposureFacts) => screen(today, [fact]).unmoved[0]?.why
  expect(why('2022-11-11', met('2022-11-09', { kind: 'SECONDARY_CONTACT' }))).toBe('NO_RULE')
  expect(why('2023-01-08', met('2023-01-07'))).toBe('LIFTED')
  expect(why('2022-07-14', left('2022-07-14', '310101'))).toBe('AREA_NOT_LISTED')
  expect(why('2022-07-14', met('2022-07-15'))).toBe('AHEAD')
  expect(screen('2022-07-30', [left('2022-07-14', '610103')]).findings[0]?.stands).toBe('SERVED')
})

test('[PR16] a rule that looks back some days asks nobody who left before them: counted at the arrival, or today where it is not known', () => {
  const pack: Pack = {
    ...covidRuralReturnees,
    rules: covidRuralReturnees.rules.map((rule) => ({
      ...rule,
      recognisedBy: [{ kind: 'STAYED_IN', levels: [], areas: ['13'], outside: null, levelOn: 'LEAVING', withinDays: 14 }],
    })),
  }
  const book = ruleBook({ ...NO_OWN_RULES, root: '430502200' }, [], '2021-02-03')
  const on = (today: Day, fact: ExposureFacts) => screenerOf({ ...book, packs: [pack], today })([fact])
  const fact = (arrivedOn: Day | null) => left('2021-01-20', '130102', { arrivedOn })
  expect(says(on('2021-02-03', fact('2021-02-03')))).toBe('2021-01 RETURNEE_RURAL 2021-02-04 2021-02-17 2021-02-17')
  expect(says(on('2021-02-10', fact('2021-02-03')))).toBe('2021-01 RETURNEE_RURAL 2021-02-04 2021-02-17 2021-02-17')
  expect(on('2021-02-04', fact('2021-02-04'))).toMatchObject({ proposal: null, findings: [], unmoved: [{ why: 'TOO_LONG_AGO' }] })
  expect([on('2021-02-03', fact(null)).proposal !== null, on('2021-02-04', fact(null)).proposal]).toEqual([true, null])
})

test('[PR16] seed 001’s rule recognises but proposes nothing until its test days are set', () => {
  const lists = [list('2022-03-10', [['310000', '上海市', 'HIGH']])]
  const found = screen('2022-04-07', [left('2022-04-05', '310115', { arrivedOn: '2022-04-06' })], lists, '411625200')
  expect([found.proposal, found.findings.map((one) => `${one.rule.category} ${one.stands}`)]).toEqual([null, ['RETURNEE_HIGH_OR_MEDIUM INCOMPLETE']])
})

test('[PR16] an addition takes over its parent’s category; of two measures the one that lasts longest is proposed', () => {
  const shorter: Pack = {
    ...covidV9,
    line: 'local.x',
    version: '1',
    parent: 'cn.covid19',
    jurisdiction: '430502200',
    rules: covidV9.rules
      .filter((rule) => rule.category === 'RETURNEE_HIGH')
      .map((rule) => ({ ...rule, phases: [{ measure: 'HOME_QUARANTINE', days: 5, testDays: [1, 5], temperaturesPerDay: 2 }], maxDays: 5 })),
  }
  const own = {
    root: '430502200',
    packs: [shorter],
    switches: [{ line: 'local.x', edition: '1', from: '2022-07-01', at: '2022-07-01T00:00:00.000Z', undoneAt: null }],
  }
  const run = screenerOf(ruleBook(own, BEILIN, '2022-07-15'))
  expect(says(run([left('2022-07-14', '610103')]))).toBe('1 RETURNEE_HIGH 2022-07-15 2022-07-19 2022-07-19')
  expect(says(run([left('2022-07-14', '610103'), met('2022-07-13')]))).toBe('v9 CLOSE_CONTACT 2022-07-14 2022-07-23 2022-07-23')
  expect(run([left('2022-07-14', '610103'), met('2022-07-13')]).findings.length).toBe(2)
})

test('[PR18] levels by date: a list holds until the next, may reach back, and what it no longer names has no level', () => {
  const lists = [
    list('2022-07-10', [['610103', '碑林区', 'HIGH']]),
    list('2022-07-15', [
      ['610103', '碑林区', 'MEDIUM'],
      ['610104', '莲湖区', 'HIGH', '2022-07-12'],
    ]),
    list('2022-07-20', [['610104', '莲湖区', 'LOW']]),
    list('2022-07-18', [['610103', '碑林区', 'HIGH']], { undoneAt: '2022-07-18T09:00:00.000Z' }),
  ]
  const on = (known: Day, area: string, day: Day) => levelOn(areaHistory(lists, known), 'COVID-19', area, day)?.level ?? null
  expect([on('2022-07-14', '610103', '2022-07-09'), on('2022-07-14', '610103', '2022-07-14')]).toEqual([null, 'HIGH'])
  expect([on('2022-07-20', '610103', '2022-07-14'), on('2022-07-20', '610103', '2022-07-15'), on('2022-07-20', '610103', '2022-07-20')]).toEqual([
    'HIGH',
    'MEDIUM',
    null,
  ])
  expect([on('2022-07-14', '610104', '2022-07-13'), on('2022-07-15', '610104', '2022-07-13'), on('2022-07-15', '610104', '2022-07-11')]).toEqual([
    null,
    'HIGH',
    null,
  ])
  expect(changedAreas(areaHistory(lists, '2022-07-14'), areaHistory(lists, '2022-07-15'))).toEqual([
    { disease: 'COVID-19', area: '610103' },
    { disease: 'COVID-19', area: '610104' },
  ])
  expect(changedAreas(areaHistory(lists, '2022-07-15'), areaHistory(lists, '2022-07-19'))).toEqual([])
})

const anyDay = fc.integer({ min: 0, max: 1200 }).map((n) => addDays('2020-01-01', n))
const anyFact = fc.record({
  kind: fc.constantFrom(...EXPOSURE_KINDS),
  disease: fc.constantFrom('COVID-19', 'H7N9', 'CHIKUNGUNYA'),
  ago: fc.nat(25),
  trip: fc.nat(3),
  area: fc.constantFrom('610103', '610103004', '610104', '420100', '310115', '430102'),
  color: fc.constantFrom('RED' as const, 'YELLOW' as const),
  creditDays: fc.nat(8),
})
const anyPerson = fc.array(anyFact, { minLength: 1, maxLength: 4 })
function factsOf(today: Day, person: readonly (typeof anyFact extends fc.Arbitrary<infer F> ? F : never)[]): readonly ExposureFacts[] {
  return person.map(({ kind, disease, ago, trip, area, color, creditDays }, i) => {
    const day = addDays(today, -ago)
    const stay = kind === 'STAY'
    return {
      ...left(day, area),
      id: `f${i}`,
      kind,
      disease,
      arrivedOn: addDays(day, trip),
      area: stay ? area : null,
      color: kind === 'COUNTY_CODE' ? color : null,
      creditDays,
    }
  })
}
const GRADES: readonly (AreaLevel | null)[] = [null, 'LOW', 'MEDIUM', 'HIGH']
const graded = (level: AreaLevel | null): readonly AreaListFacts[] =>
  level === null
    ? []
    : [
        list('2019-12-01', [
          ['610103', '碑林区', level],
          ['310000', '上海市', level],
        ]),
      ]
const endOf = (screening: Screening, none: Day): Day => screening.proposal?.plan.plannedEnd ?? none

test(`[PR19] for anybody on any day: no measure exceeds its ceiling, and every one names rule, ground and dates (seed ${SEED})`, () => {
  fc.assert(
    fc.property(anyDay, anyPerson, fc.constantFrom(...GRADES), (today, person, level) => {
      const facts = factsOf(today, person)
      const { proposal, findings, unmoved } = screen(today, facts, graded(level))
      expect(new Set([...findings.map((one) => one.ground.exposure), ...unmoved.map((one) => one.exposure)]).size).toBe(facts.length)
      if (proposal === null) return
      const { pack, rule, plan, ground, countedFrom, creditDays } = proposal
      expect(daysBetween(countedFrom, plan.lapsesOn) + creditDays).toBe(rule.maxDays)
      expect(plan.plannedEnd <= plan.lapsesOn && plan.plannedEnd >= today).toBe(true)
      expect(PACKS.includes(pack) && pack.rules.includes(rule) && pack.source.document !== '').toBe(true)
      expect(pack.effectiveFrom <= today && (pack.effectiveTo === null || today <= pack.effectiveTo)).toBe(true)
      expect(facts.some((fact) => fact.id === ground.exposure && fact.day === ground.day)).toBe(true)
      expect(plan.phases[0]?.from).toBe(addDays(countedFrom, 1))
      expect(findings.every((one) => one.plan === null || one.stands !== 'APPLIES' || one.plan.plannedEnd <= plan.plannedEnd)).toBe(true)
    }),
    { seed: SEED, numRuns: 2000 },
  )
})

test(`[PR19] for anybody on any day: more credit never lengthens (seed ${SEED})`, () => {
  fc.assert(
    fc.property(anyDay, anyPerson, fc.nat(3), fc.integer({ min: 1, max: 9 }), (today, person, which, more) => {
      const facts = factsOf(today, person)
      const credited = facts.map((fact, i) => (i === which % facts.length ? { ...fact, creditDays: fact.creditDays + more } : fact))
      expect(endOf(screen(today, credited, graded('HIGH')), today) <= endOf(screen(today, facts, graded('HIGH')), today)).toBe(true)
    }),
    { seed: SEED, numRuns: 2000 },
  )
})

test(`[PR19] for anybody on any day: a stricter level never shortens (seed ${SEED})`, () => {
  fc.assert(
    fc.property(
      anyDay.filter((day) => day < '2022-11-11'),
      anyPerson,
      fc.nat(2),
      (today, person, lower) => {
        const facts = factsOf(today, person)
        const [mild, strict] = [GRADES[lower] ?? null, GRADES[lower + 1] ?? null]
        expect(endOf(screen(today, facts, graded(mild)), today) <= endOf(screen(today, facts, graded(strict)), today)).toBe(true)
      },
    ),
    { seed: SEED, numRuns: 2000 },
  )
})

test(`[PR19] the same facts and book give the same answer, and a fact taken back is as if it had never been (seed ${SEED})`, () => {
  fc.assert(
    fc.property(anyDay, anyPerson, anyFact, (today, person, another) => {
      const facts = factsOf(today, person)
      const [extra] = factsOf(today, [another])
      if (!extra) return
      const before = screen(today, facts, graded('HIGH'))
      expect(screen(today, [...facts, { ...extra, id: 'x', withdrawnAt: '2020-01-01T00:00:00.000Z' }], graded('HIGH'))).toEqual(before)
      expect(screen(today, facts, [...graded('HIGH'), list('2020-01-02', [['610103', '碑林区', 'LOW']], { undoneAt: '2020-01-02T01:00:00.000Z' })])).toEqual(
        before,
      )
    }),
    { seed: SEED, numRuns: 500 },
  )
})
