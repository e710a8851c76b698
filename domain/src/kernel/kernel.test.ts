import { expect, test } from 'vitest'
import { addDays, dayOf, daysBetween, instantAt, isDay } from './instant.ts'

test('[K1] the township’s day changes at 16:00 UTC, its midnight', () => {
  expect(dayOf('2022-03-14T15:59:59.999Z')).toBe('2022-03-14')
  expect(dayOf('2022-03-14T16:00:00.000Z')).toBe('2022-03-15')
  expect(instantAt('2022-03-14', '17:00')).toBe('2022-03-14T09:00:00.000Z')
  expect(instantAt('2022-03-14', '24:00')).toBe('2022-03-14T16:00:00.000Z')
})

test('[K1] days run across months, leap days and years', () => {
  expect(addDays('2020-02-28', 2)).toBe('2020-03-01')
  expect(addDays('2021-12-31', 1)).toBe('2022-01-01')
  expect(daysBetween('2020-01-26', '2020-02-09')).toBe(14)
  expect(isDay('2021-02-29')).toBe(false)
})
