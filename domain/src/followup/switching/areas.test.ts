import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, instantAt, type Day } from '../../kernel/instant.ts'
import type { AreaLevel } from '../../protocols/area-level.ts'
import type { ListedArea } from '../../protocols/area-history.ts'
import { datePhases } from '../../protocols/date-phases.ts'
import { MEASURES } from '../../protocols/pack.ts'
import { covidV9 } from '../../protocols/packs/covid-v9.ts'
import { recordExposure, type RecordExposure } from '../../people/record-exposure.ts'
import { exposures } from '../../people/tables.ts'
import { ruleBook } from '../../protocols/rule-book.ts'
import { areaLists } from '../../protocols/tables.ts'
import { rehearse, villager, type Rehearsal } from '../rehearsal.ts'
import { followUps, type FollowUp } from '../tables.ts'
import { groundChanged } from './ground-changed.ts'
import { putAreaList, type PutAreaList } from './put-area-list.ts'
import { withdrawAreaList } from './withdraw-area-list.ts'

const at = instantAt
const SEED = 20220715
const TODAY = '2022-07-15'
const RULES = { HIGH: 'RETURNEE_HIGH', MEDIUM: 'RETURNEE_MEDIUM', LOW: 'RETURNEE_LOW' } as const

const area = (level: AreaLevel, code = '610103', since: Day | null = null): ListedArea => ({ area: code, name: code, level, since })
const list = (areas: readonly ListedArea[], more: Partial<PutAreaList> = {}): PutAreaList => ({
  disease: 'COVID-19',
  from: '2022-07-01',
  document: '名单',
  documentDate: null,
  areas,
  followUps: [],
  ...more,
})

/** Under the 9th edition's rule for who left an area of this level on this day, ordered on the 13th. */
function under(level: AreaLevel, left: Day): FollowUp {
  const rule = covidV9.rules.find((one) => one.category === RULES[level])
  const plan = rule && datePhases(rule, left)
  if (!rule || !plan) throw new Error('no such measure')
  return {
    id: 'FU',
    order: 'FU',
    person: 'zhao',
    unit: '430502-01',
    pack: 'cn.covid19',
    packVersion: 'v9',
    category: rule.category,
    countedFrom: left,
    creditDays: 0,
    previous: null,
    startedAt: at('2022-07-13', '18:00'),
    startedDay: '2022-07-13',
    ...plan,
    lapsesAt: at(plan.lapsesOn, '24:00'),
    feverThreshold: 37.3,
    decidedBy: '乡指挥部',
    referral: null,
    transferredIn: false,
    status: 'ACTIVE',
    endedAt: null,
    endedDay: null,
    endedBy: null,
    notice: null,
    personal: { ground: '西安来返', endNote: '', wentTo: '' },
  }
}

const stay = (left: Day, more: Partial<RecordExposure> = {}): RecordExposure => ({
  person: 'zhao',
  kind: 'STAY',
  disease: 'COVID-19',
  day: left,
  arrivedOn: left,
  area: '610103',
  color: null,
  creditDays: 0,
  what: '西安',
  evidence: '火车票',
  creditEvidence: '',
  referral: null,
  corrects: null,
  ...more,
})

/** Zhao left 碑林区 (high since the 1st) on the 12th. */
function town(left: Day = '2022-07-12', level: AreaLevel = 'HIGH'): Rehearsal {
  const made = rehearse(at('2022-07-18', '09:00'), villager('zhao', '赵桂枝'))
  made.say(putAreaList, at('2022-07-01', '09:00'), list([area(level), area('LOW', '610104')]), 'L1')
  made.say(recordExposure, at('2022-07-13', '09:00'), stay(left), 'E')
  made.put(followUps, under(level, left))
  return made
}
const NOTED = [{ id: 'FU', note: 'N' }]
const take = (here: Rehearsal, areas: readonly ListedArea[], from: Day, id = 'L2') =>
  here.say(putAreaList, at(TODAY, '10:00'), list(areas, { from, followUps: NOTED }), id)
const back = (here: Rehearsal, id = 'L2', when = at(TODAY, '12:00')) => here.say(withdrawAreaList, when, { list: id })
const plan = ({ plannedEnd, phases }: FollowUp) => `${plannedEnd} ${phases.map((phase) => `${phase.measure} ${phase.from} ${phase.to}`).join(', ')}`

test('[FW8] the area is off the list since the day before she left: her measure ends in the act of taking the list in; taken back, it is as it was', () => {
  const here = town()
  const before = here.followUp('FU')
  take(here, [area('LOW', '610104')], '2022-07-12')
  expect(here.followUp('FU')).toMatchObject({ plannedEnd: '2022-07-14', lapsesOn: '2022-07-14', lapsesAt: at(TODAY, '10:00'), status: 'ACTIVE' })
  expect(
    here
      .followUp('FU')
      .phases.flatMap((phase) => phase.testDays)
      .every((day) => day < TODAY),
  ).toBe(true)
  back(here)
  expect(here.row(areaLists, 'L2').undoneAt).toBe(at(TODAY, '12:00'))
  expect(here.followUp('FU')).toEqual(before)
})

test('[FW8] the area came down to medium: the same days at home in place of centralised from today on, and what was stays as it was', () => {
  const here = town()
  const before = here.followUp('FU')
  expect(plan(before)).toBe('2022-07-19 CENTRALIZED_QUARANTINE 2022-07-13 2022-07-19')
  take(here, [area('MEDIUM')], '2022-07-12')
  expect(plan(here.followUp('FU'))).toBe('2022-07-19 CENTRALIZED_QUARANTINE 2022-07-13 2022-07-14, HOME_QUARANTINE 2022-07-15 2022-07-19')
  back(here)
  expect(here.followUp('FU')).toEqual(before)
})

test.each<[string, readonly ListedArea[], Day]>([
  ['off a list only after she had left', [area('LOW', '610104')], '2022-07-13'],
  ['on the new list as before', [area('HIGH')], '2022-07-12'],
  ['another area that falls off', [area('HIGH')], '2022-07-02'],
])('[FW8] a measure whose ground stands stays: %s', (_, areas, from) => {
  const here = town()
  const before = here.followUp('FU')
  take(here, areas, from)
  expect(here.followUp('FU')).toEqual(before)
})

test('[FW8] a list changes nothing that a change of rules would: a measure of the edition before stays while its ground stands', () => {
  const here = town()
  const earlier: FollowUp = { ...here.followUp('FU'), packVersion: 'v8', plannedEnd: '2022-07-26', lapsesOn: '2022-07-26' }
  here.put(followUps, earlier)
  take(here, [area('HIGH')], '2022-07-12')
  expect(here.followUp('FU')).toEqual(earlier)
})

test('[FW8] a level that comes up makes nobody’s measure longer or stricter: that needs an order', () => {
  const here = town('2022-07-13', 'LOW')
  const before = here.followUp('FU')
  take(here, [area('HIGH')], '2022-07-13')
  expect(here.followUp('FU')).toEqual(before)
})

test('[FW8] who also met a case stays under the milder of the two as long as that asks for', () => {
  const here = town()
  here.say(recordExposure, at('2022-07-13', '09:30'), stay('2022-07-10', { kind: 'CONTACT', area: null }), 'E2')
  take(here, [], '2022-07-12')
  expect(plan(here.followUp('FU'))).toContain('2022-07-19')
})

test('[FW9] after a day people have been told that they are free: a list taken back then restrains nobody again', () => {
  const here = town()
  take(here, [], '2022-07-12')
  const free = here.followUp('FU')
  back(here, 'L2', at('2022-07-16', '10:01'))
  expect([here.row(areaLists, 'L2').undoneAt, here.followUp('FU')]).toEqual([at('2022-07-16', '10:01'), free])
})

test('[FW9] nobody is restrained again whose ground another list takes away, or about whom something was decided since', () => {
  const here = town()
  take(here, [], '2022-07-12')
  const free = here.followUp('FU')
  here.say(putAreaList, at(TODAY, '11:00'), list([], { from: '2022-07-12' }), 'L3')
  back(here)
  expect(here.followUp('FU')).toEqual(free)
  const other = town()
  take(other, [area('MEDIUM')], '2022-07-12')
  const left: FollowUp = { ...other.followUp('FU'), status: 'LEFT', endedAt: at(TODAY, '11:00'), endedDay: TODAY, endedBy: 'liu' }
  other.put(followUps, left)
  back(other)
  expect(other.followUp('FU')).toEqual(left)
})

/** What is known of Zhao, under the measure of `town`, by the rules and lists of this day. */
const changed = (here: Rehearsal) => {
  const book = ruleBook({ root: '430502', packs: [], switches: [] }, here.all(areaLists), TODAY)
  return groundChanged(book, [])(here.followUp('FU'), here.by(exposures, 'person', 'zhao'))
}
const correct = (here: Rehearsal, more: Partial<RecordExposure>) =>
  expect(here.say(recordExposure, at(TODAY, '09:00'), stay('2022-07-12', { ...more, corrects: 'E' }), 'E2').kind).toBe('accepted')

test('[FW10] a fact corrected in another place of the same level keeps the ground; another day, a lower level or no place on a list is named', () => {
  const here = town()
  const before = here.followUp('FU')
  expect(changed(here)).toBeNull()
  correct(here, { what: '西安碑林区长安路' })
  expect(changed(here)).toBeNull()

  const earlier = town()
  correct(earlier, { day: '2022-07-10' })
  expect(changed(earlier)).toMatchObject({ proposal: { countedFrom: '2022-07-10', plan: { plannedEnd: '2022-07-17' } } })

  const lower = town()
  correct(lower, { area: '610104', day: '2022-07-13', arrivedOn: '2022-07-13' })
  expect(changed(lower)).toMatchObject({ proposal: { rule: { category: 'RETURNEE_LOW' } } })

  const nowhere = town()
  correct(nowhere, { area: '110101' })
  expect(changed(nowhere)).toEqual({ proposal: null })
  expect([here, earlier, lower, nowhere].map((one) => one.followUp('FU'))).toEqual([before, before, before, before])
})

test('[FW10] a measure that never rested on a recorded fact has no ground that could change', () => {
  const here = town()
  here.put(followUps, { ...here.followUp('FU'), category: 'CLOSE_CONTACT' })
  correct(here, { area: '110101' })
  expect(changed(here)).toBeNull()
})

const level = fc.constantFrom<AreaLevel>('HIGH', 'MEDIUM', 'LOW')
const anyCase = fc.record({ was: level, is: fc.option(level), left: fc.integer({ min: 5, max: 13 }), from: fc.integer({ min: 1, max: 18 }) })
const july = (n: number): Day => addDays('2022-06-30', n)

test(`[FW9] for any two lists and any measure: never longer, no day stricter, no hole; taken in and taken back is the identity (seed ${SEED})`, () => {
  let touched = 0
  fc.assert(
    fc.property(anyCase, ({ was, is, left, from }) => {
      const here = town(july(left), was)
      const before = here.followUp('FU')
      take(here, is === null ? [] : [area(is)], july(from))
      const after = here.followUp('FU')
      if (after !== before) touched += 1
      expect(after.plannedEnd <= before.plannedEnd && after.lapsesOn <= before.lapsesOn && after.lapsesAt <= before.lapsesAt).toBe(true)
      let expected = before.phases[0]?.from
      for (const phase of after.phases) {
        expect(phase.from).toBe(expected)
        for (let day = phase.from; day <= phase.to; day = addDays(day, 1)) {
          const old = before.phases.find((one) => one.from <= day && day <= one.to)
          expect(old && MEASURES.indexOf(phase.measure) >= MEASURES.indexOf(old.measure)).toBe(true)
        }
        expected = addDays(phase.to, 1)
      }
      back(here)
      expect(here.followUp('FU')).toEqual(before)
    }),
    { seed: SEED, numRuns: 400 },
  )
  expect(touched).toBeGreaterThan(20)
})
