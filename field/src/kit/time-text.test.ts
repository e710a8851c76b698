import { expect, test } from 'vitest'
import { refusalText } from './refusal-text.ts'
import { dayText, momentText, shortMoment } from './time-text.ts'

const NOW = '2022-03-14T09:00:00.000Z'

test('[F36] moments on the township’s wall, the year only when it is another', () => {
  expect(momentText(NOW, 'zh', 480, NOW)).toBe('3月14日 17:00')
  expect(momentText(NOW, 'en', 480, NOW)).toBe('14 Mar 17:00')
  expect(momentText('2021-12-31T16:30:00.000Z', 'zh', 480, NOW)).toBe('1月1日 00:30')
  expect(momentText('2021-12-31T15:30:00.000Z', 'zh', 480, NOW)).toBe('2021年12月31日 23:30')
  expect(dayText('2021-12-31', 'en', '2022')).toBe('31 Dec 2021')
  expect(shortMoment(NOW, 'zh', 480, NOW)).toBe('17:00')
  expect(shortMoment('2022-03-13T09:00:00.000Z', 'zh', 480, NOW)).toBe('3月13日 17:00')
})

test('[F36] a refusal says days, moments and checks in words, and falls back on the server’s own sentence', () => {
  const zh = (code: string, details: object, sentence: string | null = null): string => refusalText({ code, ...details }, sentence, 'zh', 480, NOW)
  expect(zh('before-measure', { startedDay: '2022-03-12' })).toContain('3月12日')
  expect(zh('slot-unknown', { slot: '2022-03-12.AM' })).toContain('3月12日 上午')
  expect(zh('a-code-of-tomorrow', {}, '服务器说的话')).toBe('服务器说的话')
  for (const text of [zh('before-measure', { startedDay: '2022-03-12' }), zh('slot-unknown', { slot: '2022-03-12.AM' })])
    expect(text).not.toMatch(/\d{4}-\d{2}/)
})
