import { followUps, observations, type FollowUp, type Observation } from '@lianfang/domain/followup/tables.ts'
import { expect, test } from 'vitest'
import { WorkingSet } from '../sync/working-set.ts'
import { dueDuties } from './due-duties.ts'

const OFFSET = 480
const DAY = '2022-07-15'

const MEASURE: FollowUp = {
  id: 'f',
  order: 'f',
  person: '李红',
  unit: '430502201-02',
  pack: 'p',
  packVersion: '1',
  category: 'c',
  countedFrom: '2022-07-13',
  creditDays: 0,
  previous: null,
  startedAt: '2022-07-13T00:00:00.000Z',
  startedDay: '2022-07-13',
  phases: [
    {
      measure: 'HOME_QUARANTINE',
      from: '2022-07-13',
      to: '2022-07-16',
      testDays: [],
      temperaturesPerDay: 2,
      alsoDue: [
        { what: 'VISIT', days: ['2022-07-14', DAY, '2022-07-16'] },
        { what: 'CALL', days: ['2022-07-14'] },
        { what: 'DISINFECTION', days: ['2022-07-16'] },
      ],
    },
  ],
  plannedEnd: '2022-07-16',
  lapsesOn: '2022-07-17',
  lapsesAt: '2022-07-17T16:00:00.000Z',
  feverThreshold: 37.3,
  decidedBy: '',
  referral: null,
  transferredIn: false,
  status: 'ACTIVE',
  endedAt: null,
  endedDay: null,
  endedBy: null,
  notice: null,
  personal: { ground: '', endNote: '', wentTo: '' },
}

function called(finding: Observation['finding']): Observation {
  const blank = { celsius: null, symptoms: [], source: null, sample: null, tube: null, list: null, disinfection: null, result: null, corrects: null }
  const at = `${DAY}T01:00:00.000Z`
  const about = { followUp: 'f', person: '李红', unit: MEASURE.unit, kind: 'CALL' as const, slot: '2022-07-14.CALL' }
  return { id: 'o', ...about, at, day: DAY, recordedAt: at, by: 'liu', ...blank, finding, superseded: false, personal: { note: '' } }
}

function dueAt(now: string, followUp: FollowUp, ...records: readonly Observation[]): readonly string[] {
  const view = new WorkingSet()
  const rows = [{ table: followUps.name, row: followUp, version: 1 }, ...records.map((row) => ({ table: observations.name, row, version: 1 }))]
  view.take({ rows, gone: [], cursor: '1' })
  return dueDuties(view, followUp, now, OFFSET).map((duty) => duty.key)
}

test('[F42] on its day a visit is due, a call that was not made is still owed, a visit that was not is not', () => {
  expect(dueAt(`${DAY}T02:00:00.000Z`, MEASURE)).toEqual([`${DAY}.VISIT`, '2022-07-14.CALL'])
  expect(dueAt(`${DAY}T02:00:00.000Z`, MEASURE, called('NOT_REACHED'))).toEqual([`${DAY}.VISIT`, '2022-07-14.CALL'])
  expect(dueAt(`${DAY}T02:00:00.000Z`, MEASURE, called('STEADY'))).toEqual([`${DAY}.VISIT`])
})

test('[F42] who is released or whose measure has lapsed is called on no more, and their room is still disinfected', () => {
  const ended = `${DAY}T02:00:00.000Z`
  const released: FollowUp = { ...MEASURE, status: 'RELEASED', endedAt: ended, endedDay: DAY }
  expect(dueAt(`${DAY}T03:00:00.000Z`, released)).toEqual(['2022-07-16.DISINFECTION'])
  expect(dueAt('2022-07-17T17:00:00.000Z', MEASURE)).toEqual(['2022-07-16.DISINFECTION'])
})
