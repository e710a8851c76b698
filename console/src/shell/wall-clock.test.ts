import { expect, test } from 'vitest'
import { msSince, writeDay, writeDayOfWeek, writeFullInstant, writeInstant, writeSpan } from './wall-clock.ts'

const zh = { language: 'zh', offset: 480, today: '2022-03-14' } as const
const en = { ...zh, language: 'en' } as const

test('[C1] a day of this year is written without its year, another one with it', () => {
  expect(writeDay('2022-03-14', zh)).toBe('3月14日')
  expect(writeDay('2021-12-31', zh)).toBe('2021年12月31日')
  expect(writeDay('2022-03-14', en)).toBe('14 Mar')
  expect(writeDay('2021-12-31', en)).toBe('31 Dec 2021')
  expect(writeDayOfWeek('2022-03-14', zh)).toBe('3月14日 星期一')
})

test('[C1] an instant stands on the township’s wall, on the township’s day', () => {
  expect(writeInstant('2022-03-14T09:00:00.000Z', zh)).toBe('今天 17:00')
  expect(writeInstant('2022-03-13T15:59:00.000Z', zh)).toBe('3月13日 23:59')
  expect(writeInstant('2022-03-13T16:00:00.000Z', zh)).toBe('今天 00:00')
  expect(writeInstant('2021-03-14T09:00:00.000Z', en)).toBe('14 Mar 2021 17:00')
  expect(writeFullInstant('2022-03-14T09:00:00.000Z', zh)).toBe('3月14日 17:00')
  expect(writeFullInstant('2021-03-14T09:00:00.000Z', zh)).toBe('2021年3月14日 17:00')
})

test('[C1] a span is told in its two largest units and is never negative', () => {
  expect(writeSpan(45 * 60_000, 'zh')).toBe('45分')
  expect(writeSpan(133 * 60_000, 'zh')).toBe('2小时13分')
  expect(writeSpan(51 * 3_600_000, 'zh')).toBe('2天3小时')
  expect(writeSpan(51 * 3_600_000, 'en')).toBe('2 d 3 h')
  expect(writeSpan(-5000, 'zh')).toBe('0分')
  expect(msSince('2022-03-14T09:00:00.000Z', '2022-03-14T09:30:00.000Z')).toBe(30 * 60_000)
})
