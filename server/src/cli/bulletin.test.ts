import { expect, test } from 'vitest'
import { readTime } from './bulletin.ts'

test('[B9] a time is a day, a moment on the township’s wall or an instant anywhere; nothing else is guessed at', () => {
  expect(readTime('2020-02-12', 480)).toEqual({ day: '2020-02-12', clock: null })
  expect(readTime('2020-02-12 17:00', 480)).toEqual({ day: '2020-02-12', clock: '17:00' })
  expect(readTime('2020-02-12T24:00', 480)).toEqual({ day: '2020-02-12', clock: '24:00' })
  expect(readTime('2020-02-12T18:30:00Z', 480)).toEqual({ day: '2020-02-13', clock: '02:30' })
  expect(readTime('2020-02-12T17:00:00+08:00', 480)).toEqual({ day: '2020-02-12', clock: '17:00' })
  for (const wrong of ['2020-02-30', '2020-02-12 25:00', 'today', '17:00', '2020-02-12 17:60', '']) expect(() => readTime(wrong, 480)).toThrow(/看不懂时间/)
})
