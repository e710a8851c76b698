import { beforeEach, expect, test } from 'vitest'
import type { Outcome } from '../kernel/command.ts'
import { instantAt, type Instant } from '../kernel/instant.ts'
import { MemoryState } from '../kernel/memory-state.ts'
import { merges, persons } from '../people/tables.ts'
import { changeMeasure, type ChangeMeasure } from './change-measure.ts'
import { closeAlert } from './close-alert.ts'
import { decisionOf } from './decision-of.ts'
import { endFollowUp, type EndFollowUp } from './end-follow-up.ts'
import { excuseSlot } from './excuse-slot.ts'
import { moveFollowUp } from './move-follow-up.ts'
import { confirmOrder } from './orders/confirm-order.ts'
import { orders } from './orders/tables.ts'
import { decideMeasures, recordObservations, recordResults, seeFollowUps, startMeasures } from './policy.ts'
import { orderMeasure } from './order-measure.ts'
import { recordResult } from './record-result.ts'
import { recordTemperature } from './record-temperature.ts'
import { rehearse, villager, type Rehearsal } from './rehearsal.ts'
import { release } from './release.ts'
import { startFollowUp, type StartFollowUp } from './start-follow-up.ts'
import { takeSample } from './take-sample.ts'
import { followUps } from './tables.ts'

const at = instantAt
let town: Rehearsal
beforeEach(() => {
  town = rehearse(at('2022-07-20', '09:00'), villager('zhao', '赵桂枝'), villager('chen', '陈国强', { unit: '430502-02', living: 'AWAY' }))
})

const codeOf = (outcome: ReturnType<Rehearsal['say']>): string => (outcome.kind === 'accepted' ? 'accepted' : outcome.reason.code)
const reasonOf = (outcome: ReturnType<Rehearsal['say']>): unknown => (outcome.kind === 'refused' ? outcome.reason : null)
const low = (more: Partial<StartFollowUp> = {}): StartFollowUp => ({
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
  ...more,
})
/** Liu writes the order; where the rule asks for a second person Ma confirms it at once. */
function start(more: Partial<StartFollowUp> = {}, when = at('2022-07-09', '18:00')): Outcome {
  return confirmed(town.say(startFollowUp, when, low(more), 'FU'), 'FU', when)
}
function confirmed(outcome: Outcome, order: string, when: Instant): Outcome {
  const waits = outcome.kind === 'accepted' && town.row(orders, order).status === 'PROPOSED'
  return waits ? town.sayAs('ma', confirmOrder, when, { order }) : outcome
}
function change(day: string, clock: string, more: Partial<ChangeMeasure> = {}): Outcome {
  return confirmed(town.say(changeMeasure, at(day, clock), toCentre(more), 'FU2'), 'FU2', at(day, clock))
}
const measure = (day: string, clock: string, followUp = 'FU') =>
  town.say(recordTemperature, at(day, clock), { followUp, slot: null, celsius: 36.6, symptoms: [], note: '', corrects: null })

function swab(day: string, result: 'NEGATIVE' | 'POSITIVE' | 'INVALID' | null, followUp = 'FU'): void {
  town.say(takeSample, at(day, '09:00'), { followUp, slot: null, note: '' }, `S${day}`)
  if (result) town.say(recordResult, at(day, '21:00'), { sample: `S${day}`, result, note: '', corrects: null })
}

/** All six readings and both tests of Zhao's three days. */
function allDone(): void {
  for (const day of ['2022-07-10', '2022-07-11', '2022-07-12']) for (const clock of ['08:00', '19:00']) measure(day, clock)
  for (const day of ['2022-07-10', '2022-07-12']) swab(day, 'NEGATIVE')
}
const releaseAt = (day: string, clock: string, followUp = 'FU') => town.say(release, at(day, clock), { followUp, note: '期满无症状' })

test('[FU1] Zhao is put under measure in her own cell, by the rule of the day, with its end', () => {
  expect(codeOf(start())).toBe('accepted')
  expect(town.followUp('FU')).toMatchObject({
    person: 'zhao',
    unit: '430502-01',
    packVersion: 'v9',
    category: 'RETURNEE_LOW',
    startedDay: '2022-07-09',
    plannedEnd: '2022-07-12',
    status: 'ACTIVE',
    feverThreshold: 37.3,
    previous: null,
  })
  expect(town.followUp('FU').personal.ground).toBe('自低风险区返回，火车票')
})

test.each<[string, Partial<StartFollowUp>, string]>([
  ['nobody', { person: 'none' }, 'person-unknown'],
  ['no ground', { ground: ' ' }, 'ground-missing'],
  ['no deciding body', { decidedBy: '' }, 'deciding-body-missing'],
])('[FU1] with %s no measure begins', (_, more, code) => {
  expect(codeOf(start(more))).toBe(code)
})

test('[FU1] nobody who has died is put under measure; who was away is here now', () => {
  town.put(persons, villager('sun', '孙长福', { living: 'DIED' }))
  expect(codeOf(start({ person: 'sun' }))).toBe('person-died')
  start({ person: 'chen' })
  expect(town.person('chen')).toMatchObject({ living: 'RESIDENT', revision: 2 })
  expect(town.followUp('FU').unit).toBe('430502-02')
})

test('[FU2] Zhao cannot be put under a second measure while the first runs', () => {
  start()
  expect(reasonOf(town.say(startFollowUp, at('2022-07-10', '09:00'), low({ pack: 'cn.covid19', category: 'CLOSE_CONTACT' })))).toMatchObject({
    code: 'under-measure-already',
    followUp: 'FU',
    plannedEnd: '2022-07-12',
  })
})

test('[FU2] a measure under a record that was merged into Zhao’s is hers, until the merge is undone', () => {
  start()
  const merge = {
    id: 'm',
    unit: '430502-01',
    kept: 'zhao2',
    gone: 'zhao',
    at: '',
    by: '',
    undoneAt: null,
    took: { document: false, phones: [], address: false, sex: false, birth: false },
    personal: { noIdReason: '' },
  } as const
  town.put(persons, villager('zhao2', '赵桂枝'))
  town.put(persons, villager('zhao', '赵桂枝', { mergedInto: 'zhao2' }))
  town.put(merges, merge)
  for (const person of ['zhao', 'zhao2']) expect(codeOf(town.say(startFollowUp, at('2022-07-10', '09:00'), low({ person })))).toBe('under-measure-already')
  town.put(merges, { ...merge, undoneAt: at('2022-07-10', '08:00') })
  town.put(persons, villager('zhao', '赵桂枝'))
  expect(codeOf(town.say(startFollowUp, at('2022-07-10', '09:00'), low({ person: 'zhao2' })))).toBe('accepted')
})

test.each<[string, Partial<StartFollowUp>, [string, string], string]>([
  ['a rule nobody wrote', { category: 'RETURNEE_FROM_MARS' }, ['2022-07-09', '18:00'], 'pack-unknown'],
  ['a rule of 2020', { pack: 'cn.covid19', category: 'RETURNEE_FROM_HUBEI' }, ['2022-07-09', '18:00'], 'pack-not-in-force'],
  ['v9 a minute before it is in force', { countedFrom: '2022-06-27' }, ['2022-06-27', '23:59'], 'pack-not-in-force'],
  ['v9 on its first minute', { countedFrom: '2022-06-27' }, ['2022-06-28', '00:00'], 'accepted'],
  ['a day that does not exist', { countedFrom: '2022-06-31' }, ['2022-07-09', '18:00'], 'count-day-invalid'],
  ['a day to come', { countedFrom: '2022-07-10' }, ['2022-07-09', '18:00'], 'count-day-ahead'],
  ['three days that have passed', { countedFrom: '2022-07-05' }, ['2022-07-09', '18:00'], 'measure-served'],
  ['the last of three days', { countedFrom: '2022-07-06' }, ['2022-07-09', '18:00'], 'accepted'],
  ['three days of credit for three days', { creditDays: 3 }, ['2022-07-09', '18:00'], 'measure-served'],
  ['a line whose measures are lifted', { category: 'CLOSE_CONTACT', countedFrom: '2023-01-08' }, ['2023-01-09', '18:00'], 'measures-lifted'],
  ['credit where the rule knows none', { pack: 'drill', category: 'DRILL', creditDays: 1 }, ['2022-07-09', '18:00'], 'credit-not-allowed'],
])('[FU3] %s', (_, more, [day, clock], code) => {
  expect(codeOf(start(more, at(day, clock)))).toBe(code)
})

test('[FU3] in Dancheng nobody can be put under a rule whose test days nobody has set', () => {
  const order = { ...low(), pack: 'cn.covid19.dancheng-returnees', category: 'RETURNEE_HIGH_OR_MEDIUM', countedFrom: '2022-04-01' }
  const context = {
    now: at('2022-04-02', '09:00'),
    actor: { id: 'liu', grants: [] },
    settings: { name: '城郊乡', root: '411625200', cutoff: '17:00', offset: 480 },
  }
  expect(orderMeasure(new MemoryState(), order, at('2022-04-02', '09:00'), context)).toMatchObject({
    kind: 'refused',
    reason: { code: 'rule-incomplete', tests: 4 },
  })
  const elsewhere = { ...context, settings: { ...context.settings, root: '430502200' } }
  expect(orderMeasure(new MemoryState(), order, at('2022-04-02', '09:00'), elsewhere)).toMatchObject({ kind: 'refused', reason: { code: 'pack-not-in-force' } })
})

test('[FU3] two days of credit leave Zhao one day and one test', () => {
  start({ creditDays: 2 })
  expect(town.followUp('FU')).toMatchObject({
    creditDays: 2,
    plannedEnd: '2022-07-10',
    phases: [{ from: '2022-07-10', to: '2022-07-10', testDays: ['2022-07-10'] }],
  })
})

test('[FU7] Zhao is not released while a reading is missing and a test was invalid; both are named; excused and made good, she is', () => {
  start()
  for (const [day, clock] of [
    ['2022-07-10', '08:00'],
    ['2022-07-10', '19:00'],
    ['2022-07-11', '19:00'],
    ['2022-07-12', '08:00'],
    ['2022-07-12', '19:00'],
  ] as const)
    measure(day, clock)
  swab('2022-07-10', 'INVALID')
  swab('2022-07-12', 'NEGATIVE')
  expect(reasonOf(releaseAt('2022-07-13', '08:00'))).toEqual({ code: 'release-slots-open', slots: ['2022-07-10.TEST', '2022-07-11.AM'] })
  expect(town.followUp('FU').status).toBe('ACTIVE')
  town.say(excuseSlot, at('2022-07-13', '08:10'), { followUp: 'FU', slot: '2022-07-11.AM', reason: '在乡卫生院就诊' })
  town.say(takeSample, at('2022-07-13', '08:20'), { followUp: 'FU', slot: '2022-07-10.TEST', note: '补采' }, 'S13')
  expect(codeOf(releaseAt('2022-07-13', '08:30'))).toBe('release-result-pending')
  town.say(recordResult, at('2022-07-13', '15:00'), { sample: 'S13', result: 'NEGATIVE', note: '', corrects: null })
  expect(codeOf(releaseAt('2022-07-13', '15:10'))).toBe('accepted')
  expect(town.followUp('FU')).toMatchObject({
    status: 'RELEASED',
    endedAt: at('2022-07-13', '15:10'),
    endedDay: '2022-07-13',
    endedBy: 'liu',
    personal: { endNote: '期满无症状' },
  })
})

test('[FU8] not one minute before the planned end', () => {
  start()
  allDone()
  expect(reasonOf(releaseAt('2022-07-12', '23:59'))).toMatchObject({ code: 'release-early', plannedEnd: '2022-07-12', from: at('2022-07-12', '24:00') })
  expect(codeOf(releaseAt('2022-07-13', '00:00'))).toBe('accepted')
  expect(codeOf(releaseAt('2022-07-13', '08:00'))).toBe('follow-up-ended')
})

test('[FU8] an open alert, a positive test and a sample without result each stand in the way', () => {
  start()
  allDone()
  town.say(recordTemperature, at('2022-07-12', '20:00'), { followUp: 'FU', slot: null, celsius: 37.8, symptoms: [], note: '', corrects: null }, 'HOT')
  expect(reasonOf(releaseAt('2022-07-13', '08:00'))).toEqual({ code: 'release-alert-open', alerts: ['HOT'] })
  town.say(closeAlert, at('2022-07-13', '08:10'), { alert: 'HOT', outcome: 'CLEARED', note: '' })
  town.say(takeSample, at('2022-07-13', '08:20'), { followUp: 'FU', slot: null, note: '复检' }, 'EXTRA')
  expect(reasonOf(releaseAt('2022-07-13', '08:30'))).toEqual({ code: 'release-result-pending', samples: ['EXTRA'] })
  town.say(recordResult, at('2022-07-13', '12:00'), { sample: 'EXTRA', result: 'POSITIVE', note: '', corrects: null }, 'POS')
  town.say(closeAlert, at('2022-07-13', '12:10'), { alert: 'POS', outcome: 'REFERRED_TO_CLINIC', note: '' })
  expect(reasonOf(releaseAt('2022-07-13', '12:30'))).toEqual({ code: 'release-test-positive', samples: ['EXTRA'] })
})

test('[FU8] a positive result that was a mix-up of tubes, once corrected, no longer stands in the way', () => {
  start()
  allDone()
  town.say(takeSample, at('2022-07-12', '10:00'), { followUp: 'FU', slot: null, note: '' }, 'TUBE')
  town.say(recordResult, at('2022-07-12', '20:00'), { sample: 'TUBE', result: 'POSITIVE', note: '', corrects: null }, 'MIXUP')
  town.say(recordResult, at('2022-07-12', '22:00'), { sample: 'TUBE', result: 'NEGATIVE', note: '试管混淆', corrects: 'MIXUP' })
  town.say(closeAlert, at('2022-07-12', '22:10'), { alert: 'MIXUP', outcome: 'CLEARED', note: '' })
  expect(codeOf(releaseAt('2022-07-13', '08:00'))).toBe('accepted')
})

const toCentre = (more: Partial<ChangeMeasure> = {}): ChangeMeasure => ({
  followUp: 'FU',
  pack: 'cn.covid19',
  category: 'RETURNEE_HIGH',
  countedFrom: null,
  ground: '来源地升为高风险区',
  decidedBy: '县指挥部',
  evidence: '县排查名单',
  supportContact: '刘婷 13900001234',
  allowed: '',
  note: '转集中隔离',
  ...more,
})

test('[FU16] Zhao’s origin becomes high-risk: from home to the centre in one act, counted from the same day', () => {
  start({ pack: 'cn.covid19', category: 'RETURNEE_MEDIUM' })
  measure('2022-07-10', '08:00')
  expect(codeOf(change('2022-07-11', '10:00'))).toBe('accepted')
  expect(town.followUp('FU')).toMatchObject({ status: 'CHANGED', endedAt: at('2022-07-11', '10:00') })
  expect(town.followUp('FU2')).toMatchObject({
    previous: 'FU',
    person: 'zhao',
    status: 'ACTIVE',
    countedFrom: '2022-07-09',
    startedDay: '2022-07-11',
    plannedEnd: '2022-07-16',
    phases: [{ measure: 'CENTRALIZED_QUARANTINE' }],
    personal: { ground: '来源地升为高风险区', endNote: '' },
  })
})

test.each<[string, Partial<ChangeMeasure>, string]>([
  ['the same rule from the same day', { pack: 'cn.covid19', category: 'RETURNEE_MEDIUM' }, 'measure-unchanged'],
  ['leaving the area a second time', { countedFrom: '2022-07-11' }, 'count-restarted'],
  ['the same rule begun anew', { pack: 'cn.covid19', category: 'RETURNEE_MEDIUM', countedFrom: '2022-07-11' }, 'count-restarted'],
  ['a new exposure', { pack: 'cn.covid19', category: 'CLOSE_CONTACT', countedFrom: '2022-07-11' }, 'accepted'],
  ['an exposure to come', { pack: 'cn.covid19', category: 'CLOSE_CONTACT', countedFrom: '2022-07-12' }, 'count-day-ahead'],
  ['an earlier leaving day', { countedFrom: '2022-07-08' }, 'accepted'],
  ['no ground', { ground: '' }, 'ground-missing'],
  ['a rule of 2020', { pack: 'cn.covid19', category: 'RETURNEE_FROM_HUBEI' }, 'pack-not-in-force'],
  ['a follow-up nobody knows', { followUp: 'none' }, 'follow-up-unknown'],
])('[FU16] a change to %s', (_, more, code) => {
  start({ pack: 'cn.covid19', category: 'RETURNEE_MEDIUM' })
  expect(codeOf(change('2022-07-11', '10:00', more))).toBe(code)
})

test('[FU16] credit of the first measure stays with the second, and a rule whose days are served is refused', () => {
  start({ pack: 'cn.covid19', category: 'RETURNEE_MEDIUM', creditDays: 2 })
  change('2022-07-11', '10:00')
  expect(town.followUp('FU2')).toMatchObject({ creditDays: 2, plannedEnd: '2022-07-14' })
  expect(codeOf(change('2022-07-11', '11:00', { followUp: 'FU2', pack: 'cn.covid19', category: 'RETURNEE_LOW' }))).toBe('measure-served')
})

test('[FU8] what was left open before a change of measure is still open at its release', () => {
  start({ pack: 'cn.covid19', category: 'RETURNEE_MEDIUM' })
  measure('2022-07-10', '08:00')
  swab('2022-07-10', null)
  change('2022-07-11', '10:00')
  for (const day of ['2022-07-11', '2022-07-12', '2022-07-13', '2022-07-14', '2022-07-15', '2022-07-16']) {
    for (const clock of ['11:00', '19:00']) measure(day, clock, 'FU2')
    if (day !== '2022-07-13' && day !== '2022-07-15') swab(day, 'NEGATIVE', 'FU2')
  }
  expect(reasonOf(releaseAt('2022-07-17', '08:00', 'FU2'))).toEqual({ code: 'release-result-pending', samples: ['S2022-07-10'] })
  town.say(recordResult, at('2022-07-17', '09:00'), { sample: 'S2022-07-10', result: 'NEGATIVE', note: '', corrects: null })
  expect(codeOf(releaseAt('2022-07-17', '09:10', 'FU2'))).toBe('accepted')
})

const ending = (more: Partial<EndFollowUp>): EndFollowUp => ({ followUp: 'FU', as: 'BECAME_CASE', to: null, note: '', ...more })
test.each<[Partial<EndFollowUp>, string, string]>([
  [{ as: 'BECAME_CASE', note: '核酸阳性' }, 'destination-missing', 'RESIDENT'],
  [{ as: 'BECAME_CASE', to: '县人民医院' }, 'end-note-missing', 'RESIDENT'],
  [{ as: 'BECAME_CASE', to: '县人民医院', note: '核酸阳性' }, 'accepted', 'RESIDENT'],
  [{ as: 'LEFT' }, 'destination-missing', 'RESIDENT'],
  [{ as: 'LEFT', to: '长沙市岳麓区' }, 'accepted', 'LEFT'],
  [{ as: 'TRANSFERRED_OUT', to: ' ' }, 'destination-missing', 'RESIDENT'],
  [{ as: 'TRANSFERRED_OUT', to: '泸溪县浦市镇' }, 'accepted', 'RESIDENT'],
  [{ as: 'DIED' }, 'accepted', 'DIED'],
  [{ as: 'LOST' }, 'end-note-missing', 'RESIDENT'],
  [{ as: 'LOST', note: '电话三次未接，上门无人' }, 'search-steps-missing', 'RESIDENT'],
  [{ as: 'CANCELED' }, 'end-note-missing', 'RESIDENT'],
  [{ as: 'CANCELED', note: '录错人' }, 'accepted', 'RESIDENT'],
])('[FU17] %j: %s, and the register says %s', (more, code, living) => {
  start()
  expect(codeOf(town.say(endFollowUp, at('2022-07-11', '15:00'), ending(more)))).toBe(code)
  expect(town.person('zhao').living).toBe(living)
  if (code === 'accepted')
    expect(town.followUp('FU')).toMatchObject({ status: more.as, endedDay: '2022-07-11', personal: { wentTo: more.to ?? '', endNote: more.note ?? '' } })
})

test('[FU17] what has ended does not end again, and nothing ends before it began', () => {
  start()
  expect(codeOf(town.say(endFollowUp, at('2022-07-08', '15:00'), ending({})))).toBe('before-measure')
  town.say(endFollowUp, at('2022-07-11', '15:00'), ending({ to: '县人民医院', note: '核酸阳性' }))
  expect(codeOf(town.say(endFollowUp, at('2022-07-11', '16:00'), ending({ as: 'DIED' })))).toBe('follow-up-ended')
  expect(codeOf(change('2022-07-11', '16:00'))).toBe('follow-up-ended')
})

test('[FU17] once it has ended, Zhao may be put under a new measure', () => {
  start()
  town.say(endFollowUp, at('2022-07-11', '15:00'), ending({ as: 'CANCELED', note: '录错人' }))
  expect(codeOf(town.say(startFollowUp, at('2022-07-11', '16:00'), low()))).toBe('accepted')
})

test.each([
  ['2022-07-11', '23:59', 'NONE'],
  ['2022-07-12', '00:00', 'DUE_TODAY'],
  ['2022-07-12', '23:59', 'DUE_TODAY'],
  ['2022-07-13', '00:00', 'LAPSED'],
  ['2022-08-13', '00:00', 'LAPSED'],
])('[FU18] on %s at %s the decision about Zhao is %s', (day, clock, decision) => {
  start()
  expect(decisionOf(town.followUp('FU'), at(day, clock))).toBe(decision)
  expect(decisionOf({ ...town.followUp('FU'), status: 'RELEASED' }, at(day, clock))).toBe('NONE')
})

test('[FU18] between a planned end and a later ceiling the decision is overdue, and nothing has lapsed', () => {
  start()
  const longer = { ...town.followUp('FU'), lapsesOn: '2022-07-14', lapsesAt: at('2022-07-14', '24:00') }
  expect(decisionOf(longer, at('2022-07-13', '00:00'))).toBe('OVERDUE_DECISION')
  expect(decisionOf(longer, at('2022-07-15', '00:00'))).toBe('LAPSED')
})

test('[FU19] Zhao moves to her daughter’s: her whole record goes along', () => {
  start()
  town.say(recordTemperature, at('2022-07-10', '08:00'), { followUp: 'FU', slot: null, celsius: 38, symptoms: [], note: '', corrects: null })
  expect(codeOf(town.say(moveFollowUp, at('2022-07-10', '09:00'), { followUp: 'FU' }))).toBe('follow-up-at-home')
  town.put(persons, { ...town.person('zhao'), unit: '430502-02' })
  expect(codeOf(town.say(moveFollowUp, at('2022-07-10', '09:00'), { followUp: 'FU' }))).toBe('accepted')
  expect([...town.observations(), ...town.alerts(), town.followUp('FU')].map((row) => row.unit)).toEqual(['430502-02', '430502-02', '430502-02'])
  expect(codeOf(town.say(moveFollowUp, at('2022-07-10', '09:00'), { followUp: 'none' }))).toBe('follow-up-unknown')
})

test('[FU20] who may do what', () => {
  expect(
    Object.fromEntries(
      [seeFollowUps, recordObservations, recordResults, startMeasures, decideMeasures].map((policy) => [policy.sentence.split(' ')[0], policy.roles]),
    ),
  ).toEqual({
    See: ['COMMAND_OFFICE', 'LEADER', 'VILLAGE_SECRETARY', 'GRID_WORKER', 'DOCTOR'],
    Record: ['COMMAND_OFFICE', 'VILLAGE_SECRETARY', 'GRID_WORKER', 'DOCTOR'],
    Enter: ['COMMAND_OFFICE', 'VILLAGE_SECRETARY', 'DOCTOR'],
    Order: ['COMMAND_OFFICE', 'VILLAGE_SECRETARY', 'DOCTOR'],
    Release: ['COMMAND_OFFICE', 'LEADER'],
  })
  expect([recordTemperature, release, startFollowUp, recordResult].map((sentence) => sentence.policy)).toEqual([
    recordObservations,
    decideMeasures,
    startMeasures,
    recordResults,
  ])
})

test('[FU16] a change of measure is counted as continued, neither as started nor as released', () => {
  start({ pack: 'cn.covid19', category: 'RETURNEE_MEDIUM' })
  change('2022-07-11', '10:00')
  const steps = [town.followUp('FU'), town.followUp('FU2')].flatMap((row) => followUps.tallies(row).map((step) => step.indicator))
  expect(steps).toEqual(['follow-ups.started', 'follow-ups.CHANGED', 'follow-ups.ended.CHANGED', 'follow-ups.continued', 'follow-ups.ACTIVE'])
})
