import { beforeEach, expect, test } from 'vitest'
import { instantAt } from '../../kernel/instant.ts'
import { rehearse, villager, type Rehearsal } from '../rehearsal.ts'
import { disputes } from '../samples/tables.ts'
import { slotsOf } from '../slots-of.ts'
import { startFollowUp } from '../start-follow-up.ts'
import { followUps } from '../tables.ts'
import { readBox, readSymptomBox } from './read-box.ts'
import { plannedSlots } from '../slot.ts'
import { readSheet } from './read-sheet.ts'
import { sheetDays, sheetPages } from './sheet-days.ts'
import { typeSheet, type SheetEntry } from './type-sheet.ts'

const at = instantAt
const NOW = at('2022-07-13', '09:00')
let town: Rehearsal

beforeEach(() => {
  town = rehearse(NOW, villager('zhao', '赵桂枝'))
  const ground = { ground: '自低风险区返回', decidedBy: '乡指挥部', evidence: '县排查名单', supportContact: '刘婷', allowed: '' }
  const order = { person: 'zhao', pack: 'cn.covid19', category: 'RETURNEE_LOW', countedFrom: '2022-07-09', creditDays: 0, referral: null }
  expect(town.say(startFollowUp, at('2022-07-09', '18:00'), { ...order, ...ground, transferredIn: false }, 'FU').kind).toBe('accepted')
})

const box = (slot: string, celsius: number | null, more: Partial<SheetEntry> = {}): SheetEntry => ({ id: slot, slot, celsius, symptoms: [], tube: '', ...more })
const type = (entries: readonly SheetEntry[], when = NOW): string => {
  const outcome = town.say(typeSheet, when, { followUp: 'FU', entries })
  return outcome.kind === 'accepted' ? 'accepted' : outcome.reason.code
}
const strip = () => Object.fromEntries(slotsOf(town.followUp('FU'), town.observations(), NOW).map((slot) => [slot.key, slot.status]))

test('[FU32] Zhao’s sheet comes back after three days: every box stands at its own time, as paper, in one go', () => {
  const days = ['2022-07-10', '2022-07-11', '2022-07-12']
  expect(type(days.flatMap((day) => [box(`${day}.AM`, 36.4), box(`${day}.PM`, 36.6)]).concat(box('2022-07-10.TEST', null, { tube: 'a 17' })))).toBe('accepted')
  const rows = town.observations()
  expect(rows.map((row) => row.source)).toEqual(rows.map(() => 'PAPER'))
  expect(rows.find((row) => row.id === '2022-07-11.PM')).toMatchObject({ at: at('2022-07-11', '12:00'), day: '2022-07-11', recordedAt: NOW, by: 'liu' })
  expect(rows.find((row) => row.kind === 'SAMPLE')).toMatchObject({ tube: 'A17', slot: '2022-07-10.TEST' })
  expect(strip()).toMatchObject({ '2022-07-10.AM': 'DONE', '2022-07-12.PM': 'DONE', '2022-07-10.TEST': 'AWAITING_RESULT', '2022-07-12.TEST': 'MISSED' })
})

test('[FU32] a fever on the sheet raises one alert when it is typed, symptoms without a reading another', () => {
  expect(type([box('2022-07-10.AM', 37.4), box('2022-07-10.PM', 37.8), box('2022-07-11.PM', null, { symptoms: ['FATIGUE'] })])).toBe('accepted')
  expect(town.alerts().map((alert) => [alert.cause, alert.raisedAt])).toEqual([
    ['FEVER', NOW],
    ['SYMPTOM', NOW],
  ])
})

test('[FU32] the sheet says 63: kept as disputed, the rest is saved', () => {
  expect(type([box('2022-07-10.AM', 63), box('2022-07-10.PM', 36.6)])).toBe('accepted')
  expect(town.all(disputes)).toMatchObject([{ celsius: 63, status: 'OPEN', at: at('2022-07-10', '06:00'), followUp: 'FU' }])
  expect(strip()).toMatchObject({ '2022-07-10.AM': 'MISSED', '2022-07-10.PM': 'DONE' })
  expect(type([box('2022-07-11.AM', 63, { id: '2022-07-10.AM' })])).toBe('record-id-taken')
})

test('[FU32] refused whole: nothing, a box the plan has not, one whose time has not come, one after the end', () => {
  expect(type([])).toBe('sheet-empty')
  expect(type([box('2022-07-10.AM', 36.5, { id: 'X' }), box('2022-07-10.PM', 36.5, { id: 'X' })])).toBe('record-id-taken')
  expect(type([box('2022-07-10.AM', 36.5), box('2022-07-15.AM', 36.5)])).toBe('slot-unknown')
  expect(type([box('2022-07-10.TEST', 36.5)])).toBe('slot-unknown')
  expect(type([box('2022-07-11.AM', 36.5)], at('2022-07-10', '20:00'))).toBe('slot-not-open')
  town.put(followUps, { ...town.followUp('FU'), status: 'LEFT', endedAt: at('2022-07-11', '15:00'), endedDay: '2022-07-11' })
  expect(type([box('2022-07-11.PM', 36.5)])).toBe('accepted')
  expect(type([box('2022-07-12.AM', 36.5)])).toBe('follow-up-ended')
  expect(type([box('2022-07-10.AM', 36.5, { id: '2022-07-11.PM' })])).toBe('record-id-taken')
  expect(town.observations().map((row) => row.id)).toEqual(['2022-07-11.PM'])
})

test.each([
  ['36.5', 36.5],
  [' 36．5℃ ', 36.5],
  ['365', 36.5],
  ['37', 37],
  ['63', 63],
  ['36,5', 36.5],
  ['36.55', undefined],
  ['正常', undefined],
])('[FU33] %j typed from paper is %s', (typed, celsius) => {
  expect(readBox(typed)).toBe(celsius)
})

test('[FU33] symptoms by their printed numbers', () => {
  expect([readSymptomBox('1、3'), readSymptomBox('无'), readSymptomBox(''), readSymptomBox('2 2'), readSymptomBox('99'), readSymptomBox('咳')]).toEqual([
    ['DRY_COUGH', 'SORE_THROAT'],
    [],
    [],
    ['FATIGUE'],
    undefined,
    undefined,
  ])
})

test('[FU33] a typed sheet: a day’s symptoms go with its last reading, or alone; what cannot be read is named', () => {
  const days = sheetDays(plannedSlots(town.followUp('FU')))
  let n = 0
  const read = readSheet(
    days,
    {
      '2022-07-10.AM': '364',
      '2022-07-10.PM': '36.9',
      '2022-07-10.SYMPTOMS': '1',
      '2022-07-11.SYMPTOMS': '2',
      '2022-07-12.AM': '正常',
      '2022-07-10.TEST': 'A17',
    },
    () => `n${(n += 1)}`,
  )
  expect(read.entries.map(({ slot, celsius, symptoms, tube }) => [slot, celsius, symptoms, tube])).toEqual([
    ['2022-07-10.AM', 36.4, [], ''],
    ['2022-07-10.PM', 36.9, ['DRY_COUGH'], ''],
    ['2022-07-10.TEST', null, [], 'A17'],
    ['2022-07-11.AM', null, ['FATIGUE'], ''],
    ['2022-07-12.AM', null, [], ''],
  ])
  expect([...read.faults]).toEqual(['2022-07-12.AM'])
  expect(sheetPages([...days, ...days, ...days, ...days, ...days]).map((page) => page.length)).toEqual([14, 1])
})
