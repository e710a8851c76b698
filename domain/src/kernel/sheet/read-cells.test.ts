import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../instant.ts'
import { chineseNumber } from './chinese-number.ts'
import { claimedCount } from './claimed-count.ts'
import { hasLostDigits } from './lost-digits.ts'
import { dayWithin, readDay } from './read-day.ts'
import { EMPTY_CELL, textCell } from './sheet.ts'

const LIST_DAY = '2022-03-18'

test('[K20] a day is read in every spelling people use', () => {
  const spellings: readonly (readonly [string, string])[] = [
    ['2022-03-10', '2022-03-10'],
    ['2022/3/11', '2022-03-11'],
    ['3月12日', '2022-03-12'],
    ['20220313', '2022-03-13'],
    ['2022.3.15', '2022-03-15'],
    ['44634', '2022-03-14'],
    ['2022-3-10 8:00', '2022-03-10'],
    ['2022年3月18日21时', '2022-03-18'],
    ['2022年 3月 8日', '2022-03-08'],
    ['20220313080000', '2022-03-13'],
    ['2022-03-13T08:00:00Z', '2022-03-13'],
    ['２０２２－０３－１３', '2022-03-13'],
    ['二〇二二年三月十二日', '2022-03-12'],
    ['22.3.9', '2022-03-09'],
    ['3.12', '2022-03-12'],
    ['3月12号晚', '2022-03-12'],
    ['3/12/2022', '2022-03-12'],
    ["'2022-03-10", '2022-03-10'],
  ]
  for (const [text, day] of spellings) expect([text, readDay(textCell(text), LIST_DAY)]).toEqual([text, day])
})

test('[K20] a day without a year is the one next to the list, not one far ahead of it', () => {
  expect(readDay(textCell('12月30日'), '2022-01-03')).toBe('2021-12-30')
  expect(readDay(textCell('1月2日'), '2021-12-30')).toBe('2022-01-02')
  expect(readDay(textCell('2月29日'), '2022-03-18')).toBe('2020-02-29')
})

test('[K20] what is no day is not made into one', () => {
  for (const text of ['', '昨天', '2022-13-01', '2022-02-30', '3月', '湘E8A219', 'G1371', '990101194401182845', '18600000215', '1234', '99999', '0000-00-00']) {
    expect([text, readDay(textCell(text), LIST_DAY)]).toEqual([text, undefined])
  }
  expect(readDay(EMPTY_CELL, LIST_DAY)).toBeUndefined()
})

test('[K20] a serial number is the day that the spreadsheet shows', () => {
  expect(readDay({ text: '44634', kind: 'number', number: 44634 }, LIST_DAY)).toBe('2022-03-14')
  expect(readDay({ text: '2022-03-14 08:05:00', kind: 'date', number: 44634.33 }, LIST_DAY)).toBe('2022-03-14')
  expect(readDay({ text: '20220313', kind: 'number', number: 20220313 }, LIST_DAY)).toBe('2022-03-13')
  fc.assert(
    fc.property(fc.integer({ min: 18_264, max: 73_050 }), (serial) => {
      const day = addDays('1899-12-30', serial)
      const [year, month, date] = day.split('-').map(Number)
      for (const text of [String(serial), day, `${year}/${month}/${date}`, `${year}年${month}月${date}日`, day.replaceAll('-', '')]) {
        expect([text, readDay(textCell(text), LIST_DAY)]).toEqual([text, day])
      }
    }),
    { seed: 20 },
  )
})

test('[K20] no text makes the reader of days fail', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const day = readDay({ text, kind: 'text' }, LIST_DAY)
      if (day !== undefined) expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    }),
    { seed: 21 },
  )
})

test('[K21] numbers are read in Arabic and in Chinese figures', () => {
  const numbers: readonly (readonly [string, number | undefined])[] = [
    ['3', 3],
    ['１２', 12],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['二十一', 21],
    ['廿三', 23],
    ['一百零八', 108],
    ['一百一十', 110],
    ['两', 2],
    ['〇', 0],
    ['二〇二二', 2022],
    ['', undefined],
    ['村', undefined],
  ]
  for (const [text, number] of numbers) expect([text, chineseNumber(text)]).toEqual([text, number])
})

test('[K22] the number of rows a list claims stands in its title or its totals', () => {
  expect(claimedCount(['涉疫地区来(返)人员核查名单(第12批)', '下发单位:县指挥部    下发时间:2022年3月18日21时    共124条'])).toBe(124)
  expect(claimedCount(['共 120 人', '合计  124条'])).toBe(124)
  expect(claimedCount(['第12批', '2022年3月18日', '合计'])).toBeNull()
})

test('[K23] a long number typed as a number has lost its digits', () => {
  expect(hasLostDigits({ text: '990105201406077800', kind: 'number', number: 990105201406077800 })).toBe(true)
  expect(hasLostDigits(textCell('9.90105E+17'))).toBe(true)
  expect(hasLostDigits(textCell('990105201406077811'))).toBe(false)
  expect(hasLostDigits({ text: '15800000248', kind: 'number', number: 15800000248 })).toBe(false)
})

test('[K22] the day of a list stands in a line above it', () => {
  expect(dayWithin('下发时间:2022年3月18日21时')).toBe('2022-03-18')
  expect(dayWithin('第12批')).toBeUndefined()
})
