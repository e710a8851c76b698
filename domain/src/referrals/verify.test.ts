import { expect, test } from 'vitest'
import type { Command, Outcome, Sentence } from '../kernel/command.ts'
import type { MemoryState } from '../kernel/memory-state.ts'
import { put } from '../kernel/change.ts'
import { conflicts, persons } from '../people/tables.ts'
import { acceptBatch } from './accept-batch.ts'
import { closeReferral, RESULTS_WITH_NOTE } from './close-referral.ts'
import { placeReferral } from './place-referral.ts'
import { reopenReferral } from './reopen-referral.ts'
import { aBatch, aHousehold, aRow, aState, CONTEXT, OFFICE, ROOT, uuid } from './station-township.ts'
import { REFERRAL_RESULTS, referrals, type ReferralResult } from './tables.ts'

const GRID = '430502201204-1-1'
const XU = '990101196303141037'
const AT = '2022-03-18T15:30:00.000Z'

function township(): MemoryState {
  const state = aState(aHousehold(51, GRID, null))
  const rows = [aRow(5, '许兰', XU), aRow(6, '韩花', '990101196003141000', { unit: ROOT, placedBy: 'NONE' })]
  apply(state, acceptBatch, aBatch(12, rows))
  apply(state, acceptBatch, aBatch(13, [aRow(5, '许兰', XU, { id: uuid(3005) })], { sender: '县公安局', layout: 'cccccccccccccccc' }))
  return state
}

function apply<I>(state: MemoryState, sentence: Sentence<I>, command: Command<I>): Outcome {
  const outcome = sentence.decide(state, command, CONTEXT)
  if (outcome.kind !== 'refused') state.apply(outcome.changes)
  return outcome
}

function say<I>(state: MemoryState, sentence: Sentence<I>, input: I): string {
  const outcome = apply(state, sentence, { id: uuid(88), kind: sentence.kind, township: ROOT, unit: GRID, actor: OFFICE, device: OFFICE, at: AT, input })
  return outcome.kind === 'refused' ? outcome.reason.code : outcome.kind
}

const XU_NAME = uuid(1005)
const HAN_NAME = uuid(1006)
const close = (state: MemoryState, referral: string, result: ReferralResult, note = ''): string => say(state, closeReferral, { referral, result, note })

test('[R8] one visit answers every list that named the person in this grid', () => {
  const state = township()
  expect(close(state, XU_NAME, 'CONTROLLED_HERE')).toBe('accepted')
  for (const id of [XU_NAME, uuid(3005)]) {
    expect(state.one(referrals, id)).toMatchObject({ status: 'CLOSED', result: 'CONTROLLED_HERE', closedAt: AT, closedDay: '2022-03-18', closedBy: OFFICE })
  }
})

test('[R8] a result that means nothing without a word needs the word', () => {
  for (const result of REFERRAL_RESULTS) {
    expect([result, close(township(), XU_NAME, result, ' ')]).toEqual([result, RESULTS_WITH_NOTE.includes(result) ? 'result-needs-note' : 'accepted'])
    expect([result, close(township(), XU_NAME, result, '去向深圳，已函告')]).toEqual([result, 'accepted'])
  }
})

test('[R8] the same answer twice is one answer; another one is refused', () => {
  const state = township()
  close(state, XU_NAME, 'CONTROLLED_HERE')
  expect(close(state, XU_NAME, 'CONTROLLED_HERE')).toBe('accepted')
  expect(close(state, XU_NAME, 'NOT_FOUND', '号码为空号')).toBe('referral-closed')
  expect(state.one(referrals, XU_NAME)?.result).toBe('CONTROLLED_HERE')
  expect(close(state, uuid(1), 'CONTROLLED_HERE')).toBe('referral-unknown')
})

test('[R8] of a name in triage only that can be said which a desk can know', () => {
  expect(close(township(), HAN_NAME, 'CONTROLLED_HERE')).toBe('referral-in-triage')
  expect(close(township(), HAN_NAME, 'PERIOD_OVER')).toBe('referral-in-triage')
  expect(close(township(), HAN_NAME, 'NOT_FOUND', '电话空号，查无此人')).toBe('accepted')
})

test('[R10] a name in triage is handed to a grid, and a person without a household goes along', () => {
  const state = township()
  expect(say(state, placeReferral, { referral: HAN_NAME, unit: GRID, household: uuid(51) })).toBe('accepted')
  expect(state.one(referrals, HAN_NAME)).toMatchObject({ unit: GRID, status: 'OPEN', placedBy: 'HAND' })
  expect(state.one(persons, HAN_NAME)).toMatchObject({ unit: GRID, household: uuid(51), revision: 1 })
})

test('[R10] what waits to be settled about the person goes along too', () => {
  const state = township()
  const person = state.one(persons, HAN_NAME)
  if (!person) throw new Error('no person')
  const { personal, ...facts } = person
  const conflict = {
    id: uuid(700),
    unit: ROOT,
    person: person.id,
    baseRevision: 1,
    raisedAt: AT,
    by: OFFICE,
    status: 'OPEN' as const,
    settledAt: null,
    settledBy: null,
    facts,
    alsoOf: [],
    personal: { mine: personal },
  }
  state.apply([put(conflicts, conflict)])
  say(state, placeReferral, { referral: HAN_NAME, unit: GRID, household: null })
  expect(state.one(conflicts, uuid(700))?.unit).toBe(GRID)
})

test('[R10] a name that went to the wrong grid is handed on, but not one that is closed, nor into a closed or false place', () => {
  const state = township()
  expect(say(state, placeReferral, { referral: XU_NAME, unit: '430502201201-2-1', household: null })).toBe('accepted')
  expect(state.one(persons, XU_NAME)?.unit).toBe('430502201201-2-1')
  expect(say(state, placeReferral, { referral: XU_NAME, unit: '430502209999', household: null })).toBe('unit-not-open')
  expect(say(state, placeReferral, { referral: XU_NAME, unit: '430502201201', household: uuid(51) })).toBe('household-elsewhere')
  expect(say(state, placeReferral, { referral: XU_NAME, unit: GRID, household: uuid(52) })).toBe('household-unknown')
  close(state, XU_NAME, 'CONTROLLED_HERE')
  expect(say(state, placeReferral, { referral: XU_NAME, unit: GRID, household: null })).toBe('referral-closed')
  expect(say(state, placeReferral, { referral: uuid(1), unit: GRID, household: null })).toBe('referral-unknown')
})

test('[R11] a name whose answer was wrong is opened again, with the reason', () => {
  const state = township()
  expect(say(state, reopenReferral, { referral: XU_NAME, reason: '报错了' })).toBe('referral-open')
  close(state, XU_NAME, 'NOT_FOUND', '号码为空号')
  expect(say(state, reopenReferral, { referral: XU_NAME, reason: ' ' })).toBe('reopen-reason-missing')
  expect(say(state, reopenReferral, { referral: XU_NAME, reason: '号码录错，本人在家' })).toBe('accepted')
  expect(state.one(referrals, XU_NAME)).toMatchObject({
    status: 'OPEN',
    result: null,
    closedAt: null,
    closedDay: null,
    closedBy: null,
    personal: { resultNote: '号码录错，本人在家' },
  })
  close(state, HAN_NAME, 'NOT_FOUND', '查无此人')
  expect(say(state, reopenReferral, { referral: HAN_NAME, reason: '有了新电话' })).toBe('accepted')
  expect(state.one(referrals, HAN_NAME)?.status).toBe('TRIAGE')
  expect(say(state, reopenReferral, { referral: uuid(1), reason: '报错了' })).toBe('referral-unknown')
})

test('[R8] the rows a verification touches decide whose right it needs', () => {
  const state = township()
  const command = { id: uuid(88), kind: '', township: ROOT, unit: 'elsewhere', actor: OFFICE, device: OFFICE, at: AT }
  expect(closeReferral.units?.({ ...command, input: { referral: XU_NAME, result: 'DUPLICATE', note: '' } }, state)).toEqual([GRID])
  expect(placeReferral.units?.({ ...command, input: { referral: HAN_NAME, unit: GRID, household: null } }, state)).toEqual([ROOT, GRID])
  expect(reopenReferral.units?.({ ...command, input: { referral: XU_NAME, reason: '' } }, state)).toEqual([GRID])
})
