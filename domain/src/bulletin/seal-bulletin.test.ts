import { expect, test } from 'vitest'
import type { Command, Context, Outcome, Sentence } from '../kernel/command.ts'
import { put } from '../kernel/change.ts'
import { MemoryState } from '../kernel/memory-state.ts'
import { followUps, type FollowUp } from '../followup/tables.ts'
import { units } from '../grids/tables.ts'
import { computeBulletin } from './compute-bulletin.ts'
import { differences } from './compare-figures.ts'
import { issueCorrection } from './issue-correction.ts'
import { sealBulletin } from './seal-bulletin.ts'
import { submitDailyReport, type SubmitDailyReport } from './submit-daily-report.ts'
import { at, EAST, endedAs, followUp, NO_ROWS, SETTINGS, TOWN, UNITS } from './rows-to-count.ts'

const DAY = '2020-02-12'
const EVENING = at(DAY, '17:20')
const PAN = { id: 'pan', grants: [{ role: 'COMMAND_OFFICE' as const, unit: TOWN, units: '*' as const }] }

function say<I>(state: MemoryState, sentence: Sentence<I>, id: string, input: I, moment = EVENING, unit = TOWN): Outcome {
  const command: Command<I> = { id, kind: sentence.kind, township: TOWN, unit, actor: PAN.id, device: 'desk', at: moment, input }
  const context: Context = { now: moment, actor: PAN, settings: SETTINGS }
  const outcome = sentence.decide(state, command, context)
  if (outcome.kind === 'accepted') state.apply(outcome.changes)
  return outcome
}

function reason(outcome: Outcome): unknown {
  return outcome.kind === 'refused' ? outcome.reason : outcome.kind
}

function township(): MemoryState {
  const state = new MemoryState()
  for (const unit of UNITS) state.apply([put(units, unit)])
  return state
}

const zhang = followUp('zhang', '2020-01-27')
const counted = computeBulletin({ ...NO_ROWS, followUps: [zhang, followUp('li', '2020-02-05')] }, DAY, SETTINGS)

test('[B8] sealing waits for the cut-off', () => {
  expect(reason(say(township(), sealBulletin, 'b1', { day: DAY, gapNotes: {}, ...counted }, at(DAY, '16:59')))).toMatchObject({
    code: 'bulletin-early',
    clock: '17:00',
  })
})

test('[B8] sealing is refused while somebody in the gap lacks a note, and keeps the note when there is one', () => {
  const state = township()
  state.apply([put(followUps, zhang as FollowUp)])
  expect(reason(say(state, sealBulletin, 'b1', { day: DAY, gapNotes: { zhang: '  ' }, ...counted }))).toEqual({
    code: 'bulletin-gap',
    day: DAY,
    n: 1,
    followUps: ['zhang'],
  })
  const outcome = say(state, sealBulletin, 'b1', { day: DAY, gapNotes: { zhang: '已期满，待卫生院上门解除', li: '无关' }, ...counted })
  expect(outcome).toMatchObject({
    kind: 'accepted',
    changes: [
      { after: { day: DAY, gapNotes: null, balance: { gap: ['zhang'] } } },
      { after: { bulletin: 'b1', followUp: 'zhang', person: zhang.person, unit: zhang.unit, personal: { note: '已期满，待卫生院上门解除' } } },
    ],
  })
})

test('[B8] a day is sealed once', () => {
  const state = township()
  say(state, sealBulletin, 'b1', { day: DAY, gapNotes: { zhang: '待解除' }, ...counted })
  expect(reason(say(state, sealBulletin, 'b2', { day: DAY, gapNotes: { zhang: '待解除' }, ...counted }))).toEqual({
    code: 'bulletin-sealed',
    day: DAY,
    bulletin: 'b1',
  })
})

test('[B8] only who answers for the whole township seals it', () => {
  const command = {
    id: 'b1',
    kind: sealBulletin.kind,
    township: TOWN,
    unit: EAST,
    actor: 'east',
    device: 'desk',
    at: EVENING,
    input: { day: DAY, gapNotes: { zhang: '待解除' }, ...counted },
  }
  const actor = { id: 'east', grants: [{ role: 'COMMAND_OFFICE' as const, unit: EAST, units: [EAST] }] }
  expect(reason(sealBulletin.decide(township(), command, { now: EVENING, actor, settings: SETTINGS }))).toMatchObject({ code: 'not-allowed' })
})

test('[B9] a correction states what was and what is, once, and needs a reason', () => {
  const state = township()
  say(state, sealBulletin, 'b1', { day: DAY, gapNotes: { zhang: '待解除' }, ...counted })
  expect(reason(say(state, issueCorrection, 'c1', { bulletin: 'b1', reason: '补录', now: counted.figures }))).toMatchObject({ code: 'correction-nothing' })
  const { figures: now } = computeBulletin(
    { ...NO_ROWS, followUps: [endedAs(zhang, 'RELEASED', at(DAY, '15:00')), followUp('li', '2020-02-05')] },
    DAY,
    SETTINGS,
  )
  expect(reason(say(state, issueCorrection, 'c1', { bulletin: 'b1', reason: ' ', now }))).toMatchObject({ code: 'correction-reason' })
  expect(reason(say(state, issueCorrection, 'c1', { bulletin: 'b0', reason: '补录', now }))).toMatchObject({ code: 'bulletin-unknown' })
  expect(differences(counted.figures, [], now)).toContainEqual({ indicator: 'end-overdue', was: 1, wasOf: null, is: 0, isOf: null })
  expect(say(state, issueCorrection, 'c1', { bulletin: 'b1', reason: '解除通知单补录', now })).toMatchObject({
    kind: 'accepted',
    changes: [{ after: { bulletin: 'b1', reason: '解除通知单补录' } }],
  })
  expect(reason(say(state, issueCorrection, 'c2', { bulletin: 'b1', reason: '再补', now }))).toMatchObject({ code: 'correction-nothing' })
})

function reportOf(facts: Partial<SubmitDailyReport>): SubmitDailyReport {
  return { day: DAY, zero: false, seen: {}, note: '', ...facts }
}

test('[B7] a report says what happened or an explicit zero, never neither and never both', () => {
  const state = township()
  const refusal = (facts: Partial<SubmitDailyReport>): unknown => reason(say(state, submitDailyReport, 'r', reportOf(facts), at(DAY, '16:00'), EAST))
  expect(refusal({})).toMatchObject({ code: 'report-empty' })
  expect(refusal({ seen: { visits: 0 } })).toMatchObject({ code: 'report-empty' })
  expect(refusal({ zero: true, seen: { visits: 2 } })).toMatchObject({ code: 'report-zero-contradicted' })
  expect(refusal({ zero: true, day: '2020-02-13' })).toMatchObject({ code: 'report-future' })
  expect(refusal({ zero: true, day: '2020-02-31' })).toMatchObject({ code: 'report-future' })
  expect(reason(say(state, submitDailyReport, 'r', reportOf({ zero: true }), at(DAY, '16:00'), '990000000999'))).toMatchObject({ code: 'unit-not-open' })
  expect(refusal({ zero: true })).toBe('accepted')
})

test('[B7] a second report corrects the first, which stays', () => {
  const state = township()
  say(state, submitDailyReport, 'r1', reportOf({ zero: true }), at(DAY, '16:00'), EAST)
  expect(say(state, submitDailyReport, 'r2', reportOf({ seen: { visits: 3 } }), at(DAY, '16:30'), EAST)).toMatchObject({
    changes: [
      { id: 'r1', after: { zero: true, superseded: true } },
      { id: 'r2', after: { corrects: 'r1', superseded: false, seen: { visits: 3 } } },
    ],
  })
  expect(say(state, submitDailyReport, 'r3', reportOf({ zero: true, day: '2020-02-11' }), at(DAY, '16:40'), EAST)).toMatchObject({
    changes: [{ id: 'r3', after: { corrects: null } }],
  })
})
