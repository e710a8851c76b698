import { beforeEach, expect, test } from 'vitest'
import { instantAt } from '../kernel/instant.ts'
import { closeAlert } from './close-alert.ts'
import { endFollowUp } from './end-follow-up.ts'
import { excuseSlot } from './excuse-slot.ts'
import { recordResult } from './record-result.ts'
import { recordSymptoms } from './record-symptoms.ts'
import { recordTemperature, type RecordTemperature } from './record-temperature.ts'
import { recordVisit } from './record-visit.ts'
import { rehearse, villager, type Rehearsal } from './rehearsal.ts'
import { slotsOf } from './slots-of.ts'
import { startFollowUp } from './start-follow-up.ts'
import { takeSample } from './take-sample.ts'

const at = instantAt
const NOW = at('2022-07-13', '09:00')
let town: Rehearsal

/** Zhao Guizhi came back from a low-risk area: measured at home from 10 to 12 July, sampled on the 10th and 12th. */
beforeEach(() => {
  town = rehearse(NOW, villager('zhao', '赵桂枝'))
  const started = town.say(
    startFollowUp,
    at('2022-07-09', '18:00'),
    {
      person: 'zhao',
      pack: 'cn.covid19',
      category: 'RETURNEE_LOW',
      countedFrom: '2022-07-09',
      creditDays: 0,
      ground: '自低风险区返回，火车票',
      decidedBy: '乡指挥部',
      evidence: '县排查名单',
      supportContact: '刘婷 13900001234',
      allowed: '',
      referral: null,
      transferredIn: false,
    },
    'FU',
  )
  expect(started.kind).toBe('accepted')
})

const reading = (more: Partial<RecordTemperature> = {}): RecordTemperature => ({
  followUp: 'FU',
  slot: null,
  celsius: 36.6,
  symptoms: [],
  note: '',
  corrects: null,
  ...more,
})
const codeOf = (outcome: ReturnType<Rehearsal['say']>): string => (outcome.kind === 'accepted' ? 'accepted' : outcome.reason.code)
const slotOf = (id: string): string | null | undefined => town.observations().find((row) => row.id === id)?.slot
const strip = (now = NOW) => Object.fromEntries(slotsOf(town.followUp('FU'), town.observations(), now).map((slot) => [slot.key, slot.status]))

test.each([
  ['00:10', '2022-07-10.AM'],
  ['11:59', '2022-07-10.AM'],
  ['12:00', '2022-07-10.PM'],
  ['23:50', '2022-07-10.PM'],
])('[FU6] Zhao’s reading of 10 July at %s fills %s', (clock, key) => {
  town.say(recordTemperature, at('2022-07-10', clock), reading(), 'T')
  expect(slotOf('T')).toBe(key)
})

test('[FU6] a reading on a day without checks stands beside the plan', () => {
  town.say(recordTemperature, at('2022-07-09', '20:00'), reading(), 'T')
  expect(slotOf('T')).toBeNull()
})

test.each([
  ['2022-07-10.AM', '2022-07-10', '14:00', 'accepted'],
  ['2022-07-10.PM', '2022-07-10', '11:00', 'slot-other-time'],
  ['2022-07-10.AM', '2022-07-11', '00:00', 'slot-other-time'],
  ['2022-07-11.AM', '2022-07-10', '23:59', 'slot-other-time'],
  ['2022-07-13.AM', '2022-07-13', '08:00', 'slot-unknown'],
  ['2022-07-10.TEST', '2022-07-10', '08:00', 'slot-unknown'],
])('[FU6] a reading for %s taken on %s at %s: %s', (slot, day, clock, code) => {
  expect(codeOf(town.say(recordTemperature, at(day, clock), reading({ slot })))).toBe(code)
})

test.each([
  [null, '2022-07-10', '09:00', '2022-07-10.TEST'],
  [null, '2022-07-11', '09:00', null],
  ['2022-07-10.TEST', '2022-07-11', '09:00', '2022-07-10.TEST'],
])('[FU6] a sample for %s taken on %s at %s fills %s', (slot, day, clock, key) => {
  town.say(takeSample, at(day, clock), { followUp: 'FU', slot, note: '' }, 'S')
  expect(slotOf('S')).toBe(key)
})

test('[FU6] the test of 12 July cannot be taken on the 11th', () => {
  expect(codeOf(town.say(takeSample, at('2022-07-11', '23:59'), { followUp: 'FU', slot: '2022-07-12.TEST', note: '' }))).toBe('slot-other-time')
})

test.each([
  [33.9, 'temperature-implausible'],
  [34, 'accepted'],
  [43, 'accepted'],
  [43.1, 'temperature-implausible'],
  [366, 'temperature-implausible'],
  [36.65, 'temperature-implausible'],
  [Number.NaN, 'temperature-implausible'],
])('[FU9] %f ℃: %s', (celsius, code) => {
  expect(codeOf(town.say(recordTemperature, at('2022-07-10', '08:00'), reading({ celsius })))).toBe(code)
})

test('[FU10] 37.2 ℃ raises nothing; 37.3 ℃ raises an alert due at ten, under the record’s own id', () => {
  town.say(recordTemperature, at('2022-07-10', '07:50'), reading({ celsius: 37.2 }))
  expect(town.alerts()).toEqual([])
  town.say(recordTemperature, at('2022-07-10', '08:00'), reading({ celsius: 37.3 }), 'HOT')
  expect(town.alerts()).toMatchObject([
    { id: 'HOT', followUp: 'FU', person: 'zhao', unit: '430502-01', cause: 'FEVER', status: 'OPEN', raisedDay: '2022-07-10', dueAt: at('2022-07-10', '10:00') },
  ])
})

test('[FU10] a cough at 36.6 ℃ raises an alert, “no symptoms” none', () => {
  town.say(recordSymptoms, at('2022-07-10', '08:00'), { followUp: 'FU', symptoms: [], note: '无不适', corrects: null })
  expect(town.alerts()).toEqual([])
  town.say(recordTemperature, at('2022-07-10', '08:00'), reading({ symptoms: ['DRY_COUGH'] }), 'COUGH')
  expect(town.alerts()).toMatchObject([{ id: 'COUGH', cause: 'SYMPTOM' }])
})

test('[FU10] measured again while the alert is open, the first clock runs on; a new symptom and, once closed, a new fever have their own', () => {
  town.say(recordTemperature, at('2022-07-10', '08:00'), reading({ celsius: 38.1 }), 'A')
  town.say(recordTemperature, at('2022-07-10', '08:20'), reading({ celsius: 38.4 }), 'B')
  town.say(recordSymptoms, at('2022-07-10', '08:30'), { followUp: 'FU', symptoms: ['SORE_THROAT'], note: '', corrects: null }, 'C')
  expect(town.alerts().map((alert) => [alert.id, alert.dueAt])).toEqual([
    ['A', at('2022-07-10', '10:00')],
    ['C', at('2022-07-10', '10:30')],
  ])
  town.say(closeAlert, at('2022-07-10', '09:00'), { alert: 'A', outcome: 'CLEARED', note: '复测 36.8' })
  town.say(recordTemperature, at('2022-07-10', '18:00'), reading({ celsius: 37.5 }), 'D')
  expect(
    town
      .alerts()
      .filter((alert) => alert.status === 'OPEN')
      .map((alert) => alert.id),
  ).toEqual(['C', 'D'])
})

test('[FU11] Liu typed 39.6 for 36.9: the correction keeps the time and slot, the mistake stays readable, the alert waits for somebody', () => {
  town.say(recordTemperature, at('2022-07-10', '08:00'), reading({ celsius: 39.6 }), 'T1')
  town.say(recordTemperature, at('2022-07-10', '15:00'), reading({ celsius: 36.9, corrects: 'T1' }), 'T2')
  expect(town.observations().map((row) => [row.id, row.celsius, row.at, row.slot, row.superseded, row.corrects])).toEqual([
    ['T1', 39.6, at('2022-07-10', '08:00'), '2022-07-10.AM', true, null],
    ['T2', 36.9, at('2022-07-10', '08:00'), '2022-07-10.AM', false, 'T1'],
  ])
  expect(town.alerts()[0]?.status).toBe('OPEN')
})

test('[FU11] a row is corrected once, by its own kind, within its own follow-up', () => {
  town.say(recordTemperature, at('2022-07-10', '08:00'), reading(), 'T')
  town.say(recordTemperature, at('2022-07-10', '09:00'), reading({ corrects: 'T' }))
  expect(codeOf(town.say(recordTemperature, at('2022-07-10', '09:10'), reading({ corrects: 'T' })))).toBe('corrected-already')
  expect(codeOf(town.say(recordTemperature, at('2022-07-10', '09:10'), reading({ corrects: 'nothing' })))).toBe('nothing-to-correct')
  expect(codeOf(town.say(recordVisit, at('2022-07-10', '09:10'), { followUp: 'FU', finding: 'AT_HOME', note: '', corrects: 'T' }))).toBe('nothing-to-correct')
})

test('[FU11] a visit and what it found are mended the same way', () => {
  town.say(recordVisit, at('2022-07-10', '09:10'), { followUp: 'FU', finding: 'NOT_AT_HOME', note: '', corrects: null }, 'V1')
  town.say(recordVisit, at('2022-07-10', '09:30'), { followUp: 'FU', finding: 'AT_HOME', note: '在后院', corrects: 'V1' }, 'V2')
  expect(town.observations().map((row) => [row.finding, row.superseded])).toEqual([
    ['NOT_AT_HOME', true],
    ['AT_HOME', false],
  ])
})

test('[FU12] Liu’s phone comes back on the 12th: the reading of the 10th counts, one after the end does not', () => {
  town.say(endFollowUp, at('2022-07-11', '15:00'), { followUp: 'FU', as: 'LEFT', to: '长沙市岳麓区', note: '' })
  expect(codeOf(town.say(recordTemperature, at('2022-07-10', '08:00'), reading({ celsius: 38 }), 'LATE'))).toBe('accepted')
  expect(codeOf(town.say(recordTemperature, at('2022-07-11', '14:59'), reading()))).toBe('accepted')
  expect(codeOf(town.say(recordTemperature, at('2022-07-11', '15:00'), reading()))).toBe('follow-up-ended')
  expect(strip()).toMatchObject({ '2022-07-10.AM': 'DONE', '2022-07-10.PM': 'MISSED' })
  expect(town.alerts().map((alert) => alert.id)).toEqual(['LATE'])
})

test('[FU12] nothing can have happened on a day before the measure, or to a follow-up nobody knows', () => {
  expect(codeOf(town.say(recordTemperature, at('2022-07-08', '23:59'), reading()))).toBe('before-measure')
  expect(codeOf(town.say(recordTemperature, at('2022-07-10', '08:00'), reading({ followUp: 'x' })))).toBe('follow-up-unknown')
})

test('[FU13] Zhao’s sample awaits its result; a negative one makes the check done; a second one must correct the first', () => {
  town.say(takeSample, at('2022-07-10', '09:00'), { followUp: 'FU', slot: null, note: '' }, 'S')
  expect(strip()['2022-07-10.TEST']).toBe('AWAITING_RESULT')
  const result = { sample: 'S', result: 'NEGATIVE' as const, note: '', corrects: null }
  expect(codeOf(town.say(recordResult, at('2022-07-10', '08:59'), result))).toBe('result-before-sample')
  expect(codeOf(town.say(recordResult, at('2022-07-10', '20:00'), result, 'R'))).toBe('accepted')
  expect(strip()['2022-07-10.TEST']).toBe('DONE')
  expect(codeOf(town.say(recordResult, at('2022-07-10', '21:00'), result))).toBe('result-known')
  expect(codeOf(town.say(recordResult, at('2022-07-10', '21:00'), { ...result, result: 'POSITIVE', corrects: 'R' }, 'R2'))).toBe('accepted')
  expect(strip()['2022-07-10.TEST']).toBe('POSITIVE')
  expect(town.alerts()).toMatchObject([{ id: 'R2', cause: 'POSITIVE_RESULT' }])
  expect(codeOf(town.say(recordResult, at('2022-07-10', '22:00'), { ...result, corrects: 'R' }))).toBe('corrected-already')
})

test('[FU13] no result without its sample, and none that corrects what was never said', () => {
  town.say(recordTemperature, at('2022-07-10', '08:00'), reading(), 'T')
  town.say(takeSample, at('2022-07-10', '09:00'), { followUp: 'FU', slot: null, note: '' }, 'S')
  expect(codeOf(town.say(recordResult, at('2022-07-10', '20:00'), { sample: 'none', result: 'NEGATIVE', note: '', corrects: null }))).toBe('sample-unknown')
  expect(codeOf(town.say(recordResult, at('2022-07-10', '20:00'), { sample: 'T', result: 'NEGATIVE', note: '', corrects: null }))).toBe('sample-unknown')
  expect(codeOf(town.say(recordResult, at('2022-07-10', '20:00'), { sample: 'S', result: 'NEGATIVE', note: '', corrects: 'T' }))).toBe('nothing-to-correct')
})

test('[FU13] a positive result that comes after the person has left still raises an alert', () => {
  town.say(takeSample, at('2022-07-10', '09:00'), { followUp: 'FU', slot: null, note: '' }, 'S')
  town.say(endFollowUp, at('2022-07-10', '15:00'), { followUp: 'FU', as: 'LEFT', to: '长沙市岳麓区', note: '' })
  expect(codeOf(town.say(recordResult, at('2022-07-10', '22:00'), { sample: 'S', result: 'POSITIVE', note: '', corrects: null }, 'R'))).toBe('accepted')
  expect(town.alerts()).toMatchObject([{ id: 'R', cause: 'POSITIVE_RESULT', status: 'OPEN' }])
})

test('[FU14] the thermometer broke: the missed morning is excused, with the reason on record', () => {
  expect(codeOf(town.say(excuseSlot, at('2022-07-10', '13:00'), { followUp: 'FU', slot: '2022-07-10.AM', reason: ' ' }))).toBe('reason-missing')
  expect(codeOf(town.say(excuseSlot, at('2022-07-10', '13:00'), { followUp: 'FU', slot: '2022-07-10.AM', reason: '体温计损坏' }, 'E'))).toBe('accepted')
  expect(strip()['2022-07-10.AM']).toBe('EXCUSED')
  expect(town.observations()[0]?.personal.note).toBe('体温计损坏')
})

test('[FU14] what is to come, made or unplanned cannot be excused; a reading that comes late takes the excuse’s place', () => {
  const excuse = (slot: string, clock = '13:00') => codeOf(town.say(excuseSlot, at('2022-07-10', clock), { followUp: 'FU', slot, reason: '体温计损坏' }))
  expect(excuse('2022-07-11.AM')).toBe('slot-not-open')
  expect(excuse('2022-07-20.AM')).toBe('slot-unknown')
  expect(excuse('2022-07-10.AM')).toBe('accepted')
  expect(excuse('2022-07-10.AM')).toBe('slot-settled')
  town.say(recordTemperature, at('2022-07-10', '08:00'), reading(), 'T')
  expect(strip()['2022-07-10.AM']).toBe('DONE')
  expect(excuse('2022-07-10.AM')).toBe('slot-settled')
})

test('[FU15] Doctor Luo refers Zhao to the clinic; the alert is closed once', () => {
  town.say(recordTemperature, at('2022-07-10', '08:00'), reading({ celsius: 38.1 }), 'A')
  town.say(closeAlert, at('2022-07-10', '09:15'), { alert: 'A', outcome: 'REFERRED_TO_CLINIC', note: '120 转运' })
  expect(town.alerts()).toMatchObject([{ status: 'CLOSED', outcome: 'REFERRED_TO_CLINIC', closedAt: at('2022-07-10', '09:15'), closedBy: 'liu' }])
  expect(codeOf(town.say(closeAlert, at('2022-07-10', '09:30'), { alert: 'A', outcome: 'CLEARED', note: '' }))).toBe('alert-closed')
  expect(codeOf(town.say(closeAlert, at('2022-07-10', '09:30'), { alert: 'B', outcome: 'CLEARED', note: '' }))).toBe('alert-unknown')
})

test('[FU15] a doctor’s phone that is five minutes behind closes the alert at the moment it was raised', () => {
  town.say(recordTemperature, at('2022-07-10', '08:00'), reading({ celsius: 38.1 }), 'A')
  town.say(closeAlert, at('2022-07-10', '07:55'), { alert: 'A', outcome: 'CLEARED', note: '' })
  expect(town.alerts()[0]?.closedAt).toBe(at('2022-07-10', '08:00'))
})
