import type { Words } from '@lianfang/contract/kernel/say.ts'

/** What a row behind a figure is called where it has no name of its own. */
export const rowWords = {
  gone: { zh: '（已撤回）', en: '(taken back)' },
  AM: { zh: '早测温', en: 'morning reading' },
  PM: { zh: '晚测温', en: 'evening reading' },
  TEMP: { zh: '测温', en: 'reading' },
  served: { zh: '已送达', en: 'served' },
  notServed: { zh: '未送达', en: 'not served' },
  TEST: { zh: '采样', en: 'sample' },
} as const satisfies Words
