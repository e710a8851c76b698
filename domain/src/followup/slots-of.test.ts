import { expect, test } from 'vitest'
import { instantAt, type Instant } from '../kernel/instant.ts'
import { datePhases } from '../protocols/date-phases.ts'
import { ruleOfEdition } from '../protocols/packs-in-force.ts'
import { PACKS } from '../protocols/shipped-packs.ts'
import { plannedSlots } from './slot.ts'
import { slotsOf, type ObservationFacts } from './slots-of.ts'

const at = instantAt

function plan(category: string, countedFrom: string, startedAt: Instant, endedAt: Instant | null = null) {
  const found = ruleOfEdition(PACKS, 'cn.covid19', category === 'RETURNEE_FROM_HUBEI' ? '2020-01' : 'v9', category)
  const dated = found && datePhases(found.rule, countedFrom)
  return { id: 'zhou', phases: dated?.phases ?? [], startedAt, endedAt, lapsesAt: instantAt(dated?.lapsesOn ?? countedFrom, '24:00') }
}

function seen(kind: ObservationFacts['kind'], slot: string | null, when: Instant, more: Partial<ObservationFacts> = {}): ObservationFacts {
  const blank = {
    celsius: kind === 'TEMPERATURE' ? 36.6 : null,
    symptoms: [],
    source: null,
    sample: null,
    tube: null,
    list: null,
    disinfection: null,
    result: null,
    finding: null,
    corrects: null,
    superseded: false,
  }
  return {
    id: `${kind}@${when}`,
    followUp: 'zhou',
    person: 'p',
    unit: 'u',
    kind,
    slot,
    at: when,
    day: when.slice(0, 10),
    recordedAt: when,
    by: 'liu',
    ...blank,
    ...more,
  }
}

const statuses = (slots: ReturnType<typeof slotsOf>): Readonly<Record<string, string>> => Object.fromEntries(slots.map((slot) => [slot.key, slot.status]))

test('[FU4] Zhou Jianguo at home for 14 days across the end of a leap February: 28 readings, the first on 21 February', () => {
  const slots = plannedSlots(plan('RETURNEE_FROM_HUBEI', '2020-02-20', at('2020-02-20', '18:00')))
  expect(slots.length).toBe(28)
  expect(slots[0]).toMatchObject({
    key: '2020-02-21.AM',
    day: '2020-02-21',
    part: 'AM',
    opensAt: '2020-02-20T22:00:00.000Z',
    dueAt: '2020-02-21T04:00:00.000Z',
  })
  expect(slots.map((slot) => slot.day)).toContain('2020-02-29')
  expect(slots[slots.length - 1]).toMatchObject({ key: '2020-03-05.PM', dueAt: '2020-03-05T14:00:00.000Z' })
})

test('[FU4] the turn of the year is a day like any other', () => {
  const slots = plannedSlots(plan('RETURNEE_FROM_HUBEI', '2020-12-30', at('2020-12-30', '09:00')))
  expect(slots.slice(0, 4).map((slot) => slot.key)).toEqual(['2020-12-31.AM', '2020-12-31.PM', '2021-01-01.AM', '2021-01-01.PM'])
})

test.each([
  ['08:00', '2020-02-01.AM'],
  ['11:59', '2020-02-01.AM'],
  ['12:00', '2020-02-01.PM'],
  ['21:59', '2020-02-01.PM'],
  ['22:00', '2020-02-02.AM'],
  ['23:59', '2020-02-02.AM'],
])('[FU4] who comes under measure at %s on 1 February is first asked for %s', (clock, first) => {
  expect(plannedSlots(plan('RETURNEE_FROM_HUBEI', '2020-01-25', at('2020-02-01', clock)))[0]?.key).toBe(first)
})

test('[FU4] who starts on a test day in the evening still gives that day’s sample', () => {
  const slots = plannedSlots(plan('RETURNEE_LOW', '2022-07-09', at('2022-07-10', '23:00')))
  expect(slots.map((slot) => slot.key)).toEqual(['2022-07-10.TEST', '2022-07-11.AM', '2022-07-11.PM', '2022-07-12.AM', '2022-07-12.PM', '2022-07-12.TEST'])
})

test('[FU4] each check knows the measure of its phase', () => {
  const slots = plannedSlots(plan('CLOSE_CONTACT', '2022-07-28', at('2022-07-28', '20:00')))
  expect(slots.filter((slot) => slot.kind === 'TEST').map((slot) => [slot.day, slot.measure])).toEqual([
    ['2022-07-29', 'CENTRALIZED_QUARANTINE'],
    ['2022-07-30', 'CENTRALIZED_QUARANTINE'],
    ['2022-07-31', 'CENTRALIZED_QUARANTINE'],
    ['2022-08-02', 'CENTRALIZED_QUARANTINE'],
    ['2022-08-04', 'CENTRALIZED_QUARANTINE'],
    ['2022-08-07', 'HOME_MONITORING'],
  ])
})

test('[FU4] a measure of one temperature a day has one check without a part', () => {
  const once = { maxDays: 1, phases: [{ measure: 'HOME_MONITORING' as const, days: 1, testDays: [], temperaturesPerDay: 1 as const }] }
  const phases = datePhases(once, '2020-02-01')?.phases ?? []
  expect(plannedSlots({ phases, startedAt: at('2020-02-01', '10:00') })).toMatchObject([
    { key: '2020-02-02.TEMP', part: null, dueAt: at('2020-02-02', '22:00') },
  ])
})

test('[FU4] Zhou leaves at three in the afternoon: the morning stays, the evening and all that was to come vanish', () => {
  const slots = slotsOf(plan('RETURNEE_FROM_HUBEI', '2020-01-31', at('2020-01-31', '18:00'), at('2020-02-02', '15:00')), [], at('2020-02-20', '09:00'))
  expect(statuses(slots)).toEqual({ '2020-02-01.AM': 'MISSED', '2020-02-01.PM': 'MISSED', '2020-02-02.AM': 'MISSED' })
})

test('[FU4] an evening reading taken before the end stays in the strip', () => {
  const rows = [seen('TEMPERATURE', '2020-02-02.PM', at('2020-02-02', '14:00'))]
  const slots = slotsOf(plan('RETURNEE_FROM_HUBEI', '2020-01-31', at('2020-02-02', '09:00'), at('2020-02-02', '15:00')), rows, at('2020-02-20', '09:00'))
  expect(statuses(slots)).toEqual({ '2020-02-02.AM': 'MISSED', '2020-02-02.PM': 'DONE' })
})

test.each<[string, string, string]>([
  ['2020-02-01', '05:59', 'FUTURE'],
  ['2020-02-01', '06:00', 'OPEN'],
  ['2020-02-01', '11:59', 'OPEN'],
  ['2020-02-01', '12:00', 'MISSED'],
  ['2020-02-02', '00:00', 'MISSED'],
])('[FU5] on %s at %s the morning of 1 February is %s', (day, clock, status) => {
  const slots = slotsOf(plan('RETURNEE_FROM_HUBEI', '2020-01-31', at('2020-01-31', '18:00')), [], at(day, clock))
  expect(slots[0]).toMatchObject({ key: '2020-02-01.AM', status })
})

test('[FU5] a reading within its window is done, one after it is late, and both readings stand in the slot with the highest shown', () => {
  const rows = [
    seen('TEMPERATURE', '2020-02-01.AM', at('2020-02-01', '12:30')),
    seen('TEMPERATURE', '2020-02-01.PM', at('2020-02-01', '20:00'), { celsius: 37.1 }),
    seen('TEMPERATURE', '2020-02-01.PM', at('2020-02-01', '19:00'), { celsius: 37.2 }),
    seen('TEMPERATURE', '2020-02-02.AM', at('2020-02-02', '05:30')),
  ]
  const slots = slotsOf(plan('RETURNEE_FROM_HUBEI', '2020-01-31', at('2020-01-31', '18:00')), rows, at('2020-02-02', '05:40'))
  expect(slots.slice(0, 4).map((slot) => [slot.status, slot.celsius])).toEqual([
    ['LATE', 36.6],
    ['DONE', 37.2],
    ['DONE', 36.6],
    ['FUTURE', null],
  ])
  expect(slots[1]?.observations).toEqual([rows[2]?.id, rows[1]?.id])
})

test.each([
  ['11:59', 'DONE'],
  ['12:00', 'LATE'],
])('[FU5] a morning reading taken at %s is %s', (clock, status) => {
  const rows = [seen('TEMPERATURE', '2020-02-01.AM', at('2020-02-01', clock))]
  expect(slotsOf(plan('RETURNEE_FROM_HUBEI', '2020-01-31', at('2020-01-31', '18:00')), rows, at('2020-02-01', '13:00'))[0]?.status).toBe(status)
})

test('[FU5] a superseded reading and another person’s reading fill nothing', () => {
  const rows = [
    seen('TEMPERATURE', '2020-02-01.AM', at('2020-02-01', '08:00'), { superseded: true }),
    seen('TEMPERATURE', '2020-02-01.AM', at('2020-02-01', '08:00'), { followUp: 'wang' }),
  ]
  expect(slotsOf(plan('RETURNEE_FROM_HUBEI', '2020-01-31', at('2020-01-31', '18:00')), rows, at('2020-02-01', '13:00'))[0]?.status).toBe('MISSED')
})

const sample = seen('SAMPLE', '2022-07-10.TEST', at('2022-07-10', '09:00'))
const result = (value: 'NEGATIVE' | 'POSITIVE' | 'INVALID') =>
  seen('RESULT', '2022-07-10.TEST', at('2022-07-10', '20:00'), { sample: sample.id, result: value })
test.each<[string, readonly ObservationFacts[], string]>([
  ['no sample', [], 'MISSED'],
  ['a sample and nothing more', [sample], 'AWAITING_RESULT'],
  ['a negative sample', [sample, result('NEGATIVE')], 'DONE'],
  ['a positive sample', [sample, result('POSITIVE')], 'POSITIVE'],
  ['an invalid sample', [sample, result('INVALID')], 'MISSED'],
  ['an invalid sample and an excuse', [sample, result('INVALID'), seen('EXCUSE', '2022-07-10.TEST', at('2022-07-11', '09:00'))], 'EXCUSED'],
  ['a negative sample and one that awaits its result', [sample, result('NEGATIVE'), { ...sample, id: 'second' }], 'AWAITING_RESULT'],
  ['a sample made good the next day', [{ ...sample, at: at('2022-07-11', '09:00') }, result('NEGATIVE')], 'LATE'],
  ['a positive result that was corrected', [sample, { ...result('POSITIVE'), superseded: true }, { ...result('NEGATIVE'), id: 'corrected' }], 'DONE'],
])('[FU5] the test of 10 July with %s is %s', (_, rows, status) => {
  const slots = slotsOf(plan('RETURNEE_LOW', '2022-07-09', at('2022-07-09', '18:00')), rows, at('2022-07-11', '12:30'))
  expect(slots.find((slot) => slot.kind === 'TEST')?.status).toBe(status)
})
