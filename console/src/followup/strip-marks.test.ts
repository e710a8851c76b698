import { expect, test } from 'vitest'
import { slotsOf } from '@lianfang/domain/followup/slots-of.ts'
import type { DatedPhase } from '@lianfang/domain/protocols/date-phases.ts'
import { markOf, MARKS, stripCount, stripDays } from './strip-marks.ts'

const PHASE: DatedPhase = { measure: 'HOME_QUARANTINE', from: '2022-07-01', to: '2022-07-02', testDays: ['2022-07-02'], temperaturesPerDay: 2 }
const STRIP = slotsOf(
  { id: 'f', phases: [PHASE], startedAt: '2022-06-30T22:00:00.000Z', endedAt: null, lapsesAt: '2022-07-02T16:00:00.000Z' },
  [],
  '2022-07-02T02:00:00.000Z',
)

test('[C6] every state of a check has a sign of its own', () => {
  const signs = Object.values(MARKS)
  expect(new Set(signs).size).toBe(signs.length)
})

test('[C6] a reading at the threshold is shown as fever', () => {
  const [first] = STRIP
  if (!first) throw new Error('the plan has checks')
  expect(markOf({ ...first, status: 'DONE', celsius: 37.3 }, 37.3)).toBe('FEVER')
  expect(markOf({ ...first, status: 'DONE', celsius: 37.2 }, 37.3)).toBe('DONE')
})

test('[C6] a strip has a column a day: morning, evening, test; what was missed is counted', () => {
  const days = stripDays(STRIP)
  expect(days.map((day) => day.day)).toEqual(['2022-07-01', '2022-07-02'])
  expect(days[0]).toMatchObject({ first: { part: 'AM' }, second: { part: 'PM' }, test: null })
  expect(days[1]?.test?.kind).toBe('TEST')
  expect(stripCount(STRIP)).toEqual({ due: 4, done: 0, missed: 2 })
})
