import { beforeEach, expect, test } from 'vitest'
import { instantAt } from '../../kernel/instant.ts'
import { recordResult } from '../record-result.ts'
import { rehearse, villager, type Rehearsal } from '../rehearsal.ts'
import { reportCondition } from '../report-condition.ts'
import { slotsOf } from '../slots-of.ts'
import { startFollowUp } from '../start-follow-up.ts'
import { followUps } from '../tables.ts'
import { takeSample } from '../take-sample.ts'
import { keepDisputed } from './keep-disputed.ts'
import { sendSamples } from './send-samples.ts'
import { settleDispute } from './settle-dispute.ts'
import { disputes, resultLists, sampleBatches, type Dispute } from './tables.ts'
import { takeInResults, type MatchedResult, type TakeInResults } from './take-in-results.ts'
import { undoResultList } from './undo-result-list.ts'

const at = instantAt
let town: Rehearsal

/** Zhao Guizhi came back from a low-risk area: sampled on 10 July at nine, her tube is number A17. */
beforeEach(() => {
  town = rehearse(at('2022-07-13', '09:00'), villager('zhao', '赵桂枝'))
  const ground = {
    ground: '自低风险区返回，火车票',
    decidedBy: '乡指挥部',
    evidence: '县排查名单',
    supportContact: '刘婷 13900001234',
    allowed: '',
    referral: null,
    transferredIn: false,
  }
  town.say(
    startFollowUp,
    at('2022-07-09', '18:00'),
    { person: 'zhao', pack: 'cn.covid19', category: 'RETURNEE_LOW', countedFrom: '2022-07-09', creditDays: 0, ...ground },
    'FU',
  )
  town.say(takeSample, at('2022-07-10', '09:00'), { followUp: 'FU', slot: null, note: '', tube: ' a17 ' }, 'S')
})

const bag = (samples: readonly { id: string; sample: string; tube: string | null }[], when = at('2022-07-10', '11:00')) =>
  codeOf(town.say(sendSamples, when, { laboratory: '县疾控中心', label: '袋1', samples }, 'BAG'))
const codeOf = (outcome: ReturnType<Rehearsal['say']>): string => (outcome.kind === 'accepted' ? 'accepted' : outcome.reason.code)
const strip = () => Object.fromEntries(slotsOf(town.followUp('FU'), town.observations(), at('2022-07-11', '09:00')).map((slot) => [slot.key, slot.status]))
const written = { name: '赵桂枝', idNumber: '', tube: 'A17', said: '阴性' }
const matched = (more: Partial<MatchedResult> = {}): MatchedResult => ({
  id: 'R',
  row: 4,
  sample: 'S',
  result: 'NEGATIVE',
  at: at('2022-07-10', '20:00'),
  written,
  ...more,
})
const list = (more: Partial<TakeInResults> = {}): TakeInResults => ({
  laboratory: '县疾控中心',
  title: '7月10日核酸结果',
  fileName: 'a.xlsx',
  fileHash: 'h',
  layout: 'l',
  mapping: {},
  matched: [matched()],
  disputed: [],
  ...more,
})
const takeIn = (more: Partial<TakeInResults> = {}) => codeOf(town.say(takeInResults, at('2022-07-11', '08:00'), list(more), 'LIST'))
const dispute = (id: string): Dispute => {
  const found = town.all(disputes).find((row) => row.id === id)
  if (!found) throw new Error('no such dispute')
  return found
}

test('[FU25] Zhao’s tube goes to the county in a bag, by whom and when', () => {
  expect(bag([{ id: 'T', sample: 'S', tube: null }])).toBe('accepted')
  expect(town.all(sampleBatches)).toMatchObject([{ id: 'BAG', laboratory: '县疾控中心', by: 'liu', sentDay: '2022-07-10', samples: 1, tubes: 1 }])
  expect(town.observations().find((row) => row.kind === 'SENT')).toMatchObject({ sample: 'S', tube: 'A17', list: 'BAG', by: 'liu' })
  expect(strip()['2022-07-10.TEST']).toBe('AWAITING_RESULT')
})

test('[FU25] a bag is refused whole: unknown sample, sent twice, twice in one bag, before it was taken, without a number, with a result', () => {
  town.say(takeSample, at('2022-07-12', '09:00'), { followUp: 'FU', slot: null, note: '' }, 'S2')
  expect(bag([{ id: 'T', sample: 'none', tube: 'B1' }])).toBe('sample-unknown')
  expect(
    bag([
      { id: 'T', sample: 'S', tube: null },
      { id: 'U', sample: 'S', tube: null },
    ]),
  ).toBe('sample-sent')
  expect(bag([{ id: 'T', sample: 'S', tube: null }], at('2022-07-10', '08:00'))).toBe('result-before-sample')
  expect(bag([{ id: 'T', sample: 'S2', tube: ' ' }], at('2022-07-12', '12:00'))).toBe('tube-missing')
  expect(town.all(sampleBatches)).toEqual([])
  expect(bag([{ id: 'T', sample: 'S', tube: null }])).toBe('accepted')
  expect(bag([{ id: 'V', sample: 'S', tube: null }])).toBe('sample-sent')
  town.say(recordResult, at('2022-07-12', '20:00'), { sample: 'S2', result: 'NEGATIVE', note: '', corrects: null })
  expect(bag([{ id: 'W', sample: 'S2', tube: 'B1' }], at('2022-07-12', '21:00'))).toBe('result-known')
})

test('[FU26] a positive mixed tube: an alert, nobody positive, and the check is to be done again', () => {
  takeIn({ matched: [matched({ result: 'POOL_POSITIVE' })] })
  expect(town.alerts().map((alert) => [alert.cause, alert.status])).toEqual([['POSITIVE_POOL', 'OPEN']])
  expect(strip()['2022-07-10.TEST']).toBe('MISSED')
  town.say(takeSample, at('2022-07-11', '10:00'), { followUp: 'FU', slot: '2022-07-10.TEST', note: '', tube: 'B2' }, 'S2')
  expect(strip()['2022-07-10.TEST']).toBe('AWAITING_RESULT')
  town.say(recordResult, at('2022-07-11', '20:00'), { sample: 'S2', result: 'NEGATIVE', note: '', corrects: null })
  expect(strip()['2022-07-10.TEST']).toBe('LATE')
})

const keep = (celsius: number, id = 'D') =>
  codeOf(
    town.say(
      keepDisputed,
      at('2022-07-10', '08:00'),
      { kind: 'TEMPERATURE', followUp: 'FU', celsius, result: null, name: '', tube: '', said: '体温单写63' },
      id,
    ),
  )
const settle = (settlement: Parameters<typeof settleDispute.decide>[1]['input']['settlement'], note = '已电话问过本人', id?: string) =>
  codeOf(town.say(settleDispute, at('2022-07-11', '10:00'), { dispute: 'D', settlement, note }, id))

test('[FU27] the sheet says 63: it is kept, counts for nothing, and becomes the 36.3 that was meant', () => {
  expect(keep(63)).toBe('accepted')
  expect(strip()['2022-07-10.AM']).toBe('MISSED')
  expect(dispute('D')).toMatchObject({ status: 'OPEN', celsius: 63, followUp: 'FU', personal: { said: '体温单写63' } })
  expect(settle({ as: 'TEMPERATURE', celsius: 36.3 }, ' ')).toBe('settlement-unexplained')
  expect(settle({ as: 'TEMPERATURE', celsius: 63 })).toBe('temperature-implausible')
  expect(settle({ as: 'RESULT', sample: 'S', result: 'NEGATIVE', at: at('2022-07-10', '20:00') })).toBe('dispute-other-kind')
  expect(settle({ as: 'TEMPERATURE', celsius: 36.3 }, '已问过', 'R')).toBe('accepted')
  expect(strip()['2022-07-10.AM']).toBe('DONE')
  expect(dispute('D')).toMatchObject({ status: 'RECORDED', record: 'R', settledBy: 'liu', personal: { note: '已问过' } })
  expect(settle({ as: 'DISMISSED' })).toBe('dispute-settled')
})

test('[FU27] what can simply be recorded is no dispute, and nothing is kept of nothing', () => {
  expect([keep(36.6), keep(33.9, 'E')]).toEqual(['dispute-plain', 'accepted'])
  const nothing = { kind: 'RESULT' as const, followUp: null, celsius: null, result: null, name: '', tube: '', said: ' ' }
  expect(codeOf(town.say(keepDisputed, at('2022-07-10', '08:00'), nothing))).toBe('dispute-plain')
})

test('[FU28] a row without a sample is disputed with the office, and somebody who knows gives it to Zhao', () => {
  takeIn({ matched: [], disputed: [{ id: 'D', row: 7, reason: 'name-alone', near: null, result: 'NEGATIVE', at: at('2022-07-10', '20:00'), written }] })
  expect(dispute('D')).toMatchObject({ unit: '430502', list: 'LIST', rowNumber: 7, reason: 'name-alone', person: null })
  expect(strip()['2022-07-10.TEST']).toBe('AWAITING_RESULT')
  expect(settle({ as: 'RESULT', sample: 'S', result: 'NEGATIVE', at: at('2022-07-10', '08:00') })).toBe('result-before-sample')
  expect(settle({ as: 'RESULT', sample: 'S', result: 'NEGATIVE', at: at('2022-07-10', '20:00') })).toBe('accepted')
  expect(strip()['2022-07-10.TEST']).toBe('DONE')
  expect(town.observations().find((row) => row.kind === 'RESULT')).toMatchObject({ list: 'LIST', sample: 'S' })
})

test('[FU28] what became doubtful after the dry run is disputed, not dropped: a result typed meanwhile, one before its sample', () => {
  town.say(recordResult, at('2022-07-10', '19:00'), { sample: 'S', result: 'POSITIVE', note: '', corrects: null }, 'TYPED')
  expect(takeIn({ matched: [matched(), matched({ id: 'R2', sample: 'gone' })] })).toBe('accepted')
  expect(town.all(disputes).map((row) => [row.id, row.reason, row.status])).toEqual([
    ['R', 'result-known', 'OPEN'],
    ['R2', 'sample-unknown', 'OPEN'],
  ])
  expect(town.all(resultLists)).toMatchObject([{ matched: 0, disputed: 2 }])
  expect(strip()['2022-07-10.TEST']).toBe('POSITIVE')
})

test('[FU28] a list earlier than its samples is disputed row by row; an empty one and one taken in before are refused', () => {
  expect(takeIn({ matched: [] })).toBe('results-missing')
  expect(takeIn({ matched: [matched({ at: at('2022-07-10', '08:59') })] })).toBe('accepted')
  expect(dispute('R')).toMatchObject({ reason: 'tested-before-sample', followUp: 'FU', unit: '430502-01' })
  expect(codeOf(town.say(takeInResults, at('2022-07-11', '09:00'), list(), 'AGAIN'))).toBe('results-taken-in-before')
})

const undo = (): string => codeOf(town.say(undoResultList, at('2022-07-11', '12:00'), { list: 'LIST' }))
test('[FU29] taken back: the positive result stands no more, its alert is closed, its dispute withdrawn', () => {
  takeIn({
    matched: [matched({ result: 'POSITIVE' })],
    disputed: [{ id: 'D', row: 7, reason: 'name-alone', near: null, result: 'NEGATIVE', at: at('2022-07-10', '20:00'), written }],
  })
  expect([strip()['2022-07-10.TEST'], town.alerts()[0]?.status]).toEqual(['POSITIVE', 'OPEN'])
  expect(undo()).toBe('accepted')
  expect([strip()['2022-07-10.TEST'], town.alerts()[0]?.status, dispute('D').status]).toEqual(['AWAITING_RESULT', 'CLOSED', 'WITHDRAWN'])
  expect(undo()).toBe('result-list-undone')
  expect(takeIn()).not.toBe('results-taken-in-before')
})

test('[FU29] what somebody settled by hand stays when its list goes', () => {
  takeIn({ matched: [], disputed: [{ id: 'D', row: 7, reason: 'name-alone', near: null, result: 'NEGATIVE', at: at('2022-07-10', '20:00'), written }] })
  settle({ as: 'RESULT', sample: 'S', result: 'NEGATIVE', at: at('2022-07-10', '20:00') })
  expect(undo()).toBe('accepted')
  expect([strip()['2022-07-10.TEST'], dispute('D').status]).toEqual(['DONE', 'RECORDED'])
})

test('[FU29] who was released on the word of a list keeps it from being taken back', () => {
  takeIn()
  const released = { ...town.followUp('FU'), status: 'RELEASED' as const, endedAt: at('2022-07-13', '08:00'), endedDay: '2022-07-13' }
  town.put(followUps, released)
  expect(undo()).toBe('result-list-relied-on')
})

test('[FU30] a fever that Zhao reports herself raises the alert a worker’s reading would, and says whose word it is', () => {
  const said = { followUp: 'FU', symptoms: [], note: '' }
  expect(codeOf(town.say(reportCondition, at('2022-07-10', '07:00'), { ...said, source: 'SELF', celsius: 37.3 }, 'F'))).toBe('accepted')
  expect(town.observations().find((row) => row.id === 'F')).toMatchObject({ source: 'SELF', slot: '2022-07-10.AM', celsius: 37.3 })
  expect(town.alerts().map((alert) => alert.cause)).toEqual(['FEVER'])
  expect(codeOf(town.say(reportCondition, at('2022-07-10', '19:00'), { ...said, source: 'NEIGHBOUR', celsius: null, symptoms: ['FATIGUE'] }, 'G'))).toBe(
    'accepted',
  )
  expect(town.alerts().map((alert) => alert.cause)).toEqual(['FEVER', 'SYMPTOM'])
  expect(town.observations().find((row) => row.id === 'G')).toMatchObject({ source: 'NEIGHBOUR', kind: 'SYMPTOM' })
  expect(codeOf(town.say(reportCondition, at('2022-07-10', '19:00'), { ...said, source: 'HOUSEHOLD', celsius: 63 }))).toBe('temperature-implausible')
})

test('[FU30] a worker’s record is the worker’s when nothing else is said', () => {
  expect(town.observations().map((row) => row.source)).toEqual(['WORKER'])
})
