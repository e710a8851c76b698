import { TypeCompiler } from '@sinclair/typebox/compiler'
import { expect, test } from 'vitest'
import { followupCommands } from './commands.ts'

const ID = '01890000-0000-7000-8000-000000000001'
const reading = { followUp: ID, slot: null, celsius: 36.6, symptoms: [], note: '', corrects: null }

function takes(kind: string, input: unknown): boolean {
  const schema = followupCommands[kind]
  return schema !== undefined && TypeCompiler.Compile(schema).Check(input)
}

test.each<[string, Record<string, unknown>, boolean]>([
  ['a reading', {}, true],
  ['a reading for a named check', { slot: '2022-07-10.AM' }, true],
  ['a check nobody plans', { slot: '2022-07-10.NOON' }, false],
  ['a temperature as text', { celsius: '36.6' }, false],
  ['a temperature the domain will ask again', { celsius: 366 }, true],
  ['a symptom twice', { symptoms: ['DRY_COUGH', 'DRY_COUGH'] }, false],
  ['a symptom nobody knows', { symptoms: ['SADNESS'] }, false],
  ['a field nobody declared', { colour: 'RED' }, false],
  ['a note without end', { note: '好'.repeat(501) }, false],
])('[K2] %s', (_, more, good) => {
  expect(takes('followup/record-temperature', { ...reading, ...more })).toBe(good)
})

test('[K2] nobody sends phases, an end or a status: they are derived', () => {
  const order = {
    person: ID,
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
  expect(takes('followup/start-follow-up', order)).toBe(true)
  for (const more of [{ phases: [] }, { plannedEnd: '2022-08-01' }, { status: 'RELEASED' }])
    expect(takes('followup/start-follow-up', { ...order, ...more })).toBe(false)
  expect(takes('followup/end-follow-up', { followUp: ID, as: 'RELEASED', to: null, note: '' })).toBe(false)
})
