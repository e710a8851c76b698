import { expect, test } from 'vitest'
import { newEntry, quarantined, type Entry } from '../sync/entry.ts'
import { recordedToday } from './recorded-today.ts'

function record(kind: string, at: string): Entry {
  return newEntry({ id: at, kind, township: 't', unit: 'u', actor: 'a', device: 'd', at, input: {} }, 0)
}

test('[F35] the township’s day is counted, by kind, sent or not; what was refused is not', () => {
  const entries = [
    record('followup/record-temperature', '2020-02-12T15:59:00.000Z'),
    record('followup/record-temperature', '2020-02-12T16:00:00.000Z'),
    record('followup/record-temperature', '2020-02-13T06:00:00.000Z'),
    record('people/record-house-visit', '2020-02-13T06:00:00.000Z'),
    record('bulletin/submit-daily-report', '2020-02-13T06:00:00.000Z'),
    quarantined(record('followup/take-sample', '2020-02-13T06:00:00.000Z'), { code: 'x' }, null, '2020-02-13T06:00:00.000Z'),
  ]
  expect(recordedToday(entries, '2020-02-13', 480)).toEqual({ temperatures: 2, 'house-visits': 1 })
})
