import { expect, test } from 'vitest'
import { instantAt, type Instant } from '../kernel/instant.ts'
import { countChecks, DUE, duesOf, looksAtWholeStrip, type Due } from './due-of.ts'
import { recordTemperature } from './record-temperature.ts'
import { rehearse, villager, type Rehearsal } from './rehearsal.ts'
import { excuseSlot } from './excuse-slot.ts'
import type { Duty } from './duties/duties-of.ts'
import { slotsOf, slotsOn } from './slots-of.ts'
import { startFollowUp } from './start-follow-up.ts'
import { takeSample } from './take-sample.ts'

const at = instantAt

/** Zhao, three days from 10 July with tests on the 10th and 12th. */
function zhao(): Rehearsal {
  const town = rehearse(at('2022-07-20', '09:00'), villager('zhao', '赵桂枝'))
  const order = {
    person: 'zhao',
    pack: 'cn.covid19',
    category: 'RETURNEE_LOW',
    countedFrom: '2022-07-09',
    creditDays: 0,
    ground: '火车票',
    decidedBy: '乡指挥部',
    evidence: '县排查名单',
    supportContact: '刘婷 13900001234',
    allowed: '',
    referral: null,
    transferredIn: false,
  }
  town.say(startFollowUp, at('2022-07-09', '18:00'), order, 'FU')
  return town
}

function dues(town: Rehearsal, day: string, now: Instant): readonly Due[] {
  const openAlerts = town.alerts().filter((alert) => alert.status === 'OPEN')
  const found = duesOf({ followUp: town.followUp('FU'), slots: slotsOf(town.followUp('FU'), town.observations(), now), openAlerts }, day, now)
  return DUE.filter((due) => found.has(due) && !due.startsWith('temperature'))
}

const measure = (town: Rehearsal, day: string, clock: string, celsius = 36.6) =>
  town.say(recordTemperature, at(day, clock), { followUp: 'FU', slot: null, celsius, symptoms: [], note: '', corrects: null })

test('[FU21] in the morning all three checks of 10 July are open; as they are made they move from open to done', () => {
  const town = zhao()
  expect(dues(town, '2022-07-10', at('2022-07-10', '07:00'))).toEqual(['tonight', 'am', 'am-open', 'pm', 'pm-open', 'test', 'test-open', 'in-force'])
  measure(town, '2022-07-10', '08:00')
  town.say(takeSample, at('2022-07-10', '09:00'), { followUp: 'FU', slot: null, note: '' })
  expect(dues(town, '2022-07-10', at('2022-07-10', '10:00'))).toEqual([
    'tonight',
    'am',
    'am-done',
    'pm',
    'pm-open',
    'test',
    'test-done',
    'awaiting-result',
    'in-force',
  ])
  measure(town, '2022-07-10', '19:00')
  expect(dues(town, '2022-07-10', at('2022-07-10', '19:30'))).toEqual(['am', 'am-done', 'pm', 'pm-done', 'test', 'test-done', 'awaiting-result', 'in-force'])
})

test('[FU21] an excused check is not due; a missed one is still open that day and stays missed the next', () => {
  const town = zhao()
  town.say(excuseSlot, at('2022-07-10', '13:00'), { followUp: 'FU', slot: '2022-07-10.AM', reason: '体温计损坏' })
  expect(dues(town, '2022-07-10', at('2022-07-10', '23:00'))).toEqual(['tonight', 'pm', 'pm-open', 'pm-missed', 'test', 'test-open', 'missed', 'in-force'])
  expect(dues(town, '2022-07-11', at('2022-07-11', '07:00'))).toEqual([
    'tonight',
    'am',
    'am-open',
    'pm',
    'pm-open',
    'missed',
    'in-force',
    'ends',
    'ends-48',
    'ends-test',
  ])
})

test('[FU21] an alert shows until it is closed, and as overdue when its two hours are over', () => {
  const town = zhao()
  measure(town, '2022-07-11', '08:00', 38)
  expect(dues(town, '2022-07-11', at('2022-07-11', '09:59'))).toContain('alert')
  expect(dues(town, '2022-07-11', at('2022-07-11', '09:59'))).not.toContain('alert-overdue')
  expect(dues(town, '2022-07-11', at('2022-07-11', '10:00'))).toContain('alert-overdue')
})

test('[FU21] on the last day a release is due today, after it overdue and no longer in force', () => {
  const town = zhao()
  expect(dues(town, '2022-07-12', at('2022-07-12', '12:30')).slice(-6)).toEqual(['in-force', 'ends', 'ends-24', 'ends-test', 'release', 'release-today'])
  expect(dues(town, '2022-07-13', at('2022-07-13', '00:00'))).toEqual(['missed', 'release', 'release-overdue', 'lapsed'])
})

test('[OR13] T-48, T-24, T-0: a measure is called up in good time, and as ready once its end has come with every check complete', () => {
  const town = zhao()
  const ends = (now: Instant) => dues(town, '2022-07-12', now).filter((due) => due.startsWith('ends') || due.startsWith('release-'))
  expect(ends(at('2022-07-10', '23:59'))).toEqual([])
  expect(ends(at('2022-07-11', '00:00'))).toEqual(['ends', 'ends-48', 'ends-test'])
  expect(ends(at('2022-07-12', '00:00'))).toEqual(['ends', 'ends-24', 'ends-test', 'release-today'])
  expect(ends(at('2022-07-13', '00:00'))).toEqual(['release-overdue'])
  for (const slot of slotsOf(town.followUp('FU'), [], at('2022-07-13', '08:00')))
    town.say(excuseSlot, at('2022-07-13', '08:00'), { followUp: 'FU', slot: slot.key, reason: '体温计损坏' })
  expect(ends(at('2022-07-13', '09:00'))).toEqual(['release-ready', 'release-overdue'])
})

test('[FU21] the checks of a day alone say the same of that day as the whole strip', () => {
  const town = zhao()
  measure(town, '2022-07-11', '08:00')
  const now = at('2022-07-11', '20:00')
  for (const day of ['2022-07-09', '2022-07-10', '2022-07-11', '2022-07-12', '2022-07-13']) {
    const whole = slotsOf(town.followUp('FU'), town.observations(), now).filter((slot) => slot.day === day)
    expect(slotsOn(town.followUp('FU'), day, town.observations(), now)).toEqual(whole)
  }
  expect(DUE.filter(looksAtWholeStrip)).toEqual(['missed', 'awaiting-result', 'ends-test', 'release-ready'])
})

test('[FU21] of Zhao’s three checks of 10 July one is done, two are open and one of them missed', () => {
  const town = zhao()
  measure(town, '2022-07-10', '08:00')
  const now = at('2022-07-10', '22:30')
  const slots = slotsOn(town.followUp('FU'), '2022-07-10', town.observations(), now)
  expect(countChecks(slots)).toEqual({
    am: { due: 1, open: 0, done: 1, missed: 0 },
    pm: { due: 1, open: 1, done: 0, missed: 1 },
    once: { due: 0, open: 0, done: 0, missed: 0 },
    test: { due: 1, open: 1, done: 0, missed: 0 },
  })
  const found = duesOf({ followUp: town.followUp('FU'), slots, openAlerts: [] }, '2022-07-10', now)
  expect(DUE.filter((due) => due.startsWith('temperature') && found.has(due))).toEqual([
    'temperature',
    'temperature-open',
    'temperature-done',
    'temperature-missed',
  ])
})

test('[FU36] a test still missing within 48 hours of the end is called up; one to come, one taken and one too late for are not', () => {
  const calls = (town: Rehearsal, now: Instant): boolean => dues(town, '2022-07-12', now).includes('ends-test')
  const town = zhao()
  expect(calls(town, at('2022-07-10', '23:00'))).toBe(false)
  expect(calls(town, at('2022-07-11', '08:00'))).toBe(true)
  expect(calls(town, at('2022-07-13', '00:00'))).toBe(false)
  town.say(takeSample, at('2022-07-11', '09:00'), { followUp: 'FU', slot: '2022-07-10.TEST', note: '' })
  expect(calls(town, at('2022-07-11', '10:00'))).toBe(false)
  expect(calls(town, at('2022-07-12', '06:00'))).toBe(true)
})

test('[FU36] duties are called up while they can be made good: a call of yesterday, no visit of yesterday; after the end only the disinfection', () => {
  const followUp = { status: 'ACTIVE', plannedEnd: '2022-07-12', lapsesAt: at('2022-07-12', '24:00') } as const
  const duty = (kind: Duty['kind'], status: Duty['status']): Duty => ({
    key: kind,
    kind,
    day: '2022-07-10',
    opensAt: at('2022-07-10', '00:00'),
    dueAt: at('2022-07-10', '24:00'),
    status,
    observations: [],
  })
  const owed = (status: Duty['status'], now: Instant, as: 'ACTIVE' | 'RELEASED' = 'ACTIVE'): readonly Due[] => {
    const duties = (['VISIT', 'CALL', 'DISINFECTION'] as const).map((kind) => duty(kind, status))
    const found = duesOf({ followUp: { ...followUp, status: as }, slots: [], openAlerts: [], duties }, '2022-07-11', now)
    return DUE.filter((due) => found.has(due) && due.endsWith('-due'))
  }
  const now = at('2022-07-11', '08:00')
  expect(owed('OPEN', now)).toEqual(['visit-due', 'call-due', 'disinfection-due'])
  expect(owed('MISSED', now)).toEqual(['call-due', 'disinfection-due'])
  for (const status of ['FUTURE', 'DONE', 'LATE', 'EXCUSED'] as const) expect(owed(status, now)).toEqual([])
  expect(owed('OPEN', now, 'RELEASED')).toEqual(['disinfection-due'])
  expect(owed('OPEN', at('2022-07-13', '00:00'))).toEqual(['disinfection-due'])
})
